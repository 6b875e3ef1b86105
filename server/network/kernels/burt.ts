import type { Network } from '../graph.ts';
import { cheapKernel, type Kernel } from './kernel.ts';
import { forEachTriangle, outPlacesKernel, reversePlacesKernel } from './triangle-list.ts';

/** What contacts leave a member; NaN where it has none, or none that weighs anything. */
export type Burt = {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
  /** p + sum of p p of each place in `both.targets`: its square is what one contact adds to constraint. */
  readonly bound: Float64Array;
};

/**
 * Constraint and effective size of every member. s_ij = z_ij + z_ji; p_ij = s_ij / (sum of s_iq over q);
 * m_jq = s_jq / (largest s_jk over k); contacts are whoever names or is named. The sums over common contacts run over
 * triangles, O(m · a), a the arboricity. Unweighted, z is 1 per arc.
 * Reference: Burt 1992, Structural Holes, ch. 2.
 */
export const burtKernel: Kernel<Burt> = cheapKernel((network) => burt(network, countedTies(network)));

/** The same with strengths; a tie of unknown strength counts as 1. */
export const burtWeightedKernel: Kernel<Burt> = cheapKernel((network) => {
  const { strengths } = network;
  return burt(
    network,
    summed(network, (at) => strengths[at] ?? 1),
  );
});

/** How unequal contacts are in what they add to constraint; NaN with fewer than two. */
export const hierarchyKernel: Kernel<Float64Array> = cheapKernel((network) => {
  const { constraint, bound } = burtKernel.of(network);
  const { offsets } = network.both;
  return constraint.map((sum, i) => {
    const [start, end] = [offsets[i]!, offsets[i + 1]!];
    return end - start < 2 || Number.isNaN(sum) ? Number.NaN : disorder(bound, start, end, sum);
  });
});

/** s of each place where every tie counts as 1. */
const countedTies = (network: Network): Float64Array =>
  network.out === network.both ? new Float64Array(network.both.targets.length).fill(2) : summed(network, () => 1);

/** s of each place in `both.targets`; undirected, all twice as much, which makes no difference to shares. */
function summed(network: Network, strengthAt: (at: number) => number): Float64Array {
  const reverse = reversePlacesKernel.of(network);
  const places = outPlacesKernel.of(network);
  const found = new Float64Array(network.both.targets.length);
  for (let at = 0; at < places.length; at++) {
    const strength = strengthAt(at);
    found[places[at]!]! += strength;
    found[reverse[places[at]!]!]! += strength;
  }
  return found;
}

function burt(network: Network, s: Float64Array): Burt {
  const { both } = network;
  const n = network.ids.length;
  const { share, ofStrongest, total } = shares(network, s);
  const reverse = reversePlacesKernel.of(network);
  // p_ij and the sum of p_iq p_qj over common contacts q, per place; sum of p_iq m_jq over contacts j and q, per member.
  const bound = share.slice();
  const redundancy = new Float64Array(n);
  forEachTriangle(both, (x, y, z, xy, xz, yz) => {
    const yx = reverse[xy]!;
    const zx = reverse[xz]!;
    const zy = reverse[yz]!;
    bound[xy]! += share[xz]! * share[zy]!;
    bound[yx]! += share[yz]! * share[zx]!;
    bound[xz]! += share[xy]! * share[yz]!;
    bound[zx]! += share[zy]! * share[yx]!;
    bound[yz]! += share[yx]! * share[xz]!;
    bound[zy]! += share[zx]! * share[xy]!;
    redundancy[x]! += share[xz]! * ofStrongest[yz]! + share[xy]! * ofStrongest[zy]!;
    redundancy[y]! += share[yz]! * ofStrongest[xz]! + share[yx]! * ofStrongest[zx]!;
    redundancy[z]! += share[zy]! * ofStrongest[xy]! + share[zx]! * ofStrongest[yx]!;
  });

  const constraint = new Float64Array(n).fill(Number.NaN);
  const effectiveSize = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    if (total[i] === 0) continue;
    const [start, end] = [both.offsets[i]!, both.offsets[i + 1]!];
    let sum = 0;
    for (let at = start; at < end; at++) sum += bound[at]! * bound[at]!;
    constraint[i] = sum;
    effectiveSize[i] = end - start - redundancy[i]!;
  }
  return { constraint, effectiveSize, bound };
}

/** p and m of each place, and the sum of s of each member. */
function shares({ both, ids }: Network, s: Float64Array) {
  const share = new Float64Array(s.length);
  const ofStrongest = new Float64Array(s.length);
  const total = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    let sum = 0;
    let strongest = 0;
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      sum += s[at]!;
      strongest = Math.max(strongest, s[at]!);
    }
    total[i] = sum;
    if (sum === 0) continue;
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      share[at] = s[at]! / sum;
      ofStrongest[at] = s[at]! / strongest;
    }
  }
  return { share, ofStrongest, total };
}

/** Coleman-Theil disorder of the squares from `start` to before `end`, whose sum is given: sum of r ln r over N ratios to the mean, over N ln N. */
function disorder(bound: Float64Array, start: number, end: number, sum: number): number {
  const count = end - start;
  let total = 0;
  for (let at = start; at < end; at++) {
    const ratio = (bound[at]! * bound[at]!) / (sum / count);
    // 0 · ln 0 is 0.
    if (ratio > 0) total += ratio * Math.log(ratio);
  }
  // Rounding could leave -1e-17 where all are alike.
  return Math.max(0, total / (count * Math.log(count)));
}
