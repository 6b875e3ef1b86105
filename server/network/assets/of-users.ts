/**
 * What all measures of assets have in common: each says one thing of those who use an asset, and nothing of an asset that
 * fewer than five people use, where a figure would be about them and not about it.
 */

import { type Undefined, undefinedBecause } from '../types.ts';
import { fewestTold } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { AssetMeasure } from '../wave/wave-measure.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { type Uses, usesOf } from './uses.ts';

/** The figure of an asset from its users, places in `wave.members`; `asset` is its place in `assetsOf(wave)`. */
export type OfUsers = (users: Uint32Array, asset: number) => number | Undefined;

const tooFewUsers = undefinedBecause('fewer than five people use it');

/** @param prepare what is worked out once for all assets of the wave, or why there is no figure for any. */
export const ofUsers = (
  wording: Wording,
  finding: AssetMeasure['finding'],
  prepare: (wave: SurveyWave, uses: Uses, options: WaveOptions) => OfUsers | Undefined,
): AssetMeasure => ({
  ...wording,
  scope: 'asset',
  version: 1,
  finding,
  compute: (wave, options = {}) => {
    const uses = usesOf(wave);
    const find = prepare(wave, uses, options);
    return uses.users.map((users, asset) => {
      const value = users.length < fewestTold ? tooFewUsers : typeof find === 'function' ? find(users, asset) : find;
      return { value, base: users.length };
    });
  },
});

/** A share of an asset's users: those of whom `holds` is true. */
export const shareOf = (users: Uint32Array, holds: (user: number) => boolean): number => countOf(users, holds) / users.length;

export function countOf(users: Uint32Array, holds: (user: number) => boolean): number {
  let count = 0;
  for (const user of users) if (holds(user)) count += 1;
  return count;
}
