import type { Network } from '../graph.ts';
import { seededRandom } from '../random.ts';
import { spacing } from './component.ts';
import { crowding, gridOf } from './grid.ts';
import { hashOf, type Point } from './points.ts';

const rounds = 60;
const reach = 1.2 * spacing;

/**
 * Finds places for new members of a component in which some keep theirs: each starts beside the neighbours it reaches
 * first, then is drawn to its neighbours and pushed off whoever is too near, round by round. Those with a place never move.
 */
export function settle(
  network: Network,
  members: readonly number[],
  fixed: ReadonlyMap<number, Point>,
  seed: number,
): Map<number, Point> {
  const places = new Map(fixed);
  const order = placeBesideNeighbours(network, members, places, seed);
  const fixedGrid = gridOf(fixed.keys(), places, reach);
  for (let round = 0; round < rounds; round++) {
    const newGrid = gridOf(order, places, reach);
    const step = 0.5 * (1 - round / rounds);
    for (const i of order) {
      const here = places.get(i)!;
      const pull = meanOffset(network, i, here, places);
      const off = crowding(i, here, fixedGrid, places);
      const push = crowding(i, here, newGrid, places);
      places.set(i, { x: here.x + step * (pull.x + push.x + off.x), y: here.y + step * (pull.y + push.y + off.y) });
    }
  }
  return new Map(order.map((i) => [i, places.get(i)!]));
}

function neighboursOf({ both }: Network, i: number): Uint32Array {
  return both.targets.subarray(both.offsets[i]!, both.offsets[i + 1]!);
}

/** Breadth first from those with a place; returns the new members in the order in which they were reached. */
function placeBesideNeighbours(network: Network, members: readonly number[], places: Map<number, Point>, seed: number): number[] {
  const order: number[] = [];
  const queue = members.filter((i) => places.has(i));
  for (let head = 0; head < queue.length; head++) {
    const from = queue[head]!;
    for (const to of neighboursOf(network, from)) {
      if (places.has(to)) continue;
      const placed = [...neighboursOf(network, to)].filter((i) => places.has(i)).map((i) => places.get(i)!);
      const random = seededRandom(seed ^ hashOf(network.ids[to]!));
      const angle = 2 * Math.PI * random();
      places.set(to, {
        x: mean(placed.map(({ x }) => x)) + reach * Math.cos(angle),
        y: mean(placed.map(({ y }) => y)) + reach * Math.sin(angle),
      });
      order.push(to);
      queue.push(to);
    }
  }
  return order;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The way to the middle of the neighbours, less the length one keeps from a single one. */
function meanOffset(network: Network, i: number, here: Point, places: ReadonlyMap<number, Point>): Point {
  const neighbours = [...neighboursOf(network, i)].map((j) => places.get(j)!);
  const x = mean(neighbours.map((point) => point.x)) - here.x;
  const y = mean(neighbours.map((point) => point.y)) - here.y;
  const distance = Math.hypot(x, y);
  const part = distance > reach ? (distance - reach) / distance : 0;
  return { x: x * part, y: y * part };
}
