/**
 * What is learnt from those who answered, counted by hand, and what is drawn for those who did not.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitivity } from '#network/cohesion/transitivity';
import { networkFromPlaces } from '#network/lean-network';
import { seededRandom } from '#network/random';
import { drawGamma, drawPlace } from '#network/uncertainty/chance';
import { learnHabits } from '#network/uncertainty/habits';
import { createImputer } from '#network/uncertainty/impute';
import { gatherMentions } from '#network/uncertainty/mentions';
import { heardFrom, inOrder, type Reports } from '#network/uncertainty/reports';
import { wholeSurvey, withoutSome } from './surveys.ts';

// Places 0 to 5: a, b, c answered, d was asked and did not, e and f are only named.
// a names b and d; b names a, and says that e names it; c names a, e and f.
const small: Reports = {
  members: ['a', 'b', 'c', 'd', 'e', 'f'],
  asked: [true, true, true, true, false, false],
  answered: [true, true, true, false, false, false],
  by: [0, 0, 1, 1, 2, 2, 2],
  from: [0, 0, 1, 4, 2, 2, 2],
  to: [1, 3, 0, 1, 0, 4, 5],
  directed: true,
};

describe('what is heard', () => {
  it('is told person by person, whichever way the tie leads', () => {
    const mentions = gatherMentions(small);
    expect([...mentions.of[1]!]).toEqual([
      [0, 1],
      [4, 2],
    ]);
    expect([...mentions.by[4]!]).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(mentions.near[0]).toEqual([1, 3, 2]);
  });

  it('teaches habits, each counted as if its respondent had said nothing yet', () => {
    const learnt = learnHabits(small, gatherMentions(small));
    // Respondents are called 3 times: a by b and c, b by a. Named back: a names b, b names a, and a does not name c.
    expect(learnt.habitsOf([0, 1, 2]).returned).toBeCloseTo(2 / 3, 12);
    // Five mentions of others, none of them near: a → d and c → a were asked, b → e and c → e is named by both, c → f by nobody
    // else.
    expect(learnt.habitsOf([0, 1, 2])).toMatchObject({ near: 0, fresh: 1 / 5, asked: 2 / 4 });
    // The same respondent may stand there several times.
    expect(learnt.habitsOf([2, 2, 0])).toMatchObject({ returned: 1 / 2, fresh: 2 / 7 });
    expect(learnt.answers[1]).toEqual([1, 1]);
    // e is named by two, f by one.
    expect(learnt.endless).toBe(1 / 2);
  });

  it('leaves out whoever only the others spoke of', () => {
    const heard = heardFrom(small, [true, true, false, false, false, false]);
    expect(heard.members).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(heard.by).toEqual([0, 0, 1, 1]);
    expect(heard.to).toEqual([1, 3, 0, 1]);
    expect(heard.answered).toEqual([true, true, false, false, false]);
  });

  it('is put in the order of ids without saying anything else', () => {
    const { sorted, placeOf } = inOrder({ ...small, members: ['f', 'e', 'd', 'c', 'b', 'a'] });
    expect(sorted.members).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect([...placeOf]).toEqual([5, 4, 3, 2, 1, 0]);
    expect(sorted.by).toEqual([5, 5, 4, 4, 3, 3, 3]);
    expect(sorted.answered).toEqual([false, false, false, true, true, true]);
  });
});

describe('what those who did not answer might have said', () => {
  const whole = wholeSurvey(120, 8);
  const heard = withoutSome(whole, 0.3, 5);
  const silent = heard.members.map((_, i) => i).filter((i) => heard.asked[i] && !heard.answered[i]);

  it('is said by each of them, of others, about as often as others say it', () => {
    const imputer = createImputer(heard, seededRandom(1));
    let told = 0;
    for (let k = 0; k < 20; k++) {
      const { from, to, newcomers } = imputer.draw();
      expect(newcomers).toBe(0);
      for (const [at, one] of from.entries()) {
        expect(silent).toContain(one);
        expect(to[at]).not.toBe(one);
      }
      expect(new Set(from.map((one, at) => `${one} ${to[at]}`)).size).toBe(from.length);
      told += from.length;
    }
    const perRespondent = heard.from.length / heard.answered.filter(Boolean).length;
    expect(Math.abs(told / 20 / silent.length / perRespondent - 1)).toBeLessThan(0.15);
  });

  it('closes triads about as often as they are closed, where friends of friends are friends', () => {
    // Rings of 8 who all know those next to them on both sides, up to two away.
    const members = Array.from({ length: 160 }, (_, i) => `m${`${i}`.padStart(3, '0')}`);
    const from = members.flatMap((_, i) => [i, i, i, i]);
    const to = members.flatMap((_, i) => [1, 2, 6, 7].map((step) => 8 * Math.floor(i / 8) + ((i + step) % 8)));
    const everybody = members.map(() => true);
    const rings: Reports = { members, asked: everybody, answered: everybody, by: from, from, to, directed: true };
    const some = withoutSome(rings, 0.3, 2);
    const drawn = createImputer(some, seededRandom(3)).draw();
    const ids = [...some.members, ...Array.from({ length: drawn.newcomers }, (_, k) => `n${k}`)];
    const found = transitivity.compute(networkFromPlaces(ids, [...some.from, ...drawn.from], [...some.to, ...drawn.to], true));
    const truth = transitivity.compute(networkFromPlaces(members, from, to, true)) as number;
    // At random it would be about 4 / 160.
    expect(found).toBeGreaterThan(0.7 * truth);
  });

  it('speaks of people nobody has spoken of, where respondents did', () => {
    // Everybody names two of their own whom nobody else knows.
    const asked = Array.from({ length: 40 }, (_, i) => `a${`${i}`.padStart(2, '0')}`);
    const own = asked.flatMap((id) => [`b${id}1`, `b${id}2`]);
    const members = [...asked, ...own];
    const isAsked = members.map((_, i) => i < 40);
    const by = asked.flatMap((_, i) => [i, i]);
    const reports: Reports = {
      members,
      asked: isAsked,
      answered: isAsked,
      by,
      from: by,
      to: by.map((_, at) => 40 + at),
      directed: true,
    };
    const heard = withoutSome(reports, 0.25, 4);
    const missing = heard.asked.filter((one, i) => one && !heard.answered[i]).length;
    expect(createImputer(heard, seededRandom(1)).draw().newcomers).toBe(2 * missing);
  });
});

describe('draws', () => {
  it.each([0.3, 1, 4.5])('gamma of shape %d: mean and variance are the shape', (shape) => {
    const random = seededRandom(7);
    const draws = Array.from({ length: 20_000 }, () => drawGamma(shape, random));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((total, one) => total + (one - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });

  it('a place is the first whose running sum is above what was drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (weights, drawn) => {
          let total = 0;
          const sums = Float64Array.from(weights, (weight) => (total += weight));
          expect(drawPlace(sums, () => drawn)).toBe(sums.findIndex((sum) => sum > drawn * total));
        },
      ),
    );
  });
});
