/**
 * Colours that stay apart for people who see few of them (after Okabe and Ito), each at least 3 : 1 on white.
 * Never the only sign: kinds have shapes, circles have outlines and a column in the list.
 */
import type { MemberKind } from '#contract/network';

export const kindColours: Readonly<Record<MemberKind, string>> = {
  resident: '#0072b2',
  asset: '#d55e00',
  group: '#00805e',
  organisation: '#8f3f8f',
};

const circlePalette = [
  '#0072b2',
  '#d55e00',
  '#00805e',
  '#8f3f8f',
  '#8a6d00',
  '#b8336a',
  '#3b6fb6',
  '#5b7a1f',
  '#a0522d',
  '#4b4b9e',
  '#007c89',
  '#7a4f6b',
] as const;

/** Of members in no circle, and of circles beyond the largest twelve. */
export const restColour = '#6b7780';

/** Of assets, groups and organisations while colours say circles: only residents are in circles. */
export const thingColour = '#212b32';

/** A colour for each circle's number; the largest circles get the first ones. */
export const colourCircles = (circles: readonly (number | null)[]): ReadonlyMap<number, string> => {
  const sizes = new Map<number, number>();
  for (const circle of circles) if (circle !== null) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const ranked = [...sizes].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return new Map(ranked.map(([circle], rank) => [circle, circlePalette[rank] ?? restColour]));
};
