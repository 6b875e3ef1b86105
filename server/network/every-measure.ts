/**
 * Every measure there is, with the heading under which it is shown: for whoever gives words to figures, and for the notes on
 * method.
 */
import { assetMeasures, useMeasures } from './assets/asset-measures.ts';
import { keyPlayerMeasures } from './brokerage/key-player-measures.ts';
import type { ChangeMeasure } from './change/change-measure.ts';
import { changeMeasures } from './change/change-measures.ts';
import { type Family, familyOf } from './families.ts';
import type { AttributeMeasure, GraphMeasure, NodeMeasure, SetMeasure } from './measure.ts';
import { attributeMeasures, graphMeasures, nodeMeasures, setMeasures } from './measures.ts';
import { organisationMeasures } from './organisations/organisation-measures.ts';
import { rankMeasures } from './uncertainty/rank-measures.ts';
import type { AssetMeasure, GeneratorMeasure, RespondentMeasure, WaveMeasure } from './wave/wave-measure.ts';
import { generatorMeasures, respondentMeasures, waveMeasures } from './wave/wave-measures.ts';

export type EveryMeasure =
  | GraphMeasure
  | NodeMeasure
  | SetMeasure
  | AttributeMeasure
  | WaveMeasure
  | GeneratorMeasure
  | RespondentMeasure
  | AssetMeasure
  | ChangeMeasure;

export type Listed = { readonly measure: EveryMeasure; readonly family: Family };

/** Of a wave's own measures those that say who answered; the others are about what they said. */
const coverage: ReadonlySet<string> = new Set([
  'responseRate',
  'populationAnswered',
  'namedWhoAnswered',
  'namedButSilent',
  'tiesBothAnswered',
]);

const listed = (measures: readonly EveryMeasure[], family: Family): readonly Listed[] =>
  measures.map((measure) => ({ measure, family: coverage.has(measure.id) ? 'coverage' : family }));

/** In the order in which they are shown under each heading. */
export const everyMeasure: readonly Listed[] = [
  ...listed(waveMeasures, 'relations'),
  ...listed(generatorMeasures, 'relations'),
  ...listed(respondentMeasures, 'relations'),
  ...[...graphMeasures, ...nodeMeasures, ...setMeasures, ...attributeMeasures].map((measure) => ({
    measure,
    family: familyOf(measure),
  })),
  ...listed(rankMeasures, 'position'),
  ...listed(keyPlayerMeasures, 'brokerage'),
  ...listed(useMeasures, 'uses'),
  ...listed(assetMeasures, 'uses'),
  ...listed(organisationMeasures, 'organisations'),
  ...listed(changeMeasures, 'change'),
];
