/** Which place an asset has by how many use it; with the range of places that drawing respondents anew gives. */
import { undefinedBecause } from '../types.ts';
import { fewestTold } from '../wave/say.ts';
import type { AssetMeasure } from '../wave/wave-measure.ts';
import { plain } from '../words.ts';
import { usesOf } from './uses.ts';

const tooFewUsers = undefinedBecause('fewer than five people use it');

export const reachRank: AssetMeasure = {
  id: 'assets.reachRank',
  label: 'Place by reach',
  scope: 'asset',
  isPlace: true,
  question: 'How many places and groups have more users than this one?',
  caveats: ['Go by the range and not by the place: those whose ranges overlap may well stand the other way round.'],
  version: 1,
  formula: '1 + |{b : U_b > U_a}|, U = number of respondents who use it',
  reference: 'Goldstein & Spiegelhalter 1996, "League tables and their limitations", J. Royal Statistical Society A 159',
  interval: 'bootstrap',
  basis: 'answered',
  finding: (value, { name }) => `By how many people use it, ${name} is number ${plain(value)}.`,
  compute: (wave) => {
    const { users } = usesOf(wave);
    const sizes = Float64Array.from(users, ({ length }) => length).sort();
    return users.map(({ length }) => ({
      value: length < fewestTold ? tooFewUsers : 1 + countAbove(sizes, length),
      base: length,
    }));
  },
};

/** How many of these, in ascending order, are larger. */
function countAbove(sorted: Float64Array, size: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > size) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
