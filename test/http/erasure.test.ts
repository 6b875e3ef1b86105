/**
 * An erasure leaves nothing of the person in what is held back, and takes nothing from anybody else.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const naming = (named: object, said: object = {}) =>
  filledOf(field, {
    named: [{ ref: 'n1', ...named }],
    names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
    ...said,
  });
const inWords = (words: string, said: object = {}) => naming({ is: 'new', words, kind: 'person' }, said);

/** An interview, and the same id with other content. @returns the id that both have. */
const hold = async (other: object, first: object = {}): Promise<string> => {
  const stored = filledOf(field, first);
  expect((await send(stored)).status).toBe(201);
  expect((await send({ ...stored, ...other, id: stored.id })).status).toBe(409);
  return stored.id;
};
const held = async (): Promise<string[]> => {
  const { value } = await ask(services, conflictRoutes.listConflicts, { params: field });
  return value.held.map(({ responseId }) => responseId);
};

const newResident = async (identity?: object) => {
  const id = randomUUID();
  const params = { communityId: field.communityId, id };
  const { value } = await ask(services, residentRoutes.createResident, { params, body: { id } });
  if (identity) await ask(services, residentRoutes.saveIdentity, { params, body: identity, ifMatch: 0 });
  const erase = async () => expect((await ask(services, residentRoutes.eraseIdentity, { params })).status).toBe(204);
  return { id, params, pseudonym: value.pseudonym, erase };
};

test('removing a resident of whom nobody speaks leaves every interview that is held', async () => {
  const id = await hold(inWords('Olive Marsh'));
  const { params } = await newResident({ name: 'Nobody Known', contact: '', aliases: [] });
  expect((await ask(services, residentRoutes.removeResident, { params })).status).toBe(204);
  expect(await held()).toContain(id);
  const { records } = await services.driver.executeQuery(
    'MATCH (i:Identity {name: "Nobody Known", communityId: $communityId}) RETURN i',
    {
      communityId: field.communityId,
    },
  );
  expect(records).toEqual([]);
});

test('an erasure takes with it what is held of the person, however they are in it, and nothing else', {
  timeout: 120_000,
}, async () => {
  const contact = '07700 900456';
  const gone = await newResident({ name: 'Zebedée  Quince', contact, aliases: ['Zeb'] });
  const mended = { name: 'Zebedée Quince', contact, aliases: ['Zebbo'] };
  await ask(services, residentRoutes.saveIdentity, { params: gone.params, body: mended, ifMatch: 1 });
  // Others have named them in words of their own, chosen from the directory.
  expect((await send(naming({ is: 'known', id: gone.id, words: 'Old Quincey' }))).status).toBe(201);
  const theirs = { respondent: { is: 'known', id: gone.id } };
  const going = [
    await hold(naming({ is: 'known', id: gone.id, words: null })),
    await hold({ respondent: { is: 'known', id: gone.id } }),
    await hold({ respondent: { is: 'coded', code: gone.pseudonym.toLowerCase().replace('-', ' '), id: randomUUID() } }),
    await hold({ respondent: { is: 'new', id: randomUUID(), name: 'zebedee quince' } }),
    await hold(inWords('ZEBEDÉE QUINCE')),
    await hold(inWords('Old Quincey')),
    await hold({ items: [met('works', 'yes'), met('job', 'I work for Zeb’s shop')] }),
    await hold({ items: [met('works', 'yes'), met('job', 'With Zebbo')] }),
    await hold({
      contact: `Ring my carer, ${contact}`,
      consents: ['survey', 'contact'].map((purpose) => ({ purpose, given: true })),
    }),
    await hold({ items: [met('children', 2)] }, theirs),
  ];
  const staying = [
    await hold(inWords('Olive Marsh')),
    await hold({ items: [met('works', 'yes'), met('job', 'A zebra keeper, at the quince farm')] }),
    await hold({ items: [met('children', 3)] }),
  ];
  // What was decided stays as it was decided, and goes by the same rule.
  const { value } = await ask(services, conflictRoutes.listConflicts, { params: field });
  for (const responseId of [going[4], staying[0]]) {
    const heldId = value.held.find((one) => one.responseId === responseId)?.id ?? '';
    const chosen = await ask(services, conflictRoutes.chooseHeld, { params: { ...field, heldId }, body: { counts: 'held' } });
    expect(chosen.status).toBe(200);
  }
  // Damaged where it lies: nobody can say who is in it.
  const damaged = await hold(inWords('Perhaps Anybody'));
  const spoil = 'MATCH (h:HeldSubmission {responseId: $damaged}) SET h.ciphertext = "AAAA" + h.ciphertext';
  await services.driver.executeQuery(spoil, { damaged });

  await gone.erase();
  const left = await held();
  expect(going.filter((id) => left.includes(id))).toEqual([]);
  expect(left).not.toContain(damaged);
  expect(staying.filter((id) => !left.includes(id))).toEqual([]);
  // Once more, as the driver does when the reply to a commit is lost.
  await gone.erase();
  expect(await held()).toEqual(left);
});
