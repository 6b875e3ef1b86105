import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articulationPoints, bridges } from '#network/brokerage/cut-points';
import { buildNetwork, type Network } from '#network/graph';
import type { SetMeasure } from '#network/measure';
import { anyNetworkInput } from '../../support/any-network.ts';

const setOf = (measure: SetMeasure, network: Network) => {
  const found = measure.compute(network);
  if (!('set' in found)) throw new Error(`${measure.id} has no value`);
  return found.set;
};

/** Parts that a network falls into, counted by merging names. */
function parts(ids: readonly string[], ties: readonly (readonly [string, string])[]): number {
  const part = new Map(ids.map((id) => [id, id]));
  for (const [from, to] of ties) {
    const [kept, gone] = [part.get(from)!, part.get(to)!];
    for (const [id, one] of part) if (one === gone) part.set(id, kept);
  }
  return new Set(part.values()).size;
}

describe('cut points and bridges', () => {
  it('are those without which there are more parts', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const ids = input.members.map(({ id }) => id).sort();
        const ties = [
          ...new Map(
            input.ties
              .filter(({ from, to }) => from !== to)
              .map(({ from, to }) => (from < to ? ([from, to] as const) : ([to, from] as const)))
              .map((tie) => [JSON.stringify(tie), tie]),
          ).values(),
        ].sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1));
        const network = buildNetwork(input);
        const whole = parts(ids, ties);
        const isCut = (id: string) =>
          parts(
            ids.filter((one) => one !== id),
            ties.filter((tie) => !tie.includes(id)),
          ) > whole;
        expect(setOf(articulationPoints, network)).toEqual(ids.filter(isCut));
        expect(setOf(bridges, network)).toEqual(
          ties.filter(
            (tie) =>
              parts(
                ids,
                ties.filter((one) => one !== tie),
              ) > whole,
          ),
        );
      }),
    );
  });

  it('a path of 500,000 does not overflow anything', () => {
    const n = 500_000;
    const ids = Array.from({ length: n }, (_, i) => String(i).padStart(6, '0'));
    const offsets = Uint32Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : i === n ? 2 * n - 2 : 2 * i - 1));
    const targets = Uint32Array.from({ length: 2 * n - 2 }, (_, at) => (at % 2 === 0 ? at / 2 + 1 : (at - 1) / 2));
    // Members 0, 1, 2 … in one line; put together by hand, since building a network takes seconds at this size.
    const network = { ...buildNetwork({ members: [], ties: [], directed: false }), ids, both: { offsets, targets } };
    expect(setOf(articulationPoints, network)).toHaveLength(n - 2);
    expect(setOf(bridges, network)).toHaveLength(n - 1);
  });
});
