import { readdirSync, readFileSync } from 'node:fs';
import { buildNetwork, type Network } from '#network/graph';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun, isUndefined } from '#network/types';

/** A published or independently computed network with the figures it must give. */
export type NamedGraph = {
  readonly title: string;
  readonly source: string;
  readonly directed: boolean;
  readonly twoMode: boolean;
  readonly members: readonly (readonly [id: string, mode?: 1 | 2])[];
  readonly ties: readonly (readonly [from: string, to: string])[];
  readonly graph: Readonly<Record<string, number | null>>;
  readonly node: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly bestModularity?: number;
};

const folder = new URL('../network/golden/', import.meta.url);

export const namedGraphFiles = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

export const readNamedGraph = (file: string): NamedGraph => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as NamedGraph;

export const networkOf = (named: NamedGraph): Network =>
  buildNetwork({
    members: named.members.map(([id, mode]) => (mode === undefined ? { id } : { id, mode })),
    ties: named.ties.map(([from, to]) => ({ from, to })),
    directed: named.directed,
    twoMode: named.twoMode,
  });

/** A figure of the whole network as a number, or null where it is undefined or was not run. */
export function graphFigure(results: MeasureResults, key: string): number | null {
  const figure = results.graph.get(key);
  if (figure === undefined) throw new Error(`There is no figure ${key}.`);
  return typeof figure === 'number' ? figure : null;
}

/** A measure's value for each member by id; null where it is undefined. */
export function memberFigures(results: MeasureResults, key: string): Map<string, number | null> {
  const figures = results.node.get(key);
  if (figures === undefined || isNotRun(figures)) throw new Error(`There are no figures ${key}.`);
  return new Map(results.ids.map((id, i) => [id, isUndefined(figures[i]) ? null : (figures[i] ?? null)]));
}

/** Every place at which results differ from what is expected by more than the tolerance, as sentences; none when all agree. */
export function differences(
  results: MeasureResults,
  expected: Pick<NamedGraph, 'graph' | 'node'>,
  tolerance = 1e-9,
): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, ours: number | null | undefined, theirs: number | null): void => {
    const same = typeof ours === 'number' && typeof theirs === 'number' ? Math.abs(ours - theirs) <= tolerance : ours === theirs;
    if (!same) found.push(`${what}: ${ours} instead of ${theirs}`);
  };
  for (const [key, value] of Object.entries(expected.graph)) compare(key, graphFigure(results, key), value);
  for (const [key, values] of Object.entries(expected.node)) {
    const ours = memberFigures(results, key);
    for (const [id, value] of Object.entries(values)) compare(`${key} of ${id}`, ours.get(id), value);
    if (ours.size !== Object.keys(values).length)
      found.push(`${key}: ${ours.size} members instead of ${Object.keys(values).length}`);
  }
  return found;
}

export const measured = (named: NamedGraph): MeasureResults => runMeasures(networkOf(named));
