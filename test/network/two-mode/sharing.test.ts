import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Mode, type Network } from '#network/graph';
import { overlapsKernel, stepsFor } from '#network/kernels/overlaps';
import { runMeasures } from '#network/run-measures';
import { projection } from '#network/two-mode/projection';
import { CancelledError } from '#network/types';
import { anyTwoMode } from '../../support/any-two-mode.ts';
import { graphFigure, memberFigures, networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { smallTwoMode } from '../../support/small-network.ts';

const rows = ({ ids, both }: Network): Set<number>[] =>
  ids.map((_, i) => new Set(both.targets.subarray(both.offsets[i], both.offsets[i + 1])));

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

/** Everything about what members share, pair by pair from sets. */
function byDefinition(network: Network) {
  const uses = rows(network);
  const all = network.ids.map((_, i) => i);
  const shared = (i: number, j: number): number => [...uses[i]!].filter((one) => uses[j]!.has(one)).length;
  const others = (i: number): number[] => all.filter((j) => j !== i && network.modes[j] === network.modes[i] && shared(i, j) > 0);
  const ratio = (size: (a: number, b: number, same: number) => number) =>
    all.map((i) => mean(others(i).map((j) => shared(i, j) / size(uses[i]!.size, uses[j]!.size, shared(i, j)))));
  const dot = ratio((a, b, same) => a + b - same);
  const redundancy = all.map((i) => {
    const own = [...uses[i]!];
    const pairs = own.flatMap((a) => own.filter((b) => b > a).map((b) => (shared(a, b) > 1 ? 1 : 0)));
    return mean(pairs);
  });
  const mode = (m: Mode): number[] => all.filter((i) => network.modes[i] === m);
  const overlaps = (m: Mode): number[] =>
    mode(m).flatMap((i) =>
      mode(m)
        .filter((j) => j > i)
        .map((j) => shared(i, j)),
    );
  const cycles = overlaps(1).reduce((sum, same) => sum + (same * (same - 1)) / 2, 0);
  const paths = all
    .flatMap((i) => [...uses[i]!].map((j) => (network.modes[i] === 1 ? (uses[i]!.size - 1) * (uses[j]!.size - 1) : 0)))
    .reduce((a, b) => a + b, 0);
  const graph: Record<string, number | null> = {
    fourCycles: cycles,
    threePaths: paths,
    robinsAlexander: paths === 0 ? null : (4 * cycles) / paths,
  };
  for (const m of [1, 2] as const) {
    graph[`latapyAverage_dot_mode${m}`] = mean(mode(m).flatMap((i) => dot[i] ?? []));
    graph[`projection_mode${m}_density`] = mean(overlaps(m).map((same) => (same > 0 ? 1 : 0)));
    graph[`projection_mode${m}_meanOverlap`] = mean(overlaps(m));
  }
  const node = {
    latapyClustering_dot: dot,
    latapyClustering_min: ratio((a, b) => Math.min(a, b)),
    latapyClustering_max: ratio((a, b) => Math.max(a, b)),
    redundancy,
  };
  return { graph, node };
}

const close = (value: number | null) => (value === null ? null : Math.round(value * 1e12) / 1e12 + 0);

function expectByDefinition(network: Network): void {
  const expected = byDefinition(network);
  const results = runMeasures(network);
  for (const [key, value] of Object.entries(expected.graph)) expect(close(graphFigure(results, key)), key).toBe(close(value));
  for (const [key, values] of Object.entries(expected.node)) {
    expect([...memberFigures(results, key).values()].map(close), key).toEqual(values.map(close));
  }
}

describe('what members of a two-mode network share', () => {
  it('equals a slow reading of the definitions', () => {
    fc.assert(fc.property(anyTwoMode(), (input) => expectByDefinition(buildNetwork(input))));
  });

  it('the same for the Southern women', () => {
    expectByDefinition(networkOf(readNamedGraph('southern-women.json')));
  });

  it('is not changed by a person who goes nowhere, but for shares of all pairs', () => {
    fc.assert(
      fc.property(anyTwoMode(), (input) => {
        const more = { ...input, members: [...input.members, { id: '\uffff', mode: 1 as const }] };
        const [a, b] = [runMeasures(buildNetwork(input)), runMeasures(buildNetwork(more))];
        for (const key of ['fourCycles', 'threePaths', 'robinsAlexander', 'latapyAverage_dot_mode1', 'projection_mode2_density'])
          expect(b.graph.get(key), key).toEqual(a.graph.get(key));
        for (const key of ['latapyClustering_min', 'redundancy'])
          expect([...memberFigures(b, key).values()]).toEqual([...memberFigures(a, key).values(), null]);
      }),
    );
  });

  it('has reasons instead where there is nobody or nothing', () => {
    for (const network of [smallTwoMode(''), smallTwoMode('', ['ann']), smallTwoMode('', ['ann', 'bob'], ['hall'])]) {
      const results = runMeasures(network);
      expect([graphFigure(results, 'fourCycles'), graphFigure(results, 'threePaths')]).toEqual([0, 0]);
      for (const key of ['robinsAlexander', 'latapyAverage_dot_mode1', 'projection_mode2_density'])
        expect(graphFigure(results, key), key).toBeNull();
      expect([...memberFigures(results, 'redundancy').values()].every((value) => value === null)).toBe(true);
    }
  });

  it('says beforehand how long it takes, tells how far it has come, and stops when told to', () => {
    const people = Array.from({ length: 600 }, (_, i) => `p${i}`);
    const network = smallTwoMode(people.map((id) => `${id}-hall`).join(' '));
    expect([stepsFor(network, 1), stepsFor(network, 2)]).toEqual([360_000, 600]);
    expect(overlapsKernel(1).estimateSeconds(network)).toBeGreaterThan(overlapsKernel(2).estimateSeconds(network));
    expect(() => overlapsKernel(1).of(network, { signal: { aborted: true } })).toThrow(CancelledError);
    const seen: number[] = [];
    overlapsKernel(1).of(network, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
    const left = runMeasures(network, { budgetSeconds: 0.001 });
    expect(left.graph.get('projection_mode1_density')).toEqual({ notRun: true, minutes: 1 });
    expect(left.graph.get('fourCycles')).toBe(0);
  });
});

describe('projection', () => {
  it('names each pair once with what it shares', () => {
    const network = smallTwoMode('ann-hall bob-hall bob-shop ann-shop cas-shop', ['dee']);
    expect(projection(network, 1)).toEqual([
      { a: 'ann', b: 'bob', shared: 2 },
      { a: 'ann', b: 'cas', shared: 1 },
      { a: 'bob', b: 'cas', shared: 1 },
    ]);
    expect(projection(network, 1, 2)).toEqual([{ a: 'ann', b: 'bob', shared: 2 }]);
    expect(projection(network, 2)).toEqual([{ a: 'hall', b: 'shop', shared: 2 }]);
  });

  it('adds up to the figures that are made without it', () => {
    fc.assert(
      fc.property(anyTwoMode(), fc.constantFrom<Mode>(1, 2), (input, mode) => {
        const network = buildNetwork(input);
        const pairs = projection(network, mode);
        expect(pairs.length).toBe(overlapsKernel(mode).of(network).pairs);
        expect(pairs.reduce((sum, { shared }) => sum + (shared * (shared - 1)) / 2, 0)).toBe(
          overlapsKernel(mode).of(network).fourCycles,
        );
      }),
    );
  });

  const oracle = new URL('../../../../shared/oracles/davis_southern_women.json', import.meta.url);
  it.skipIf(!existsSync(oracle))('is that of the reference figures beside the checkout', () => {
    type Pairs = readonly (readonly [string, string, number])[];
    const { nodes, edges, projections } = JSON.parse(readFileSync(oracle, 'utf8')) as {
      readonly nodes: readonly { readonly id: string; readonly mode: Mode }[];
      readonly edges: readonly (readonly [string, string])[];
      readonly projections: Readonly<Record<'mode1' | 'mode2', Pairs>>;
    };
    const ties = edges.map(([from, to]) => ({ from, to }));
    const network = buildNetwork({ members: nodes, ties, directed: false, twoMode: true });
    const written = (a: string, b: string, shared: number): string => `${[a, b].sort().join(' and ')}: ${shared}`;
    for (const mode of [1, 2] as const) {
      const theirs = projections[`mode${mode}`].map(([a, b, shared]) => written(a, b, shared));
      expect(
        projection(network, mode)
          .map(({ a, b, shared }) => written(a, b, shared))
          .sort(),
      ).toEqual(theirs.sort());
    }
  });
});
