/**
 * Measures of a wave, by hand on eight who answered, on waves with everything wrong in them, and against slow readings of the
 * definitions on any wave.
 */
import { describe, expect, it } from 'vitest';

import { overlapOfGenerators } from '#network/wave/multiplexity';
import { respondentsOf } from '#network/wave/namings';
import type { SurveyWave } from '#network/wave/survey-wave';
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { smallWave } from '../../support/small-wave.ts';

const ofWave = (wave: SurveyWave, id: string, population?: number) =>
  waveMeasures.find((measure) => measure.id === id)!.compute(wave, population === undefined ? {} : { population });
const ofGenerator = (wave: SurveyWave, id: string, generator = 0) =>
  generatorMeasures.find((measure) => measure.id === id)!.compute(wave, generator);
const ofRespondents = (wave: SurveyWave, id: string) => {
  const values = respondentMeasures.find((measure) => measure.id === id)!.compute(wave);
  return Object.fromEntries(respondentsOf(wave).map((member, at) => [member.id, values[at]]));
};
const reason = (words: string) => ({ undefined: expect.stringContaining(words) });

/** a to h answered, s and t were asked and did not, n was only named; p is the postman. */
const eight = smallWave({
  answered: 'a b c d e f g h',
  silent: 's t',
  named: 'n',
  places: 'p',
  ties: {
    trust: 'a-b b-a b-c! c-b a-c c-d d-e! e-s f-n g-p',
    advice: 'a-b c-b d-e f-s f-s a-a',
    park: 'a-p',
  },
  uses: ['park'],
  traits: { a: 'north/30', b: 'north/30', c: 'south/30', d: 'south/50', e: 'east/', s: 'north/50', n: '/30' },
});

describe('one kind of tie', () => {
  it('arcs, density, mean named', () => {
    expect(ofGenerator(eight, 'relationArcs')).toEqual({ value: 7, base: 8 });
    expect(ofGenerator(eight, 'relationDensity')).toEqual({ value: 7 / 56, base: 8 });
    expect(ofGenerator(eight, 'relationMeanNamed')).toEqual({ value: 10 / 8, base: 8 });
    expect(ofGenerator(eight, 'relationMeanNamed', 1)).toEqual({ value: 4 / 8, base: 8 });
  });

  it('returned and closed', () => {
    expect(ofGenerator(eight, 'relationMutualPairs')).toEqual({ value: 2, base: 7 });
    expect(ofGenerator(eight, 'relationReciprocityArc')).toEqual({ value: 4 / 7, base: 7 });
    expect(ofGenerator(eight, 'relationReciprocityDyad')).toEqual({ value: 2 / 5, base: 7 });
    expect(ofGenerator(eight, 'relationReciprocityAdjusted').value).toBeCloseTo((4 / 7 - 1 / 8) / (7 / 8), 12);
    // a-b-c, b-a-c and a-c-b are closed, by a-c, b-c and a-b; a-c-d, b-c-d, c-b-a and c-d-e are not.
    expect(ofGenerator(eight, 'relationTransitivity').value).toBeCloseTo(3 / 7, 12);
  });

  it('has no figure on fewer than five ties or people, or where a question asks for something else', () => {
    expect(ofGenerator(eight, 'relationReciprocityArc', 1)).toEqual({ value: reason('fewer than five ties'), base: 3 });
    const four = smallWave({ answered: 'a b c d', ties: { trust: 'a-b b-a c-d d-c a-c a-d' } });
    expect(ofGenerator(four, 'relationReciprocityArc')).toEqual({ value: reason('fewer than five people'), base: 6 });
    for (const { compute, id } of generatorMeasures) {
      for (const generator of [2, 7, -1])
        expect(compute(eight, generator), id).toEqual({ value: reason('does not ask'), base: 0 });
    }
  });

  it('hi-tech managers would have a density-adjusted reciprocity of .04 (Krackhardt 1987: 45 mutual, 100 one-way pairs)', () => {
    const ids = Array.from({ length: 21 }, (_, i) => `m${i}`);
    const pairs = ids.flatMap((one, i) => ids.slice(0, i).map((other) => [one, other] as const)).slice(0, 145);
    const ties = pairs.flatMap(([one, other], at) => (at < 45 ? [`${one}-${other}`, `${other}-${one}`] : [`${one}-${other}`]));
    const wave = smallWave({ answered: ids.join(' '), ties: { advice: ties.join(' ') } });
    expect(ofGenerator(wave, 'relationReciprocityAdjusted').value).toBeCloseTo((90 / 190 - 190 / 420) / (1 - 190 / 420), 12);
  });

  it('where everybody names everybody, chance would too', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const ties = ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => `${one}-${other}`)).join(' ');
    const wave = smallWave({ answered: ids.join(' '), ties: { trust: ties } });
    expect(ofGenerator(wave, 'relationReciprocityAdjusted').value).toEqual(reason('everybody names everybody'));
    expect(ofGenerator(wave, 'relationReciprocityArc').value).toBe(1);
  });
});

describe('several kinds of tie', () => {
  it('pairs with more than one', () => {
    // a-b, b-c and d-e have both, a-c and c-d one.
    expect(ofWave(eight, 'multiplexPairs')).toEqual({ value: 3 / 5, base: 5 });
    expect(ofWave(eight, 'kindsPerPair')).toEqual({ value: 8 / 5, base: 5 });
    expect(ofWave(smallWave({ answered: 'a b c d e', ties: { trust: 'a-b' } }), 'multiplexPairs').value).toEqual(
      reason('fewer than two'),
    );
  });

  it('overlap of questions', () => {
    expect(overlapOfGenerators(eight)).toEqual({
      generators: [0, 1],
      jaccard: [
        [1, 3 / 7],
        [3 / 7, reason('fewer than five ties')],
      ],
    });
    expect(overlapOfGenerators(smallWave({ answered: 'a', ties: {} }))).toEqual(reason('no question'));
  });
});

describe('ties that both said', () => {
  it('of those between two who answered; what was asked one way only is left out', () => {
    expect(ofGenerator(eight, 'relationConfirmed')).toEqual({ value: 2 / 7, base: 7 });
    expect(ofGenerator(eight, 'relationSaidByOne')).toEqual({ value: 5, base: 7 });
    expect(ofGenerator(eight, 'relationConfirmed', 1).value).toEqual(reason('nobody was asked who turns to them'));
    expect(ofWave(eight, 'confirmedTies')).toEqual({ value: 2 / 7, base: 7 });
  });

  it('a tie of somebody who did not answer shows that the other was asked', () => {
    const wave = smallWave({ answered: 'a b c d e', silent: 's', ties: { trust: 'a-b b-c c-d d-e e-a s-a' } });
    expect(ofGenerator(wave, 'relationConfirmed')).toEqual({ value: 0, base: 5 });
    expect(ofGenerator(wave, 'relationBothAnswered')).toEqual({ value: 5 / 6, base: 6 });
    expect(ofGenerator(wave, 'relationMeanNamed').value).toBe(1);
  });

  it('how many could have been', () => {
    // Of trust a-b b-a b-c c-b a-c c-d d-e, not e-s and f-n; of advice a-b c-b d-e, not f-s.
    expect(ofGenerator(eight, 'relationBothAnswered')).toEqual({ value: 7 / 9, base: 9 });
    expect(ofWave(eight, 'tiesBothAnswered')).toEqual({ value: 10 / 13, base: 13 });
  });
});

describe('what people have access to', () => {
  it('kinds of help, and who has nobody', () => {
    expect(ofRespondents(eight, 'accessKinds')).toEqual({ a: 2, b: 1, c: 2, d: 2, e: 1, f: 2, g: 1, h: 0 });
    expect(ofWave(eight, 'accessKindsMean')).toEqual({ value: 11 / 16, base: 8 });
    expect(ofWave(eight, 'accessNobody')).toEqual({ value: 1 / 8, base: 8 });
    expect(ofGenerator(eight, 'accessNone')).toEqual({ value: 1 / 8, base: 8 });
    expect(ofGenerator(eight, 'accessNone', 1)).toEqual({ value: 4 / 8, base: 8 });
  });

  it('how many are named, from how many areas and age bands', () => {
    expect(ofRespondents(eight, 'namedPeople')).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 1, f: 2, g: 1, h: 0 });
    expect(ofRespondents(eight, 'namedAreas')).toEqual({
      a: 2,
      b: 2,
      c: 2,
      d: 1,
      e: 1,
      f: 1,
      g: reason('named no resident'),
      h: reason('named no resident'),
    });
    expect(ofRespondents(eight, 'namedAgeBands')).toMatchObject({ a: 1, c: 2, d: reason('age band of nobody'), f: 2 });
  });

  it('how evenly they are spread, of three areas and two age bands', () => {
    const areas = ofRespondents(eight, 'namedAreasIqv');
    expect(areas['a']).toBeCloseTo((1 / 2) * (3 / 2), 12);
    expect(areas['e']).toBe(0);
    expect(ofRespondents(eight, 'namedAgeBandsIqv')).toMatchObject({ a: 0, c: 1, f: 1 });
  });

  it('fewer than five with a value have none', () => {
    const wave = smallWave({
      answered: 'a b c d e f',
      ties: { trust: 'a-b b-c c-a d-a' },
      traits: { a: 'n/', b: 's/', c: 'n/' },
    });
    expect(Object.values(ofRespondents(wave, 'namedAreas'))).toEqual(new Array(6).fill(reason('fewer than five people')));
    expect(ofRespondents(wave, 'namedPeople')).toMatchObject({ a: 1, f: 0 });
  });
});

describe('who was heard', () => {
  it('of those listed, of those named, of all', () => {
    expect(ofWave(eight, 'responseRate')).toEqual({ value: 8 / 10, base: 10 });
    expect(ofWave(eight, 'namedWhoAnswered')).toEqual({ value: 5 / 7, base: 7 });
    expect(ofWave(eight, 'namedButSilent')).toEqual({ value: 2, base: 7 });
    expect(ofWave(eight, 'meanNamed')).toEqual({ value: 11 / 8, base: 8 });
    expect(ofWave(eight, 'densityAnswered')).toEqual({ value: 7 / 56, base: 8 });
    expect(ofWave(eight, 'populationAnswered', 400)).toEqual({ value: 8 / 400, base: 8 });
  });

  it('of all only when it is known how many there are', () => {
    expect(ofWave(eight, 'populationAnswered').value).toEqual(reason('was not given'));
    for (const wrong of [0, -3, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(ofWave(eight, 'populationAnswered', wrong).value).toEqual(reason('was not given'));
    }
    expect(ofWave(eight, 'populationAnswered', 7).value).toEqual(reason('more people answered'));
  });
});
