/**
 * How steady the first ranks are, on waves in which it can be told by eye.
 */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#network/random';
import { rankMeasures } from '#network/uncertainty/rank-measures';
import { residents, waveOf } from '../../support/wave-of.ts';

const measure = (id: string) => rankMeasures.find((one) => one.id === id)!;
const count = 100;

/** Ten whom 30, 33, 36 … others name, and everybody else whom two name. */
const clear = waveOf({
  members: residents(count),
  named: Array.from({ length: count }, (_, to) => to).flatMap((to) =>
    Array.from({ length: to < 10 ? 30 + 3 * to : 2 }, (_, k) => [`r${10 + ((to * 7 + k) % 90)}`, `r${to}`] as const).filter(
      ([from, at]) => from !== at,
    ),
  ),
});

/** Everybody names five at random. */
const unclear = () => {
  const random = seededRandom(5);
  return waveOf({
    members: residents(count, (at) => ({ answered: at % 2 === 0 })),
    named: Array.from({ length: count / 2 }, (_, k) => `r${2 * k}`).flatMap((from) =>
      Array.from({ length: 5 }, () => [from, `r${Math.floor(random() * count)}`] as const).filter(([a, b]) => a !== b),
    ),
  });
};

describe('the first ten', () => {
  it('stay among the first twenty where they are far ahead of all others', () => {
    expect(measure('ranksNamedKept').compute(clear)).toEqual({ value: 10, base: 10 });
    // Everybody answered: nobody is missing, and ranks are what they are.
    expect(measure('ranksNamedSure').compute(clear)).toEqual({ value: 10, base: 10 });
    expect(measure('ranksNamedKept').finding(10, { members: 10 })).toBe(
      'Of the 10 people named by most, 10 would still be in the first twenty.',
    );
  });

  it('are next to nobody where chance put them first and half are missing', () => {
    const { value } = measure('ranksNamedSure').compute(unclear());
    expect(value).toBeLessThanOrEqual(2);
  });

  it('are not told where all share the first place, of a few people, or where nobody names anybody', () => {
    const ring = waveOf({
      members: residents(count),
      named: Array.from({ length: count }, (_, at) => [`r${at}`, `r${(at + 1) % count}`] as const),
    });
    expect(measure('ranksNamedKept').compute(ring).value).toEqual({ undefined: 'too many residents stand first together' });
    const few = waveOf({ members: residents(59), named: [['r0', 'r1']] });
    expect(measure('ranksStandingKept').compute(few).value).toEqual({ undefined: 'there are fewer than 60 residents' });
    const silent = waveOf({ members: residents(count), named: [] });
    expect(measure('ranksStandingSure').compute(silent).value).toEqual({ undefined: 'nobody names anybody' });
  });
});
