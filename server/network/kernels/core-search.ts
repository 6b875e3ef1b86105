/**
 * The core for which a network is most like the ideal of Borgatti & Everett: whoever is in the core is tied with everybody,
 * and outside of it nobody is tied. How like is the correlation over all pairs of "tied" with "tied in the ideal", for which
 * only two numbers matter: the size of the core and how many ties have neither end in it. Moving one member changes both by
 * what is known at that member, so that a trial costs nothing and a move costs the member's ties.
 * Among cores of one size this is the search for the fewest members that touch the most ties, which is hard: cores are grown
 * member by member, by all ties and by ties not yet touched, and the best of them made better by moves and swaps.
 * Reference: Borgatti & Everett 1999, "Models of core/periphery structures", Social Networks 21; growing by number of ties
 * after Lip 2011, "A fast algorithm for the discrete core/periphery bipartitioning problem", arXiv 1102.5511.
 */
import type { Network } from '../graph.ts';
import { degreeOf, hasTarget } from './adjacency.ts';
import { byTies, byUntouchedTies } from './core-orders.ts';

export type FoundCore = { readonly isIn: Uint8Array; readonly size: number; readonly fit: number };

/** As a search changes it: `outsideOf` how many neighbours outside the core each member has, `untouched` ties outside. */
type Trial = { readonly isIn: Uint8Array; readonly outsideOf: Uint32Array; size: number; untouched: number };

/** Correlation with the ideal pattern, direction ignored; meant for a core that leaves at least two members outside. */
export function coreFitOf(n: number, ties: number, size: number, untouched: number): number {
  const pairs = (n * (n - 1)) / 2;
  const ideal = pairs - ((n - size) * (n - size - 1)) / 2;
  const [p, q] = [ties / pairs, ideal / pairs];
  return ((ties - untouched) / pairs - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q));
}

/** Cores from which the search is made better: of every size in a small network, else those that fit best. */
const smallNetwork = 200;
const mostStarts = 6;
/** How often all members are gone through at most. */
const mostPasses = 20;
/** Rounding alone must not send anybody round in circles. */
const atLeast = 1e-12;

/** @param network at least three members, of whom some pairs are tied and some are not */
export function findCore(network: Network): FoundCore {
  let best: FoundCore | undefined;
  for (const order of [byTies(network), byUntouchedTies(network)]) {
    for (const size of bestSizes(network, order)) {
      const trial = begin(network, order.subarray(0, size));
      improve(network, trial);
      const fit = fitOf(network, trial);
      const isBetter = !best || fit > best.fit + atLeast || (fit > best.fit - atLeast && trial.size < best.size);
      if (isBetter) best = { isIn: trial.isIn, size: trial.size, fit };
    }
  }
  return best!;
}

const tiesOf = ({ both }: Network): number => both.targets.length / 2;

const fitOf = (network: Network, { size, untouched }: Pick<Trial, 'size' | 'untouched'>): number =>
  size < 1 || size > network.ids.length - 2
    ? Number.NEGATIVE_INFINITY
    : coreFitOf(network.ids.length, tiesOf(network), size, untouched);

/** The sizes of cores grown in this order to begin from. */
function bestSizes(network: Network, order: Uint32Array): readonly number[] {
  const trial = begin(network, order.subarray(0, 0));
  const fits = new Float64Array(order.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let size = 1; size <= order.length - 2; size++) {
    move(network, trial, order[size - 1]!);
    fits[size] = fitOf(network, trial);
  }
  const sizes: number[] = [];
  for (let size = 1; size <= order.length - 2; size++) {
    if (order.length <= smallNetwork || (fits[size]! >= fits[size - 1]! && fits[size]! >= fits[size + 1]!)) sizes.push(size);
  }
  return order.length <= smallNetwork ? sizes : sizes.sort((a, b) => fits[b]! - fits[a]! || a - b).slice(0, mostStarts);
}

function begin(network: Network, core: Uint32Array): Trial {
  const outsideOf = Uint32Array.from(network.ids, (_, i) => degreeOf(network.both, i));
  const trial: Trial = { isIn: new Uint8Array(outsideOf.length), outsideOf, size: 0, untouched: tiesOf(network) };
  for (const i of core) move(network, trial, i);
  return trial;
}

/** Takes a member into the core, or out of it. */
function move({ both }: Network, trial: Trial, i: number): void {
  const step = trial.isIn[i] === 1 ? 1 : -1;
  trial.untouched += step * trial.outsideOf[i]!;
  trial.size -= step;
  trial.isIn[i]! ^= 1;
  for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) trial.outsideOf[both.targets[at]!]! += step;
}

function improve(network: Network, trial: Trial): void {
  for (let pass = 0; pass < mostPasses; pass++) {
    const moved = moveWhoGains(network, trial);
    const swapped = swapApart(network, trial) || swapNeighbours(network, trial);
    if (!moved && !swapped) return;
  }
}

function moveWhoGains(network: Network, trial: Trial): boolean {
  let fit = fitOf(network, trial);
  let hasMoved = false;
  for (let i = 0; i < trial.isIn.length; i++) {
    const step = trial.isIn[i] === 1 ? 1 : -1;
    const moved = fitOf(network, { size: trial.size - step, untouched: trial.untouched + step * trial.outsideOf[i]! });
    if (moved <= fit + atLeast) continue;
    move(network, trial, i);
    fit = moved;
    hasMoved = true;
  }
  return hasMoved;
}

/** Swaps those outside who would touch most with those in the core who touch least, while that touches more. */
function swapApart(network: Network, trial: Trial): boolean {
  const { isIn, outsideOf } = trial;
  const members = network.ids.map((_, i) => i);
  const inside = members.filter((i) => isIn[i] === 1).sort((a, b) => outsideOf[a]! - outsideOf[b]! || b - a);
  const outside = members.filter((i) => isIn[i] === 0).sort((a, b) => outsideOf[b]! - outsideOf[a]! || a - b);
  let hasSwapped = false;
  for (let k = 0; k < Math.min(inside.length, outside.length); k++) {
    if (!swap(network, trial, outside[k]!, inside[k]!)) break;
    hasSwapped = true;
  }
  return hasSwapped;
}

/** Swaps with a neighbour in the core: of their own tie it does not matter which end touches it. */
function swapNeighbours(network: Network, trial: Trial): boolean {
  const { offsets, targets } = network.both;
  let hasSwapped = false;
  for (let i = 0; i < trial.isIn.length; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]! && trial.isIn[i] === 0; at++) {
      if (trial.isIn[targets[at]!] === 1 && swap(network, trial, i, targets[at]!)) hasSwapped = true;
    }
  }
  return hasSwapped;
}

/** Swaps if that leaves fewer ties untouched: a tie between the two is touched by the one as by the other. */
function swap(network: Network, trial: Trial, into: number, out: number): boolean {
  const between = hasTarget(network.both, into, out) ? 1 : 0;
  if (trial.outsideOf[out]! - between >= trial.outsideOf[into]!) return false;
  move(network, trial, out);
  move(network, trial, into);
  return true;
}
