/**
 * Where circles are drawn, and which of them a place in the picture is in. Pure.
 */

export const size = 300;
export const middle = size / 2;
export const inner = 34;

/** Where a circle ends, from the innermost, which is 1. */
export const radiusOf = (ring: number, rings: number): number => inner + ((middle - 6 - inner) * ring) / rings;

export const ringAt = (x: number, y: number, rings: number): number => {
  const far = Math.hypot(x - middle, y - middle);
  return Math.min(rings, Math.max(1, Math.ceil(((far - inner) * rings) / (middle - 6 - inner))));
};
