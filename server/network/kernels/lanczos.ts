/**
 * The largest eigenvalue of ties without direction and its vector, as seen from within the span of start, A start, A² start …
 * References: Lanczos 1950, J. Res. NBS 45; Parlett 1998, The Symmetric Eigenvalue Problem, ch. 6.9 and 13.
 */
import { eigenvalueOfRank, topEigenvector } from './tridiagonal.ts';
import type { Vectors } from './vectors.ts';

/** What is left over in a search may be nothing but rounding, this much of what there was. */
export const aim = 1e-13;
const roundsBetweenLooks = 4;
/** Where straightening takes off more than this leaves, what it took off was not rounding, and it is done again. */
const muchLeft = 0.7;

function normalise(vectors: Vectors, slot: number): number {
  const length = Math.sqrt(vectors.dot(slot, slot));
  if (length > 0) vectors.scale(slot, 1 / length);
  return length;
}

/** Takes off what lies along another; returns how much. */
export function takeOff(vectors: Vectors, from: number, other: number): number {
  const along = vectors.dot(from, other);
  vectors.subtract(from, along, other);
  return along;
}

export type Search = {
  /** Slot in which the search begins; it uses as many after it as it makes rounds, and one more. */
  readonly start: number;
  readonly mostRounds: number;
  /** Slot for the vector that is found. */
  readonly into: number;
  /** Slot of a vector to which everything is at right angles. */
  readonly apart?: number;
};

export type Found = {
  readonly value: number;
  /** From there to the second largest. */
  readonly gap: number;
  readonly steps: number;
};

/**
 * A search for a vector (nothing `apart`) keeps all at right angles to each other, which rounding undoes; one for the value
 * alone can do without, since values that turn up twice do no harm.
 */
export function lanczos(vectors: Vectors, { start, mostRounds, into, apart }: Search): Found {
  if (apart !== undefined) takeOff(vectors, start, apart);
  normalise(vectors, start);
  const diagonal: number[] = [];
  const beside: number[] = [];
  let weights: Float64Array = new Float64Array([1]);
  let [value, gap] = [0, 0];
  for (let k = 0; k < mostRounds; k++) {
    const [own, next] = [start + k, start + k + 1];
    vectors.multiply(own, next);
    if (k > 0) vectors.subtract(next, beside[k - 1]!, own - 1);
    const along = takeOff(vectors, next, own);
    if (apart !== undefined) takeOff(vectors, next, apart);
    diagonal.push(along);
    const left = apart === undefined ? straighten(vectors, next, start) : normalise(vectors, next);
    const isWhole = !(left > (Math.abs(along) + (beside[k - 1] ?? 0)) * aim);
    if (isWhole || k % roundsBetweenLooks === roundsBetweenLooks - 1 || k === mostRounds - 1) {
      value = eigenvalueOfRank({ diagonal, beside }, 1);
      gap = k === 0 ? Number.POSITIVE_INFINITY : value - eigenvalueOfRank({ diagonal, beside }, 2);
      weights = topEigenvector({ diagonal, beside }, value);
      // What is left over, times the last weight, is the residual without having to multiply again.
      if (isWhole || (k > 0 && left * weights[k]! <= aim * gap)) break;
    }
    beside.push(left);
  }
  combine(vectors, start, weights, into, apart === undefined);
  return { value, gap, steps: diagonal.length };
}

/**
 * Puts a vector at right angles to all from `first` up to it, and gives it length 1.
 * @returns the length it had then
 */
function straighten(vectors: Vectors, slot: number, first: number): number {
  const before = Math.sqrt(vectors.dot(slot, slot));
  straightenOnce(vectors, slot, first);
  const left = normalise(vectors, slot);
  if (left < muchLeft * before) {
    straightenOnce(vectors, slot, first);
    normalise(vectors, slot);
  }
  return left;
}

/** Four at a time where there are so many: they are at right angles to each other already. */
function straightenOnce(vectors: Vectors, slot: number, first: number): void {
  let k = first;
  for (; k + 4 <= slot; k += 4) vectors.straightenFour(slot, k);
  for (; k < slot; k++) takeOff(vectors, slot, k);
}

function combine(vectors: Vectors, first: number, weights: Float64Array, into: number, isPositive: boolean): void {
  const vector = vectors.at(into).fill(0);
  weights.forEach((weight, k) => void vectors.subtract(into, -weight, first + k));
  // Rounding leaves entries that are all but 0 on either side of it.
  if (isPositive) for (let i = 0; i < vector.length; i++) vector[i] = Math.max(0, vector[i]!);
  normalise(vectors, into);
}
