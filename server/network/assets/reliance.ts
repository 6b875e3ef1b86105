/**
 * Reliance: what an asset is to those who use it. Whether they have another one, whether it is all that links them to
 * others, and whether they trust it and feel welcome there.
 */

import { cutPieces } from '../kernels/cut-pieces.ts';
import { undefinedBecause } from '../types.ts';
import { toldPeople } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { type AssetMeasure, assetsOf } from '../wave/wave-measure.ts';
import { wholeNetwork } from '../wave/wave-networks.ts';
import type { Wording } from '../wave/wording.ts';
import { capital, share } from '../words.ts';
import { countOf, ofUsers, shareOf } from './of-users.ts';
import type { Uses } from './uses.ts';

const onlyAssetWording: Wording = {
  id: 'assets.noOther',
  label: 'Users who have nothing else',
  question: 'How many of those who use it named nothing else that they use?',
  caveats: [
    'Who named one thing may use others that they did not think of.',
    'It speaks of assets alone: they may well have people to turn to.',
  ],
  formula: 'number of its users i with d(i) = 1, d(i) = assets, groups and organisations that i uses',
  reference: 'Defined here',
  interval: 'bootstrap',
  basis: 'answered',
};

const usesNothingElse = ({ assetsUsed }: Uses, user: number): boolean => assetsUsed[user] === 1;

export const usersWithNoOther = ofUsers(
  onlyAssetWording,
  (value, { name }) => `Of those who use ${name}, ${toldPeople(value)} told us of nothing else that they use.`,
  (_, uses) => (users) => countOf(users, (user) => usesNothingElse(uses, user)),
);

export const shareWithNoOther = ofUsers(
  {
    ...onlyAssetWording,
    id: 'assets.noOtherShare',
    label: 'Share of users who have nothing else',
    question: 'What share of those who use it named nothing else that they use?',
    formula: '(number of its users i with d(i) = 1) / U',
  },
  (value, { name }) => `Of those who use ${name}, ${share(value)} told us of nothing else that they use.`,
  (_, uses) => (users) => shareOf(users, (user) => usesNothingElse(uses, user)),
);

/** Residents whom each member of the network alone holds to the rest, by one walk for all. */
function residentsCutOff(wave: SurveyWave): (id: string) => number {
  const { both, kinds, indexOf } = wholeNetwork(wave);
  const { part, largest } = cutPieces(
    both,
    kinds.map((kind) => (kind === 'resident' ? 1 : 0)),
  );
  return (id) => part[indexOf.get(id)!]! - largest[indexOf.get(id)!]!;
}

export const onlyLinkFor = ofUsers(
  {
    id: 'assets.onlyLink',
    label: 'People for whom it is the only link',
    question: 'How many people would have no way left to the others if it were gone?',
    caveats: [
      'Links that nobody told us of count as none: this is the most it could be.',
      'Someone who was not asked often hangs on a single tie.',
    ],
    formula: 'r(P) - max r(Q), P = part of all ties and uses with the asset, Q = pieces of P without it, r = residents in it',
    reference:
      'Harary 1969, Graph Theory, ch. 3; Tarjan 1972, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1(2)',
    convention: 'Direction is ignored; residents who did not answer count too; those in the largest piece do not.',
    interval: { none: 'one more tie can change it altogether' },
    basis: 'everyone',
  },
  (value, { name }) => `${capital(toldPeople(value))} would have no way to the others that we know of if ${name} were gone.`,
  (wave) => {
    const cutOff = residentsCutOff(wave);
    const assets = assetsOf(wave);
    return (_, asset) => cutOff(wave.members[assets[asset]!]!.id);
  },
);

/** Pairs of a user and an asset named in answer to one of these questions; undefined where none of them was asked. */
function namedFor(
  { generators, ties, members }: SurveyWave,
  codes: RegExp,
): ((user: number, asset: number) => boolean) | undefined {
  // "Whom would you trust with a key?" asks for people: nobody could have named a place.
  const isAsked = generators.map(({ code, asksFor }) => asksFor === 'uses' && codes.test(code));
  if (!isAsked.includes(true)) return undefined;
  const named = new Map<string, Set<string>>();
  for (let at = 0; at < ties.from.length; at++) {
    if (!isAsked[ties.generator[at]!]) continue;
    const asset = members[ties.to[at]!]!.id;
    named.set(asset, (named.get(asset) ?? new Set()).add(members[ties.from[at]!]!.id));
  }
  return (user, asset) => named.get(members[asset]!.id)?.has(members[user]!.id) === true;
}

const alsoNamed = (
  codes: RegExp,
  unasked: string,
  wording: Pick<Wording, 'id' | 'label' | 'question'>,
  say: string,
): AssetMeasure =>
  ofUsers(
    {
      ...wording,
      caveats: [
        'Trust is of somebody for something: who does not name it need not distrust it.',
        'Who does not feel safe or welcome may have stopped coming, and is not counted.',
      ],
      formula: `(number of its users who name it in answer to a question with ${codes.source} in its code) / U`,
      reference: 'Defined here',
      convention: 'Only questions that ask for what one uses count; several such questions count as one.',
      interval: 'bootstrap',
      basis: 'answered',
    },
    (value, { name }) => `Of those who use ${name}, ${share(value)} ${say}.`,
    (wave) => {
      const isNamed = namedFor(wave, codes);
      if (!isNamed) return undefinedBecause(unasked);
      const assets = assetsOf(wave);
      return (users, asset) => shareOf(users, (user) => isNamed(user, assets[asset]!));
    },
  );

export const trustShare = alsoNamed(
  /trust|safe/i,
  'no question asked what people trust or where they feel safe',
  {
    id: 'assets.trust',
    label: 'Users who trust it',
    question: 'What share of those who use it named it as safe, or as what they trust?',
  },
  'told us that they trust it or feel safe there',
);

export const welcomeShare = alsoNamed(
  /welcome/i,
  'no question asked where people feel welcome',
  {
    id: 'assets.welcome',
    label: 'Users who feel welcome',
    question: 'What share of those who use it named it as where they feel welcome?',
  },
  'told us that they feel welcome there',
);
