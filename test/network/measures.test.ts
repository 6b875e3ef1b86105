import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { kindOf } from '#network/measure';
import { graphMeasures, measures, nodeMeasures } from '#network/measures';
import { runMeasures } from '#network/run-measures';
import {
  differences,
  graphFigure,
  measured,
  memberFigures,
  namedGraphFiles,
  networkOf,
  readNamedGraph,
} from '../support/named-graphs.ts';

describe('named graphs give their known figures', () => {
  const files = namedGraphFiles();

  it('has named graphs of every kind to compare with', () => {
    const kinds = new Set(files.map((file) => kindOf(networkOf(readNamedGraph(file)))));
    expect([...kinds].sort()).toEqual(['directed', 'two-mode', 'undirected']);
  });

  it.each(files)('%s to 1e-9', (file) => {
    const named = readNamedGraph(file);
    expect(Object.keys(named.graph).length + Object.keys(named.node).length).toBeGreaterThan(10);
    expect(differences(measured(named), named)).toEqual([]);
  });

  it('reads the figures that are printed in books: kite, karate, advice', () => {
    const kite = measured(readNamedGraph('kite.json'));
    const first = (key: string): string => [...memberFigures(kite, key)].sort((a, b) => b[1]! - a[1]!)[0]![0];
    expect([first('degree'), first('betweenness')]).toEqual(['Diane', 'Heather']);
    expect(graphFigure(measured(readNamedGraph('karate.json')), 'density')).toBeCloseTo(0.139, 3);
    const advice = measured(readNamedGraph('hi-tech-advice.json'));
    expect(graphFigure(advice, 'transitivity')).toBeCloseTo(988 / 1488, 12);
    expect(graphFigure(advice, 'reciprocityArc')).toBeCloseTo(90 / 190, 12);
  });

  it('notices a wrong figure', () => {
    const named = readNamedGraph('star.json');
    const wrong = { graph: { ...named.graph, density: 0.5 }, node: { degree: { ...named.node['degree'], '0': 5 } } };
    expect(differences(measured(named), wrong)).toHaveLength(2);
  });
});

describe('communities', () => {
  it('are nearly as clear as the best there are, whatever the seed', () => {
    const named = readNamedGraph('karate.json');
    for (let seed = 1; seed <= 20; seed++) {
      const found = graphFigure(runMeasures(networkOf(named), { seed }), 'modularity')!;
      expect(found).toBeGreaterThanOrEqual(0.385);
      expect(found).toBeLessThanOrEqual(named.bestModularity! + 1e-9);
    }
  });

  it('are the same for the same seed and another order of input', () => {
    const named = readNamedGraph('karate.json');
    const turned = { ...named, members: [...named.members].reverse(), ties: [...named.ties].reverse() };
    expect(memberFigures(measured(turned), 'community')).toEqual(memberFigures(measured(named), 'community'));
  });

  it('are numbered from 1 by size, and someone without ties is a community alone', () => {
    const results = measured(readNamedGraph('three-parts.json'));
    const numbers = memberFigures(results, 'community');
    expect(graphFigure(results, 'communities')).toBe(3);
    expect([numbers.get('a'), numbers.get('f'), numbers.get('h')]).toEqual([1, 2, 3]);
  });
});

describe('descriptors', () => {
  it('have distinct keys within a scope, a question a resident would ask, and a version', () => {
    for (const scope of [graphMeasures, nodeMeasures]) expect(new Set(scope.map(({ id }) => id)).size).toBe(scope.length);
    for (const measure of measures) {
      expect(measure.question, measure.id).toMatch(/\?$/);
      expect(measure.version).toBeGreaterThanOrEqual(1);
    }
  });

  it('never call anything "the clustering coefficient"', () => {
    for (const { id, label, question } of measures) expect(`${label} ${question}`, id).not.toMatch(/coefficient/i);
  });
});

describe('networks too small or empty have reasons instead of figures', () => {
  const undirected = (ids: readonly string[], ties: readonly (readonly [string, string])[] = []) =>
    runMeasures(
      buildNetwork({ members: ids.map((id) => ({ id })), ties: ties.map(([from, to]) => ({ from, to })), directed: false }),
    );

  it.each([
    ['nobody', undirected([]), ['density', 'meanDegree', 'avgPathReachablePairs', 'modularity', 'degreeCentralisation']],
    ['one member', undirected(['a']), ['density', 'meanDegree', 'reachablePairShare', 'diameterLargestComponent']],
    [
      'two without a tie',
      undirected(['a', 'b']),
      ['avgPathReachablePairs', 'transitivity', 'modularity', 'betweennessCentralisation'],
    ],
    ['a lone pair', undirected(['a', 'b'], [['a', 'b']]), ['transitivity', 'avgClusteringExcluding', 'degreeCentralisation']],
  ] as const)('%s', (_, results, keys) => {
    for (const key of keys) expect(results.graph.get(key), key).toEqual({ undefined: expect.stringMatching(/\w/) });
  });

  it('a lone pair is as close as can be', () => {
    const pair = undirected(['a', 'b'], [['a', 'b']]);
    expect(['density', 'avgPathReachablePairs', 'diameterLargestComponent'].map((key) => graphFigure(pair, key))).toEqual([
      1, 1, 1,
    ]);
    expect([...memberFigures(pair, 'pagerank085').values()]).toEqual([0.5, 0.5]);
  });

  it('names one-mode measures of a two-mode network as undefined', () => {
    const results = measured(readNamedGraph('southern-women.json'));
    expect(graphFigure(results, 'density')).toBeNull();
    expect(results.graph.get('density')).toEqual({ undefined: 'this figure is for networks of one kind of member' });
  });
});
