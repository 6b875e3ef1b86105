/**
 * Whoever adds up, subtracts and compares all that is told of two waves finds no number of 1 to 9 that is withheld.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { routes } from '../../server/contract/routes.ts';
import { type ScoredMeasure, scoreRoutes } from '../../server/contract/scores.ts';
import { ask, refusals } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, sendFilled } from '../support/submissions.ts';
import { smallNumbers, waysOf } from '../support/subtract.ts';

const choice = (code: string) => ({ code, label: code });
const range = (key: string, showIf: object | null = null) => ({
  kind: 'range',
  key,
  text: `${key}?`,
  min: 0,
  max: 20,
  lowest: 'Little',
  highest: 'Much',
  showIf,
});
const document = InstrumentDocument.parse({
  title: 'Attacked',
  language: 'en',
  blocks: [
    { is: 'consent', key: 'consent', title: 'Taking part', purposes: [{ purpose: 'survey', text: 'May we?' }] },
    {
      is: 'questions',
      key: 'all',
      title: 'All',
      items: [
        { kind: 'choice', key: 'age-band', text: 'How old?', choices: [choice('younger'), choice('older')] },
        { kind: 'choice', key: 'works', text: 'Work?', choices: [choice('yes'), choice('no'), choice('some')] },
        range('likes', { question: 'works', is: 'one-of', codes: ['yes'] }),
        { kind: 'choices', key: 'speaks', text: 'Speak?', choices: [choice('en'), choice('cy')] },
        range('both', { question: 'speaks', is: 'one-of', codes: ['en', 'cy'] }),
        range('safe'),
        range('more', { question: 'safe', is: 'at-least', number: 2 }),
        range('same'),
        range('new'),
        range('rest'),
      ],
    },
  ],
});

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
const residents: string[] = [];
const declined = (question: string) => ({ question, about: null, status: 'declined', value: null });

/** 20 work, 10 do not, 10 do so-so; 2 of those who work decline to say how they like it. */
const worksOf = (at: number) => (at < 20 ? 'yes' : at < 30 ? 'no' : 'some');

const itemsOf = (at: number, isLater: boolean) => [
  at < 3 ? declined('age-band') : met('age-band', 'younger'),
  met('works', worksOf(at)),
  ...(at < 20 ? [at < 2 ? declined('likes') : met('likes', at % 2 === 0 ? 4 : 16)] : []),
  // 25 speak one, 18 the other, 3 of them both.
  met('speaks', [...(at < 25 ? ['en'] : []), ...(at >= 22 ? ['cy'] : [])]),
  met('both', at % 2 === 0 ? 4 : 16),
  // 16 below what the next question hangs on, 2 between that and the end of the first group, 22 above.
  met('safe', at < 16 ? 1 : at < 18 ? 3 : 18),
  ...(at < 16 ? [] : [met('more', at % 2 === 0 ? 4 : 16)]),
  at === 5 || at === 40 ? declined('same') : met('same', at % 2 === 0 ? 4 : isLater ? 15 : 16),
  met('new', at === 40 ? 20 : at % 2 === 0 ? 4 : isLater ? 17 : 16),
  ...(at < 12 ? [declined('rest')] : at < 16 ? [] : [met('rest', at % 2 === 0 ? 4 : 16)]),
];

beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services, document);
  const { communityId } = field;
  const days = ['2025-01-01', '2026-01-01'];
  const waves: (typeof field.waveId)[] = [];
  for (const [at, startsOn] of days.entries()) {
    waves.push(
      (await services.communities.saveWave(communityId, { name: `W${at}`, startsOn, endsOn: null, population: null })).id,
    );
  }
  field = { ...field, waveId: waves[1] ?? field.waveId };
  for (const [wave, waveId] of waves.entries()) {
    for (let at = 0; at < 40 + wave; at += 1) {
      const known = residents[at];
      const respondent = known ? { is: 'known', id: known } : { is: 'new', id: randomUUID(), ageBand: '25-44', name: null };
      const filled = filledOf({ ...field, waveId }, { respondent, items: itemsOf(at, wave === 1) });
      const sent = await sendFilled(services, communityId, filled);
      expect(sent.status === 201 ? [] : refusals(sent.problem)).toEqual([]);
      residents[at] = sent.value.respondentId;
    }
  }
}, 240_000);
afterAll(() => services.close());

const read = async () =>
  (await ask(services, scoreRoutes.readScores, { params: { communityId: field.communityId, waveId: field.waveId } })).value;
const find = async (key: string): Promise<ScoredMeasure> => {
  const found = (await read()).items.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

test('no number under ten is told: not in a base, a cell or a band', async () => {
  for (const measure of (await read()).items) expect([measure.key, smallNumbers(measure)]).toEqual([measure.key, []]);
});

test('whatever is subtracted from totals within one measure leaves at least three possible numbers', async () => {
  for (const measure of (await read()).items) {
    for (const [name, ways] of waysOf(measure)) expect([measure.key, name, ways >= 3]).toEqual([measure.key, name, true]);
  }
});

test('how many were asked tells nothing of the answers that it hangs on', async () => {
  // 20 work, which is told: so how many were asked is known, and nothing else of it may be few.
  expect((await find('works')).cells.map(({ count }) => count)).toEqual([20, 10, 11]);
  expect((await find('likes')).base).toMatchObject({ notAsked: 21, answered: null, declined: null, none: 0 });
  // 25 and 19 told, and 41 asked: 3 chose both.
  expect((await find('speaks')).cells.map(({ count }) => count)).toEqual([25, 19]);
  expect((await find('both')).base).toMatchObject({ answered: null, notAsked: null });
  // 18 from 0 to 4 told, and 16 not asked: 2 in between.
  expect((await find('safe')).cells[0]).toMatchObject({ count: 18 });
  expect((await find('more')).base).toMatchObject({ answered: null, notAsked: null });
});

test('who answered only once is not told by the change of the others', async () => {
  // One person more than before. Mean now, mean before and mean change: what this one said is left over.
  const later = await find('new');
  expect(later.mean).not.toBeNull();
  expect(later.change).toEqual({ is: 'none', why: 'protects' });
});

test('that two declined is not told by how many answered both times', async () => {
  const { base, change } = await find('same');
  expect(base).toMatchObject({ interviews: 41, answered: null, declined: null });
  // 39 did, of 41: that would say that two at most answered only once.
  expect(change).toMatchObject({ is: 'change', pairs: 10 });
});

test('what progress tells of age is not told here in another way', async () => {
  const { communityId, waveId } = field;
  const progress = (await ask(services, routes.readWaveProgress, { params: { communityId, waveId } })).value;
  expect(progress.respondents).toBe((await read()).interviews);
  expect(Object.entries((await find('age-band')).base).filter(([, count]) => count !== null)).toEqual([['interviews', 41]]);
});

test('nobody chooses a part of those who answered', async () => {
  const { status } = await ask(services, scoreRoutes.readScores, {
    params: { communityId: field.communityId, waveId: field.waveId },
    query: { ageBand: '25-44' } as never,
  });
  expect(status).toBe(400);
});
