/**
 * From a file or pasted text to a boundary. Files come as a geometry, a Feature or a FeatureCollection, with much else
 * in them; only the one area is taken. Pure.
 */
import { Boundary } from '#contract/boundary';
import { t } from '../words/words.ts';

export type ReadBoundary = { readonly boundary: Boundary } | { readonly problem: string };

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reference systems that are longitude and latitude; what names none is so too (RFC 7946). */
const isLongitudeLatitude = (name: string): boolean => /(?:CRS:?84|EPSG:{1,2}(?:.*:)?4326)$/i.test(name);

const systemOf = ({ crs }: Members): string | undefined => {
  const name = isObject(crs) && isObject(crs['properties']) ? crs['properties']['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** The geometries within, however they are wrapped. */
const geometriesIn = (value: unknown): readonly Members[] => {
  if (!isObject(value)) return [];
  if (value['type'] === 'Feature') return geometriesIn(value['geometry']);
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) return value['features'].flatMap(geometriesIn);
  return [value];
};

/** "part 1, point 12" of the path of a refusal: people count from 1. */
const placeOf = (path: readonly PropertyKey[], type: unknown): string => {
  const [part, ring, point] = path.slice(1).map((step) => Number(step) + 1);
  // In a Polygon the first number is that of the ring.
  const [inPart, inRing] = type === 'Polygon' ? [part, ring] : [part, point];
  if (inPart === undefined) return '';
  return inRing === undefined
    ? t('places.boundary.ring', { part: inPart })
    : t('places.boundary.point', { part: inPart, point: inRing });
};

export const readGeojson = (text: string): ReadBoundary => {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: t('places.boundary.notJson') };
  }
  const system = isObject(given) ? systemOf(given) : undefined;
  if (system !== undefined && !isLongitudeLatitude(system)) {
    return { problem: t('places.boundary.otherGrid', { name: system }) };
  }
  const [geometry, ...others] = geometriesIn(given);
  if (!geometry) return { problem: t('places.boundary.notGeojson') };
  if (others.length > 0) return { problem: t('places.boundary.several', { count: others.length + 1 }) };
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { problem: t('places.boundary.notGeojson') };
  const parsed = Boundary.safeParse({ type, coordinates });
  if (parsed.success) return { boundary: parsed.data };
  const [issue] = parsed.error.issues;
  const message = issue?.message ?? t('places.boundary.notGeojson');
  const place = placeOf(issue?.path ?? [], type);
  return { problem: place === '' ? message : t('places.boundary.at', { message, place }) };
};
