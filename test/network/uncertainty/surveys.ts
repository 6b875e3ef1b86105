import { seededRandom } from '#network/random';
import type { Reports } from '#network/uncertainty/reports';
import { inventedNetwork } from '../../support/invented-network.ts';

/** Everybody was asked, and says whom they name. */
export const wholeSurvey = (members: number, seed: number): Reports => {
  const { members: all, ties } = inventedNetwork({ members, ties: members * 5, seed });
  const ids = all.map(({ id }) => id).sort();
  const place = new Map(ids.map((id, i) => [id, i]));
  const from = ties.map((tie) => place.get(tie.from)!);
  const everybody = ids.map(() => true);
  return {
    members: ids,
    asked: everybody,
    answered: everybody,
    by: from,
    from,
    to: ties.map((tie) => place.get(tie.to)!),
    directed: true,
  };
};

/** Whoever was asked is still there; whoever only those who are missing spoke of, too, though nobody speaks of them. */
export const withoutSome = (whole: Reports, share: number, seed: number): Reports => {
  const random = seededRandom(seed);
  const answered = whole.answered.map((one) => one && random() >= share);
  const only = (column: readonly number[]): number[] => column.filter((_, at) => answered[whole.by[at]!]);
  return { ...whole, answered, by: only(whole.by), from: only(whole.from), to: only(whole.to) };
};
