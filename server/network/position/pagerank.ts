/**
 * PageRank with damping .85: the share of time a visitor spends at a member who follows a random tie with chance .85 and
 * else, or where no tie leads on, goes to anybody at random. Sums to 1.
 * p = .85 · (sum of p_j / outdegree_j over those with an arc to i + dangling / n) + .15 / n. Whatever comes from nowhere in
 * particular is the same for everybody, so p is proportional to x = base + .85 · (sum of x_j / outdegree_j over those with an
 * arc to i). Found by Gauss-Seidel rounds, each member at once with the newest values of the others, which takes about
 * half the rounds; base follows what comes from nowhere in particular, so that no round is spent on the size of x. Without
 * direction the system is alike to a symmetric positive definite one, where each may be taken further than all the way
 * (successive over-relaxation), which saves a third of the rounds again. It ends when the changes sum to less than 1e-14 of the
 * whole; x is then scaled to sum to 1.
 * Reference: Brin & Page 1998, Computer Networks 30; as a linear system: Gleich, Gray, Greif & Lau 2010, SIAM J. Sci.
 * Comput. 32(1); over-relaxation: Young 1954, Transactions of the American Mathematical Society 76(1).
 */
import { type Adjacency, degreeOf } from '../kernels/adjacency.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { rescaled, scaleSpread } from '../spread-words.ts';
import { compiledRanks, mostPushOf, type Ranks } from '../wasm/rank.ts';

const damping = 0.85;
const tolerance = 1e-14;
const nearly = 0.1;
// .85 ^ 300 < 1e-21: by then rounding, not convergence, is all that is left.
const mostRounds = 300;

export const pagerank085: NodeMeasure = {
  id: 'pagerank085',
  label: 'Standing among the named',
  scope: 'node',
  question: 'If one went from tie to tie by chance, how often would one end at this member?',
  finding: (spread) =>
    scaleSpread(
      rescaled(spread, (value) => value / (spread.mean || 1)),
      'members',
      'standing among the named',
      'The average is 1.',
    ),
  formula: 'pᵢ = .85 (Σⱼ pⱼ / dⱼ + D / n) + .15 / n, over j with an arc to i, dⱼ the arcs of j, D the sum over those without',
  reference:
    'Brin & Page 1998, The anatomy of a large-scale hypertextual Web search engine, Computer Networks and ISDN Systems 30',
  convention: 'Damping .85; from those who name nobody the visitor goes to anybody at random. Sums to 1.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Damping .85.', 'Being named by someone who is often named counts for more.'],
  version: 1,
  kinds: oneMode,
  compute: ({ ids, out, in: into }) => pagerank(compiledRanks(out, into) ?? ranksInScript(out, into), ids.length),
};

/** Round after round, until ranks hardly change. */
export function pagerank(ranks: Ranks, n: number): Float64Array {
  let found = { change: 1, whole: 1, passedOn: 0 };
  let base = 1;
  for (let round = 0; round < mostRounds && found.change > tolerance * found.whole; round++) {
    // Before, ranks taken too far could fall below 0, and so could the whole.
    const isNear = found.change < nearly * found.whole;
    found = ranks.round(base, isNear ? ranks.mostPush : 1);
    base = (found.whole - damping * found.passedOn) / n;
  }
  return ranks.result(found.whole);
}

/** Members whose ranks are summed by themselves first: one long sum would round so often that it could never settle. */
const summedTogether = 1_024;

/** The same, not compiled. Each member with the newest values of the others, as they are numbered. */
export function ranksInScript(out: Adjacency, into: Adjacency): Ranks {
  const { offsets, targets } = into;
  const n = offsets.length - 1;
  const degrees = Uint32Array.from({ length: n }, (_, i) => degreeOf(out, i));
  // What each member gives along each of its arcs, kept instead of its rank; nobody takes from those without an arc.
  const share = Float64Array.from(degrees, (degree) => damping / Math.max(1, degree));
  // Ranks begin at 1 / .15, their mean, which is all there is to find where everybody has the same number of ties.
  const given = share.map((value) => value / (1 - damping));
  const roundOfSome = (first: number, end: number, base: number, push: number) => {
    let [change, whole, passedOn] = [0, 0, 0];
    for (let i = first; i < end; i++) {
      let rank = base;
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) rank += given[targets[at]!]!;
      const before = given[i]! / share[i]!;
      // Whoever has no tie has the base, which follows the others: to go past it would never end.
      const far = degrees[i]! > 0 ? push : 1;
      rank = far * rank + (1 - far) * before;
      change += Math.abs(rank - before);
      given[i] = rank * share[i]!;
      whole += rank;
      if (degrees[i]! > 0) passedOn += rank;
    }
    return { change, whole, passedOn };
  };
  const round: Ranks['round'] = (base, push) => {
    const sums = { change: 0, whole: 0, passedOn: 0 };
    for (let first = 0; first < n; first += summedTogether) {
      const found = roundOfSome(first, Math.min(n, first + summedTogether), base, push);
      sums.change += found.change;
      sums.whole += found.whole;
      sums.passedOn += found.passedOn;
    }
    return sums;
  };
  return { mostPush: mostPushOf(out, into), round, result: (whole) => given.map((value, i) => value / share[i]! / whole) };
}
