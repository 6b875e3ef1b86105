/** A symmetric matrix with `diagonal` a(0) … a(k - 1) and, beside it, positive `beside` b(0) … b(k - 2). */
export type Tridiagonal = { readonly diagonal: readonly number[]; readonly beside: readonly number[] };

/** How many eigenvalues are larger than x, by the signs of the pivots of T - x (Sylvester's law of inertia). */
function countAbove({ diagonal, beside }: Tridiagonal, x: number): number {
  let above = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    const side = i === 0 ? 0 : beside[i - 1]! ** 2;
    pivot = diagonal[i]! - x - (i === 0 ? 0 : side / pivot);
    if (pivot === 0) pivot = -Number.MIN_VALUE;
    if (pivot > 0) above += 1;
  }
  return above;
}

/** All eigenvalues lie within this distance of 0 (Gershgorin's circles). */
const reach = ({ diagonal, beside }: Tridiagonal): number =>
  diagonal.reduce((most, a, i) => Math.max(most, Math.abs(a) + (beside[i - 1] ?? 0) + (beside[i] ?? 0)), 0);

/**
 * An upper bound, to the last digit, of the eigenvalue of this rank (1 is the largest), by halving an interval.
 * Reference: Golub & Van Loan, Matrix Computations, section 8.4 (bisection).
 */
export function eigenvalueOfRank(matrix: Tridiagonal, rank: number): number {
  let high = reach(matrix) * (1 + 1e-15);
  let low = -high;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (countAbove(matrix, middle) >= rank) low = middle;
    else high = middle;
  }
}

/**
 * The eigenvector of unit length to the largest eigenvalue, of which `bound` is an upper bound: two rounds of inverse
 * iteration. bound - T has positive pivots and its inverse no negative entry, so nothing is ever subtracted and even the
 * smallest entries come out right, which tell how far the whole calculation has converged.
 */
export function topEigenvector(matrix: Tridiagonal, bound: number): Float64Array {
  const { diagonal, beside } = matrix;
  const k = diagonal.length;
  // Rounding must not make a pivot negative: the next would be huge, and so on to the end.
  const shift = bound + 16 * 2 ** -53 * reach(matrix);
  const pivots = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const taken = i === 0 ? 0 : beside[i - 1]! ** 2 / pivots[i - 1]!;
    pivots[i] = Math.max(shift - diagonal[i]! - taken, Number.MIN_VALUE);
  }
  const vector = new Float64Array(k).fill(1);
  for (let round = 0; round < 2; round++) {
    for (let i = 1; i < k; i++) vector[i]! += (beside[i - 1]! / pivots[i - 1]!) * vector[i - 1]!;
    for (let i = k - 1; i >= 0; i--) {
      vector[i] = (vector[i]! + (i === k - 1 ? 0 : beside[i]! * vector[i + 1]!)) / pivots[i]!;
    }
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
    for (let i = 0; i < k; i++) vector[i]! /= length;
  }
  return vector;
}
