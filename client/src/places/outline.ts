/**
 * A boundary as a picture and in figures. Pure.
 */
import { areasOf, type Boundary, type Extent, type Ring } from '#contract/boundary';

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Mean radius of the earth, in km. Source: IUGG. */
const earthRadius = 6371.0088;

/** km² within a ring on a sphere. Source: Chamberlain and Duquette 2007, "Some algorithms for polygons on a sphere". */
const ringArea = (ring: Ring): number => {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]] = [ring[at - 1] as readonly number[], ring[at] as readonly number[]];
    sum += toRadians(lon2 - lon1) * (2 + Math.sin(toRadians(lat1)) + Math.sin(toRadians(lat2)));
  }
  return Math.abs((sum * earthRadius * earthRadius) / 2);
};

/** km², without the holes. */
export const areaOf = (boundary: Boundary): number =>
  areasOf(boundary).reduce((sum, [outer = [], ...holes]) => {
    const within = holes.reduce((lost, hole) => lost + ringArea(hole), 0);
    return sum + ringArea(outer) - within;
  }, 0);

export const countPoints = (boundary: Boundary): number =>
  areasOf(boundary).reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0);

/** From degrees to a picture of this width; degrees of longitude are narrower the further from the equator they are. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  toX(longitude: number): number;
  toY(latitude: number): number;
};

const margin = 8;

/** @param size of the longer side of the picture. */
export const frameOf = ([west, south, east, north]: Extent, size: number): Frame => {
  const narrowing = Math.max(Math.cos(toRadians((south + north) / 2)), 0.01);
  const [across, up] = [(east - west) * narrowing, north - south];
  const scale = (size - 2 * margin) / Math.max(across, up);
  return {
    width: across * scale + 2 * margin,
    height: up * scale + 2 * margin,
    toX: (longitude) => margin + (longitude - west) * narrowing * scale,
    toY: (latitude) => margin + (north - latitude) * scale,
  };
};

/** Steps of an SVG path. Points closer than half a pixel to the one before are left out: nobody would see them. */
export const pathOf = (boundary: Boundary, { toX, toY }: Frame): string =>
  areasOf(boundary)
    .flat()
    .map((ring) => {
      const steps: string[] = [];
      let last: readonly [number, number] | undefined;
      for (const [longitude = 0, latitude = 0] of ring) {
        const [x, y] = [toX(longitude), toY(latitude)];
        if (last && Math.hypot(x - last[0], y - last[1]) < 0.5) continue;
        last = [x, y];
        steps.push(`${steps.length === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
      }
      return `${steps.join('')}Z`;
    })
    .join('');

type Spot = { readonly latitude: number | null; readonly longitude: number | null; readonly extent: Extent | null };

/** Whether a neighbourhood's middle lies outside the box around its community, or nothing of its own box within. */
export const isOutside = ({ latitude, longitude, extent }: Spot, [west, south, east, north]: Extent): boolean => {
  const isSpotOutside =
    latitude !== null && longitude !== null && (longitude < west || longitude > east || latitude < south || latitude > north);
  const isBoxOutside = extent !== null && (extent[0] > east || extent[2] < west || extent[1] > north || extent[3] < south);
  return isSpotOutside || isBoxOutside;
};
