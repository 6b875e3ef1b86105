/**
 * Bridging: whether an asset brings together people who would not meet otherwise. It links two circles of residents where
 * enough people of both use it; it counts for most where these have next to no ties of their own.
 */

import { hasTarget, sharedCount } from '../kernels/adjacency.ts';
import { noInterval } from '../no-interval.ts';
import { seededRandom } from '../random.ts';
import { undefinedBecause } from '../types.ts';
import { fewestTold } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { residentNetwork } from '../wave/wave-networks.ts';
import { count, share } from '../words.ts';
import { ofUsers } from './of-users.ts';
import { residentPlaces, waveCircles } from './wave-circles.ts';

const granovetter =
  'Granovetter 1973, The strength of weak ties, American Journal of Sociology 78(6); Burt 1992, Structural Holes';
export const noCircles = undefinedBecause('the circles of residents were not worked out');

export const tooFewCircles = undefinedBecause('there are fewer than two circles that are large enough');

/** Of none (0 · -1) / 2 would be -0. */
const pairsIn = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2);

export const circlePairsLinked = ofUsers(
  {
    id: 'assets.circlesLinked',
    label: 'Pairs of circles that only such a place links',
    question: 'How many pairs of circles with next to no ties of their own does it bring together?',
    caveats: [
      'To use the same place is not yet to meet.',
      'Where the circles are drawn otherwise, this changes.',
      'Ties nobody told us of would make fewer circles look apart.',
    ],
    formula:
      'pairs of circles c, d with u(c), u(d) >= 3 and ties of fewer than 3 people of c with d or of d with c, u = users in it',
    reference: granovetter,
    convention: 'Circles of 10 people and more (`smallestCircle`); at least 3 people of each (`fewestPeople`).',
    interval: { none: 'the circles themselves may be drawn in several ways' },
    basis: 'answered',
  },
  (value, { name }) =>
    `The people who use ${name} link ${count(value, ['pair', 'pairs'])} of circles that have few ties of their own.`,
  (wave, _, options) => {
    const circles = waveCircles(wave, options);
    if (!circles) return noCircles;
    if (circles.sizes.length < 2) return tooFewCircles;
    return (users) => {
      const joined = circles.among(users);
      const isJoined = new Set(joined);
      let tied = 0;
      for (const circle of joined)
        for (const other of circles.tied[circle]!) if (other > circle && isJoined.has(other)) tied += 1;
      return pairsIn(joined.length) - tied;
    };
  },
);

export const pairsOfCircles = ofUsers(
  {
    id: 'assets.pairsAcrossCircles',
    label: 'Pairs of users from different circles',
    question: 'Of all pairs of those who use it, what share is from two different circles?',
    caveats: ['Users who are in no circle that is told of are left out.', 'To use the same place is not yet to meet.'],
    formula: '1 - sum C(u(c), 2) / C(sum u(c), 2), u(c) = users in circle c',
    reference: granovetter,
    convention: 'Drawn without replacement: nobody is a pair with themselves.',
    interval: noInterval.copies,
    basis: 'answered',
  },
  (value, { name }) => `Take any two people who use ${name}. Of all such pairs, ${share(value)} are from two different circles.`,
  (wave, _, options) => {
    const circles = waveCircles(wave, options);
    if (!circles) return noCircles;
    return (users) => {
      const inside = new Map<number, number>();
      let known = 0;
      for (const user of users) {
        const circle = circles.circleOf(user);
        if (circle < 0) continue;
        inside.set(circle, (inside.get(circle) ?? 0) + 1);
        known += 1;
      }
      if (known < fewestTold) return undefinedBecause('fewer than five of its users are in a circle');
      return 1 - [...inside.values()].reduce((sum, count) => sum + pairsIn(count), 0) / pairsIn(known);
    };
  },
);

/** So many pairs give the share to about one in a hundred, however many users there are: all pairs of 50,000 are a billion. */
const mostPairs = 10_000;
const defaultSeed = 1;

/** Calls with both ends of every pair, or of as many as are looked at, drawn by lot with replacement. */
function eachPair(users: Uint32Array, random: () => number, visit: (one: number, other: number) => void): number {
  const n = users.length;
  if (pairsIn(n) <= mostPairs) {
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) visit(users[a]!, users[b]!);
    return pairsIn(n);
  }
  for (let k = 0; k < mostPairs; k++) {
    const a = Math.floor(random() * n);
    const b = Math.floor(random() * (n - 1));
    visit(users[a]!, users[b < a ? b : b + 1]!);
  }
  return mostPairs;
}

/** Whether two residents are tied, or somebody is tied to both, by places in `wave.members`. */
function areNear(wave: SurveyWave): (one: number, other: number) => boolean {
  const { both } = residentNetwork(wave);
  const places = residentPlaces(wave);
  return (one, other) => {
    const [a, b] = [places[one]!, places[other]!];
    return hasTarget(both, a, b) || sharedCount(both, a, both, b) > 0;
  };
}

export const pairsApart = ofUsers(
  {
    id: 'assets.pairsApart',
    label: 'Pairs of users who are otherwise apart',
    question: 'Of all pairs of those who use it, what share neither know each other nor have somebody whom both know?',
    caveats: [
      'Only ties that somebody named: many will know each other and not have said so.',
      'To use the same place is not yet to meet.',
    ],
    formula: '(pairs of its users at a distance above 2 by ties of residents) / C(U, 2)',
    reference: granovetter,
    convention: `Ties of residents alone, whoever named whom, and no other asset. Of more than ${mostPairs} pairs as many are drawn by lot.`,
    interval: { none: 'of many users the pairs are drawn by lot already, to about one in a hundred' },
    basis: 'answered',
  },
  (value, { name }) =>
    `Take any two people who use ${name}. Of all such pairs, ${share(value)} do not know each other or a third person whom both know.`,
  (wave, _, { seed = defaultSeed }) => {
    const isNear = areNear(wave);
    return (users) => {
      let near = 0;
      // Each asset draws anew, so that its figure does not depend on which others are on the list before it.
      const pairs = eachPair(users, seededRandom(seed), (one, other) => {
        if (isNear(one, other)) near += 1;
      });
      return (pairs - near) / pairs;
    };
  },
);
