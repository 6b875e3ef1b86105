/**
 * Boundaries for tests.
 */
/** A square, its corners `side` degrees apart. */
export const squareAt = (west: number, south: number, side = 0.1): { type: 'Polygon'; coordinates: number[][][] } => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

/** A closed ring of as many points, with as many decimals as a map's export has. */
export const ringOf = (points: number): number[][] => {
  const ring = Array.from({ length: points - 1 }, (_, at) => {
    const turn = (2 * Math.PI * at) / (points - 1);
    return [-2.4 + Math.cos(turn) / 10, 53.5 + Math.sin(turn) / 10];
  });
  return [...ring, ring[0] as number[]];
};
