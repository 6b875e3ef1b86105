/** The scales that Kith can score. Those whose wording may not be passed on have their structure here and nothing else. */
import type { InstrumentDocument } from '../contract/instrument-document.ts';
import type { Scale } from '../contract/scales.ts';
import { belonging, bscs, getOnWell, lsns6, pullTogether } from './scales/community.ts';
import { djg6, onsDirect, ucla3 } from './scales/loneliness.ts';
import { ons4, pwi, swemwbs, wemwbs } from './scales/wellbeing.ts';

export const scales: readonly Scale[] = [
  ons4,
  onsDirect,
  ucla3,
  belonging,
  pullTogether,
  getOnWell,
  djg6,
  swemwbs,
  wemwbs,
  pwi,
  bscs,
  lsns6,
];

/** Those that a document asks, in the versions that it names: what a device needs to ask them without a network. */
export const scalesOf = ({ blocks }: InstrumentDocument): readonly Scale[] =>
  scales.filter(({ key, version }) =>
    blocks.some((block) => block.is === 'scale' && block.scale === key && block.scaleVersion === version),
  );
