/**
 * Who has interviews set aside and counted again, or names corrected, learns no more of one newcomer than who only looks on (D5): what
 * could be told is compared with all that was ever told of the wave, by who answered what.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { type Scores, scoreRoutes } from '../../server/contract/scores.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { answered, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, sendFilled } from '../support/submissions.ts';

type Field = Awaited<ReturnType<typeof beginFieldWork>>;

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const paramsOf = ({ communityId, waveId }: Field) => ({ communityId, waveId });

const look = async (field: Field): Promise<Scores> => {
  const { status, value } = await ask(services, scoreRoutes.readScores, { params: paramsOf(field) });
  expect(status).toBe(200);
  return value;
};
const find = (scores: Scores, key: string) => scores.items.find((one) => one.key === key);
const cellsOf = (scores: Scores) => [scores.interviews, ...(find(scores, 'works')?.cells.map(({ count }) => count) ?? [])];

/** @returns the number of the interview. */
const tell = async (field: Field, works: 'yes' | 'no'): Promise<string> => {
  const filled = filledOf(field, { items: [met('works', works)] });
  expect((await sendFilled(services, field.communityId, filled)).status).toBe(201);
  return filled.id;
};
const half = (at: number) => (at % 2 === 0 ? 'yes' : 'no');
const many = async (field: Field, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push(await tell(field, half(at)));
  return ids;
};

const count = async (field: Field, ids: readonly string[], counts: boolean): Promise<void> => {
  for (const id of ids) {
    const { status } = await ask(services, conflictRoutes.countInterview, {
      params: { ...paramsOf(field), id },
      body: { counts },
    });
    expect(status).toBe(200);
  }
};

/** Corrects whom an interview names, again and again. */
const mend = async (field: Field, id: string, ...names: readonly string[]): Promise<void> => {
  for (const [at, name] of names.entries()) {
    const body = { answers: [answered('advice', words(name))] };
    const one = { params: { ...paramsOf(field), id }, body, ifMatch: at + 1 };
    expect((await ask(services, interviewRoutes.mendInterview, one)).status).toBe(200);
  }
};

/** Makes what is kept of a wave what a Kith kept that only knew what was told last. */
const keepAsBefore = async ({ communityId }: Field): Promise<void> => {
  const { records } = await services.driver.executeQuery(
    'MATCH (s:Showing {communityId: $communityId}) REMOVE s.everyone, s.earlier RETURN s.figures AS figures',
    { communityId },
  );
  const { items, ...rest } = JSON.parse(records[0]?.get('figures'));
  const before = items.map(({ earlier: _, earlierPairs: __, ...item }: Record<string, unknown>) => item);
  await services.driver.executeQuery('MATCH (s:Showing {communityId: $communityId}) SET s.figures = $figures', {
    communityId,
    figures: JSON.stringify({ ...rest, items: before }),
  });
};

test('ten set aside, somebody new, the ten back: nothing is told that is within ten of anything told before', async () => {
  const field = await beginFieldWork(services);
  const ids = await many(field, 44);
  const first = await look(field);
  expect(cellsOf(first)).toEqual([44, 22, 22]);
  await keepAsBefore(field);
  expect(await look(field)).toEqual(first);

  await count(field, ids.slice(0, 10), false);
  const second = await look(field);
  expect(cellsOf(second)).toEqual([34, 17, 17]);

  const newcomer = await tell(field, 'no');
  await count(field, ids.slice(0, 10), true);
  expect(await look(field)).toEqual(second);

  // The very same interviews as at first: what was told of them is told again, and no more of it.
  await count(field, [newcomer], false);
  expect(await look(field)).toEqual(first);
  expect(await look(field)).toEqual(first);
  // There and back once more.
  await count(field, ids.slice(0, 10), false);
  expect(await look(field)).toEqual(second);
  await count(field, [newcomer, ...ids.slice(0, 10)], true);
  expect(await look(field)).toEqual(second);

  // Ten more than at any time.
  await many(field, 8);
  expect(await look(field)).toEqual(second);
  await tell(field, 'yes');
  expect(cellsOf(await look(field))).toEqual([54, 27, 27]);
  expect((await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0)).toEqual([]);
}, 240_000);

test('ten set aside, ten new, the ten back with one newcomer: what four tellings together would tell of one is not told', async () => {
  const field = await beginFieldWork(services);
  const ids = await many(field, 30);
  expect(cellsOf(await look(field))).toEqual([30, 15, 15]);
  await count(field, ids.slice(0, 10), false);
  expect(cellsOf(await look(field))).toEqual([20, 10, 10]);
  await many(field, 10);
  const third = await look(field);
  expect(cellsOf(third)).toEqual([30, 15, 15]);
  // Ten and more are others than in each of the three. But the first and the third less the second leave over the newcomer alone.
  await tell(field, 'no');
  await count(field, ids.slice(0, 10), true);
  expect(await look(field)).toEqual(third);
  await many(field, 9);
  expect(cellsOf(await look(field))).toEqual([50, 25, 25]);
}, 240_000);

test('names that are corrected make no interview another: no answer changed', async () => {
  const field = await beginFieldWork(services);
  const ids = await many(field, 40);
  const first = await look(field);
  for (const id of ids.slice(0, 5)) await mend(field, id, 'Gil Aspen', 'Gil Aspin');
  await tell(field, 'no');
  expect(await look(field)).toEqual(first);
  await many(field, 9);
  expect(cellsOf(await look(field))).toEqual([50, 25, 25]);
}, 240_000);
