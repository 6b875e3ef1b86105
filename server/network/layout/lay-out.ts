import type { Network } from '../graph.ts';
import { componentsKernel } from '../kernels/components.ts';
import { type ComponentOptions, layOutComponent } from './component.ts';
import { packBeside } from './pack.ts';
import { boxAround, type Point } from './points.ts';
import { settle } from './settle.ts';

export type LayoutOptions = {
  readonly seed: number;
  /** Places that are kept, by id, so that people find themselves where they were; ids that are not members are ignored. */
  readonly fixed?: ReadonlyMap<string, Point>;
  /** A group for members that are in one, by id: they are drawn together, and groups apart. */
  readonly groups?: ReadonlyMap<string, number>;
  /** Rounds for each component; by its size when absent. */
  readonly iterations?: number;
};

/**
 * A place in the plane for every member, the same for the same members, ties and options in whatever order they came.
 * The largest component is in the middle, the others stand in columns beside it. About one square unit per member.
 * Members whose place is given keep it; new ones settle near their neighbours. Runs in a worker thread or a browser.
 */
export function layOut(network: Network, options: LayoutOptions): Map<string, Point> {
  const kept = keptPlaces(network, options.fixed ?? new Map());
  const places = new Map(kept);
  const componentOptions = withGroups(network, options);
  const loose: ReadonlyMap<number, Point>[] = [];
  for (const members of componentsKernel.of(network)) {
    const keptHere = members.filter((i) => kept.has(i)).length;
    if (keptHere === 0) loose.push(layOutComponent(network, members, componentOptions));
    else if (keptHere < members.length) {
      for (const [i, point] of settle(network, members, kept, options.seed)) places.set(i, point);
    }
  }
  const [largest, ...others] = loose;
  if (places.size > 0) for (const [i, point] of packBeside(boxAround(places.values()), loose)) places.set(i, point);
  else if (largest !== undefined && largest.size > 1) {
    for (const [i, point] of [...largest, ...packBeside(boxAround(largest.values()), others)]) places.set(i, point);
  } else for (const [i, point] of packBeside(null, loose)) places.set(i, point);
  return new Map(network.ids.map((id, i) => [id, places.get(i)!]));
}

function withGroups(network: Network, { seed, iterations, groups }: LayoutOptions): ComponentOptions {
  const base = iterations === undefined ? { seed } : { seed, iterations };
  if (groups === undefined) return base;
  return { ...base, groups: new Map(network.ids.flatMap((id, i) => (groups.has(id) ? [[i, groups.get(id)!] as const] : []))) };
}

function keptPlaces(network: Network, fixed: ReadonlyMap<string, Point>): Map<number, Point> {
  const kept = new Map<number, Point>();
  for (const [id, point] of fixed) {
    const i = network.indexOf.get(id);
    if (i !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y)) kept.set(i, { x: point.x, y: point.y });
  }
  return kept;
}
