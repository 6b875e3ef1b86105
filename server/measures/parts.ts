/**
 * The parts of the figures of a wave, in the order in which they are worked out.
 */
import type { Part } from './part.ts';
import { marksPart } from './parts/marks.ts';
import { rangesPart } from './parts/ranges.ts';
import { byTraitPart, estimatedPart, exactPart, firstPart, quickPart, steadyPart } from './parts/residents.ts';
import { twoModePart } from './parts/two-mode.ts';
import { waveRangesPart } from './parts/wave-ranges.ts';
import { changePart, organisationsPart, ranksPart, relationsPart, usesPart } from './parts/waves.ts';

export const parts: readonly Part[] = [
  firstPart,
  marksPart,
  estimatedPart,
  relationsPart,
  quickPart,
  byTraitPart,
  usesPart,
  twoModePart,
  organisationsPart,
  changePart,
  steadyPart,
  exactPart,
  rangesPart,
  waveRangesPart,
  ranksPart,
];

/** Those that hold a figure for each member of the wave: large, and for the map alone. */
export const bigParts: ReadonlySet<string> = new Set([marksPart.id]);
