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
    expect(Object.keys(output).sort()).toEqual(['graph', 'node', 'notRun']);
    expect(graphKeys.filter((key) => !(key in output.graph))).toEqual([]);
    expect(nodeKeys.filter((key) => !(key in output.node))).toEqual([]);
    const ids = named.members.map(([id]) => id);
    const results = {
      ids,
      graph: new Map(Object.entries(output.graph).map(([key, value]) => [key, value ?? { undefined: 'null' }])),
      set: new Map(),
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

  it('leaves out what takes too long, and says so', async () => {
    const ties = csv(
      'source,target',
      Array.from({ length: 9000 }, (_, i) => [`a${(i * 7919) % 3001}`, `a${(i * i + 1) % 3001}`]),
    );
    const output = await figures({ 'ties.csv': ties }, '--ties', 'ties.csv', '--budget', '0.01');
    expect([
      output.node['betweenness'],
      output.graph['betweennessCentralisation'],
      output.graph['avgPathReachablePairs'],
    ]).toEqual([null, null, null]);
    expect(output.notRun['betweenness']).toMatch(/^not run, about \d+ minutes?$/);
    expect(output.graph['n']).toBe(3001);
  });
});
