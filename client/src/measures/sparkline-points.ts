/**
 * A figure over waves as a small line. Pure: values in, places in the picture out.
 */
export type Size = { readonly width: number; readonly height: number; readonly margin: number };
export type Point = { readonly x: number; readonly y: number };

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Of the largest value, in either direction: a smaller change must not look like a fall from top to bottom. */
const leastSpan = 0.5;
const smallestSpan = 1e-300;

/** From left to right, larger values higher; values that are all the same stand in the middle. */
export const pointsOf = (values: readonly number[], { width, height, margin }: Size): readonly Point[] => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const wide = Math.max(most - least, leastSpan * Math.max(Math.abs(most), Math.abs(least)));
  // Numbers that small have no middle between them.
  const span = wide > smallestSpan ? wide : 1;
  const middle = (least + most) / 2;
  const across = width - 2 * margin;
  const down = height - 2 * margin;
  return values.map((value, at) => ({
    x: rounded(values.length === 1 ? width / 2 : margin + (at / (values.length - 1)) * across),
    y: rounded(height / 2 - ((value - middle) / span) * down),
  }));
};

/** As the `points` of an SVG polyline. */
export const toPolyline = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
