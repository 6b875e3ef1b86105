/**
 * What respondents said, person by person, whichever questions it took to say it.
 */
import type { Reports } from './reports.ts';

/** Which way ties lead between who tells of them and whom they tell of: 1 from the teller, 2 to the teller, 3 both ways. */
export type Way = 1 | 2 | 3;

export type Mentions = {
  /** Of each member, whom they mention. */
  readonly of: readonly ReadonlyMap<number, Way>[];
  /** Of each member, who mentions them: their callers. */
  readonly by: readonly ReadonlyMap<number, Way>[];
  /** Of each member, everybody they mention or who mentions them. */
  readonly near: readonly (readonly number[])[];
};

export function gatherMentions({ members, from, to, by }: Reports): Mentions {
  const of = members.map(() => new Map<number, Way>());
  const callers = members.map(() => new Map<number, Way>());
  from.forEach((one, at) => {
    const teller = by[at]!;
    const other = teller === one ? to[at]! : one;
    if (other === teller) return;
    const way = ((of[teller]!.get(other) ?? 0) | (teller === one ? 1 : 2)) as Way;
    of[teller]!.set(other, way);
    callers[other]!.set(teller, way);
  });
  return { of, by: callers, near: members.map((_, i) => [...new Set([...of[i]!.keys(), ...callers[i]!.keys()])]) };
}

/** Whether somebody they mention, or who mentions them, has to do with this other. */
export const isNear = ({ of, by, near }: Mentions, i: number, other: number): boolean =>
  near[other]!.some((between) => between !== i && (of[i]!.has(between) || by[i]!.has(between)));
