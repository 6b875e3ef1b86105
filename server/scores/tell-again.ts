/**
 * What is told of a wave from now on, given what was told before of it and of the waves beside it (D5). Each measure, and each change,
 * is told as it was until ten of those it stands on are others: else the difference would tell what the few answered. Pure.
 */
import { differencesOf, mayTellAnew } from '../disclosure/told-again.ts';
import { fewest } from './paired-change.ts';
import { tellsOfFew } from './tell-change.ts';
import type { Telling, ToldMeasure } from './telling.ts';

export type Beside = {
  /** What is told of the wave that changes are told from. */
  readonly before: Telling | undefined;
  /** What is told of waves whose changes are told from this one. */
  readonly after: readonly Telling[];
};

const idOf = ({ name, figures }: ToldMeasure): string => `${figures.key} ${name}`;
const byName = (telling: Telling | undefined, name: string): ToldMeasure | undefined =>
  telling?.items.find((one) => one.name === name);

const isNewPairs = (last: ToldMeasure, now: ToldMeasure): boolean =>
  mayTellAnew(
    last.pairs.map((pair) => pair.join(' ')),
    now.pairs.map((pair) => pair.join(' ')),
  );

/**
 * Both means and the mean change, whenever each was told, leave over what those answered together who are in a mean and not in the
 * change, or the other way round.
 */
const leavesFew = (later: ToldMeasure, earlier: ToldMeasure | undefined): boolean => {
  const { range } = later.figures;
  if (later.figures.change.is === 'none' || range === null || !earlier) return false;
  const inNow = later.pairs.map(([now]) => now);
  const inBefore = later.pairs.map(([, before]) => before);
  const few = differencesOf(later.answered, inNow) + differencesOf(earlier.answered, inBefore);
  return tellsOfFew(few, later.pairs.length, range);
};

const isSafe = (one: ToldMeasure, { before, after }: Beside): boolean => {
  const later = after.flatMap((telling) => byName(telling, one.name) ?? []);
  return !leavesFew(one, byName(before, one.name)) && !later.some((other) => leavesFew(other, one));
};

const isSameReason = ({ figures: { change: one } }: ToldMeasure, { figures: { change: other } }: ToldMeasure): boolean =>
  one.is === 'none' && other.is === 'none' && one.why === other.why;

const withChange = (one: ToldMeasure, other: ToldMeasure): ToldMeasure => {
  const { figures, pairs, changeAsOf } = other;
  return isSameReason(one, other) ? one : { ...one, pairs, changeAsOf, figures: { ...one.figures, change: figures.change } };
};

const withoutChange = (one: ToldMeasure): ToldMeasure => ({
  ...one,
  figures: { ...one.figures, change: { is: 'none', why: 'protects' } },
});

/** Whether a change may be another than it was, or be there for the first time, or there be another reason why there is none. */
const mayChange = (last: ToldMeasure, now: ToldMeasure, isOther: boolean): boolean =>
  (last.pairs.length < fewest || isNewPairs(last, now)) &&
  (now.figures.change.is === 'change' || (isOther && !isSameReason(last, now)));

type Choice = {
  readonly last: ToldMeasure | undefined;
  readonly now: ToldMeasure;
  /** Whether enough of all who count are others. */
  readonly isOther: boolean;
  /** Whether changes are told from the same wave as before. */
  readonly isFrom: boolean;
};

/** Of several ways to tell a measure, newest first, the first that leaves nobody over; as it was, if none. */
const choose = ({ last, now, isOther, isFrom }: Choice, beside: Beside): ToldMeasure | undefined => {
  if (!last) return isOther ? [now, withoutChange(now)].find((one) => isSafe(one, beside)) : undefined;
  const isNew = isOther && (last.figures.noCells === 'few' || mayTellAnew(last.answered, now.answered));
  const changes = mayChange(last, now, isOther || !isFrom) ? [now, last] : [last];
  const ways = (isNew ? [now, last] : [last]).flatMap((own) => changes.map((change) => withChange(own, change)));
  return ways.slice(0, -1).find((one) => isSafe(one, beside)) ?? last;
};

/**
 * @param last what was told of the wave last.
 * @param now what could be told of it by itself.
 * @returns what is told from now on; undefined where that is what was told last, or nothing yet.
 */
export const tellAgain = (last: Telling | undefined, now: Telling, beside: Beside): Telling | undefined => {
  const isOther = mayTellAnew(last?.marks, now.marks);
  if (!last && !isOther) return undefined;
  // From another wave, it is another change.
  const isFrom = last?.beforeId === now.beforeId;
  const lastItems = last?.items.map((one) => (isFrom || one.figures.change.is === 'none' ? one : withoutChange(one))) ?? [];
  const before = new Map(lastItems.map((one) => [idOf(one), one]));
  const told = now.items.flatMap((one) => {
    const item = choose({ last: before.get(idOf(one)), now: one, isOther, isFrom }, beside);
    before.delete(idOf(one));
    return item ?? [];
  });
  const items = [...told, ...before.values()];
  if (!isOther && last && items.every((one) => last.items.includes(one))) return undefined;
  return { ...(isOther || !last ? now : last), beforeId: now.beforeId, items };
};
