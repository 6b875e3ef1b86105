/**
 * How a whole wave uses assets: how many are used, how many each uses, who has none or one only, and how far use goes to a few.
 */

import { borgattiEverett1997 } from '../references.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { fewestTold } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { amountOf, count, figure, share } from '../words.ts';
import { countOf } from './of-users.ts';
import { type Uses, usesOf } from './uses.ts';

const tooFewAnswered = undefinedBecause('fewer than five people answered');
const onlyNamed = 'Only what people named: they may use more than they thought of when they were asked.';
const capped = 'Where a question allows so many answers at most, nobody can name more.';

type Find = (uses: Uses, wave: SurveyWave, options: WaveOptions) => number | Undefined;

/** A figure of all who answered, once they are enough. */
export const ofRespondents = (wording: Wording, finding: WaveMeasure['finding'], find: Find): WaveMeasure => ({
  ...wording,
  scope: 'wave',
  version: 1,
  finding,
  compute: (wave, options = {}) => {
    const uses = usesOf(wave);
    const base = uses.respondents.length;
    return { value: base < fewestTold ? tooFewAnswered : find(uses, wave, options), base };
  },
});

const used = ({ reach }: Uses): Uint32Array => reach.filter((users) => users > 0);
const shareUsing = ({ respondents, assetsUsed }: Uses, assets: number): number =>
  countOf(respondents, (person) => assetsUsed[person] === assets) / respondents.length;

export const assetsUsed = ofRespondents(
  {
    id: 'assets.used',
    label: 'Assets in use',
    question: 'How many of the things around here do people who answered use?',
    caveats: [onlyNamed, 'Grows with the number who answered.'],
    formula: 'number of assets with U >= 1',
    reference: 'Kretzmann & McKnight 1993, Building Communities from the Inside Out',
    interval: { none: 'more answers would only add to it, which drawing from these cannot show' },
    basis: 'answered',
  },
  (value) => `The people who answered use ${count(value, ['asset', 'assets'])} in all.`,
  (uses) => used(uses).length,
);

export const assetsPerPerson = ofRespondents(
  {
    id: 'assets.perPerson',
    label: 'Assets each person uses',
    question: 'How many things around here does each person use, on the whole?',
    caveats: [onlyNamed, capped],
    formula: '(sum over respondents of d(i)) / R, d(i) = assets that i uses, R = respondents',
    reference: borgattiEverett1997,
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value) => `All in all, that is ${amountOf(value, ['asset', 'assets'])} for each person who answered.`,
  ({ respondents, assetsUsed }) => respondents.reduce((sum, person) => sum + assetsUsed[person]!, 0) / respondents.length,
);

export const useNone = ofRespondents(
  {
    id: 'assets.useNone',
    label: 'People who use none',
    question: 'What share of those who answered uses no asset at all?',
    caveats: [onlyNamed, 'Who was asked none of the questions on what people use counts as using none.'],
    formula: '(respondents with d(i) = 0) / R',
    reference: 'Rowson, Broome & Jones 2010, Connected Communities: how social networks power and sustain the Big Society, RSA',
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value) => `Of those who answered, ${share(value)} told us of nothing that they use.`,
  (uses) => shareUsing(uses, 0),
);

export const useOne = ofRespondents(
  {
    id: 'assets.useOne',
    label: 'People who depend on one',
    question: 'What share of those who answered uses one asset and no other?',
    caveats: [onlyNamed],
    formula: '(respondents with d(i) = 1) / R',
    reference: 'Defined here',
    convention: 'Of all who answered, not of those who use anything.',
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value) => `Of those who answered, ${share(value)} told us of one thing only that they use.`,
  (uses) => shareUsing(uses, 1),
);

export const useGini = ofRespondents(
  {
    id: 'assets.useGini',
    label: 'How far use goes to a few',
    question: 'Is use spread over all things (0), or does it go to a few of them (nearly 1)?',
    caveats: ['Assets that nobody uses do not count.', 'With few assets it cannot come near 1.'],
    formula: 'G = sum over assets in order of use of (2k - N - 1) U(k) / (N sum U), N = assets in use',
    reference: 'Gini 1912, Variabilità e mutabilità; as in Sen 1973, On Economic Inequality',
    convention: 'Over assets that anybody uses: a longer list would otherwise make use look more uneven.',
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value) =>
    `On a scale from 0 to 1, use scores ${figure(value)} for how much of it goes to a few assets. At 0 all are used alike.`,
  (uses) => {
    const ordered = used(uses).sort();
    const n = ordered.length;
    if (n === 0) return undefinedBecause('nobody uses anything');
    let [ranked, total] = [0, 0];
    ordered.forEach((users, at) => {
      ranked += (2 * (at + 1) - n - 1) * users;
      total += users;
    });
    return ranked / (n * total);
  },
);
