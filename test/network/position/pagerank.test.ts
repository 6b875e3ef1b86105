import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { pagerank, pagerank085, ranksInScript } from '#network/position/pagerank';
import { compiledRanks, type Ranks } from '#network/wasm/rank';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';

/** By following the visitor step by step, as it is defined. */
function byWalking({ ids, out }: Network): number[] {
  const n = ids.length;
  let rank = ids.map(() => 1 / n);
  for (let round = 0; round < 300; round++) {
    const next = ids.map(() => 0.15 / n);
    ids.forEach((_, i) => {
      const arcs = [...out.targets.subarray(out.offsets[i], out.offsets[i + 1])];
      const goals = arcs.length === 0 ? ids.map((__, j) => j) : arcs;
      for (const j of goals) next[j]! += (0.85 * rank[i]!) / goals.length;
    });
    rank = next;
  }
  return rank;
}

function expectAsWalked(network: Network): void {
  const found = Array.from(pagerank085.compute(network)) as number[];
  byWalking(network).forEach((value, i) => void expect(found[i]).toBeCloseTo(value, 13));
  expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(network.ids.length === 0 ? 0 : 1, 12);
}

describe('PageRank', () => {
  it('equals following the visitor step by step', () => {
    fc.assert(fc.property(anyNetworkInput(), (input) => expectAsWalked(buildNetwork(input))));
  });

  it.each([true, false])('the same for 400 members (directed: %s), some of whom name nobody', (directed) => {
    expectAsWalked(buildNetwork({ ...inventedNetwork({ members: 400, ties: 900, seed: 8 }), directed }));
  });

  it.each([true, false])('settles where all ties meet in one (directed: %s)', (directed) => {
    const ids = Array.from({ length: 100 }, (_, i) => String(i));
    const { out, in: into } = buildNetwork({
      members: ids.map((id) => ({ id })),
      ties: ids.slice(0, -1).map((from) => ({ from, to: '99' })),
      directed,
    });
    for (const ranks of [compiledRanks(out, into)!, ranksInScript(out, into)]) {
      let rounds = 0;
      const round: Ranks['round'] = (base, push) => {
        rounds += 1;
        return ranks.round(base, push);
      };
      const found = pagerank({ ...ranks, round }, ids.length);
      expect(Math.min(...found)).toBeGreaterThan(0);
      expect(rounds).toBeLessThan(40);
    }
  });
});
