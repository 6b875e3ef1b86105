/**
 * The outline of a boundary, and the same in words.
 */
import { useMemo } from 'react';
import { type Boundary, extentOf } from '#contract/boundary';
import { showNumber, t } from '../words/words.ts';
import { areaOf, countPoints, frameOf, pathOf } from './outline.ts';

const size = 280;
const toDegrees = (value: number): string => showNumber(Math.round(value * 1000) / 1000);
/** Small areas to a hundredth, large ones to a whole. */
const toArea = (area: number): string => showNumber(area < 10 ? Math.round(area * 100) / 100 : Math.round(area));

/** Middles of neighbourhoods. */
type Spots = readonly { readonly latitude: number; readonly longitude: number }[];

export const BoundaryPicture = ({ boundary, spots = [] }: { readonly boundary: Boundary; readonly spots?: Spots }) => {
  const drawn = useMemo(() => {
    const extent = extentOf(boundary);
    const frame = frameOf(extent, size);
    const [west, south, east, north] = extent.map(toDegrees) as [string, string, string, string];
    return {
      frame,
      path: pathOf(boundary, frame),
      facts: t('places.boundary.facts', { count: countPoints(boundary), area: toArea(areaOf(boundary)) }),
      extent: t('places.boundary.extent', { west, south, east, north }),
    };
  }, [boundary]);
  const { width, height, toX, toY } = drawn.frame;
  return (
    <div className="kith-outline">
      <svg
        role="img"
        aria-label={t('places.boundary.picture')}
        viewBox={`0 0 ${width.toFixed(1)} ${height.toFixed(1)}`}
        width={width}
        height={height}
      >
        <path d={drawn.path} fillRule="evenodd" />
        {[...new Map(spots.map((spot) => [`${spot.latitude} ${spot.longitude}`, spot]))].map(([key, { latitude, longitude }]) => (
          <circle key={key} cx={toX(longitude)} cy={toY(latitude)} r={3} />
        ))}
      </svg>
      <p className="nhsuk-body-s">
        {drawn.facts} {drawn.extent}
      </p>
    </div>
  );
};
