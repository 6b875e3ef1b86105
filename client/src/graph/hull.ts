/**
 * Outlines of circles of neighbours: the convex hull of where their members are.
 */
import type { Dataset } from './dataset.ts';
import type { Visible } from './visible.ts';

export type Point = readonly [x: number, y: number];

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Andrew's monotone chain, O(n log n); counter-clockwise, without points on the sides. */
export const convexHull = (points: readonly Point[]): readonly Point[] => {
  const sorted = [...points].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
};

/** The fewest members that make an outline. */
const fewest = 3;

export type CircleOutline = { readonly circle: number; readonly members: number; readonly points: readonly Point[] };

/**
 * One outline a circle with at least three members shown. The tenth of its members that are farthest from their middle
 * are left out: one stray member would otherwise stretch an outline over half of the map.
 */
export const outlineCircles = (dataset: Dataset, visible: Visible): readonly CircleOutline[] => {
  const byCircle = new Map<number, Point[]>();
  dataset.network.circles.forEach((circle, index) => {
    if (circle === null || !visible.members[index]) return;
    const points = byCircle.get(circle) ?? [];
    points.push([dataset.places[2 * index] ?? 0, dataset.places[2 * index + 1] ?? 0]);
    byCircle.set(circle, points);
  });
  return [...byCircle]
    .filter(([, points]) => points.length >= fewest)
    .sort((one, other) => one[0] - other[0])
    .map(([circle, points]) => ({ circle, members: points.length, points: convexHull(nearest(points)) }));
};

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

const nearest = (points: readonly Point[]): readonly Point[] => {
  if (points.length < 10) return points;
  const middle: Point = [median(points.map((point) => point[0])), median(points.map((point) => point[1]))];
  const away = (point: Point) => Math.hypot(point[0] - middle[0], point[1] - middle[1]);
  return [...points].sort((one, other) => away(one) - away(other)).slice(0, Math.ceil(points.length * 0.9));
};
