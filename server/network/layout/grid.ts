import type { Point } from './points.ts';

/** Members sorted into square cells, so that whoever is near is found without looking at everybody. */
export type Grid = { readonly size: number; readonly cells: ReadonlyMap<number, readonly number[]> };

// Cells are numbered in rows of this many; far more than a layout is wide.
const cellsPerRow = 1_000_000;
const cellOf = (x: number, y: number, size: number): number => Math.floor(y / size) * cellsPerRow + Math.floor(x / size);

export function gridOf(members: Iterable<number>, places: ReadonlyMap<number, Point>, size: number): Grid {
  const cells = new Map<number, number[]>();
  for (const i of members) {
    const { x, y } = places.get(i)!;
    const key = cellOf(x, y, size);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [i]);
    else cell.push(i);
  }
  return { size, cells };
}

/**
 * The sum of pushes on member i from everyone in the grid nearer than one cell: the nearer the harder, at most one cell
 * each. Two on the very same spot are pushed in directions that depend on their numbers, so that they part.
 */
export function crowding(i: number, here: Point, grid: Grid, places: ReadonlyMap<number, Point>): Point {
  const { size, cells } = grid;
  let x = 0;
  let y = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      for (const j of cells.get(cellOf(here.x + dx * size, here.y + dy * size, size)) ?? []) {
        if (j === i) continue;
        const other = places.get(j)!;
        const distance = Math.hypot(here.x - other.x, here.y - other.y);
        if (distance >= size) continue;
        const push = size - distance;
        x += push * (distance > 0 ? (here.x - other.x) / distance : Math.cos(i));
        y += push * (distance > 0 ? (here.y - other.y) / distance : Math.sin(i));
      }
    }
  }
  return { x, y };
}

/** Moves points apart that lie nearer than `nearest`, in a few rounds; leaves of one member would else cover each other. */
export function parted(points: ReadonlyMap<number, Point>, nearest: number): Map<number, Point> {
  const rounds = 12;
  let places = new Map(points);
  for (let round = 0; round < rounds; round++) {
    const grid = gridOf(places.keys(), places, nearest);
    const before = places;
    places = new Map();
    for (const [i, here] of before) {
      const push = crowding(i, here, grid, before);
      places.set(i, { x: here.x + 0.4 * push.x, y: here.y + 0.4 * push.y });
    }
  }
  return places;
}
