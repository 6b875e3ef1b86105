/**
 * The project's reference figures, which lie beside the checkout where it is developed and are not part of it: skipped where
 * they are not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Mode } from '#network/graph';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun } from '#network/types';
import { differences, graphFigure } from '../support/named-graphs.ts';

const folder = new URL('../../../shared/oracles/', import.meta.url);
const present = existsSync(folder);

type SetValue = readonly (string | readonly [string, string])[];
type Oracle = {
  readonly directed: boolean;
  readonly twoMode: boolean;
  readonly nodes: readonly { readonly id: string; readonly mode?: Mode; readonly attrs?: Readonly<Record<string, string>> }[];
  readonly edges: readonly (readonly [from: string, to: string, weight?: number])[];
  readonly graph: Readonly<Record<string, { readonly value: number | SetValue | null }>>;
  readonly node: Readonly<Record<string, { readonly values: Readonly<Record<string, number | null>> }>>;
};

const readOracle = (file: string): Partial<Oracle> => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Oracle>;

const isNetwork = (oracle: Partial<Oracle>): oracle is Oracle => oracle.nodes !== undefined && oracle.edges !== undefined;

const files = present ? readdirSync(folder).filter((name) => name.endsWith('.json') && isNetwork(readOracle(name))) : [];

/** A figure that is there to be told from ours, and ranges that Louvain and Leiden must lie in. */
const otherwise = /^(densityOneModeWRONG|modularityOptimal|modularityBestFound.*)$/;

const networkOf = (oracle: Oracle) =>
  buildNetwork({
    members: oracle.nodes.map(({ id, mode, attrs }) => ({
      id,
      ...(mode === undefined ? {} : { mode }),
      ...(attrs === undefined ? {} : { attributes: attrs }),
    })),
    ties: oracle.edges.map(([from, to, weight]) => ({ from, to, strength: weight ?? null })),
    directed: oracle.directed,
    twoMode: oracle.twoMode,
  });

/** Sets in one order: the ends of a tie without direction are named in either. */
const inOrder = (set: SetValue) => set.map((one) => (typeof one === 'string' ? one : [...one].sort().join(' - '))).sort();

const setOf = (results: MeasureResults, key: string): SetValue | null => {
  const figure = results.set.get(key);
  return figure && !isNotRun(figure) && 'set' in figure ? figure.set : null;
};

/** Eigenvectors are known to fewer digits, and up to their sign. */
const isEigenvector = (key: string): boolean => key.startsWith('eigenvector') || key === 'spectralRadius';

describe.skipIf(!present)('reference figures beside the checkout', () => {
  it.each(files)('%s: every figure that it holds', (file) => {
    const oracle = readOracle(file) as Oracle;
    const results = runMeasures(networkOf(oracle));
    const graph = Object.entries(oracle.graph).filter(([key]) => !otherwise.test(key));
    const sets = graph.filter(([, { value }]) => Array.isArray(value));
    const known = new Set([...results.graph.keys(), ...results.set.keys(), ...results.node.keys()]);
    expect([...graph.map(([key]) => key), ...Object.keys(oracle.node)].filter((key) => !known.has(key))).toEqual([]);
    for (const [key, { value }] of sets) {
      expect([key, inOrder(setOf(results, key) ?? [])]).toEqual([key, inOrder(value as SetValue)]);
    }
    const expectedOf = (isWanted: (key: string) => boolean) => ({
      graph: Object.fromEntries(
        graph.flatMap(([key, { value }]) => (Array.isArray(value) || !isWanted(key) ? [] : [[key, value as number | null]])),
      ),
      node: Object.fromEntries(
        Object.entries(oracle.node).flatMap(([key, { values }]) => (isWanted(key) ? [[key, values]] : [])),
      ),
    });
    expect(
      differences(
        results,
        expectedOf((key) => !isEigenvector(key)),
      ),
    ).toEqual([]);
    expect(differences(results, expectedOf(isEigenvector), 1e-6)).toEqual([]);
  });

  it.each(files.filter((file) => readOracle(file).graph?.['modularityOptimal'] !== undefined))(
    '%s: communities are at most as clear as the best there are, and not much less',
    (file) => {
      const oracle = readOracle(file) as Oracle;
      const best = (oracle.graph['modularityOptimal']?.value ?? 0) as number;
      const found = graphFigure(runMeasures(networkOf(oracle)), 'modularity')!;
      expect(found).toBeLessThanOrEqual(best + 1e-9);
      expect(found).toBeGreaterThanOrEqual(best - 0.04);
    },
  );
});
