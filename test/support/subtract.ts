/**
 * Works out what is withheld of a measure from what is told of it, as somebody would who has a pencil and patience.
 */
import type { MeasureFigures } from '../../server/contract/scores.ts';

const statuses = ['answered', 'none', 'declined', 'unanswered', 'notAsked'] as const;

export const smallNumbers = ({ base, cells, bands }: MeasureFigures): string[] => {
  const told = [
    ...statuses.map((status) => [status, base[status]] as const),
    ...[...cells, ...bands.flatMap((band) => band.cells)].map(({ label, count }) => [label, count] as const),
  ];
  return told.flatMap(([name, count]) => (count !== null && count > 0 && count < 10 ? [`${name} ${count}`] : []));
};

/** Every way to share out `left` over these places. */
const shares = (places: number, left: number): number[][] => {
  if (places === 0) return left === 0 ? [[]] : [];
  if (places === 1) return [[left]];
  return Array.from({ length: left + 1 }, (_, own) => shares(places - 1, left - own).map((rest) => [own, ...rest])).flat();
};

/** Each answer, or each who did not: together they are all interviews. Of several that could be chosen, no answers. */
const partsOf = ({ base, cells, severalChosen }: MeasureFigures): [string, number | null][] => {
  const others = statuses.slice(1).map((status): [string, number | null] => [status, base[status]]);
  const isSplit = cells.length > 0 && !severalChosen;
  return [
    ...(isSplit
      ? cells.map(({ label, count }): [string, number | null] => [label, count])
      : [['answered', base.answered] as [string, null]]),
    ...others,
  ];
};

const isNumber = (label: string): boolean => /^\d+$/.test(label);

/** Where answers are single numbers. */
const fitsMean = (mean: number | null, counts: readonly [string, number][]): boolean => {
  const numbers = counts.flatMap(([name, count]) => (isNumber(name) ? [{ value: Number(name), count }] : []));
  if (mean === null || numbers.length === 0) return true;
  const total = numbers.reduce((sum, { count }) => sum + count, 0);
  const sum = numbers.reduce((all, { value, count }) => all + value * count, 0);
  return total > 0 && Math.abs(sum / total - mean) <= 0.05 + 1e-9;
};

/** @returns for each number that is withheld, how many different numbers it could be. */
export const waysOf = (measure: MeasureFigures): Map<string, number> => {
  const parts = partsOf(measure);
  const hidden = parts.filter(([, count]) => count === null).map(([name]) => name);
  const left = measure.base.interviews - parts.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  const { answered } = measure.base;
  const others: readonly string[] = statuses;
  const known = parts.reduce((sum, [name, count]) => sum + (others.includes(name) ? 0 : (count ?? 0)), 0);
  const isSplit = measure.cells.length > 0 && !measure.severalChosen;
  const isSingle = measure.cells.every(({ label }) => isNumber(label));
  const ways = shares(hidden.length, left).filter((counts) => {
    if (!isSplit) return true;
    const whole = parts.map(([name, count]): [string, number] => [name, count ?? counts[hidden.indexOf(name)] ?? 0]);
    if (isSingle && !fitsMean(measure.mean, whole)) return false;
    if (answered === null) return true;
    const inCells = counts.reduce((sum, count, at) => sum + (others.includes(hidden[at] ?? '') ? 0 : count), 0);
    return known + inCells === answered;
  });
  return new Map(hidden.map((name, at) => [name, new Set(ways.map((counts) => counts[at])).size]));
};
