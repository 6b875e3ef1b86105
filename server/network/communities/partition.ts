/**
 * Parts of a network between which there are fewer ties than chance would put there: found by the Louvain and by the Leiden
 * method, on the undirected, unweighted network.
 */
import type { Network } from '../graph.ts';
import type { Adjacency } from '../kernels/adjacency.ts';
import { piecesOf } from '../kernels/pieces.ts';
import { seededRandom } from '../random.ts';
import { compiledLeiden, compiledLouvain } from '../wasm/circles.ts';
import { moveMembers } from './move-members.ts';
import { refine } from './refine.ts';
import { aggregate, renumber, type Weighted, weightedOf } from './weighted.ts';

export type PartitionOptions = { readonly seed?: number; readonly resolution?: number };

const alone = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

/**
 * Louvain: everybody moves to the best part among their neighbours', parts become members, and so on while it gets better.
 * Reference: Blondel et al. 2008, J. Stat. Mech. P10008.
 * @returns the part of each member, numbered from 0 by their first member.
 */
export const louvain = ({ both }: Network, { seed = 1, resolution = 1 }: PartitionOptions = {}): Uint32Array =>
  compiledLouvain(both, seed, resolution) ?? louvainInScript(both, seed, resolution);

/** Louvain where nothing compiled can be had: the very same parts. @param rows every tie from both ends */
export function louvainInScript(rows: Adjacency, seed: number, resolution: number): Uint32Array {
  const random = seededRandom(seed);
  let level = weightedOf(rows);
  const found = alone(level.ends.length);
  for (;;) {
    const parts = alone(level.ends.length);
    if (level.total === 0 || !moveMembers(level, parts, resolution, random)) break;
    const count = renumber(parts);
    for (let i = 0; i < found.length; i++) found[i] = parts[found[i]!]!;
    if (count === parts.length) break;
    level = aggregate(level, parts, count);
  }
  renumber(found);
  return found;
}

/** One round: moves, splits the parts into pieces, and makes members of the pieces; undefined when there is nothing left to do. */
function leidenRound(level: Weighted, parts: Uint32Array, resolution: number, random: () => number) {
  const hasMoved = moveMembers(level, parts, resolution, random);
  if (renumber(parts) === parts.length) return { hasMoved, next: undefined };
  const pieces = refine(level, parts, resolution, random);
  const count = renumber(pieces);
  // Pieces that are all alone would make the very same network again: then the parts themselves become members.
  const groups = count === pieces.length ? parts : pieces;
  const groupCount = count === pieces.length ? renumber(parts) : count;
  const partOfGroup = new Uint32Array(groupCount);
  for (let i = 0; i < groups.length; i++) partOfGroup[groups[i]!] = parts[i]!;
  return { hasMoved, next: { level: aggregate(level, groups, groupCount), parts: partOfGroup, groups } };
}

/** Later ones hardly find anything more: on 50,000 members the third gains less than a thousandth. */
const mostRounds = 3;

/**
 * Leiden: as Louvain, but parts are first split into pieces that hold together, so that no part can fall apart, and the
 * whole is begun again from what was found until nobody moves any more.
 * Reference: Traag, Waltman & van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific
 * Reports 9.
 * @returns the part of each member, numbered from 0 by their first member.
 */
export const leiden = ({ both }: Network, { seed = 1, resolution = 1 }: PartitionOptions = {}): Uint32Array =>
  compiledLeiden(both, { seed, resolution, mostRounds }) ?? leidenInScript(both, seed, resolution);

/** Leiden where nothing compiled can be had: the very same parts. @param rows every tie from both ends */
export function leidenInScript(rows: Adjacency, seed: number, resolution: number): Uint32Array {
  const random = seededRandom(seed);
  const whole = weightedOf(rows);
  const n = whole.ends.length;
  const found = alone(n);
  if (whole.total === 0) return found;
  for (let round = 0; round < mostRounds; round++) {
    let level = whole;
    let parts: Uint32Array = found.slice();
    const place = alone(n);
    let hasMoved = false;
    for (;;) {
      const done = leidenRound(level, parts, resolution, random);
      hasMoved ||= done.hasMoved;
      if (!done.next) break;
      for (let i = 0; i < n; i++) place[i] = done.next.groups[place[i]!]!;
      ({ level, parts } = done.next);
    }
    for (let i = 0; i < n; i++) found[i] = parts[place[i]!]!;
    renumber(found);
    if (!hasMoved) break;
  }
  return connected(rows, found);
}

/** Each part that fell apart as several: no tie is lost by it, so that modularity only grows. Numbered by first members. */
function connected(rows: Adjacency, parts: Uint32Array): Uint32Array {
  const { order, firsts } = piecesOf(rows, { mayPass: (from, to) => parts[from] === parts[to] });
  const pieces = new Uint32Array(parts.length);
  for (let piece = 0; piece + 1 < firsts.length; piece++) {
    for (let at = firsts[piece]!; at < firsts[piece + 1]!; at++) pieces[order[at]!] = piece;
  }
  return pieces;
}
