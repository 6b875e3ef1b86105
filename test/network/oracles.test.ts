import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Mode } from '#network/graph';
import { runMeasures } from '#network/run-measures';
import { differences, graphFigure } from '../support/named-graphs.ts';

/** The project's reference figures, which lie beside the checkout where it is developed and are not part of it. */
const folder = new URL('../../../shared/oracles/', import.meta.url);
const present = existsSync(folder);

type Oracle = {
  readonly directed: boolean;
  readonly twoMode: boolean;
  readonly nodes: readonly { readonly id: string; readonly mode?: Mode }[];
  readonly edges: readonly (readonly [from: string, to: string, weight?: number])[];
  readonly graph: Readonly<Record<string, { readonly value: number | null }>>;
  readonly node: Readonly<Record<string, { readonly values: Readonly<Record<string, number | null>> }>>;
};

const readOracle = (file: string): Partial<Oracle> => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Oracle>;

const isNetwork = (oracle: Partial<Oracle>): oracle is Oracle => oracle.nodes !== undefined && oracle.edges !== undefined;

const files = present ? readdirSync(folder).filter((name) => name.endsWith('.json') && isNetwork(readOracle(name))) : [];

const networkOf = (oracle: Oracle) =>
  buildNetwork({
    members: oracle.nodes,
    ties: oracle.edges.map(([from, to, weight]) => ({ from, to, strength: weight ?? null })),
    directed: oracle.directed,
    twoMode: oracle.twoMode,
  });

describe.skipIf(!present)('reference figures beside the checkout (skipped where they are not there)', () => {
  it.each(files)('%s: every figure we also give, to 1e-9', (file) => {
    const oracle = readOracle(file) as Oracle;
    const results = runMeasures(networkOf(oracle));
    const graph = Object.entries(oracle.graph).filter(([key]) => results.graph.has(key));
    const node = Object.entries(oracle.node).filter(([key]) => results.node.has(key));
    const expected = {
      graph: Object.fromEntries(graph.map(([key, { value }]) => [key, value])),
      node: Object.fromEntries(node.map(([key, { values }]) => [key, values])),
    };
    expect(differences(results, expected)).toEqual([]);
    // The small directed one holds measures of brokerage only; every other one has plenty to compare.
    if (Object.keys(oracle.graph).length > 0) expect(graph.length + node.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files.filter((file) => readOracle(file).graph?.['modularityOptimal'] !== undefined))(
    '%s: communities are at most as clear as the best there are, and not much less',
    (file) => {
      const oracle = readOracle(file) as Oracle;
      const best = oracle.graph['modularityOptimal']?.value ?? 0;
      const found = graphFigure(runMeasures(networkOf(oracle)), 'modularity')!;
      expect(found).toBeLessThanOrEqual(best + 1e-9);
      expect(found).toBeGreaterThanOrEqual(best - 0.04);
    },
  );
});
