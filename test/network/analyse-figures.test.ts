import { describe, expect, it } from 'vitest';
import { analyseForReal, csv, figures, type Output } from '../support/analyse-command.ts';
import { differences, type NamedGraph, readNamedGraph } from '../support/named-graphs.ts';

const filesOf = (named: NamedGraph) => ({
  'ties.csv': csv('source,target', named.ties),
  'members.csv': csv(named.twoMode ? 'id,mode' : 'id', named.members as readonly (readonly (string | number)[])[]),
});

const everyGraphKey = ['n', 'density', 'meanDegree', 'components', 'isolates', 'transitivity', 'avgClusteringZeros']
  .concat(['avgClusteringExcluding', 'avgPathReachablePairs', 'reachablePairShare', 'diameterLargestComponent'])
  .concat(['degreeCentralisation', 'betweennessCentralisation', 'modularity', 'communities']);
const everyNodeKey = ['betweenness', 'harmonicNormalised', 'pagerank085', 'coreNumber', 'community'];

describe('analyse has every figure that was asked for, with its value', () => {
  it.each([
    ['karate.json', [], [...everyGraphKey, 'm'], [...everyNodeKey, 'degree']],
    [
      'hi-tech-advice.json',
      ['--directed'],
      [...everyGraphKey, 'arcs', 'reciprocityArc'],
      [...everyNodeKey, 'inDegree', 'outDegree'],
    ],
    [
      'southern-women.json',
      ['--two-mode'],
      [...everyGraphKey, 'm', 'n1', 'n2', 'densityTwoMode', 'avgPath', 'diameter'],
      [...everyNodeKey, 'degree'],
    ],
    ['three-parts.json', [], [...everyGraphKey, 'm'], [...everyNodeKey, 'degree']],
  ] as const)('%s', (file, flags, graphKeys, nodeKeys) => {
    const named = readNamedGraph(file);
    const words = ['--ties', 'ties.csv', '--attributes', 'members.csv', ...flags, '--json'];
    const { status, stdout, stderr } = analyseForReal(filesOf(named), ...words);
    expect([status, stderr]).toEqual([0, '']);
    const output = JSON.parse(stdout) as Output;
    const more = named.twoMode ? 'projections' : 'keyPlayer';
    expect(Object.keys(output).sort()).toEqual(['graph', more, 'node', 'notRun'].sort());
    expect(graphKeys.filter((key) => !(key in output.graph))).toEqual([]);
    expect(nodeKeys.filter((key) => !(key in output.node))).toEqual([]);
    const ids = named.members.map(([id]) => id);
    const results = {
      ids,
      graph: new Map(Object.entries(output.graph).map(([key, value]) => [key, value ?? { undefined: 'null' }])),
      set: new Map(),
      estimated: new Map(),
      node: new Map(
        Object.entries(output.node).map(([key, values]) => [key, ids.map((id) => values?.[id] ?? { undefined: 'null' })]),
      ),
    };
    expect(differences(results, named)).toEqual([]);
  });

  it('two-mode: no one-mode density, and kinds from the columns when there is no file of members', async () => {
    const { graph } = await figures(
      { 'ties.csv': 'source,target\nann,hall\nbob,hall\nbob,shop\n' },
      '--ties',
      'ties.csv',
      '--two-mode',
    );
    expect([graph['density'], graph['n1'], graph['n2'], graph['densityTwoMode']]).toEqual([null, 2, 2, 0.75]);
  });

  const large = {
    'ties.csv': csv(
      'source,target',
      Array.from({ length: 9000 }, (_, i) => [`a${(i * 7919) % 3001}`, `a${(i * i + 1) % 3001}`]),
    ),
  };

  it('estimates what takes too long, and says how far it may be off', async () => {
    const exact = await figures(large, '--ties', 'ties.csv');
    expect('estimated' in exact).toBe(false);
    for (const how of [['--budget', '0.001'], ['--approximate']]) {
      const output = await figures(large, '--ties', 'ties.csv', ...how);
      expect(output.notRun).toEqual({});
      const note = output.estimated?.['betweennessNormalised'];
      expect(note).toEqual({ epsilon: 0.01, delta: 0.1, samples: expect.any(Number) });
      expect(output.estimated).toHaveProperty('avgPathReachablePairs');
      expect(output.graph['diameterLargestComponent']).toBeNull();
      const found = Object.entries(output.node['betweennessNormalised'] ?? {});
      const worst = found.map(([id, value]) => Math.abs((value ?? 0) - (exact.node['betweennessNormalised']?.[id] ?? 0)));
      expect(Math.max(...worst)).toBeGreaterThan(0);
      expect(Math.max(...worst)).toBeLessThanOrEqual(0.0101);
    }
    expect(await figures(large, '--ties', 'ties.csv', '--exact', '--budget', '0.001')).toEqual(exact);
  });

  it('sets of key players, and who shares how many places, as they are found elsewhere', async () => {
    const karate = await figures(filesOf(readNamedGraph('karate.json')), '--ties', 'ties.csv');
    expect(karate.keyPlayer?.[1]).toEqual({
      k: 2,
      kppNegF: { value: expect.closeTo(0.4233870967741935, 9), set: ['1', '2'], exact: true, ties: 1 },
      kppNegDF: { value: expect.closeTo(0.6844086021505376, 9), set: ['1', '2'], exact: true, ties: 1 },
      kppPosDR: { value: expect.closeTo(0.9558823529411765, 9), set: ['1', '34'], exact: true, ties: 1 },
    });
    const women = await figures(filesOf(readNamedGraph('southern-women.json')), '--ties', 'ties.csv', '--two-mode');
    expect([women.projections?.mode1.length, women.projections?.mode2.length]).toEqual([139, 66]);
    const none = await figures(large, '--ties', 'ties.csv', '--only', 'density');
    expect('keyPlayer' in none).toBe(false);
  });

  it('gives the figures that were asked for, with what they took', async () => {
    const output = await figures(large, '--ties', 'ties.csv', '--only', 'density,betweenness', '--timings');
    expect([Object.keys(output.graph), Object.keys(output.node)]).toEqual([['density'], ['betweenness']]);
    const { load = 0, density = 0, betweenness = 0, total = 0, ...others } = output.timings ?? {};
    expect(others).toEqual({});
    expect(Math.min(load, density, betweenness)).toBeGreaterThan(0);
    expect(load + density + betweenness).toBeLessThanOrEqual(total);
    expect(output.peakMiB).toBeGreaterThan(20);
  });
});
