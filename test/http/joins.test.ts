/**
 * Two entries that are one are joined and parted again: words lead to the one that is kept meanwhile, and all is as before after.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinRoutes } from '../../server/contract/joins.ts';
import { routes } from '../../server/contract/routes.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask, refusals } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { everyBlock, filledOf, publish, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let wave: { communityId: string; waveId: string };
beforeAll(async () => {
  services = await startServices();
  wave = await beginWave(services);
});
afterAll(() => services.close());

const interview = async (...names: string[]) => interviewOf(newRespondent(), ...names);
const interviewOf = async (respondent: object, ...names: string[]) => {
  const body = {
    id: randomUUID(),
    respondent,
    answers: [answered('advice', ...names.map((name) => words(name)))],
  };
  // Sent again, as a page does, while the service says that it cannot just now.
  let sent = await ask(services, routes.createInterview, { params: wave, body });
  for (let tries = 0; sent.status === 503 && tries < 5; tries += 1) {
    sent = await ask(services, routes.createInterview, { params: wave, body });
  }
  expect(sent.status).toBe(201);
  return sent.value.respondentId;
};
const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: wave.communityId, ...params });
  return records.map((record) => record.toObject());
};
const idOf = async (name: string): Promise<string> =>
  String(
    (
      await rows(`MATCH (i:Identity {communityId: $communityId, name: $name})-[:IDENTIFIES]->(n) RETURN n.id AS id`, { name })
    )[0]?.['id'],
  );
const join = (keepId: string, goneId: string, id = randomUUID()) =>
  ask(services, joinRoutes.joinMembers, { params: { communityId: wave.communityId }, body: { id, keepId, goneId } });
const undo = (joinId: string) => ask(services, joinRoutes.undoJoin, { params: { communityId: wave.communityId, joinId } });
const broken = async () => (await verify(services.store, wave.communityId)).filter(({ violations }) => violations > 0);
/** What stands between members: ties, and what was meant and how that was found out. */
const state = () =>
  rows(`CALL () { MATCH (a:Member {communityId: $communityId})-[t:TIE]->(b) RETURN t.key + ' ' + coalesce(toString(t.strength), '') AS what
    UNION MATCH (m:Mention {communityId: $communityId})-[r:MEANS]->(n) RETURN m.id + ' ' + n.id + ' ' + r.how + ' ' + toString(r.at) AS what
    UNION MATCH (n:Member {communityId: $communityId}) RETURN n.id + coalesce(n.joinedTo, '') AS what }
    RETURN what ORDER BY what`);

test('what was said of one means the other, until that is undone', { timeout: 120_000 }, async () => {
  await interview('Ann One', 'Anne One');
  await interview('Anne One');
  const [keepId, goneId] = [await idOf('Ann One'), await idOf('Anne One')];
  const before = await state();
  const id = randomUUID();
  const made = await join(keepId, goneId, id);
  expect(made.value).toMatchObject({ keepId, goneId, undoneAt: null });
  expect((await join(keepId, goneId, id)).value).toEqual(made.value);
  expect(await broken()).toEqual([]);
  expect(await rows('MATCH (:Mention)-[m:MEANS {how: "joined"}]->({id: $keepId}) RETURN m.by AS by', { keepId })).toHaveLength(2);
  const listed = await ask(services, routes.listResidents, { params: { communityId: wave.communityId }, query: { limit: 100 } });
  expect(listed.value.items.map((one) => one.id)).not.toContain(goneId);
  // Somebody says the words of the one that is gone.
  await interview('Anne One');
  expect(await broken()).toEqual([]);
  expect(await rows('MATCH (m:Mention)-[:MEANS]->({id: $goneId}) RETURN m', { goneId })).toEqual([]);
  expect((await undo(id)).value.undoneAt).not.toBeNull();
  expect(await broken()).toEqual([]);
  const after = (await state()).map(({ what }) => what);
  for (const { what } of before) expect(after).toContain(what);
  expect(await rows('MATCH (m:Mention)-[:MEANS]->({id: $goneId}) RETURN m', { goneId })).toHaveLength(3);
});

test('what cannot be the same is refused plainly', { timeout: 120_000 }, async () => {
  const respondentId = await interview('Bo Two', 'Cy Two');
  const [bo, cy] = [await idOf('Bo Two'), await idOf('Cy Two')];
  expect(refusals((await join(bo, bo)).problem)).toEqual([
    '/body/keepId must be another entry than the one that is joined to it',
  ]);
  const other = await interview('Bo Two');
  expect(refusals((await join(other, respondentId)).problem)).toEqual([
    '/body/goneId cannot be the same: both of them gave an interview in the same wave',
  ]);
  expect(refusals((await join(randomUUID(), cy)).problem)).toEqual(['/body/keepId there is no such entry in this community']);
  const { id } = (await join(bo, cy)).value;
  expect((await join(other, cy)).status).toBe(409);
  await undo(id);
});

const answeredBy = (id: string) =>
  rows('MATCH (r:Response {communityId: $communityId})-[by:GIVEN_BY]->({id: $id}) RETURN by.how AS how', { id });

test('who answers in the name of one that is joined to another is the other, and stays that when they are parted', async () => {
  await interview('Jon Three', 'John Three', 'Jonathan Three');
  const [jon, john, jonathan] = [await idOf('Jon Three'), await idOf('John Three'), await idOf('Jonathan Three')];
  const first = (await join(jon, john)).value;
  // Whoever one is joined to may be joined to a third.
  const second = (await join(jonathan, jon)).value;
  expect(await interviewOf(newRespondent('John Three'), 'Di Three')).toBe(jonathan);
  expect([await answeredBy(john), await answeredBy(jon), await answeredBy(jonathan)]).toEqual([[], [], [{ how: 'exact-name' }]]);
  expect(
    await rows('MATCH (n {communityId: $communityId})-[:LISTED_IN]->() WHERE n.id IN $ids RETURN n.id AS id, n.ageBand AS a', {
      ids: [jon, john, jonathan],
    }),
  ).toEqual([{ id: jonathan, a: '25-44' }]);
  expect(await broken()).toEqual([]);
  // Somebody has looked at who is kept, by now: another who gives that name is somebody new, as with any name that is known.
  expect([jon, john, jonathan]).not.toContain(await interviewOf(newRespondent('John Three'), 'Di Three'));
  for (const { id } of [second, first]) expect((await undo(id)).status).toBe(200);
  expect([await answeredBy(john), await answeredBy(jonathan)]).toEqual([[], [{ how: 'exact-name' }]]);
  const meaning = (id: string) => rows('MATCH (m:Mention)-[:MEANS]->({id: $id}) RETURN m.words AS words', { id });
  expect([await meaning(john), await meaning(jon)]).toEqual([[{ words: 'John Three' }], [{ words: 'Jon Three' }]]);
  expect(await broken()).toEqual([]);
});

test('who is chosen, or tells the code, of one that is joined to another, answers as the other', async () => {
  await interview('Flo Four', 'Flora Four', 'Florence Four');
  const [flo, flora, florence] = [await idOf('Flo Four'), await idOf('Flora Four'), await idOf('Florence Four')];
  await join(flo, flora);
  await join(florence, flo);
  expect(await interviewOf({ is: 'known', id: flora }, 'Di Three')).toBe(florence);
  const field = { ...wave, ...(await publish(services, wave.communityId, everyBlock())) };
  const [found] = await rows('MATCH (n:Resident {communityId: $communityId, id: $flora}) RETURN n.pseudonym AS code', { flora });
  const coded = { is: 'coded', code: found?.['code'], id: randomUUID(), ageBand: '25-44', name: null };
  for (const respondent of [coded, { is: 'known', id: flora }]) {
    const sent = await sendFilled(services, wave.communityId, filledOf(field, { respondent }));
    expect([sent.status, sent.value.respondentId]).toEqual([201, florence]);
  }
  expect(await answeredBy(flora)).toEqual([]);
  expect(await broken()).toEqual([]);
});

test('whatever is joined and parted, in whatever order, the rules hold, and all is as before in the end', async () => {
  await interview('P0', 'P1', 'P2', 'P3');
  await interview('P1', 'P3');
  const ids = await Promise.all(['P0', 'P1', 'P2', 'P3'].map(idOf));
  const first = await state();
  const step = fc.record({ keep: fc.nat(3), gone: fc.nat(3), undoes: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const standing: string[] = [];
      for (const { keep, gone, undoes } of steps) {
        if (undoes) {
          const last = standing.pop();
          if (last) expect((await undo(last)).status).toBe(200);
        } else {
          const made = await join(ids[keep] ?? '', ids[gone] ?? '');
          expect([201, 400, 409]).toContain(made.status);
          if (made.status === 201) standing.push(made.value.id);
        }
        expect(await broken()).toEqual([]);
      }
      for (const id of standing.reverse()) await undo(id);
      expect(await state()).toEqual(first);
    }),
    { numRuns: 3 },
  );
}, 240_000);
