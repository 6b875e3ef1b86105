import type { NetworkInput, Tie } from '#network/graph';
import { seededRandom } from '#network/random';

/**
 * A made-up directed network of a given size, the same for the same seed: most ties lead to one of the nearest 60 others,
 * some anywhere, and a few members (the postman, the school secretary) draw many. Roughly what a survey of neighbours gives.
 */
export function inventedNetwork(options: {
  readonly members: number;
  readonly ties: number;
  readonly seed: number;
}): NetworkInput {
  const random = seededRandom(options.seed);
  const n = options.members;
  const id = (i: number): string => `resident-${i}`;
  const seen = new Set<number>();
  const ties: Tie[] = [];
  while (ties.length < options.ties) {
    const from = Math.floor(random() * n);
    const kind = random();
    const to =
      kind < 0.8
        ? (from + 1 + Math.floor(random() * 60)) % n
        : kind < 0.95
          ? Math.floor(random() * n)
          : Math.floor(random() ** 3 * n * 0.02);
    if (from === to || seen.has(from * n + to)) continue;
    seen.add(from * n + to);
    ties.push({ from: id(from), to: id(to) });
  }
  return { members: Array.from({ length: n }, (_, i) => ({ id: id(i) })), ties, directed: true };
}
