/** Measures of how organisations work together, and whom they reach. */
import type { WaveMeasure } from '../wave/wave-measure.ts';
import { partnerMeasures } from './partnerships.ts';
import { meanAreas, meanShared, mostAreas, opportunities, sharingAndWorking, sharingPairs } from './shared-users.ts';

export const organisationMeasures: readonly WaveMeasure[] = [
  ...partnerMeasures,
  meanShared,
  sharingPairs,
  sharingAndWorking,
  opportunities,
  mostAreas,
  meanAreas,
];
