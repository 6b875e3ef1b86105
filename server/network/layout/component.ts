import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Network } from '../graph.ts';
import { seededRandom } from '../random.ts';
import { parted } from './grid.ts';
import { hashOf, type Point } from './points.ts';

/** Room per member: a component of n members fills a disc of about n of these squares. Everything else is a multiple of it. */
export const spacing = 1;

/** Two members are not set nearer to each other than this, room permitting. */
const nearest = 0.6 * spacing;

export type ComponentOptions = {
  readonly seed: number;
  readonly iterations?: number;
  /** Group of each member by its number, for those that are in one: members of a group are drawn together. */
  readonly groups?: ReadonlyMap<number, number>;
};

/** How much harder a tie pulls inside a group than between groups: enough that groups stand apart and can be circled. */
const pull = { inside: 3, between: 0.2, plain: 1 };

/**
 * Places the members of one component around (0, 0): close when tied, apart when not. The chance in it depends on the seed
 * and on the component's first id only, so a component keeps its shape when something changes elsewhere.
 * Reference: Jacomy et al. 2014, "ForceAtlas2", PLoS ONE 9(6).
 */
export function layOutComponent(network: Network, members: readonly number[], options: ComponentOptions): Map<number, Point> {
  const [first, second] = members;
  if (first === undefined) return new Map();
  if (second === undefined) return new Map([[first, { x: 0, y: 0 }]]);
  if (members.length === 2) {
    return new Map([
      [first, { x: -spacing / 2, y: 0 }],
      [second, { x: spacing / 2, y: 0 }],
    ]);
  }
  const random = seededRandom(options.seed ^ hashOf(network.ids[first]!));
  const graph = startingGraph(network, members, random, options.groups);
  const placed = forceAtlas2(graph, {
    iterations: options.iterations ?? iterationsFor(members.length),
    getEdgeWeight: 'pull',
    settings: {
      ...forceAtlas2.inferSettings(members.length),
      edgeWeightInfluence: 1,
      barnesHutOptimize: members.length > 300,
      barnesHutTheta: members.length > 5_000 ? 1 : 0.8,
    },
  });
  return parted(scaled(new Map(members.map((i) => [i, placed[String(i)] as Point]))), nearest);
}

/** Fewer rounds for larger networks: a round takes n log n, and 1,600 members should be placed in a second or two. */
const iterationsFor = (n: number): number => Math.round(Math.min(600, Math.max(70, 500_000 / n)));

function startingGraph(
  network: Network,
  members: readonly number[],
  random: () => number,
  groups: ReadonlyMap<number, number> | undefined,
): UndirectedGraph {
  const graph = new UndirectedGraph();
  const radius = spacing * Math.sqrt(members.length);
  const centres = groupCentres(members, groups, radius);
  for (const i of members) {
    const centre = centres.get(groups?.get(i) ?? -1);
    const start = inDisc(centre === undefined ? radius : radius / 4, random);
    graph.addNode(String(i), { x: start.x + (centre?.x ?? 0), y: start.y + (centre?.y ?? 0) });
  }
  const pullOf = (i: number, j: number): number => {
    if (groups === undefined) return pull.plain;
    return groups.has(i) && groups.get(i) === groups.get(j) ? pull.inside : pull.between;
  };
  const { offsets, targets } = network.both;
  for (const i of members) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = targets[at]!;
      if (i < j) graph.addUndirectedEdgeWithKey(`${i}-${j}`, String(i), String(j), { pull: pullOf(i, j) });
    }
  }
  return graph;
}

const inDisc = (radius: number, random: () => number): Point => {
  const angle = 2 * Math.PI * random();
  const distance = radius * Math.sqrt(random());
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
};

/** Groups start around a ring, in the order of their numbers. */
function groupCentres(members: readonly number[], groups: ReadonlyMap<number, number> | undefined, radius: number) {
  const numbers = [...new Set(members.flatMap((i) => groups?.get(i) ?? []))].sort((a, b) => a - b);
  return new Map(
    numbers.map((group, rank): [number, Point] => {
      const angle = (2 * Math.PI * rank) / numbers.length;
      return [group, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/**
 * Centres a component and brings it to its share of room, measured by the mean square of distances from the centre: the
 * longest distance would let a single straggler shrink everybody else.
 */
function scaled(points: ReadonlyMap<number, Point>): Map<number, Point> {
  const n = points.size;
  let x = 0;
  let y = 0;
  for (const point of points.values()) {
    x += point.x / n;
    y += point.y / n;
  }
  let square = 0;
  for (const point of points.values()) square += ((point.x - x) ** 2 + (point.y - y) ** 2) / n;
  // An even disc of area n has a mean square distance of n / 2π.
  const factor = square > 0 ? (spacing * Math.sqrt(n / (2 * Math.PI))) / Math.sqrt(square) : 1;
  return new Map([...points].map(([i, point]) => [i, { x: (point.x - x) * factor, y: (point.y - y) * factor }]));
}
