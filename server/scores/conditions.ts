/**
 * How many were asked a question that hangs on an earlier one tells how many gave the answer it hangs on: whether that is more than
 * is told of the earlier one. Pure.
 */
import type { ShowIf } from '../contract/instrument-document.ts';
import type { Defined } from './measures-of.ts';

/** What was told before, by key. */
type ToldBefore = ReadonlyMap<string, { readonly defined: Defined; readonly isWithheld: boolean }>;

/** Whether the answers on one side of a number are whole groups. */
const isBetweenGroups = ({ groups }: Defined, condition: Extract<ShowIf, { number: number }>): boolean => {
  const { number } = condition;
  const [lowest, highest] = [groups[0]?.low ?? null, groups.at(-1)?.high ?? null];
  if (lowest === null || highest === null) return false;
  if (condition.is === 'at-least') {
    return number <= lowest || number > highest || groups.some(({ low }) => low === number);
  }
  // Where groups meet in one number, it belongs to the one above.
  const isShared = groups.some(({ low, high }) => low === number && high !== number);
  return number < lowest || number >= highest || (!isShared && groups.some(({ high }) => high === number));
};

const tellsMore = (condition: ShowIf, told: ToldBefore): boolean => {
  const earlier = told.get(condition.question);
  if (!earlier || earlier.isWithheld) return true;
  const { defined } = earlier;
  if (condition.is === 'answered') return false;
  // With several to choose, how many chose either of two tells how many chose both.
  if (condition.is === 'one-of') return defined.codes === null || (defined.several && condition.codes.length > 1);
  return !isBetweenGroups(defined, condition);
};

/** Two answers that were given together are a cell of a table that is not told, unless the one was asked only after the other. */
const isTwoTogether = ([first, second]: readonly ShowIf[], told: ToldBefore): boolean => {
  if (!first || !second) return false;
  const earlier = told.get(second.question)?.defined;
  if (first.question === second.question) return earlier?.several ?? true;
  return !earlier?.after.some(({ question }) => question === first.question);
};

export const conditionsTellMore = ({ after }: Defined, told: ToldBefore): boolean =>
  after.some((condition) => tellsMore(condition, told)) || isTwoTogether(after, told);
