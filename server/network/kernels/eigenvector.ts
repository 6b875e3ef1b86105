import type { Network } from '../graph.ts';
import { seededRandom } from '../random.ts';
import { type Adjacency, degreeOf } from './adjacency.ts';
import { componentsKernel } from './components.ts';
import { cheapKernel } from './kernel.ts';
import { eigenvalueOfRank, topEigenvector } from './tridiagonal.ts';

/**
 * Largest eigenvalue of the ties without direction; `vector`, unit length and without negative entries, is null when it
 * could not be found to `accuracy`, and where the network falls into parts, since it then says nothing about all but one.
 */
export type TopEigen = { readonly value: number; readonly vector: Float64Array | null };

/** How far the vector may be off, as a distance between vectors of unit length; the search tries to do far better. */
const accuracy = 1e-9;
const aim = 1e-13;
const mostSteps = 600;
const stepsForSecond = 24;
const roundsBetweenLooks = 4;
// Numbers kept of one search: 64 MB. Networks of millions start anew more often instead.
const mostKept = 8_000_000;
const mostSearches = 200;
// About five seconds. A long chain, whose first and second eigenvalue are all but equal, comes here.
const mostWork = 2_000_000_000;

/**
 * By the Lanczos method from the degrees, started anew from what it found when that is not yet good enough. Power iteration
 * needs about λ1 / (λ1 - λ2) rounds, Lanczos about the square root of it. What it found is then judged by itself, not by
 * how little it still changes: with r = A v - θ v, v is off by at most |r| / (θ - λ2). λ2 is sought from a start of its own,
 * at right angles to v: the first search may not have noticed a second part of the network that is all but as strong.
 * References: Lanczos 1950, J. Res. NBS 45; Parlett 1998, The Symmetric Eigenvalue Problem, ch. 11 (bound) and 13.
 */
export const topEigenKernel = cheapKernel<TopEigen>((network: Network) => {
  const n = network.ids.length;
  if (network.tieCount === 0) return { value: 0, vector: null };
  const isConnected = componentsKernel.of(network).length === 1;
  const steps = Math.min(n, Math.max(8, Math.min(mostSteps, Math.floor(mostKept / n))));
  const random = seededRandom(1);
  const chance = Float64Array.from(network.ids, () => random() - 0.5);
  let start: Float64Array = Float64Array.from(network.ids, (_, i) => degreeOf(network.both, i));
  let value = 0;
  for (let search = 0, work = 0; search < mostSearches && work < mostWork; search++) {
    const found = lanczos(network.both, start, steps);
    const judged = judge(network.both, found.vector);
    value = judged.value;
    if (!isConnected && judged.residual <= aim * 100 * value) break;
    work += found.steps * (network.both.targets.length + 6 * n);
    start = found.vector;
    if (!isConnected || judged.residual > accuracy * found.gap) continue;
    const second = lanczos(network.both, chance.slice(), stepsForSecond, found.vector);
    if (judged.residual <= accuracy * (value - second.value)) return { value, vector: found.vector };
    if (second.value > value) start = found.vector.map((entry, i) => entry + Math.abs(second.vector[i]!));
  }
  return { value, vector: null };
});

/** Four sums at a time: one alone would wait for each addition to end before it begins the next. */
function dot(a: Float64Array, b: Float64Array): number {
  const whole = a.length - (a.length % 4);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    first += a[i]! * b[i]!;
    second += a[i + 1]! * b[i + 1]!;
    third += a[i + 2]! * b[i + 2]!;
    fourth += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < a.length; i++) first += a[i]! * b[i]!;
  return first + second + (third + fourth);
}

function normalise(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return length;
}

function multiply({ offsets, targets }: Adjacency, vector: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    let sum = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) sum += vector[targets[at]!]!;
    into[i] = sum;
  }
}

function judge(ties: Adjacency, vector: Float64Array): { readonly value: number; readonly residual: number } {
  const product = new Float64Array(vector.length);
  multiply(ties, vector, product);
  const value = dot(vector, product);
  for (let i = 0; i < vector.length; i++) product[i]! -= value * vector[i]!;
  return { value, residual: Math.sqrt(dot(product, product)) };
}

/**
 * The largest eigenvalue and its vector as seen from within the span of start, A start, A² start …, and `gap`, from there to
 * the second. Everything at right angles to `apart` when it is given.
 */
function lanczos(ties: Adjacency, start: Float64Array, mostRounds: number, apart?: Float64Array) {
  if (apart !== undefined) subtract(start, dot(start, apart), apart);
  normalise(start);
  const kept: Float64Array[] = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let weights: Float64Array = new Float64Array([1]);
  let [value, gap] = [0, 0];
  for (let k = 0; k < mostRounds; k++) {
    const next = new Float64Array(start.length);
    multiply(ties, kept[k]!, next);
    if (k > 0) subtract(next, beside[k - 1]!, kept[k - 1]!);
    const along = dot(kept[k]!, next);
    subtract(next, along, kept[k]!);
    // Rounding lets earlier ones creep in again, and what is left over may be nothing but rounding: twice is enough.
    straighten(next, kept, apart);
    diagonal.push(along);
    const left = normalise(next);
    straighten(next, kept, apart);
    normalise(next);
    const isWhole = !(left > (Math.abs(along) + (beside[k - 1] ?? 0)) * aim);
    if (isWhole || k % roundsBetweenLooks === roundsBetweenLooks - 1 || k === mostRounds - 1) {
      value = eigenvalueOfRank({ diagonal, beside }, 1);
      gap = k === 0 ? Number.POSITIVE_INFINITY : value - eigenvalueOfRank({ diagonal, beside }, 2);
      weights = topEigenvector({ diagonal, beside }, value);
      // What is left over, times the last weight, is the residual without having to multiply again.
      if (isWhole || (k > 0 && left * weights[k]! <= aim * gap)) break;
    }
    beside.push(left);
    kept.push(next);
  }
  return { value, vector: combine(kept, weights, apart === undefined), gap, steps: diagonal.length };
}

function subtract(from: Float64Array, times: number, other: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i]! -= times * other[i]!;
}

/** Puts a vector at right angles to all these, four at a time where there are so many: they are at right angles already. */
function straighten(vector: Float64Array, kept: readonly Float64Array[], apart: Float64Array | undefined): void {
  const inFours = kept.length - (kept.length % 4);
  for (let k = 0; k < inFours; k += 4) straightenFour(vector, kept[k]!, kept[k + 1]!, kept[k + 2]!, kept[k + 3]!);
  for (const one of kept.slice(inFours)) subtract(vector, dot(vector, one), one);
  if (apart !== undefined) subtract(vector, dot(vector, apart), apart);
}

/** The vector is fetched from memory twice instead of eight times, which is what this takes its time for. */
function straightenFour(vector: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): void {
  let [alongA, alongB, alongC, alongD] = [0, 0, 0, 0];
  for (let i = 0; i < vector.length; i++) {
    const entry = vector[i]!;
    alongA += entry * a[i]!;
    alongB += entry * b[i]!;
    alongC += entry * c[i]!;
    alongD += entry * d[i]!;
  }
  for (let i = 0; i < vector.length; i++) {
    vector[i]! -= alongA * a[i]! + alongB * b[i]! + (alongC * c[i]! + alongD * d[i]!);
  }
}

function combine(kept: readonly Float64Array[], weights: Float64Array, isPositive: boolean): Float64Array {
  const vector = new Float64Array(kept[0]!.length);
  weights.forEach((weight, k) => void subtract(vector, -weight, kept[k]!));
  // Rounding leaves entries that are all but 0 on either side of it.
  if (isPositive) for (let i = 0; i < vector.length; i++) vector[i] = Math.max(0, vector[i]!);
  normalise(vector);
  return vector;
}
