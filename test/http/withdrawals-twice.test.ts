/**
 * Taking back one of two interviews of the same person, and then the other: what each said goes with it, and the person with the last.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { newSlip, own, telling as tellingIn } from '../support/slips.ts';
import { beginFieldWork, filledOf, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);
const withdraw = (code: unknown) => request(services.door).post('/api/withdrawals').set('Host', 'localhost').send({ code });
/** Whether these words are anywhere in the community. */
const isKept = async (words: string): Promise<boolean> =>
  (await rows('MATCH (n) WHERE n.communityId = $communityId RETURN properties(n) AS p')).some((row) =>
    JSON.stringify(row).includes(words),
  );

const telling = (withdrawalHash: string, who: string, named: string, place: string) =>
  tellingIn(field, withdrawalHash, { who, named, place });

/** Somebody who is called so on the working map says no more than that they are. */
const coded = (withdrawalHash: string, pseudonym: string, said: object = {}) =>
  filledOf(field, { withdrawalHash, respondent: { is: 'coded', id: randomUUID(), code: pseudonym, ...said } });

test.each([
  ['the first before the second', [0, 1]],
  ['the second before the first', [1, 0]],
] as const)('F18: who answered twice, and takes back %s, is as before both of them', async (_, order) => {
  const slips = [newSlip(), newSlip()];
  const [who, gone] = [own('Ash'), own('Gil')];
  const { value } = await send(telling(slips[0]!.withdrawalHash, who, gone, own('Hut')));
  expect((await send(coded(slips[1]!.withdrawalHash, value.pseudonym))).value.respondentId).toBe(value.respondentId);
  for (const at of order) expect((await withdraw(slips[at]!.code)).status).toBe(204);
  for (const words of [who, gone]) expect([words, await isKept(words)]).toEqual([words, false]);
  expect(await rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: value.respondentId })).toEqual([]);
  expect(await broken()).toEqual([]);
});

test('F18: one that arrived twice goes whole, whichever of the two counts', async () => {
  // Which of the two is taken back first goes by their ids, which are random.
  for (let one = 0; one < 4; one += 1) {
    const slip = newSlip();
    const who = own('Ash');
    const first = telling(slip.withdrawalHash, who, own('Gil'), own('Hut'));
    const { value } = await send(first);
    expect((await send({ ...first, seconds: 5 })).status).toBe(409);
    const wave = { communityId: field.communityId, waveId: field.waveId };
    const { value: conflicts } = await ask(services, conflictRoutes.listConflicts, { params: wave });
    const held = conflicts.held.find(({ responseId }) => responseId === first.id);
    const chosen = await ask(services, conflictRoutes.chooseHeld, {
      params: { ...wave, heldId: held!.id },
      body: { counts: 'held' },
    });
    expect(chosen.status).toBe(200);
    expect((await withdraw(slip.code)).status).toBe(204);
    expect([who, await isKept(who)]).toEqual([who, false]);
    expect(await rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: value.respondentId })).toEqual([]);
  }
  expect(await broken()).toEqual([]);
});

test('F18: what only the one that is taken back said of a person goes; what another said stays', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const { value } = await send(telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut')));
  await send(coded(other.withdrawalHash, value.pseudonym, { ageBand: '65-74', gender: 'woman' }));
  const bands = () =>
    rows('MATCH (p:Member {id: $id}) RETURN p.ageBand AS ageBand, p.gender AS gender', { id: value.respondentId });
  expect(await bands()).toEqual([{ ageBand: '45-64', gender: 'woman' }]);
  expect((await withdraw(other.code)).status).toBe(204);
  expect(await bands()).toEqual([{ ageBand: '45-64', gender: null }]);
  expect(await broken()).toEqual([]);
});

test('F18: how to reach somebody stays where another interview said it after the one that is taken back', async () => {
  const [slip, later] = [newSlip(), newSlip()];
  const who = own('Ash');
  const { value } = await send(telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  const consents = ['survey', 'contact'].map((purpose) => ({ purpose, given: true }));
  await send({ ...coded(later.withdrawalHash, value.pseudonym), consents, contact: 'later@example.org' });
  expect((await withdraw(slip.code)).status).toBe(204);
  expect([await isKept('later@example.org'), await isKept(`reach ${who}`)]).toEqual([true, false]);
  expect((await withdraw(later.code)).status).toBe(204);
  expect([await isKept('later@example.org'), await isKept(who)]).toEqual([false, false]);
  expect(await broken()).toEqual([]);
});
