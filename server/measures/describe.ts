/**
 * The words of every figure, by its id: heading, label, question, finding, caveats, what it stands on, whether it has a range.
 */
import { type EveryMeasure, everyMeasure, type Listed } from '#network/every-measure';
import type { Spread } from '#network/measure';
import type { FigureOf, MeasureFamily } from '../contract/measures.ts';

/** What a finding may speak of. `of`: the trait or name generator that the figure is for, in words. */
export type About = { readonly members: number; readonly of: string };

export type DescribedFigure = {
  readonly words: EveryMeasure;
  readonly family: MeasureFamily;
  readonly ofKind: FigureOf['kind'];
};

const toDescribed = ({ measure, family }: Listed): DescribedFigure => ({
  words: measure,
  family,
  ofKind: measure.scope === 'generator' ? 'generator' : 'trait',
});

const all: readonly DescribedFigure[] = everyMeasure.map(toDescribed);

/** A figure of the whole and one for each trait may have the same id: `modularity` and `modularity[area]`. */
const keyOf = (id: string, isForEach: boolean): string => (isForEach ? `${id}[]` : id);

const placeOf: ReadonlyMap<string, number> = new Map(
  all.map(({ words }, at) => [keyOf(words.id, words.scope.endsWith('by attribute') || words.scope === 'generator'), at]),
);

const placeFor = (id: string, of: string | null): number | undefined =>
  (of === null ? undefined : placeOf.get(keyOf(id, true))) ?? placeOf.get(id) ?? placeOf.get(keyOf(id, true));

/** @param of what there is one figure of each for. Undefined for what this version does not know any more. */
export const describeFigure = (id: string, of: string | null = null): DescribedFigure | undefined => all[placeFor(id, of) ?? -1];

/** In which order figures are shown under one heading: that of their lists. */
export const orderOf = (id: string, of: string | null = null): number => placeFor(id, of) ?? all.length;

/** What a figure says, in plain words. */
export const findingOf = ({ words }: DescribedFigure, value: number, { members, of }: About): string => {
  switch (words.scope) {
    case 'graph':
    case 'wave':
    case 'change':
      return words.finding(value, { members });
    case 'graph by attribute':
      return words.finding(value, { members, attribute: of });
    case 'generator':
      return words.finding(value, { members, generator: of });
    default:
      return '';
  }
};

/** What the figures of all members say together. */
export const spreadFindingOf = ({ words }: DescribedFigure, spread: Spread, { members, of }: About): string => {
  switch (words.scope) {
    case 'node':
      return words.finding?.(spread) ?? '';
    case 'respondent':
      return words.finding(spread);
    case 'node by attribute':
      return words.finding(spread, { members, attribute: of });
    default:
      return '';
  }
};
