/**
 * What is odd in what a device sends, and is taken: an interview is not given twice.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetRoutes } from '../../server/contract/assets.ts';
import { joinRoutes } from '../../server/contract/joins.ts';
import { verify } from '../../server/invariants/invariants.ts';
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

const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const person = (ref: string, words: string) => ({ ref, is: 'new', words, kind: 'person' });
const naming = (block: string, ...named: string[]) => ({ block, status: 'answered', named });
const addAsset = async (communityId: string, name: string, kind = 'place') => {
  const { id, ...fields } = assetRoutes.createAsset.body.parse({ id: randomUUID(), name, kind });
  await services.assets.create(communityId, id, fields, services.userId);
  return id;
};
const typed = (words: string) => ({ named: [{ ref: 'n1', is: 'new', words, kind: 'activity' }] });
/** Somebody chose an entry from what the device had taken along. */
const choosing = (id: string, words: string | null) =>
  filledOf(field, { named: [{ ref: 'n1', is: 'known', id, words }], names: [naming('places', 'n1')] });
const meantIn = ({ id }: { id: string }) =>
  rows(
    `MATCH (:Response {id: $id})-[:NAMES]->(m)-[means:MEANS]->(x)
    RETURN m.words AS words, means.how AS how, x.id AS id, x.kind AS kind, coalesce(x.unmatched, false) AS unmatched`,
    { id },
  );
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);

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

test('an entry that was removed while an interview that chose it was on its way: its words are kept as words', async () => {
  const name = `Baths ${randomUUID().slice(0, 6)}`;
  const id = await addAsset(field.communityId, name, 'activity');
  await services.assets.remove(field.communityId, id, services.userId);
  const filled = choosing(id, name);
  const first = await send(filled);
  expect(first.status).toBe(201);
  expect((await send(filled)).value).toEqual(first.value);
  const [kept] = await meantIn(filled);
  expect(kept).toMatchObject({ words: name, how: 'new', kind: 'activity', unmatched: true });
  expect(kept?.['id']).not.toBe(id);
  // The next one who chose it, and one who typed it, mean the same.
  const others = [choosing(id, name), filledOf(field, { ...typed(name), names: [naming('places', 'n1')] })];
  for (const other of others) {
    expect((await send(other)).status).toBe(201);
    expect((await meantIn(other)).map((one) => one['id'])).toEqual([kept?.['id']]);
  }
  expect(await broken()).toEqual([]);
});

test('one that was removed because it was there twice: the other, at once; named both ways, once', async () => {
  const name = `Library ${randomUUID().slice(0, 6)}`;
  const [keptId, removedId] = [await addAsset(field.communityId, name), await addAsset(field.communityId, name)];
  await services.assets.remove(field.communityId, removedId, services.userId);
  const filled = filledOf(field, {
    named: [removedId, keptId].map((id, at) => ({ ref: `n${at + 1}`, is: 'known', id, words: name })),
    names: [naming('places', 'n1', 'n2')],
  });
  expect((await send(filled)).status).toBe(201);
  expect((await meantIn(filled)).map((one) => one['id'])).toEqual([keptId]);
  expect(await broken()).toEqual([]);
});

test('what was never here, is of another community, or was removed and came without words, is refused as ever', async () => {
  const { id: elsewhere } = await services.newCommunity();
  const [theirs, theirsRemoved] = [await addAsset(elsewhere, 'Shed'), await addAsset(elsewhere, 'Barn')];
  await services.assets.remove(elsewhere, theirsRemoved, services.userId);
  const removed = await addAsset(field.communityId, `Kiosk ${randomUUID().slice(0, 6)}`);
  await services.assets.remove(field.communityId, removed, services.userId);
  const refused = [randomUUID(), theirs, theirsRemoved].map((id) => choosing(id, 'Shed'));
  for (const filled of [...refused, choosing(removed, null)]) {
    expect((await send(filled)).status).toBe(422);
    expect(await rows('MATCH (r:Response {id: $id}) RETURN r', filled)).toEqual([]);
  }
});

test('an entry that was joined to another while an interview that chose it was on its way: the other', async () => {
  const name = `Pool ${randomUUID().slice(0, 6)}`;
  const said = filledOf(field, { ...typed(name), names: [naming('places', 'n1')] });
  expect((await send(said)).status).toBe(201);
  const goneId = String((await meantIn(said))[0]?.['id']);
  const keepId = await addAsset(field.communityId, `${name} and sauna`);
  const body = { id: randomUUID(), keepId, goneId };
  expect((await ask(services, joinRoutes.joinMembers, { params: { communityId: field.communityId }, body })).status).toBe(201);
  const filled = choosing(goneId, name);
  expect((await send(filled)).status).toBe(201);
  expect((await meantIn(filled)).map((one) => one['id'])).toEqual([keepId]);
  expect(await broken()).toEqual([]);
});
