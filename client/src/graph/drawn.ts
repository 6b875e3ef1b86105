/**
 * How each member looks: size by a figure, colour by kind or circle. Pure.
 */
import { colourCircles, kindColours, restColour, thingColour } from './colours.ts';
import type { Dataset } from './dataset.ts';
import type { Visible } from './visible.ts';

/** Besides the ids of the network's own figures. */
export const sameSize = 'same';
export const byConnections = 'connections';

export type CircleStyle = 'off' | 'outline' | 'colour';

export type Appearance = {
  /** {@link sameSize}, {@link byConnections} or the id of a figure. */
  readonly sizeBy: string;
  readonly circles: CircleStyle;
};

export const firstAppearance: Appearance = { sizeBy: byConnections, circles: 'outline' };

export type Drawn = {
  /** Radius in pixels at the first zoom. */
  readonly sizes: Float32Array;
  readonly colours: readonly string[];
  /** The figure that sizes, for each member; NaN where it is not known. */
  readonly figure: Float64Array;
  readonly largest: number;
};

/** Radii in pixels. Big networks have smaller marks, so that they do not cover each other. */
export const sizeRange = (memberCount: number): readonly [number, number] =>
  memberCount > 10_000 ? [1.5, 8] : memberCount > 800 ? [2.5, 10] : [3.5, 14];

/** How many ties among those shown touch each member. */
const countConnections = (dataset: Dataset, visible: Visible): Float64Array => {
  const counts = new Float64Array(dataset.memberCount);
  visible.ties.forEach((kept, tie) => {
    if (!kept) return;
    for (const end of [dataset.ties.from[tie] ?? 0, dataset.ties.to[tie] ?? 0]) counts[end] = (counts[end] ?? 0) + 1;
  });
  return counts;
};

const readFigure = (dataset: Dataset, visible: Visible, sizeBy: string): Float64Array | undefined => {
  if (sizeBy === byConnections) return countConnections(dataset, visible);
  const figure = dataset.network.figures.find((one) => one.id === sizeBy);
  return figure && Float64Array.from(figure.values, (value) => value ?? Number.NaN);
};

/** The radius of a mark: its area grows with the figure, from the least radius at 0. */
export const radiusOf = (value: number, largest: number, [least, most]: readonly [number, number]): number =>
  largest > 0 && value > 0 ? Math.sqrt(least ** 2 + (most ** 2 - least ** 2) * Math.min(1, value / largest)) : least;

export const computeDrawn = (dataset: Dataset, visible: Visible, appearance: Appearance): Drawn => {
  const range = sizeRange(dataset.memberCount);
  const figure = readFigure(dataset, visible, appearance.sizeBy) ?? new Float64Array(dataset.memberCount).fill(Number.NaN);
  let largest = 0;
  figure.forEach((value, index) => {
    if (visible.members[index] && value > largest) largest = value;
  });
  const same = (range[0] + range[1]) / 3;
  const circleColours = appearance.circles === 'colour' ? colourCircles(dataset.network.circles) : undefined;
  return {
    figure,
    largest,
    sizes: Float32Array.from(figure, (value) => (appearance.sizeBy === sameSize ? same : radiusOf(value, largest, range))),
    colours: dataset.members.map((member, index) => {
      if (!circleColours) return kindColours[member.kind];
      if (member.kind !== 'resident') return thingColour;
      return circleColours.get(dataset.network.circles[index] ?? -1) ?? restColour;
    }),
  };
};
