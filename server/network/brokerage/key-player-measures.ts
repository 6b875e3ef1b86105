/**
 * What a few well placed residents do for a whole community, as figures and never as names: who they are is not given, and who
 * would break a community up must not be.
 */

import { borgatti2006 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import { residentNetwork } from '../wave/wave-networks.ts';
import { plain, share } from '../words.ts';
import { bestBreak } from './best-break.ts';
import { bestReach, mostByPieces, mostByTies } from './best-reach.ts';

const chosen = 10;
const steps = 2;
const fewestResidents = 30;
const tooFew = undefinedBecause('there are fewer than thirty residents');
const noTies = undefinedBecause('nobody names anybody');
const caveats = [
  'Ties nobody told us of would change it.',
  'Ten others may do nearly as well: it speaks of the community, not of ten people.',
];

export const keyPlayersReach10: WaveMeasure = {
  id: 'keyPlayersReach10',
  label: 'People near ten well placed ones',
  scope: 'wave',
  question: 'If ten people were chosen as well as can be, how many would be within two steps of one of them?',
  caveats: [...caveats, 'Two steps are not yet a message passed on.'],
  version: 1,
  formula: 'max over S, |S| = 10, of the number of i with d(i, S) <= 2',
  reference: `${borgatti2006}; Nemhauser, Wolsey & Fisher 1978, An analysis of approximations for maximizing submodular set functions, Mathematical Programming 14`,
  convention:
    `The ten count too, either direction. The best set found among the ${mostByTies} with most ties and the ${mostByPieces} who ` +
    'alone link most others: there may be a better one.',
  interval: { none: 'the ten are chosen for these very ties: drawn anew, others would be' },
  basis: 'everyone',
  finding: (value, { members }) =>
    `Ten people, chosen well, would have ${plain(value)} of the ${members} within two steps. That is, they know them or know someone who does.`,
  compute: (wave, options) => {
    const network = residentNetwork(wave);
    const base = network.ids.length;
    if (base < fewestResidents) return { value: tooFew, base };
    return { value: network.tieCount === 0 ? noTies : bestReach(network, { ...options, k: chosen, steps }), base };
  },
};

export const keyPlayersFragment10: WaveMeasure = {
  id: 'keyPlayersFragment10',
  label: 'How much hangs on ten people',
  scope: 'wave',
  question: 'If the ten people who hold most together were gone, how much more would the rest come apart?',
  caveats: [...caveats, 'Someone who was not asked often hangs on a single tie, and is cut off with it here.'],
  version: 1,
  formula: 'F(G - S) - F(G), F = 1 - (pairs that can reach each other) / C(n, 2), S = the ten, n = those who remain',
  reference: borgatti2006,
  convention:
    'Direction is ignored. All residents are tried one at a time; the best set found by adding and by exchanging: there may be a better one.',
  interval: { none: 'the ten are chosen for these very ties: drawn anew, others would be' },
  basis: 'everyone',
  finding: (value) =>
    value < 0.005
      ? 'No ten people hold this place together. Without them the rest would reach each other as before.'
      : `Say the ten people who link most others were gone. Of all pairs of the rest, ${share(value)} more could not reach each other.`,
  compute: (wave, options) => {
    const network = residentNetwork(wave);
    const base = network.ids.length;
    if (base < fewestResidents) return { value: tooFew, base };
    if (network.tieCount === 0) return { value: noTies, base };
    const { before, after } = bestBreak(network, { ...options, k: chosen });
    return { value: after - before, base };
  },
};

export const keyPlayerMeasures: readonly WaveMeasure[] = [keyPlayersReach10, keyPlayersFragment10];
