import type { Network } from '../graph.ts';
import type { Groups } from '../groups.ts';

/** Ties between members whose groups are known; undirected ones are counted from both ends. */
export type Mixing = {
  /** Counted ends: ties, twice when undirected. */
  readonly all: number;
  /** Those that stay inside a group. */
  readonly inside: number;
  /** Per group, those that leave its members, and those that arrive at them. */
  readonly leaving: Float64Array;
  readonly arriving: Float64Array;
};

export function mixingOf({ out }: Network, { of, sizes }: Groups): Mixing {
  const leaving = new Float64Array(sizes.length);
  const arriving = new Float64Array(sizes.length);
  let all = 0;
  let inside = 0;
  for (let i = 0; i < of.length; i++) {
    const own = of[i]!;
    if (own < 0) continue;
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
      const other = of[out.targets[at]!]!;
      if (other < 0) continue;
      all += 1;
      if (other === own) inside += 1;
      leaving[own]! += 1;
      arriving[other]! += 1;
    }
  }
  return { all, inside, leaving, arriving };
}

/** Share of ties that would stay inside groups if each kept its ends and these met at random. */
export const insideByChance = ({ all, leaving, arriving }: Mixing): number =>
  leaving.reduce((sum, ends, group) => sum + (ends / all) * (arriving[group]! / all), 0);
