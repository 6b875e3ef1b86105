import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import { alike, type Scorer } from './key-player-scores.ts';

type FoundSet = { readonly value: number; readonly set: readonly number[] };

/** Some seconds. Counted in steps, not by the clock, so that every machine finds the same. */
const mostSteps = 2e8;
const starts = 6;
const defaultSeed = 1;

/** Members to try: all of them, or as many of those with the most ties as there is time for. */
function candidatesOf({ ids, both }: Network, most: number): readonly number[] {
  const byTies = ids.map((_, i) => i).sort((a, b) => degreeOf(both, b) - degreeOf(both, a) || a - b);
  return byTies.slice(0, most).sort((a, b) => a - b);
}

/** The best set found, or undefined when there is not even time to look at enough members. */
export function searchSets(network: Network, { steps, score }: Scorer, k: number, options: ComputeOptions): FoundSet | undefined {
  // The first start looks at every candidate for each place in the set, and about twice as often again to better it; further
  // starts are for what time is left. More members to choose from are worth more than more starts.
  const candidates = candidatesOf(network, Math.floor(mostSteps / steps / (k * 3)));
  if (candidates.length < Math.min(network.ids.length, 2 * k)) return undefined;
  const random = seededRandom(options.seed ?? defaultSeed);
  let left = Math.floor(mostSteps / steps);
  const scored = (set: readonly number[]): number => {
    if (options.signal?.aborted) throw new CancelledError();
    left -= 1;
    return score(set);
  };
  let best: FoundSet | undefined;
  for (let start = 0; start < starts && left > 0; start++) {
    const set = start === 0 ? built(candidates, k, scored) : drawn(candidates, k, random);
    const value = better(set, candidates, scored, () => left > 0);
    set.sort((a, b) => a - b);
    if (best === undefined || value > best.value + alike || (value > best.value - alike && isBefore(set, best.set)))
      best = { value, set };
  }
  return best;
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((member, i) => member !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

/** Adds the best next member until there are k. */
function built(candidates: readonly number[], k: number, score: (set: readonly number[]) => number): number[] {
  const set: number[] = [];
  while (set.length < k) {
    let best = { value: Number.NEGATIVE_INFINITY, member: -1 };
    for (const member of candidates) {
      if (set.includes(member)) continue;
      const value = score([...set, member]);
      if (value > best.value + alike) best = { value, member };
    }
    set.push(best.member);
  }
  return set;
}

function drawn(candidates: readonly number[], k: number, random: () => number): number[] {
  const set = new Set<number>();
  while (set.size < k) set.add(candidates[Math.floor(random() * candidates.length)]!);
  return [...set];
}

/** Exchanges one member at a time for whoever is better, as long as anybody is; changes `set` and returns its value. */
function better(
  set: number[],
  candidates: readonly number[],
  score: (set: readonly number[]) => number,
  mayGoOn: () => boolean,
): number {
  let value = score(set);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let place = 0; place < set.length; place++) {
      for (const member of candidates) {
        if (set.includes(member)) continue;
        if (!mayGoOn()) return value;
        const held = set[place]!;
        set[place] = member;
        const tried = score(set);
        if (tried > value + alike) {
          value = tried;
          isBetter = true;
        } else set[place] = held;
      }
    }
  }
  return value;
}
