/**
 * Louvain and Leiden: as good as the best there is where that is known, and parts that hold together.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularityOf } from '#network/communities/community';
import { leiden, louvain } from '#network/communities/partition';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { namedGraphFiles, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const methods = { louvain, leiden } as const;

/** Whether all members of each part reach each other without leaving it. */
const holdTogether = ({ both }: Network, parts: Uint32Array): boolean => {
  const seen = new Set<number>();
  const begun = new Set<number>();
  for (let i = 0; i < parts.length; i++) {
    if (seen.has(i)) continue;
    if (begun.has(parts[i]!)) return false;
    begun.add(parts[i]!);
    const queue = [i];
    seen.add(i);
    for (const from of queue) {
      for (const to of both.targets.subarray(both.offsets[from], both.offsets[from + 1])) {
        if (seen.has(to) || parts[to] !== parts[i]) continue;
        seen.add(to);
        queue.push(to);
      }
    }
  }
  return true;
};

/** Cliques of five in a ring, one tie from each to the next: small groups that modularity alone would merge. */
const ringOfCliques = (cliques: number): Network => {
  const id = (clique: number, at: number) => `${String(clique % cliques).padStart(3, '0')}-${at}`;
  const ties = Array.from({ length: cliques }, (_, clique) => [
    ...[0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => ({ from: id(clique, a), to: id(clique, b) })),
    ),
    { from: id(clique, 4), to: id(clique + 1, 0) },
  ]).flat();
  const ids = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return buildNetwork({ members: [...ids].map((one) => ({ id: one })), ties, directed: false });
};

const countOf = (parts: Uint32Array): number => new Set(parts).size;

describe.each(Object.entries(methods))('%s', (name, find) => {
  it.each(namedGraphFiles().filter((file) => readNamedGraph(file).bestModularity !== undefined))('%s: near the best', (file) => {
    const named = readNamedGraph(file);
    const network = networkOf(named);
    const found = Array.from({ length: 40 }, (_, seed) => modularityOf(network, find(network, { seed })));
    expect(Math.max(...found)).toBeCloseTo(named.bestModularity!, 9);
    expect(Math.min(...found)).toBeGreaterThan(named.bestModularity! - 0.035);
  });

  it('small groups are told apart when a finer look is asked for', () => {
    const network = ringOfCliques(30);
    expect(countOf(find(network, { resolution: 4 }))).toBe(30);
    expect(countOf(find(network))).toBeLessThan(30);
    expect(countOf(find(network, { resolution: 0.05 }))).toBeLessThan(6);
  });

  it('whoever has no tie is alone, and ties across are none', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const parts = find(network);
        network.ids.forEach((_, i) => {
          const row = network.both.targets.subarray(network.both.offsets[i], network.both.offsets[i + 1]);
          if (row.length === 0) expect(parts.filter((part) => part === parts[i])).toHaveLength(1);
        });
        // No worse than everybody alone, or all in one.
        if (network.tieCount > 0) expect(modularityOf(network, parts)).toBeGreaterThan(-1e-12);
        if (name === 'leiden') expect(holdTogether(network, parts)).toBe(true);
      }),
    );
  });

  it('the same seed finds the same', () => {
    const network = networkOf(readNamedGraph('hi-tech-advice.json'));
    expect(find(network, { seed: 7 })).toEqual(find(network, { seed: 7 }));
  });
});
