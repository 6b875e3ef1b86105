/**
 * Who has not been reached yet: where fewer of those who answered belong than of the people who live here. Pure.
 */
import type { NotReached, TargetCell } from '../../contract/field-targets.ts';

export type Counted = { readonly neighbourhoodId: string | null; readonly ageBand: string | null; readonly respondents: number };

type Part = Pick<NotReached, 'neighbourhoodId' | 'ageBand'>;

/** Of fewer, a share says more about single people than about whom the wave has reached. */
const leastRespondents = 10;
/** Told when at least one more should have been asked by now, and no more than two thirds of those expected were. */
const mostOfExpected = 2 / 3;
const mostTold = 12;

const covers = (part: Part, one: Omit<Counted, 'respondents'>): boolean =>
  (part.neighbourhoodId === null || part.neighbourhoodId === one.neighbourhoodId) &&
  (part.ageBand === null || part.ageBand === one.ageBand);

/** Of whom is known what a part is about. */
const isKnown = (part: Part, one: Counted): boolean =>
  (part.neighbourhoodId === null || one.neighbourhoodId !== null) && (part.ageBand === null || one.ageBand !== null);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const distinct = (parts: readonly Part[]): Part[] => [
  ...new Map(parts.map((part) => [JSON.stringify([part.neighbourhoodId, part.ageBand]), part])).values(),
];

/** Whole neighbourhoods and age bands first, then one age band in one neighbourhood. */
const partsOf = (cells: readonly TargetCell[]): Part[] => {
  const areas = cells.map(({ neighbourhoodId }) => ({ neighbourhoodId, ageBand: null }));
  const ages = cells.map(({ ageBand }) => ({ neighbourhoodId: null, ageBand }));
  const both = cells.map(({ neighbourhoodId, ageBand }) => ({ neighbourhoodId, ageBand }));
  return distinct([...areas, ...ages, ...both]).filter((part) => part.neighbourhoodId !== null || part.ageBand !== null);
};

/**
 * @param counts respondents by neighbourhood and age; null where that is not known.
 * @returns what is furthest behind first; null where it cannot be said.
 */
export const notReached = (cells: readonly TargetCell[], counts: readonly Counted[]): NotReached[] | null => {
  const census = cells.filter(({ percent }) => percent !== null);
  const said = sum(census.map(({ percent }) => percent ?? 0));
  // What was not said is of people elsewhere.
  const whole = Math.max(100, said);
  if (said === 0 || sum(counts.map(({ respondents }) => respondents)) < leastRespondents) return null;
  const behind = partsOf(census).flatMap((part) => {
    const known = counts.filter((one) => isKnown(part, one));
    const base = sum(known.map(({ respondents }) => respondents));
    if (base < leastRespondents) return [];
    const found = sum(known.filter((one) => covers(part, one)).map(({ respondents }) => respondents));
    const share = sum(census.filter((cell) => covers(part, cell)).map(({ percent }) => percent ?? 0)) / whole;
    const expected = share * base;
    if (expected - found < 1 || found > expected * mostOfExpected) return [];
    const told = { ...part, respondents: found, base, censusPercent: Math.round(100 * share) };
    return [{ told, missing: expected - found }];
  });
  return behind
    .sort((one, other) => other.missing - one.missing)
    .slice(0, mostTold)
    .map(({ told }) => told);
};
