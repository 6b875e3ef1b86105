/**
 * Who looks before and after one interview learns nothing of it: what was told of a wave is told again until ten interviews more or
 * fewer count (D5), on the page and in what is downloaded.
 */
import { createHash, randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { type Scores, scoreRoutes } from '../../server/contract/scores.ts';
import { makeWithdrawalCode, readWithdrawalCode } from '../../server/contract/withdrawal-code.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from '../support/submissions.ts';

type Field = Awaited<ReturnType<typeof beginFieldWork>>;

let services: TestServices;
let other: TestServices;
/** The same coordinator by another process. */
let elsewhere: Pick<TestServices, 'app'>;
let userId: string;
beforeAll(async () => {
  services = await startServices();
  other = await startServices();
  userId = await newUser(services);
});
afterAll(async () => {
  await services.close();
  await other.close();
});

const begin = async (): Promise<Field> => {
  const field = await beginFieldWork(services);
  await giveRole(services, userId, field.communityId, 'coordinator');
  elsewhere = { app: appAs(other.door, await cookieOf(services, userId)) };
  return field;
};
const paramsOf = ({ communityId, waveId }: Field) => ({ communityId, waveId });

const look = async (field: Field, who: Pick<TestServices, 'app'> = services): Promise<Scores> => {
  const { status, value } = await ask(who, scoreRoutes.readScores, { params: paramsOf(field) });
  expect(status).toBe(200);
  return value;
};
const find = (scores: Scores, key: string) => scores.items.find((one) => one.key === key);

const download = async (field: Field, as: 'csv' | 'json') => {
  const at = scoreRoutes.downloadScores.path.replace(':communityId', field.communityId).replace(':waveId', field.waveId);
  return request(services.app).get(at).query({ as }).set('Host', 'localhost');
};

const tell = async (field: Field, said: object): Promise<Said & { readonly respondentId: string }> => {
  const filled = filledOf(field, said);
  const { status, value } = await sendFilled(services, field.communityId, filled);
  expect(status).toBe(201);
  return { ...filled, respondentId: value.respondentId };
};
const safe = (value: number) => ({ items: [met('safe', value)] });
const many = async (count: number, one: (at: number) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < count; at += 1) await one(at);
};
const halfAndHalf = (field: Field) => (at: number) => tell(field, safe(at % 2 === 0 ? 2 : 8));

const counts = (field: Field, id: string, yes: boolean) =>
  ask(services, conflictRoutes.countInterview, { params: { ...paramsOf(field), id }, body: { counts: yes } });

/** Sets aside one of two that a resident gave, and lets it count again. */
const askedTwice = async (field: Field) => {
  const first = await tell(field, safe(2));
  const second = await tell(field, { ...safe(9), respondent: { is: 'known', id: first.respondentId } });
  return { first, second };
};

test('nothing is told of fewer than ten, and not how many they are', async () => {
  const field = await begin();
  const none = await look(field);
  await many(9, halfAndHalf(field));
  const nine = await look(field);
  expect([nine.asOf, nine.interviews, nine.items]).toEqual([null, null, []]);
  expect(nine).toEqual(none);
  await tell(field, safe(2));
  expect(await look(field)).toMatchObject({ interviews: 10 });
});

test('12 told; with a thirteenth, with one set aside and with one taken back the second look equals the first', async () => {
  const began = Date.now();
  const field = await begin();
  const { second } = await askedTwice(field);
  const code = makeWithdrawalCode(randomBytes(26));
  const hash = createHash('sha256').update(readWithdrawalCode(code) ?? '');
  const slip = await tell(field, { ...safe(3), withdrawalHash: hash.digest('hex') });
  await many(10, halfAndHalf(field));
  const first = await look(field);
  expect(first.interviews).toBe(12);
  expect(find(first, 'safe')).toMatchObject({ base: { answered: 12 }, asOf: first.asOf });
  expect(Date.parse(first.asOf ?? '')).toBeGreaterThanOrEqual(began);
  const [table, json] = [(await download(field, 'csv')).text, (await download(field, 'json')).body];
  expect(json).toEqual(first);

  await tell(field, safe(10));
  expect(await look(field)).toEqual(first);
  // Of one who was asked twice, the other interview counts: the same person, with other answers.
  expect((await counts(field, second.id, false)).status).toBe(200);
  expect(await look(field)).toEqual(first);
  expect((await request(services.door).post('/api/withdrawals').set('Host', 'localhost').send({ code })).status).toBe(204);
  expect(await look(field)).toEqual(first);
  expect((await download(field, 'csv')).text).toBe(table);
  expect((await download(field, 'json')).body).toEqual(first);
  expect(table).toContain(first.asOf ?? 'no date');
  expect(table).toContain('ten more interviews have come in or gone');

  // Nothing is kept of who took it back: not under a number of the interview or of the person.
  const { records } = await services.driver.executeQuery(
    'MATCH (s:Showing {communityId: $communityId}) RETURN properties(s) AS p',
    { communityId: field.communityId },
  );
  const kept = JSON.stringify(records.map((record) => record.get('p')));
  expect(kept).toContain('safe');
  for (const id of [slip.id, slip.respondentId, second.id, second.respondentId]) expect(kept).not.toContain(id);

  // One came, one was exchanged for another, one went: four. With five more, nine; with one more, ten.
  await many(5, halfAndHalf(field));
  expect(await look(field)).toEqual(first);
  await tell(field, safe(2));
  // Two processes tell the same, and tell it once.
  const [here, there] = await Promise.all([look(field), look(field, elsewhere)]);
  expect(there).toEqual(here);
  expect(here.interviews).toBe(18);
  expect(here.asOf).not.toBe(first.asOf);
  expect((await download(field, 'json')).body).toEqual(here);
  expect(await look(field)).toEqual(here);
  expect((await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0)).toEqual([]);
}, 120_000);

test('what only one of ten more has answered is told as it was, and said to be', async () => {
  const field = await begin();
  const children = (at: number) => ({ items: [met('safe', at % 2 === 0 ? 2 : 8), met('children', at % 2 === 0 ? 1 : 9)] });
  await many(24, (at) => tell(field, children(at)));
  const first = await look(field);
  expect(find(first, 'children')?.mean).toBe(5);
  await many(9, halfAndHalf(field));
  await tell(field, { items: [met('safe', 2), met('children', 20)] });
  const second = await look(field);
  expect(second.interviews).toBe(34);
  expect(find(second, 'safe')).toMatchObject({ asOf: second.asOf, base: { interviews: 34, answered: 34 } });
  expect(find(second, 'children')).toEqual(find(first, 'children'));
}, 120_000);

test('the change is told again until ten pairs are others, whichever wave is told anew; nobody is left over', async () => {
  const field = await begin();
  const { communityId } = field;
  const save = async (name: string, startsOn: string) =>
    (await services.communities.saveWave(communityId, { name, startsOn, endsOn: null, population: null })).id;
  const earlier = { ...field, waveId: await save('Earlier', '2025-01-01') };
  const later = { ...field, waveId: await save('Later', '2026-01-01') };
  const residents: string[] = [];
  const answersOf = (at: number, value: number) => safe(at % 2 === 0 ? 2 : value);
  await many(30, async (at) => residents.push((await tell(earlier, answersOf(at, 8))).respondentId));
  const again = (at: number, value = 9) =>
    tell(later, { ...answersOf(at, value), respondent: { is: 'known', id: residents[at] ?? '' } });
  await many(20, (at) => again(at));
  const first = await look(later);
  expect(find(first, 'safe')?.change).toMatchObject({ is: 'change', pairs: 15, mean: 0.5 });

  // Of those who answered only the first time, nine do not count any more, and one is new. The mean of who is left, with the other
  // mean and the mean change, would leave over two people: so it stays.
  const before = find(await look(earlier), 'safe');
  const { records } = await services.driver.executeQuery(
    'MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(p) WHERE p.id IN $ids SET r.setAsideAt = datetime() RETURN r.id AS id',
    { waveId: earlier.waveId, ids: residents.slice(21) },
  );
  expect(records).toHaveLength(9);
  await tell(earlier, safe(5));
  const other = await look(earlier);
  expect(other.interviews).toBe(22);
  expect(find(other, 'safe')).toEqual(before);

  // One more pair, and nine new people: the wave is told anew, its change is not.
  await again(20, 10);
  await many(9, halfAndHalf(later));
  const second = await look(later);
  expect(find(second, 'safe')).toMatchObject({ base: { answered: 30 }, asOf: second.asOf, changeAsOf: first.asOf });
  expect(find(second, 'safe')?.change).toEqual(find(first, 'safe')?.change);

  // Ten more answer both times: it is told anew.
  await many(10, async (at) => {
    const { respondentId } = await tell(earlier, answersOf(at, 8));
    await tell(later, { ...answersOf(at, 9), respondent: { is: 'known', id: respondentId } });
  });
  const third = await look(later);
  expect(find(third, 'safe')).toMatchObject({ base: { answered: 40 }, changeAsOf: third.asOf, change: { pairs: 25 } });
  expect(find(await look(earlier), 'safe')?.base.answered).toBe(32);
}, 240_000);
