/**
 * Interviews of which not all can count: nothing is lost, a coordinator chooses, and may choose again.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { fromHere } from '../support/from-here.ts';
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
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);
const list = async () => (await ask(services, conflictRoutes.listConflicts, { params: field })).value;
const readInterview = async (id: string) =>
  (await ask(services, interviewRoutes.readInterview, { params: { ...field, id } })).value;

/** Of an interview: what it names that counts. */
const ties = async (...words: string[]): Promise<string[]> => {
  const { records } = await services.driver.executeQuery(
    `MATCH (:Resident)-[t:TIE {waveId: $waveId}]->(p)<-[:IDENTIFIES]-(i:Identity) WHERE i.name IN $words RETURN DISTINCT i.name AS name`,
    { ...field, words },
  );
  return records.map((record) => record.get('name') as string).sort();
};

const naming = (words: string, said: object = {}) =>
  filledOf(field, {
    named: [{ ref: 'n1', is: 'new', words, kind: 'person' }],
    names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
    items: [met('children', 0), met('who', 'My sister', 'n1')],
    ...said,
  });
const own = (name: string) => `${name} ${randomUUID().slice(0, 6)}`;

test('C5, F3, B7: sent twice with other answers: both are kept, either can count, and the choice can be taken back', async () => {
  const [ann, bo] = [own('Ann'), own('Bo')];
  const first = naming(ann);
  const second = { ...naming(bo), id: first.id, respondent: { is: 'new', id: randomUUID(), name: own('Kit') }, contact: '' };
  const { value: receipt } = await send(first);
  expect((await send(second)).status).toBe(409);
  const [held] = (await list()).held.filter(({ responseId }) => responseId === first.id);
  expect(held).toMatchObject({ respondentId: receipt.respondentId, counts: 'undecided', by: services.userId });
  const params = { ...field, heldId: held?.id ?? '' };
  const looked = await ask(services, conflictRoutes.readHeld, { params });
  expect(looked.value.telling.answers.find(({ generator }) => generator === 'advice')?.named).toMatchObject([{ words: bo }]);
  // Who they are and how to reach them is opened elsewhere.
  expect(JSON.stringify(looked.value)).not.toContain('Kit');

  const choose = async (counts: string) => (await ask(services, conflictRoutes.chooseHeld, { params, body: { counts } })).value;
  expect(await ties(ann, bo)).toEqual([ann]);
  expect((await choose('held')).counts).toBe('held');
  expect(await ties(ann, bo)).toEqual([bo]);
  expect(await broken()).toEqual([]);
  // Whoever sends it again is told that it has arrived.
  const again = await send(second);
  expect([again.status, again.value.id, again.value.respondentId]).toEqual([201, first.id, receipt.respondentId]);
  expect((await send(first)).value).toEqual(receipt);

  expect((await choose('stored')).counts).toBe('stored');
  expect(await ties(ann, bo)).toEqual([ann]);
  expect(await choose('stored')).toEqual(await choose('stored'));
  expect((await choose('held')).counts).toBe('held');
  expect(await ties(ann, bo)).toEqual([bo]);
  // One person told twice: not two interviews of one person.
  expect((await list()).samePerson.filter(({ respondentId }) => respondentId === receipt.respondentId)).toEqual([]);
  expect(await broken()).toEqual([]);
});

/** Of a new account that may interview in this wave. @returns how it sends. */
const asResearcher = async () => {
  const userId = await newUser(services);
  await giveRole(services, userId, field.communityId, 'researcher', [field.waveId]);
  const theirs = { ...services, app: appAs(services.door, await cookieOf(services, userId)) };
  return (filled: Said) => sendFilled(theirs, field.communityId, filled);
};

test('B9: two researchers interview the same person in one wave: both are kept; the one set aside says nothing until it counts again', async () => {
  const [ann, bo] = [own('Ann'), own('Bo')];
  const first = naming(ann);
  const { value: receipt } = await (await asResearcher())(first);
  // The other has only the code on the slip of the first to go by.
  const second = naming(bo, { respondent: { is: 'coded', code: receipt.pseudonym, id: randomUUID() } });
  const sent = await (await asResearcher())(second);
  expect([sent.status, sent.value.respondentId]).toEqual([201, receipt.respondentId]);
  const [person] = (await list()).samePerson.filter(({ respondentId }) => respondentId === receipt.respondentId);
  expect(person?.interviews.map(({ id, setAside }) => [id, setAside])).toEqual([
    [first.id, false],
    [second.id, false],
  ]);
  const count = (id: string, counts: boolean) =>
    ask(services, conflictRoutes.countInterview, { params: { ...field, id }, body: { counts } });
  expect((await count(first.id, false)).value).toMatchObject({ id: first.id, setAside: true, named: 1 });
  expect(await ties(ann, bo)).toEqual([bo]);
  expect(await broken()).toEqual([]);
  // It can be looked at as it was said, and is not corrected meanwhile.
  const aside = await readInterview(first.id);
  expect(aside).toMatchObject({ setAside: true, mode: 'asked', language: 'en', seconds: 900, versionId: field.versionId });
  expect(aside.answers.find(({ generator }) => generator === 'advice')?.named).toMatchObject([{ words: ann }]);
  expect(aside.items.filter(({ status }) => status === 'answered')).toMatchObject([
    { question: 'children', about: null, number: 0 },
    { question: 'who', about: ann, text: 'My sister' },
  ]);
  expect(aside.consents).toEqual([{ purpose: 'survey', given: true, versionId: field.versionId }]);
  const body = { answers: [{ generator: 'advice', status: 'declined' }] };
  const mended = await ask(services, interviewRoutes.mendInterview, { params: { ...field, id: first.id }, body, ifMatch: 1 });
  expect([mended.status, mended.problem.code]).toEqual([409, 'conflict']);
  for (const _ of [1, 2]) expect((await count(first.id, true)).value).toMatchObject({ setAside: false });
  expect(await ties(ann, bo)).toEqual([ann, bo]);
  expect(await broken()).toEqual([]);
});

test('researchers are not asked to choose', async () => {
  const userId = await newUser(services);
  await giveRole(services, userId, field.communityId, 'researcher', [field.waveId]);
  const reply = await request(services.door)
    .get(`/api/communities/${field.communityId}/waves/${field.waveId}/conflicts`)
    .set({ Cookie: await cookieOf(services, userId), ...fromHere });
  expect(reply.status).toBe(404);
});
