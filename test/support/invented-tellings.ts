/** Invented tellings of one measure of a wave, by the marks of who answered. */
import type { MeasureFigures, ScoreChange } from '../../server/contract/scores.ts';
import { nothingEarlier, remember } from '../../server/disclosure/earlier.ts';
import type { Telling, ToldMeasure } from '../../server/scores/telling.ts';

export const from = (first: number, count: number, letter = 'm') =>
  Array.from({ length: count }, (_, at) => `${letter}${first + at}`);
export const change: ScoreChange = { is: 'change', pairs: 10, mean: 1, low: 0, high: 2 };

const figures: MeasureFigures = {
  key: 'safe',
  part: 'All',
  label: 'Safe?',
  is: 'question',
  scale: null,
  rule: null,
  range: [0, 10],
  higherIs: 'safer',
  base: { interviews: 0, answered: 0, none: 0, declined: 0, unanswered: 0, notAsked: 0 },
  mean: 5,
  noMean: null,
  cells: [],
  severalChosen: false,
  noCells: null,
  bands: [],
  change: { is: 'none', why: 'few-pairs' },
};

type Given = { readonly asOf: string; readonly answered: string[]; readonly paired?: string[]; readonly marks?: string[] };

const measure = ({ asOf, answered, paired = [] }: Given): ToldMeasure => ({
  name: 'safe',
  asOf,
  changeAsOf: asOf,
  figures: { ...figures, change: paired.length < 10 ? figures.change : change },
  answered,
  pairs: paired.map((mark): [string, string] => [mark, `before-${mark}`]),
  earlier: nothingEarlier,
  earlierPairs: nothingEarlier,
});
export const telling = (given: Given): Telling => ({
  asOf: given.asOf,
  beforeId: 'before',
  marks: given.marks ?? given.answered,
  earlier: nothingEarlier,
  items: [measure(given)],
});

/** As it is read the next time: what is told now, with what was told before it. */
export const afterwards = (last: Telling, next: Telling): Telling => ({
  ...next,
  earlier: remember(last.earlier, { at: last.asOf, who: last.marks, figures: null }),
});

/** What is told, without what was told before. */
export const toldOf = (telling: Telling | undefined) =>
  telling?.items.map(({ earlier: _, earlierPairs: __, answered, ...told }) => ({ ...told, answered: [...answered].sort() }));
export const alone = { before: undefined, after: [] };

/** Marks of the interviews that the same people gave in the wave before. */
export const beforeOf = (marks: readonly string[]): string[] => marks.map((mark) => `before-${mark}`);
