/**
 * Draws that are not even: gamma variables, and places in proportion to weights.
 */

/**
 * A gamma variable of this shape, above 0, and of scale 1.
 * Reference: Marsaglia & Tsang 2000, ACM Trans. Math. Softw. 26(3), with their way for shapes below 1.
 */
export function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    // Box-Muller.
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A place in proportion to weights, by their running sums. */
export function drawPlace(sums: Float64Array, random: () => number): number {
  const wanted = random() * (sums.at(-1) ?? 0);
  return Math.min(
    firstWhere(sums.length, (at) => sums[at]! > wanted),
    sums.length - 1,
  );
}

/** The first of so many places from which on something holds; their number where it never does. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One of these, all alike; undefined of none. */
export const oneOf = <T>(values: readonly T[], random: () => number): T | undefined =>
  values[Math.floor(random() * values.length)];
