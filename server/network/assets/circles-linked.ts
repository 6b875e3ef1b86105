/**
 * How many circles of residents have any asset in common: where people of both could meet.
 */
import { share } from '../words.ts';
import { noCircles, tooFewCircles } from './bridging.ts';
import { waveCircles } from './wave-circles.ts';
import { ofRespondents } from './wave-use.ts';

/** Pairs of numbers below `count` seen so far, one bit each: there may be millions of them. */
function pairSet(count: number) {
  const bits = new Uint32Array(Math.ceil((count * count) / 32));
  let size = 0;
  const add = (one: number, other: number): void => {
    const at = one * count + other;
    const bit = 1 << (at & 31);
    if ((bits[at >>> 5]! & bit) !== 0) return;
    bits[at >>> 5]! |= bit;
    size += 1;
  };
  return { add, size: () => size };
}

export const circlesLinked = ofRespondents(
  {
    id: 'assets.circlePairsShare',
    label: 'Circles with an asset in common',
    question: 'Of all pairs of circles of residents, what share has at least one asset that people of both use?',
    caveats: ['To use the same place is not yet to meet.', 'Where the circles are drawn otherwise, this changes.'],
    formula: '(pairs of circles c, d with an asset of which u(c), u(d) >= 3) / C(K, 2), K = circles',
    reference: 'Breiger 1974, The duality of persons and groups, Social Forces 53',
    convention: 'Circles of 10 people and more (`smallestCircle`); at least 3 people of each (`fewestPeople`).',
    interval: { none: 'the circles themselves may be drawn in several ways' },
    basis: 'answered',
  },
  (value) =>
    `Take any two circles of people. Of all such pairs, ${share(value)} have a place or a group that people of both use.`,
  ({ users }, wave, options) => {
    const circles = waveCircles(wave, options);
    if (!circles) return noCircles;
    const count = circles.sizes.length;
    if (count < 2) return tooFewCircles;
    const linked = pairSet(count);
    for (const each of users) {
      const joined = circles.among(each);
      joined.forEach((one, at) => {
        for (let next = at + 1; next < joined.length; next++) linked.add(one, joined[next]!);
      });
    }
    return linked.size() / ((count * (count - 1)) / 2);
  },
);
