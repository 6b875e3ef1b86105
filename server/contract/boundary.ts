/**
 * The outline of an area: a GeoJSON Polygon or MultiPolygon (RFC 7946) in longitude and latitude (WGS 84). Checked by
 * hand and not point by point with zod: a file of 20,000 wrong points must not be answered by 20,000 reasons.
 */
import { z } from 'zod';
import { beyondForm } from './route.ts';

export const maxBoundaryPoints = 20_000;
/** Characters of its JSON. */
export const maxBoundaryLength = 1_000_000;
const maxReasons = 10;

/** Longitude, latitude and perhaps a height in metres. */
export type Point = readonly number[];
export type Ring = readonly Point[];
/** The outer ring first, then rings around what is not part of the area. */
export type Rings = readonly Ring[];

type Path = readonly (string | number)[];
type Tell = (path: Path, message: string, rule?: 'beyond form') => void;

const isBetween = (value: number, limit: number): boolean => value >= -limit && value <= limit;

const checkPoint = (point: unknown, path: Path, tell: Tell): boolean => {
  const isPoint =
    Array.isArray(point) && (point.length === 2 || point.length === 3) && point.every((value) => Number.isFinite(value));
  if (!isPoint) {
    tell(path, 'must be a longitude and a latitude, such as [-2.43, 53.58]');
    return false;
  }
  const [longitude, latitude] = point as [number, number];
  if (isBetween(longitude, 180) && isBetween(latitude, 90)) return true;
  const isGrid = Math.abs(longitude) > 360 || Math.abs(latitude) > 360;
  const why = isGrid ? 'these look like metres of a national grid: export in WGS 84' : 'longitude comes first';
  tell(path, `must be a longitude of -180 to 180, then a latitude of -90 to 90; ${why}`);
  return false;
};

const enclosesNothing = (ring: Ring): boolean => [0, 1].some((axis) => ring.every((point) => point[axis] === ring[0]?.[axis]));

const isList = (value: unknown, least: number): value is readonly unknown[] => Array.isArray(value) && value.length >= least;

const checkRing = (ring: unknown, path: Path, tell: Tell): void => {
  if (!isList(ring, 4)) {
    tell(path, 'must be a list of at least 4 points, the last like the first');
    return;
  }
  // One reason a ring: what is wrong with a point is mostly wrong with all.
  if (!ring.every((point, at) => checkPoint(point, [...path, at], tell))) return;
  const [first, last] = [ring[0] as Point, ring.at(-1) as Point];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    tell(path, 'must end with the point with which it begins', 'beyond form');
  } else if (enclosesNothing(ring as Ring)) {
    tell(path, 'must go around an area', 'beyond form');
  }
};

const checkRings = (rings: unknown, path: Path, tell: Tell): void => {
  if (isList(rings, 1)) for (const [at, ring] of rings.entries()) checkRing(ring, [...path, at], tell);
  else tell(path, 'must be a list of rings, the outer one first');
};

const checkAreas = (areas: unknown, path: Path, tell: Tell): void => {
  if (isList(areas, 1)) for (const [at, rings] of areas.entries()) checkRings(rings, [...path, at], tell);
  else tell(path, 'must be a list of areas, each a list of rings');
};

/** How many points there are in coordinates, however deep they are. */
const countPoints = (value: unknown): number =>
  Array.isArray(value) && Array.isArray(value[0])
    ? value.reduce((sum: number, inner) => sum + countPoints(inner), 0)
    : Number(Array.isArray(value));

const coordinates = <T>(
  check: (value: unknown, path: Path, tell: Tell) => void,
  description: Readonly<Record<string, unknown>>,
) =>
  z
    .unknown()
    .superRefine((value, context) => {
      let told = 0;
      const tell: Tell = (path, message, rule) => {
        told += 1;
        if (told > maxReasons) return;
        context.addIssue({ code: 'custom', path: [...path], message, ...(rule ? beyondForm : {}) });
      };
      check(value, [], tell);
      if (told > 0) return;
      if (countPoints(value) > maxBoundaryPoints) tell([], 'must have at most 20,000 points: simplify it first', 'beyond form');
      else if (JSON.stringify(value).length > maxBoundaryLength)
        tell([], 'must be at most 1 MB: simplify it first', 'beyond form');
    })
    .meta(description) as unknown as z.ZodType<T, T>;

const pointInWords = {
  type: 'array',
  minItems: 2,
  maxItems: 3,
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
  ],
  items: { type: 'number' },
};
const ringsInWords = { type: 'array', minItems: 1, items: { type: 'array', minItems: 4, items: pointInWords } };

export const Boundary = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('Polygon'), coordinates: coordinates<Rings>(checkRings, ringsInWords) }),
    z.strictObject({
      type: z.literal('MultiPolygon'),
      coordinates: coordinates<readonly Rings[]>(checkAreas, { type: 'array', minItems: 1, items: ringsInWords }),
    }),
  ],
  'must be a GeoJSON Polygon or MultiPolygon',
);
export type Boundary = z.infer<typeof Boundary>;

/** West, south, east and north, in degrees. */
export const Extent = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Extent = z.infer<typeof Extent>;

/** Its parts, each as rings. */
export const areasOf = (boundary: Boundary): readonly Rings[] =>
  boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;

/** The box around a boundary. One across the 180th meridian has to be cut there, as RFC 7946 asks. */
export const extentOf = (boundary: Boundary): Extent => {
  const extent: Extent = [180, 90, -180, -90];
  for (const [outer = []] of areasOf(boundary)) {
    for (const [longitude = 0, latitude = 0] of outer) {
      extent[0] = Math.min(extent[0], longitude);
      extent[1] = Math.min(extent[1], latitude);
      extent[2] = Math.max(extent[2], longitude);
      extent[3] = Math.max(extent[3], latitude);
    }
  }
  return extent;
};
