import { shuffledOrder } from './order.ts';
import type { Weighted } from './weighted.ts';

/** How far chance may stray from the best of the ways to merge. Traag et al. use the same. */
const randomness = 0.01;
/** What is less likely than this by itself counts as impossible: a number of chance is never so small. */
const leastPower = -40;

/** @param gain by how much it is better than what it is compared with */
const likelihood = (gain: number): number => (gain / randomness < leastPower ? 0 : Math.exp(gain / randomness));

/**
 * Splits each part into pieces that hold together well: everybody begins alone, and whoever still is alone and is well tied
 * to the rest of the part joins one of its pieces that are so too; which one is left to chance, the better the likelier.
 * Pieces are connected, which parts need not be.
 * @returns the piece of each member, named by one of its members.
 * Reference: Traag, Waltman & van Eck 2019, "From Louvain to Leiden", Scientific Reports 9, supplement A.
 */
export function refine(network: Weighted, parts: Uint32Array, resolution: number, random: () => number): Uint32Array {
  const { offsets, targets, weights, ends, total } = network;
  const n = parts.length;
  const pieces = Uint32Array.from({ length: n }, (_, i) => i);
  const endsOfPart = new Float64Array(n);
  for (let i = 0; i < n; i++) endsOfPart[parts[i]!]! += ends[i]!;
  const endsOfPiece = ends.slice();
  const isAlone = new Uint8Array(n).fill(1);
  // Weight of the ties of each piece to the rest of its part.
  const outward = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) if (parts[targets[at]!] === parts[i]) outward[i]! += weights[at]!;
  }
  const share = resolution / total;
  const isWellTied = (piece: number, part: number): boolean =>
    outward[piece]! >= share * endsOfPiece[piece]! * (endsOfPart[part]! - endsOfPiece[piece]!);

  const toPiece = new Float64Array(n);
  const met: number[] = [];
  const chances: number[] = [];
  for (const i of shuffledOrder(n, random)) {
    const part = parts[i]!;
    if (isAlone[i] === 0 || !isWellTied(i, part)) continue;
    met.length = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      if (parts[targets[at]!] !== part) continue;
      const piece = pieces[targets[at]!]!;
      if (toPiece[piece] === 0) met.push(piece);
      toPiece[piece]! += weights[at]!;
    }
    chances.length = 0;
    const gains = met.map((piece) => toPiece[piece]! - share * ends[i]! * endsOfPiece[piece]!);
    const best = gains.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let k = 0; k < met.length; k++) {
      const mayJoin = gains[k]! >= 0 && isWellTied(met[k]!, part);
      sum += mayJoin ? likelihood(gains[k]! - best) : 0;
      chances.push(sum);
    }
    // To stay alone gains nothing, and is one of the choices.
    sum += likelihood(-best);
    const drawn = random() * sum;
    const chosen = met[chances.findIndex((chance) => drawn < chance)];
    const weight = chosen === undefined ? 0 : toPiece[chosen]!;
    for (const piece of met) toPiece[piece] = 0;
    if (chosen === undefined) continue;
    pieces[i] = chosen;
    isAlone[i] = 0;
    isAlone[chosen] = 0;
    outward[chosen]! += outward[i]! - 2 * weight;
    endsOfPiece[chosen]! += ends[i]!;
  }
  return pieces;
}
