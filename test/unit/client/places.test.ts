/**
 * Boundaries on their way in and as a picture.
 */
import { describe, expect, test } from 'vitest';
import { readGeojson } from '../../../client/src/places/geojson.ts';
import { areaOf, countPoints, frameOf, isOutside, pathOf } from '../../../client/src/places/outline.ts';
import { type Boundary, extentOf } from '../../../server/contract/boundary.ts';
import { ringOf, squareAt } from '../../support/outlines.ts';

const square = squareAt(-2.4, 53.5);
const feature = { type: 'Feature', id: 'E1', properties: { name: 'Mill\u0000' }, bbox: [1, 2, 3, 4], geometry: square };
const collection = { type: 'FeatureCollection', name: 'x', generator: 'overpass', features: [feature] };
const problemOf = (value: unknown): string => {
  const read = readGeojson(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problem' in read ? read.problem : 'none';
};

describe('reading GeoJSON', () => {
  test('finds the one area however it is wrapped, and takes nothing else', () => {
    for (const given of [square, feature, collection, { ...square, crs: null, extra: 1 }]) {
      expect(readGeojson(`\uFEFF${JSON.stringify(given)}`)).toEqual({ boundary: square });
    }
    const named = (name: string) => ({ ...collection, crs: { type: 'name', properties: { name } } });
    expect(problemOf(named('urn:ogc:def:crs:OGC:1.3:CRS84'))).toBe('none');
    expect(problemOf(named('urn:ogc:def:crs:EPSG::4326'))).toBe('none');
    expect(problemOf(named('urn:ogc:def:crs:EPSG::27700'))).toContain('EPSG::27700');
  });

  test.each([
    ['{"type": ', 'is not GeoJSON: its text cannot be read'],
    ['7', 'must be a GeoJSON Polygon'],
    ['null', 'must be a GeoJSON Polygon'],
    [JSON.stringify({ type: 'Point', coordinates: [1, 2] }), 'must be a GeoJSON Polygon'],
    [JSON.stringify({ type: 'FeatureCollection', features: [] }), 'must be a GeoJSON Polygon'],
    [JSON.stringify({ ...collection, features: [feature, feature] }), 'must be one area: this file has 2'],
    [
      JSON.stringify({ type: 'Polygon', coordinates: [ringOf(9), ringOf(9).slice(1)] }),
      'must end with the point with which it begins (part 2)',
    ],
    [JSON.stringify({ type: 'Polygon', coordinates: [[[200, 1], ...ringOf(9)]] }), '(part 1, point 1)'],
    ['{"type":"Polygon","coordinates":[[[1e999,1],[1,1],[1,2],[1e999,1]]]}', 'must be a longitude and a latitude'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });
});

describe('the outline', () => {
  test('has the area of known shapes, without its holes', () => {
    // A square degree at the equator: 12,364 km² on a sphere of 6,371.0088 km (R² · Δλ · sin 1°).
    const degree = squareAt(0, 0, 1);
    const exact = 6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
    expect(Math.abs(areaOf(degree) - exact) / exact).toBeLessThan(1e-9);
    const hole = squareAt(0.2, 0.2, 0.5).coordinates[0] as number[][];
    const holed: Boundary = { type: 'Polygon', coordinates: [...degree.coordinates, hole] };
    expect(areaOf(holed)).toBeCloseTo(areaOf(degree) - areaOf(squareAt(0.2, 0.2, 0.5)), 6);
    expect(countPoints(holed)).toBe(10);
  });

  test('fits its frame, with north up and no more steps than can be seen', () => {
    const round: Boundary = { type: 'Polygon', coordinates: [ringOf(20_000)] };
    const frame = frameOf(extentOf(round), 280);
    const path = pathOf(round, frame);
    const numbers = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((step) => [Number(step[1]), Number(step[2])] as const);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.length).toBeLessThan(2_000);
    expect(numbers.every(([x, y]) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)).toBe(true);
    expect(frame.toY(53.6)).toBeLessThan(frame.toY(53.4));
    expect(frame.width).toBeLessThan(frame.height);
  });

  test('tells which neighbourhoods lie outside it', () => {
    const box = extentOf(squareAt(-2.5, 53.5, 0.2));
    const spot = (longitude: number | null, latitude: number | null) => ({ longitude, latitude, extent: null });
    expect(isOutside(spot(-2.4, 53.6), box)).toBe(false);
    expect(isOutside(spot(53.6, -2.4), box)).toBe(true);
    expect(isOutside(spot(null, null), box)).toBe(false);
    expect(isOutside({ ...spot(null, null), extent: extentOf(squareAt(-2.35, 53.6, 0.2)) }, box)).toBe(false);
    expect(isOutside({ ...spot(null, null), extent: extentOf(squareAt(-2.2, 53.5)) }, box)).toBe(true);
  });
});
