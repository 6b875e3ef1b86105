/**
 * How many samples tell the shares of all members to within epsilon, with probability 1 - delta. Some samples are drawn first
 * and tell, for each member, above which share it is not; the number needed follows from that, and is fixed before the
 * samples are drawn that count. So the number is right for this network, and no bound has to hold at every moment one looks.
 *
 * - A tenth of delta: that a share lies above its bound (Chernoff 1952, shared equally among the members).
 * - The rest: that a share, below its bound, is found farther off than epsilon, in the sum over all members. Most of it falls
 *   to the few with large shares: nobody else can be so far off. Each probability by Zubkov & Serov 2013, "A complete proof of
 *   universal inequalities for the distribution function of the binomial law", Theory Probab. Appl. 57(3), which is sharp.
 *
 * To draw twice: Stein 1945, Ann. Math. Statist. 16(3); for betweenness, with other bounds: Borassi & Natale 2019, "KADABRA is
 * an adaptive algorithm for betweenness via random approximation", ACM J. Exp. Algorithmics 24.
 */
import type { Tolerance } from './sweep.ts';

/** Of delta, what may go wrong in the samples drawn first. */
const firstPart = 0.1;

/** More make the second number smaller by less than they cost themselves. */
export const firstSamples = ({ epsilon }: Tolerance): number => Math.ceil(10 / epsilon);

/** Relative entropy of two coins, in nats. */
const divergence = (found: number, real: number): number =>
  (found > 0 ? found * Math.log(found / real) : 0) + (found < 1 ? (1 - found) * Math.log((1 - found) / (1 - real)) : 0);

/** No share above this one, where so many of the samples were counted, has a probability of e^-surprise or more to show so few. */
function shareBelow(count: number, samples: number, surprise: number): number {
  let low = count / samples;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (samples * divergence(count / samples, middle) >= surprise) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * At most the probability that a normal variable lies above x >= 0.
 * Reference: Sampford 1953, "Some inequalities on Mill's ratio and related functions", Ann. Math. Statist. 24(1).
 */
const aboveNormal = (x: number): number =>
  (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * (4 / (3 * x + Math.sqrt(x ** 2 + 8)));

/**
 * At most the probability that a share no larger than `bound` is found farther off than epsilon, on either side.
 *
 * With e = epsilon - 1 / samples, for a count is whole, Zubkov & Serov give for each side a normal variable above
 * sqrt(2 samples D), D the divergence of share ± e from the share. D is convex in the share: its slope, upwards, is
 * ln((p + e) (1 - p) / (p (1 - p - e))) - e / (p (1 - p)), which grows with p, and is below 0 at (1 - e) / 2. Until there the
 * largest share has the smallest D, and upwards is the likelier side. Beyond it D is at least 2 e² (Hoeffding 1963, Pinsker).
 */
function strayed(bound: number, samples: number, epsilon: number): number {
  const e = epsilon - 1 / samples;
  if (e <= 0) return 1;
  const surprise = bound <= (1 - e) / 2 ? divergence(bound + e, bound) : 2 * e ** 2;
  return 2 * aboveNormal(Math.sqrt(2 * samples * surprise));
}

/** @param counts of each member among the `drawn` samples that were drawn first. */
export function samplesNeeded(counts: Uint32Array, drawn: number, { epsilon, delta }: Tolerance): number {
  const surprise = Math.log(counts.length / (delta * firstPart));
  // Few counts are different, however many members there are.
  const alike = new Uint32Array(drawn + 1);
  for (let i = 0; i < counts.length; i++) alike[counts[i]!]! += 1;
  const bounds = Array.from(alike, (members, count) => ({ members, count }))
    .filter(({ members }) => members > 0)
    .map(({ members, count }) => ({ members, bound: shareBelow(count, drawn, surprise) }));
  const isEnough = (samples: number): boolean => {
    let total = 0;
    for (const { members, bound } of bounds) total += members * strayed(bound, samples, epsilon);
    return total <= delta * (1 - firstPart);
  };
  let high = 1;
  while (!isEnough(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
