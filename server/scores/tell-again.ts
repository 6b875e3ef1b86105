/**
 * What is told of a wave from now on, given all that was told before of it and of the waves beside it (D5). Each measure, and each
 * change, is told as it was until ten of those it stands on are others: else all tellings together would tell what the few answered.
 * Where the very same interviews count as some time before, it is told as it was then. Pure.
 */
import { nothingEarlier, setsOf } from '../disclosure/earlier.ts';
import { hidesEnough, mayTellAnew, toldOfSame } from '../disclosure/told-again.ts';
import { type Beside, leavesNobodyOver } from './left-over.ts';
import { fewest } from './paired-change.ts';
import { pairOf, type Telling, type ToldMeasure } from './telling.ts';
import { asToldAt, rememberMeasure } from './told-before.ts';

const idOf = ({ name, figures }: ToldMeasure): string => `${figures.key} ${name}`;

/** Pairs of which there were too few to tell anything are compared with none. */
const isNewPairs = (last: ToldMeasure, now: ToldMeasure): boolean => {
  const paired = now.pairs.map(pairOf);
  if (last.pairs.length < fewest) return hidesEnough(setsOf(last.earlierPairs), paired);
  return mayTellAnew(last.pairs.map(pairOf), paired, last.earlierPairs);
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
  (now.figures.change.is === 'change' || (isOther && !isSameReason(last, now))) && isNewPairs(last, now);

/** Of too few nothing was told: there is nothing to compare with but what was told before. */
const isNewMeasure = ({ figures, answered, earlier }: ToldMeasure, now: ToldMeasure): boolean =>
  figures.noCells === 'few' ? hidesEnough(setsOf(earlier), now.answered) : mayTellAnew(answered, now.answered, earlier);

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
  const isSafe = (one: ToldMeasure): boolean => leavesNobodyOver(one, last, beside);
  if (!last) return isOther ? [now, withoutChange(now)].find(isSafe) : undefined;
  const isNew = isOther && isNewMeasure(last, now);
  const changes = mayChange(last, now, isOther || !isFrom) ? [now, last] : [last];
  const ways = (isNew ? [now, last] : [last]).flatMap((own) => changes.map((change) => withChange(own, change)));
  const other = ways.slice(0, -1).find(isSafe);
  return other ? { ...other, ...rememberMeasure(last) } : last;
};

/** @param last what was told last, by `idOf`: also of what nobody was asked since. */
const tellItems = (
  last: ReadonlyMap<string, ToldMeasure>,
  now: Telling,
  how: Pick<Choice, 'isOther' | 'isFrom'>,
  beside: Beside,
): ToldMeasure[] => {
  const asked = new Set(now.items.map(idOf));
  const told = now.items.flatMap((one) => choose({ ...how, last: last.get(idOf(one)), now: one }, beside) ?? []);
  return [...told, ...[...last].flatMap(([id, one]) => (asked.has(id) ? [] : one))];
};

/**
 * @param last what was told of the wave last.
 * @param now what could be told of it by itself.
 * @returns what is told from now on; undefined where that is what was told last, or nothing yet.
 */
export const tellAgain = (last: Telling | undefined, now: Telling, beside: Beside): Telling | undefined => {
  const earlier = last?.earlier ?? nothingEarlier;
  const isOther = mayTellAnew(last?.marks, now.marks, earlier);
  if (!last) return isOther ? { ...now, items: tellItems(new Map(), now, { isOther, isFrom: false }, beside) } : undefined;
  const same = toldOfSame(last.marks, now.marks, earlier);
  // From another wave, it is another change.
  const isFrom = last.beforeId === now.beforeId;
  const lastItems = last.items
    .map((one) => (same ? asToldAt(one, same.at) : one))
    .map((one) =>
      isFrom || one.figures.change.is === 'none'
        ? one
        : { ...withoutChange(one), earlierPairs: rememberMeasure(one).earlierPairs },
    );
  const items = tellItems(new Map(lastItems.map((one) => [idOf(one), one])), now, { isOther, isFrom }, beside);
  if (!isOther && !same && items.every((one) => last.items.includes(one))) return undefined;
  const told = same ? { ...last, asOf: same.at, marks: now.marks } : last;
  return { ...(isOther ? now : told), beforeId: now.beforeId, items };
};
