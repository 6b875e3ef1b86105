import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type NetworkInput } from '#network/graph';
import { graphMeasures } from '#network/measures';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun } from '#network/types';
import { anyNetworkInput } from '../support/any-network.ts';
import { near } from '../support/expect-members.ts';

const run = (input: NetworkInput): MeasureResults => runMeasures(buildNetwork(input));

/** These searches look at members in the order of their ids: other ids may lead them to another, about equally good answer. */
const dependsOnIds = new Set(
  ['modularity', 'modularityLouvain', 'communities', 'community'].concat([
    'circlesStability',
    'circlesSure',
    'circlesDistinct',
    'circleSure',
    'coreShare',
    'coreFit',
    'inCore',
  ]),
);

function expectSameGraph(a: MeasureResults, b: MeasureResults, except: ReadonlySet<string> = new Set()): void {
  for (const [key, figure] of a.graph) {
    if (except.has(key)) continue;
    const other = b.graph.get(key);
    if (typeof figure === 'number' && typeof other === 'number') expect(other, key).toBeCloseTo(figure, 9);
    else expect(other, key).toEqual(figure);
  }
}

/** Values of a measure with their ids, in the order of the ids. */
function valuesOf(results: MeasureResults, key: string, rename: (id: string) => string = (id) => id): [string, unknown][] {
  const figures = results.node.get(key);
  if (figures === undefined || isNotRun(figures)) throw new Error(`no figures ${key}`);
  return sorted(results.ids.map((id, i) => [rename(id), figures[i]]));
}

const sorted = (values: [string, unknown][]) => values.sort(([a], [b]) => (a < b ? -1 : 1));
const allNear = (values: [string, unknown][]) => values.map(([id, value]) => [id, near(value)]);

describe('for any network', () => {
  it('every figure is a finite number or has a reason, and every member has one', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const results = run(input);
        for (const figure of results.graph.values()) {
          expect(typeof figure === 'number' ? Number.isFinite(figure) : 'undefined' in figure).toBe(true);
        }
        for (const figures of results.node.values()) {
          if (isNotRun(figures)) throw new Error('nothing here takes a minute');
          expect(figures).toHaveLength(input.members.length);
          for (const value of Array.from(figures))
            expect(typeof value === 'number' ? Number.isFinite(value) : 'undefined' in value).toBe(true);
        }
      }),
    );
  });

  it('the order of members and ties does not matter', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const turned = { ...input, members: [...input.members].reverse(), ties: [...input.ties].reverse() };
        const [a, b] = [run(input), run(turned)];
        expectSameGraph(a, b);
        for (const key of a.node.keys()) expect(valuesOf(b, key), key).toEqual(allNear(valuesOf(a, key)));
      }),
    );
  });

  it('an undirected tie is the same from either end', () => {
    fc.assert(
      fc.property(anyNetworkInput(fc.constant(false)), (input) => {
        expectSameGraph(run(input), run({ ...input, ties: input.ties.map(({ from, to }) => ({ from: to, to: from })) }));
      }),
    );
  });

  it('other ids give the same figures', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const ids = input.members.map(({ id }) => id);
        const rename = (id: string): string => `z${String(ids.length - ids.indexOf(id)).padStart(3, '0')}`;
        const renamed = {
          ...input,
          members: input.members.map(({ id }) => ({ id: rename(id) })),
          ties: input.ties.map(({ from, to }) => ({ from: rename(from), to: rename(to) })),
        };
        const [a, b] = [run(input), run(renamed)];
        expectSameGraph(a, b, dependsOnIds);
        for (const key of a.node.keys()) {
          if (dependsOnIds.has(key)) continue;
          expect(valuesOf(b, key), key).toEqual(allNear(valuesOf(a, key, rename)));
        }
      }),
    );
  });

  it('someone without ties changes only what they must', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const [a, b] = [run(input), run({ ...input, members: [...input.members, { id: 'newcomer' }] })];
        const same = [
          'm',
          'arcs',
          'reciprocityArc',
          'transitivity',
          'triangles',
          'avgClusteringExcluding',
          'avgPathReachablePairs',
        ];
        for (const key of same) if (a.graph.has(key)) expect(b.graph.get(key), key).toEqual(a.graph.get(key));
        for (const key of ['n', 'components', 'isolates']) expect(b.graph.get(key)).toBe((a.graph.get(key) as number) + 1);
        for (const key of ['betweenness', 'coreNumber', 'localClustering']) {
          const expected = sorted([...valuesOf(a, key), ['newcomer', 0]]);
          expect(valuesOf(b, key), key).toEqual(allNear(expected));
        }
      }),
    );
  });

  it('shares lie between 0 and 1', () => {
    const shares = ['density', 'reciprocityArc', 'transitivity', 'avgClusteringZeros', 'avgClusteringExcluding'].concat([
      'reachablePairShare',
      'globalEfficiency',
      'degreeCentralisation',
      'betweennessCentralisation',
    ]);
    expect(shares.every((key) => graphMeasures.some(({ id }) => id === key))).toBe(true);
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const { graph } = run(input);
        for (const key of shares) {
          const figure = graph.get(key);
          if (typeof figure === 'number') expect(figure >= 0 && figure <= 1 + 1e-12, key).toBe(true);
        }
      }),
    );
  });
});
