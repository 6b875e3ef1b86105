/**
 * Waves drawn anew: who is there how often, with which ties, and that the ranges they give are those of statistics where there
 * is a formula.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#network/random';
import { bootstrapWave } from '#network/uncertainty/bootstrap-wave';
import { rangeOf } from '#network/uncertainty/intervals';
import { drawnFrom, drawWithReplacement, waveOfCopies } from '#network/uncertainty/resample-wave';
import type { SurveyWave } from '#network/wave/survey-wave';
import { residents, waveOf } from '../../support/wave-of.ts';

const wave = waveOf({
  members: [
    ...residents(3),
    { id: 'silent', answered: false },
    { id: 'hall', kind: 'asset' },
    { id: 'trust', kind: 'organisation' },
  ],
  named: [
    ['r0', 'r1'],
    ['r1', 'r0'],
    ['r1', 'silent'],
    ['r2', 'hall'],
  ],
  links: { runs: [[5, 4]] },
});

const tiesOf = ({ members, ties }: SurveyWave): string[] =>
  Array.from(ties.from, (from, at) => `${members[from]!.id} ${members[ties.to[at]!]!.id}`).sort();

const drawn = (copies: Record<string, number>) =>
  waveOfCopies(wave, new Map(Object.entries(copies)), seededRandom(1), { circles: [7, 8, 9, null, null, null] });

describe('a wave of copies', () => {
  it('is the wave itself where each was drawn once', () => {
    const { wave: same, circles } = drawn({ r0: 1, r1: 1, r2: 1 });
    expect(same.members).toEqual(wave.members);
    expect(tiesOf(same)).toEqual(tiesOf(wave));
    expect(same.links).toEqual(wave.links);
    expect(circles).toEqual([7, 8, 9, null, null, null]);
  });

  it('lacks whoever was not drawn, with all they said and all that was said of them; who did not answer stays', () => {
    const { wave: without, circles } = drawn({ r0: 1, r1: 0, r2: 2 });
    expect(without.members.map(({ id }) => id)).toEqual(['r0', 'r2', 'r2#1', 'silent', 'hall', 'trust']);
    expect(circles).toEqual([7, 9, 9, null, null, null]);
    // Besides what each copy said, what some two others say of each other may stand between the copies.
    const between = (tie: string) => tie === 'r2 r2#1' || tie === 'r2#1 r2';
    expect(tiesOf(without).filter((tie) => !between(tie))).toEqual(['r2 hall', 'r2#1 hall']);
    expect(without.links.runs.map(([one, other]) => [without.members[one]!.id, without.members[other]!.id])).toEqual([
      ['trust', 'hall'],
    ]);
  });

  it('has a tie from each copy to each copy, and nobody names themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer(), (a, b, seed) => {
        const { wave: many } = waveOfCopies(
          wave,
          new Map([
            ['r0', a],
            ['r1', b],
            ['r2', 1],
          ]),
          seededRandom(seed),
        );
        const name = (id: string) => id.replace(/#.*/, '');
        const pairs = tiesOf(many).map((tie) => tie.split(' ') as [string, string]);
        expect(pairs.filter(([from, to]) => name(from) === 'r0' && name(to) === 'r1').length).toBe(a * b);
        expect(pairs.filter(([from, to]) => name(from) === 'r1' && name(to) === 'silent').length).toBe(b);
        for (const [from, to] of pairs) expect(from).not.toBe(to);
      }),
    );
  });
});

describe('a wave of copies of answers', () => {
  it('keeps whom somebody named though they were not drawn, as somebody who did not answer', () => {
    const copies = new Map([
      ['r0', 2],
      ['r1', 0],
      ['r2', 1],
    ]);
    const { wave: drawnAnew } = waveOfCopies(wave, copies, seededRandom(1), { drawn: 'answers' });
    expect(drawnAnew.members.map(({ id, answered }) => `${id} ${answered}`)).toEqual([
      ...['r0 true', 'r0#1 true', 'r1 false', 'r2 true', 'silent false', 'hall false', 'trust false'],
    ]);
    expect(tiesOf(drawnAnew)).toEqual(['r0 r1', 'r0#1 r1', 'r2 hall']);
  });

  it('gives a mean of answers the range that it has: of people drawn with all their ties it would lie too low', () => {
    const random = seededRandom(9);
    const asked = waveOf({
      members: residents(80),
      named: Array.from({ length: 80 }, (_, at) => at).flatMap((at) => {
        const named = Array.from({ length: 1 + (at % 3) }, () => Math.floor(random() * 80)).filter((other) => other !== at);
        return [...new Set(named)].map((other) => [`r${at}`, `r${other}`] as const);
      }),
    });
    const namedNobody = ({ members, ties }: SurveyWave): number => {
      const answered = members.flatMap((member, at) => (member.answered ? [at] : []));
      const named = new Set(Array.from(ties.from));
      return answered.filter((at) => !named.has(at)).length / answered.length;
    };
    const value = namedNobody(asked);
    const given = { wave: asked, before: null, circles: asked.members.map(() => null) };
    const found = bootstrapWave(
      given,
      ['answers', 'people'],
      ({ answers, people }) =>
        new Map([
          ['answers', namedNobody(answers.wave)],
          ['people', namedNobody(people.wave)],
        ]),
    );
    expect(rangeOf(value, found.get('answers'))).toEqual(found.get('answers'));
    expect(rangeOf(value, found.get('people'))).toEqual({ undefined: expect.stringContaining('by themselves') });
  });
});

describe('the draw', () => {
  it('is of as many as there are, from all who answered in any of the waves', () => {
    expect(drawnFrom([wave, waveOf({ members: residents(5), named: [] })])).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    const copies = drawWithReplacement(['a', 'b', 'c', 'd'], seededRandom(3));
    expect([...copies.values()].reduce((sum, one) => sum + one, 0)).toBe(4);
  });
});

describe('the range of a mean', () => {
  const count = 60;
  const many = waveOf({
    members: [...residents(count), { id: 'hall', kind: 'asset' }],
    named: Array.from({ length: count }, (_, at) => at).flatMap((at) => (at % 3 === 0 ? [[`r${at}`, 'hall'] as const] : [])),
  });
  const shareUsing = ({ members, ties }: SurveyWave): number =>
    ties.from.length / members.filter(({ kind }) => kind === 'resident').length;

  it('has the standard error of the formula: √(p(1 - p) / n), here √(1/3 · 2/3 / 60) = .0609', () => {
    const given = { wave: many, before: null, circles: many.members.map(() => null) };
    const interval = bootstrapWave(given, ['share'], ({ people }) => new Map([['share', shareUsing(people.wave)]]), {
      resamples: 4_000,
    }).get('share')!;
    if (!('low' in interval)) throw new Error('no range');
    expect(interval.standardError).toBeCloseTo(Math.sqrt((1 / 3) * (2 / 3) * (1 / count)), 2);
    expect(interval.low).toBeGreaterThan(0.19);
    expect(interval.low).toBeLessThan(0.24);
    expect(interval.high).toBeGreaterThan(0.43);
    expect(interval.high).toBeLessThan(0.48);
  });

  it('is not told of fewer than ten, nor where drawing takes too long', () => {
    const few = { wave, before: null, circles: wave.members.map(() => null) };
    expect(bootstrapWave(few, ['x'], () => new Map()).get('x')).toEqual({ undefined: 'fewer than 10 people answered' });
    const given = { wave: many, before: null, circles: many.members.map(() => null) };
    let now = 0;
    const clock = () => {
      now += 60_000;
      return now;
    };
    const slow = bootstrapWave(given, ['x'], () => new Map([['x', 1]]), { budgetSeconds: 60, clock });
    expect(slow.get('x')).toEqual({ undefined: 'so many answered that drawing them anew would take too long' });
  });

  it('draws the same people from both waves', () => {
    const given = { wave: many, before: many, circles: many.members.map(() => null) };
    const sameEverywhere = bootstrapWave(
      given,
      ['gap'],
      ({ people }) => new Map([['gap', shareUsing(people.wave) - shareUsing(people.before!)]]),
      { resamples: 50 },
    );
    expect(sameEverywhere.get('gap')).toMatchObject({ standardError: 0, low: 0, high: 0 });
  });
});
