/**
 * Into which groups answers are counted: so that the bands of a score are made of them, and nothing finer is told beside. Pure.
 */
import type { Score } from '../contract/scales.ts';
import type { Group } from './withhold.ts';

const mostSingle = 11;
const classes = 5;

const sayGroup = (low: number, high: number, isWhole: boolean): string => {
  if (low === high) return String(low);
  return isWhole ? `${low} to ${high}` : `${low} to under ${high}`;
};

/** One after the other from these beginnings to the end of the range. */
const fromStarts = (starts: readonly number[], [, end]: readonly [number, number], isWhole: boolean): Group[] =>
  starts.map((low, at) => {
    const next = starts[at + 1];
    const high = next === undefined ? end : isWhole ? next - 1 : next;
    const label = next === undefined && !isWhole ? `${low} to ${high}` : sayGroup(low, high, isWhole);
    return { label, low, high };
  });

/** Each number by itself, or in five classes where there are many. */
export const groupsOfRange = (range: readonly [number, number], isWhole: boolean): Group[] => {
  const [low, high] = range;
  const numbers = high - low + 1;
  if (isWhole && numbers <= mostSingle) {
    return fromStarts(
      Array.from({ length: numbers }, (_, at) => low + at),
      range,
      true,
    );
  }
  const width = isWhole ? Math.ceil(numbers / classes) : (high - low) / classes;
  const starts = Array.from({ length: classes }, (_, at) => low + at * width);
  return fromStarts(
    starts.filter((start) => start <= high && (isWhole || start < high)),
    range,
    isWhole,
  );
};

export const isWholeScore = ({ how, times, convert }: Score): boolean =>
  how === 'sum' && Number.isInteger(times) && convert === undefined;

/** The parts that every way to group a score is made of; without any, as any range. */
export const groupsOfScore = (score: Score): Group[] => {
  const isWhole = isWholeScore(score);
  if (score.bands.length === 0) return groupsOfRange(score.range, isWhole);
  const starts = new Set([score.range[0], ...score.bands.flatMap(({ bands }) => bands.map(({ from }) => from))]);
  return fromStarts(
    [...starts].sort((a, b) => a - b),
    score.range,
    isWhole,
  );
};

/** In which group a number is; the last that does not begin above it. */
export const placeIn = (groups: readonly Group[], value: number): number =>
  Math.max(
    0,
    groups.findLastIndex(({ low }) => low !== null && low <= value),
  );

/** Which groups are in each band of a way to group. */
export const partsOfBands = (groups: readonly Group[], bands: Score['bands'][number]['bands']): number[][] => {
  const bandAt = groups.map(({ low }) => bands.findLastIndex(({ from }) => low !== null && from <= low));
  return bands.map((_, band) => bandAt.flatMap((of, at) => (of === band ? [at] : [])));
};
