/**
 * Figures of a network as a part keeps them: those of the whole as they are, those of members by how they are spread.
 */
import type { Network } from '#network/graph';
import { type EstimateNote, type MeasureResults, runMeasures, wantedMeasures } from '#network/run-measures';
import { type ComputeOptions, isNotRun, isUndefined, type NotRun, type Undefined } from '#network/types';
import { splitKey, type Which } from '../part.ts';
import type { Figure, GivenResult, SpreadFigure } from '../part-result.ts';
import { binsOf, fewestInSpread, spreadOf } from '../spreads.ts';

const minutesSentence = ({ minutes }: NotRun): string =>
  `it was left out: it would take about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

const reasonOf = (figure: Undefined | NotRun): string => (isNotRun(figure) ? minutesSentence(figure) : figure.undefined);

const noteOf = (note: EstimateNote | undefined): Figure['estimate'] =>
  note ? { epsilon: note.epsilon, delta: note.delta, samples: note.samples } : null;

/** Of each member a number, or why not. */
export const toSpread = (
  which: Which,
  values: readonly (number | Undefined)[],
  estimate: Figure['estimate'] = null,
): SpreadFigure => {
  const known = values.filter((value) => typeof value === 'number');
  const without = values.length - known.length;
  const common = { ...which, base: values.length, estimate };
  const firstReason = values.find((value) => isUndefined(value));
  if (known.length === 0) {
    return { ...common, spread: null, bins: [], reason: firstReason ? reasonOf(firstReason) : 'there are no members' };
  }
  if (known.length < fewestInSpread) {
    return {
      ...common,
      spread: null,
      bins: [],
      reason: `fewer than ${fewestInSpread} have such a figure: it would point at people`,
    };
  }
  return { ...common, spread: spreadOf(known, without), bins: binsOf(known), reason: '' };
};

const spreadsOf = (network: Network, results: MeasureResults): SpreadFigure[] => {
  const names = new Set(wantedMeasures(network).node.flatMap(({ id, isName }) => (isName ? [id] : [])));
  return [...results.node].flatMap(([key, values]) => {
    if (names.has(key)) return [];
    const which = splitKey(key);
    if (isNotRun(values)) {
      return [{ ...which, spread: null, bins: [], base: network.ids.length, estimate: null, reason: reasonOf(values) }];
    }
    return [toSpread(which, Array.from(values), noteOf(results.estimated.get(key)))];
  });
};

export type OfNetwork = ComputeOptions & {
  readonly budgetSeconds?: number;
  readonly costly?: 'leave out' | 'estimate' | 'approximate' | 'exact';
};

/** @param keys which of the measures that this kind of network has. */
export const figuresOfNetwork = (network: Network, keys: ReadonlySet<string>, options: OfNetwork = {}): GivenResult => {
  const results = runMeasures(network, { ...options, only: keys });
  const figures = [...results.graph].map(([key, figure]): Figure => {
    const common = { ...splitKey(key), base: network.ids.length, estimate: noteOf(results.estimated.get(key)) };
    return typeof figure === 'number'
      ? { ...common, value: figure, reason: '' }
      : { ...common, value: null, reason: reasonOf(figure) };
  });
  return { figures, spreads: spreadsOf(network, results) };
};
