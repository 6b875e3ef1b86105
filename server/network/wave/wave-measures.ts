import { accessKinds, accessKindsMean, accessNobody, accessNone } from './access.ts';
import {
  confirmedTies,
  relationBothAnswered,
  relationConfirmed,
  relationSaidByOne,
  tiesBothAnswered,
  tiesSaidByOne,
} from './confirmed.ts';
import { densityAnswered, meanNamed, namedButSilent, namedWhoAnswered, populationAnswered, responseRate } from './coverage.ts';
import { kindsPerPair, multiplexPairs } from './multiplexity.ts';
import { namedAgeBands, namedAgeBandsIqv, namedAreas, namedAreasIqv, namedPeople } from './range.ts';
import {
  relationArcs,
  relationDensity,
  relationMeanNamed,
  relationMutualPairs,
  relationReciprocityAdjusted,
  relationReciprocityArc,
  relationReciprocityDyad,
  relationTransitivity,
} from './relations.ts';
import type { GeneratorMeasure, RespondentMeasure, WaveMeasure } from './wave-measure.ts';

/** Measures of a wave as a whole, in the order in which they are shown. */
export const waveMeasures: readonly WaveMeasure[] = [
  responseRate,
  populationAnswered,
  namedWhoAnswered,
  namedButSilent,
  tiesBothAnswered,
  confirmedTies,
  tiesSaidByOne,
  meanNamed,
  densityAnswered,
  multiplexPairs,
  kindsPerPair,
  accessKindsMean,
  accessNobody,
];

/** Measures of each name generator that asks for people. */
export const generatorMeasures: readonly GeneratorMeasure[] = [
  accessNone,
  relationMeanNamed,
  relationArcs,
  relationDensity,
  relationMutualPairs,
  relationReciprocityArc,
  relationReciprocityDyad,
  relationReciprocityAdjusted,
  relationTransitivity,
  relationConfirmed,
  relationSaidByOne,
  relationBothAnswered,
];

/** Measures of each resident who answered, told only as how they are spread. */
export const respondentMeasures: readonly RespondentMeasure[] = [
  accessKinds,
  namedPeople,
  namedAreas,
  namedAreasIqv,
  namedAgeBands,
  namedAgeBandsIqv,
];
