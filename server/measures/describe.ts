/**
 * The words of every figure, by its id: heading, label, question, finding, caveats, what it stands on, whether it has a range.
 */
import { familyOf } from '#network/families';
import type { AttributeMeasure, Described, GraphMeasure, NodeMeasure, Spread } from '#network/measure';
import { attributeMeasures, graphMeasures, nodeMeasures } from '#network/measures';
import type { MeasureFamily } from '../contract/measures.ts';

/** What a finding may speak of. `of`: the trait or name generator that the figure is for, in words. */
export type About = { readonly members: number; readonly of: string };

export type DescribedFigure = {
  readonly words: Omit<Described, 'kinds' | 'sweep' | 'estimateSeconds'>;
  readonly family: MeasureFamily;
  readonly ofKind: 'trait' | 'generator';
  readonly finding: (value: number, about: About) => string;
  readonly spreadFinding: (spread: Spread, about: About) => string;
};

const nothing = () => '';

const ofGraph = (measure: GraphMeasure): DescribedFigure => ({
  words: measure,
  family: familyOf(measure),
  ofKind: 'trait',
  finding: (value, about) => measure.finding?.(value, about) ?? '',
  spreadFinding: nothing,
});

const ofNode = (measure: NodeMeasure): DescribedFigure => ({
  words: measure,
  family: familyOf(measure),
  ofKind: 'trait',
  finding: nothing,
  spreadFinding: (spread) => measure.finding?.(spread) ?? '',
});

const ofAttribute = (measure: AttributeMeasure): DescribedFigure => ({
  words: measure,
  family: familyOf(measure),
  ofKind: 'trait',
  finding: (value, { members, of }) =>
    measure.scope === 'graph by attribute' ? (measure.finding?.(value, { members, attribute: of }) ?? '') : '',
  spreadFinding: (spread, { members, of }) =>
    measure.scope === 'node by attribute' ? (measure.finding?.(spread, { members, attribute: of }) ?? '') : '',
});

const all: readonly DescribedFigure[] = [
  ...graphMeasures.map(ofGraph),
  ...nodeMeasures.map(ofNode),
  ...attributeMeasures.map(ofAttribute),
];

/** A figure of the whole and one for each trait may have the same id: `modularity` and `modularity[area]`. */
const keyOf = (id: string, isForEach: boolean): string => (isForEach ? `${id}[]` : id);

const placeOf: ReadonlyMap<string, number> = new Map(
  all.map(({ words }, at) => [keyOf(words.id, 'scope' in words && String(words.scope).endsWith('by attribute')), at]),
);

const placeFor = (id: string, of: string | null): number | undefined =>
  (of === null ? undefined : placeOf.get(keyOf(id, true))) ?? placeOf.get(id) ?? placeOf.get(keyOf(id, true));

/** @param of what there is one figure of each for. Undefined for what this version does not know any more. */
export const describeFigure = (id: string, of: string | null = null): DescribedFigure | undefined => all[placeFor(id, of) ?? -1];

/** In which order figures are shown under one heading: that of their lists. */
export const orderOf = (id: string, of: string | null = null): number => placeFor(id, of) ?? all.length;
