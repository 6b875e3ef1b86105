/**
 * What is odd in what a device sends, and is taken: an interview is not given twice.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetRoutes } from '../../server/contract/assets.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from '../support/submissions.ts';

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
const person = (ref: string, words: string) => ({ ref, is: 'new', words, kind: 'person' });
const naming = (block: string, ...named: string[]) => ({ block, status: 'answered', named });

test('F19, B6, B8: a version that was retired meanwhile, and a clock that is wrong by a year: the service keeps its own time', async () => {
  const retired = await beginFieldWork(services);
  await services.instruments.retire(retired);
  const filled = filledOf(retired, { startedAt: '2019-01-01T00:00:00Z', finishedAt: '2018-01-01T00:00:00Z', seconds: 0 });
  const { status, value } = await sendFilled(services, retired.communityId, filled);
  expect(status).toBe(201);
  expect(Math.abs(Date.parse(value.receivedAt) - Date.now())).toBeLessThan(600_000);
  const [kept] = await rows('MATCH (r:Response {id: $id}) RETURN r.deviceStartedAt AS a, r.deviceFinishedAt AS b', filled);
  expect(kept).toEqual({ a: '2019-01-01T00:00:00Z', b: '2018-01-01T00:00:00Z' });
});

test('B2, B4, B5: sixty names, one of 300 characters, one of an emoji alone, and the same person twice as one', async () => {
  const long = 'ñ'.repeat(300);
  const texts = Array.from({ length: 60 }, (_, at) => (at === 0 ? long : at === 1 ? '🦔' : at === 2 ? ' 🦔' : `Neighbour ${at}`));
  const named = texts.map((text, at) => person(`n${at + 1}`, text));
  const refs = named.map(({ ref }) => ref);
  const items = refs.slice(1, 3).map((ref, at) => met('close', at === 0 ? 3 : 1, ref));
  const filled = filledOf(field, { named, names: [naming('company', ...refs)], items });
  expect((await send(filled)).status).toBe(201);
  const stored = await rows(
    'MATCH (:Response {id: $id})-[n:NAMES]->(m) RETURN m.words AS words, n.strength AS strength ORDER BY n.position',
    filled,
  );
  expect(stored).toHaveLength(59);
  expect(stored.slice(0, 2)).toEqual([
    { words: long, strength: null },
    { words: '🦔', strength: 5 },
  ]);
  const about = await rows('MATCH (:Response {id: $id})-[:SAID]->(i)-[:ABOUT]->(m) RETURN i.number AS n, m.words AS m', filled);
  expect(about).toEqual(
    expect.arrayContaining([
      { n: 3, m: '🦔' },
      { n: 1, m: '🦔' },
    ]),
  );
});

test('B3: the respondent who names themself: kept as said, without a tie', async () => {
  const name = `Wren ${randomUUID().slice(0, 6)}`;
  const filled = filledOf(field, {
    respondent: { is: 'new', id: randomUUID(), name },
    named: [person('n1', name.toUpperCase())],
    names: [naming('advice', 'n1')],
  });
  const { value } = await send(filled);
  const said = await rows('MATCH (:Response {id: $id})-[:NAMES]->(m)-[x:MEANS]->(p) RETURN p.id AS p, x.how AS how', filled);
  expect(said).toEqual([{ p: value.respondentId, how: 'self' }]);
  expect(await rows('MATCH (:Member {id: $id})-[t:TIE]-() RETURN t', { id: value.respondentId })).toEqual([]);
});

test('a code from an earlier wave: the same person; one that leads to nobody: somebody new, and the code is kept', async () => {
  const { value: first } = await send(filledOf(field));
  const coded = (code: string) =>
    filledOf(field, { respondent: { is: 'coded', code, id: randomUUID(), gender: 'woman', ageBand: '65-74' } });
  const again = await send(coded(first.pseudonym.toLowerCase().replace('-', ' ')));
  expect([again.status, again.value.respondentId]).toEqual([201, first.respondentId]);
  const [bands] = await rows('MATCH (p:Member {id: $id}) RETURN p.gender AS g, p.ageBand AS a', { id: first.respondentId });
  // What they said first stays; what they had not said is added.
  expect(bands).toEqual({ g: 'woman', a: '25-44' });
  const mistyped = coded('WRONG-1');
  const { value } = await send(mistyped);
  expect(value.respondentId).not.toBe(first.respondentId);
  expect(await rows('MATCH (r:Response {id: $id}) RETURN r.saidCode AS code', mistyped)).toEqual([{ code: 'WRONG-1' }]);
});

test('the same words as another interview: the same one; a place of the directory: matched at once', async () => {
  const hall = `Hall ${randomUUID().slice(0, 6)}`;
  const id = randomUUID();
  const { id: _, ...fields } = assetRoutes.createAsset.body.parse({
    id,
    name: hall,
    kind: 'place',
  });
  await services.assets.create(field.communityId, id, fields, services.userId);
  const who = `Iris ${randomUUID().slice(0, 6)}`;
  const telling = () =>
    filledOf(field, {
      named: [person('n1', who), { ref: 'n2', is: 'new', words: hall.toLowerCase(), kind: 'place' }],
      names: [naming('advice', 'n1'), naming('places', 'n2')],
    });
  const both = [telling(), telling()];
  for (const filled of both) expect((await send(filled)).status).toBe(201);
  const meant = await rows(
    `MATCH (r:Response)-[:NAMES]->(m)-[:MEANS]->(x) WHERE r.id IN $ids RETURN m.words AS words, collect(DISTINCT x.id) AS ids`,
    { ids: both.map((filled) => filled.id) },
  );
  expect(meant.map(({ ids }) => (ids as string[]).length)).toEqual([1, 1]);
  expect(meant.find(({ words }) => words === hall.toLowerCase())?.['ids']).toEqual([id]);
});
