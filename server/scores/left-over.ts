/**
 * Both means and the mean change, whenever each was told, leave over what those answered together who are in a mean and not in the
 * change, or the other way round: whoever looked each time remembers all of them. Pure.
 */
import { differencesOf } from '../disclosure/told-again.ts';
import { fewest } from './paired-change.ts';
import { tellsOfFew } from './tell-change.ts';
import { pairOf, type Telling, type ToldMeasure } from './telling.ts';
import { everAnswered, everPaired } from './told-before.ts';

export type Beside = {
  /** What is told of the wave that changes are told from. */
  readonly before: Telling | undefined;
  /** What is told of waves whose changes are told from this one. */
  readonly after: readonly Telling[];
};

type Told = {
  /** Who answered, of each mean. */
  readonly later: readonly (readonly string[])[];
  readonly earlier: readonly (readonly string[])[];
  /** Of whom each change is. */
  readonly pairs: readonly (readonly string[])[];
  readonly range: readonly [number, number];
};

/** Without those sets that are too large or too small to differ by a few only: of many tellings, nearly all. */
const nearOf = (sets: readonly (readonly string[])[], count: number) =>
  sets.filter(({ length }) => Math.abs(length - count) < fewest);

const leavesFew = ({ later, earlier, pairs, range }: Told): boolean =>
  pairs.some((paired) => {
    const [means, meansBefore] = [nearOf(later, paired.length), nearOf(earlier, paired.length)];
    if (means.length === 0 || meansBefore.length === 0) return false;
    const both = paired.map((pair) => pair.split(' '));
    const [inNow, inBefore] = [0, 1].map((side) => both.map((pair) => pair[side] ?? ''));
    const ofLater = means.map((answered) => differencesOf(answered, inNow ?? []));
    const ofEarlier = meansBefore.map((answered) => differencesOf(answered, inBefore ?? []));
    return ofLater.some((one) => ofEarlier.some((other) => tellsOfFew(one + other, paired.length, range)));
  });

const byName = (telling: Telling | undefined, name: string): ToldMeasure | undefined =>
  telling?.items.find((one) => one.name === name);

/** What is new in it leaves few over with what was ever told of its wave and the wave before. */
const leavesFewBefore = (one: ToldMeasure, last: ToldMeasure | undefined, before: ToldMeasure | undefined): boolean => {
  const { range, change } = one.figures;
  if (range === null || !before) return false;
  const earlier = everAnswered(before);
  const [means, changes] = last ? [everAnswered(last), everPaired(last)] : [[], []];
  const mean = one.answered === last?.answered ? [] : [one.answered];
  const pairs = change.is === 'none' || one.pairs === last?.pairs ? [] : [one.pairs.map(pairOf)];
  const newMean = { later: mean, earlier, pairs: [...changes, ...pairs], range };
  return leavesFew(newMean) || leavesFew({ later: means, earlier, pairs, range });
};

/** The same with what was ever told of a wave after. */
const leavesFewAfter = (one: ToldMeasure, after: ToldMeasure): boolean => {
  const { range } = after.figures;
  if (range === null) return false;
  return leavesFew({ later: everAnswered(after), earlier: [one.answered], pairs: everPaired(after), range });
};

/** @param last what was told of it until now. */
export const leavesNobodyOver = (one: ToldMeasure, last: ToldMeasure | undefined, { before, after }: Beside): boolean => {
  const later = one.answered === last?.answered ? [] : after.flatMap((telling) => byName(telling, one.name) ?? []);
  return !leavesFewBefore(one, last, byName(before, one.name)) && !later.some((other) => leavesFewAfter(one, other));
};
