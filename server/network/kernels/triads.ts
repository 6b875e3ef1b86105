import type { Network } from '../graph.ts';
import { degreeOf, hasTarget, sharedCount } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';
import { eachTriangle, type Later, laterKernel } from './later.ts';

/** The sixteen ways in which three members can be linked; digits are mutual, one-way and absent pairs. */
export const triadNames = ['003', '012', '102', '021D', '021U', '021C', '111D', '111U'].concat([
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
]);

/** Pairs of members by how they are linked. */
export type Dyads = { readonly mutual: number; readonly asymmetric: number; readonly none: number };

// Type of the three members (v, u, w) by the sum of v→u 1, u→v 2, v→w 4, w→v 8, u→w 16, w→u 32 (Batagelj & Mrvar 2001).
const typeOfCode = [0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14].concat([
  1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
]);

export const dyadsKernel = cheapKernel<Dyads>(({ ids, out, tieCount }: Network) => {
  let returned = 0;
  for (let i = 0; i < ids.length; i++) {
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) if (hasTarget(out, out.targets[at]!, i)) returned += 1;
  }
  const mutual = returned / 2;
  const asymmetric = tieCount - returned;
  return { mutual, asymmetric, none: (ids.length ** 2 - ids.length) / 2 - mutual - asymmetric };
});

/**
 * How many threes there are of each type, in the order of `triadNames`. Threes with two linked pairs are counted by the
 * member in their middle, from its numbers of ties alone; those that are closed are then listed one by one and taken off
 * again, so that a hub of 50,000 ties costs no more than 25,000 pairs would. The rest follows from the numbers of pairs.
 * References: Batagelj & Mrvar 2001, "A subquadratic triad census algorithm", Social Networks 23; Ortmann & Brandes 2017.
 */
export const triadsKernel = cheapKernel<readonly number[]>((network: Network) => {
  const census = new Array<number>(16).fill(0);
  countMiddles(network, census);
  countClosed(network, census);
  const { mutual, asymmetric } = dyadsKernel.of(network);
  const n = network.ids.length;
  // Every linked pair stands in n - 2 threes; what is left after the threes with more links has this pair alone.
  census[1] = asymmetric * (n - 2) - inAll(census, (name) => Number(name[1]));
  census[2] = mutual * (n - 2) - inAll(census, (name) => Number(name[0]));
  census[0] = (((n * (n - 1)) / 2) * (n - 2)) / 3 - inAll(census, () => 1);
  return census;
});

const inAll = (census: readonly number[], pairsOf: (name: string) => number): number =>
  census.reduce((sum, count, type) => sum + count * pairsOf(triadNames[type]!), 0);

/** Pairs of ties with a member in the middle, by the type of the three if its ends are not linked. */
function countMiddles({ ids, out, in: into }: Network, census: number[]): void {
  for (let i = 0; i < ids.length; i++) {
    const mutual = sharedCount(out, i, into, i);
    // By the code of the pair: 1 the middle names the other, 2 the other names it, 3 both.
    const links = [0, degreeOf(out, i) - mutual, degreeOf(into, i) - mutual, mutual];
    for (let a = 1; a <= 3; a++) {
      census[typeOfCode[5 * a]!]! += (links[a]! * (links[a]! - 1)) / 2;
      for (let b = a + 1; b <= 3; b++) census[typeOfCode[a + 4 * b]!]! += links[a]! * links[b]!;
    }
  }
}

/** Threes of whom each pair is linked: counted under their own type, and taken off the three under which they stand. */
function countClosed(network: Network, census: number[]): void {
  const later = laterKernel.of(network);
  const code = tieCodes(network, later);
  const { offsets } = later.later;
  const codeOf = (a: number, b: number): number => code[placeOf(later, a, b, offsets[a]!)]!;
  eachTriangle(later, (a, b, c) => {
    const [ab, ac, bc] = [codeOf(a, b), codeOf(a, c), codeOf(b, c)];
    census[typeOfCode[ab + 4 * ac + 16 * bc]!]! += 1;
    census[typeOfCode[ab + 4 * ac]!]! -= 1;
    census[typeOfCode[turned(ab) + 4 * bc]!]! -= 1;
    census[typeOfCode[turned(ac) + 4 * turned(bc)]!]! -= 1;
  });
}

const turned = (code: number): number => (code === 3 ? 3 : 3 - code);

/** Where row a of the later neighbours holds b, who is there. */
function placeOf({ later }: Later, a: number, b: number, from: number): number {
  let low = from;
  let high = later.offsets[a + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (later.targets[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each later neighbour: 1 when the earlier names the later, 2 when the later names the earlier, 3 both. */
function tieCodes({ out }: Network, { memberOf, later }: Later): Uint8Array {
  const code = new Uint8Array(later.targets.length);
  for (let a = 0; a < memberOf.length; a++) {
    for (let at = later.offsets[a]!; at < later.offsets[a + 1]!; at++) {
      const [from, to] = [memberOf[a]!, memberOf[later.targets[at]!]!];
      code[at] = (hasTarget(out, from, to) ? 1 : 0) + (hasTarget(out, to, from) ? 2 : 0);
    }
  }
  return code;
}
