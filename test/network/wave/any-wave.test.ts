/**
 * Waves with everything wrong in them, and any wave: figures are finite or have a reason, and agree with slow readings.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWave } from '#network/wave/clean-wave';
import { overlapOfGenerators } from '#network/wave/multiplexity';
import { respondentsOf } from '#network/wave/namings';
import { noLinks, type SurveyMember, type SurveyWave } from '#network/wave/survey-wave';
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { anyWave, smallWave } from '../../support/small-wave.ts';

type Told = Readonly<Record<string, unknown>>;

/** Every figure there is of a wave. */
const everything = (wave: SurveyWave): Told => ({
  ...Object.fromEntries(waveMeasures.map((measure) => [measure.id, measure.compute(wave, { population: 5_000 })])),
  ...Object.fromEntries(
    generatorMeasures.flatMap((measure) =>
      wave.generators.map((_, generator) => [`${measure.id}[${generator}]`, measure.compute(wave, generator)]),
    ),
  ),
  ...Object.fromEntries(respondentMeasures.map((measure) => [measure.id, measure.compute(wave)])),
  overlap: overlapOfGenerators(wave),
});

function expectSound(value: unknown, where: string): void {
  if (typeof value === 'number') expect(Number.isFinite(value), where).toBe(true);
  else if (Array.isArray(value)) for (const one of value) expectSound(one, where);
  else if (value !== null && typeof value === 'object') {
    if ('undefined' in value) expect(value.undefined, where).toMatch(/\w{3}/);
    else for (const one of Object.values(value)) expectSound(one, where);
  } else throw new Error(`${where} is ${String(value)}`);
}

const valuesOf = (told: Told): unknown[] =>
  Object.entries(told).flatMap(([key, figure]) =>
    key === 'overlap' ? [] : Array.isArray(figure) ? figure : [(figure as { value: unknown }).value],
  );
const isFigure = (value: unknown): boolean => typeof value === 'number';

const crowd = 'a b c d e f g h i j';
const ring = 'a-b b-c c-d d-e e-f f-g g-h h-i i-j j-a a-c b-a';
const ties = { trust: ring, advice: 'a-b b-c c-d d-e e-f f-g a-d' };
const traits = Object.fromEntries(
  crowd.split(' ').map((id, at) => [id, `${['north', 'south'][at % 2]}/${['30', '50', '70'][at % 3]}`]),
);

describe('waves with something wrong in them', () => {
  it('nobody in it', () => {
    const empty: SurveyWave = { ...smallWave({ answered: '', ties: {} }), links: noLinks };
    const told = everything(empty);
    expectSound(told, 'empty');
    expect(valuesOf(told).some(isFigure)).toBe(false);
  });

  it('one respondent', () => {
    const told = everything(smallWave({ answered: 'a', named: 'b c d e f', ties: { trust: 'a-b a-c a-d a-e a-f' } }));
    expectSound(told, 'one');
    // That five were named and none of them answered, and that no tie has two ends who answered, is about coverage alone.
    expect(Object.keys(told).filter((key) => isFigure((told[key] as { value?: unknown }).value))).toEqual([
      'namedWhoAnswered',
      'namedButSilent',
      'tiesBothAnswered',
      'relationBothAnswered[0]',
    ]);
    expect(told['accessKinds']).toEqual([{ undefined: 'fewer than five people answered this' }]);
  });

  it('no ties: people have nobody, and nothing is said of ties', () => {
    const told = everything(smallWave({ answered: crowd, ties: { trust: '', advice: '' }, traits }));
    expectSound(told, 'no ties');
    expect(told).toMatchObject({
      meanNamed: { value: 0 },
      densityAnswered: { value: 0 },
      accessNobody: { value: 1 },
      'accessNone[0]': { value: 1 },
      'relationArcs[0]': { value: 0 },
      'relationReciprocityArc[0]': { value: { undefined: 'fewer than five ties stand behind this' } },
      accessKinds: new Array(10).fill(0),
    });
  });

  it('three in ten ties with oneself say nothing', () => {
    const plain = smallWave({ answered: crowd, ties, traits });
    const selves = smallWave({ answered: crowd, ties: { ...ties, trust: `a-a ${ring} b-b c-c d-d! e-e` }, traits });
    expect(everything(selves)).toEqual(everything(plain));
  });

  it('doubled ids and doubled ties count once, and a double who answered has answered', () => {
    const plain = smallWave({ answered: crowd, ties, traits });
    const doubles = plain.members.map((member): SurveyMember => ({ ...member, area: 'elsewhere' }));
    const first = plain.members.map((member): SurveyMember => ({ ...member, answered: false, listed: false }));
    const twice = <T>(list: ArrayLike<T>): T[] => [...Array.from(list), ...Array.from(list)];
    const places = Array.from(plain.ties.from, (place) => place + first.length);
    const doubled: SurveyWave = {
      ...plain,
      members: [...first, ...doubles],
      ties: {
        from: [...Array.from(plain.ties.from), ...places],
        to: twice(plain.ties.to),
        generator: twice(plain.ties.generator),
        strength: twice(plain.ties.strength),
        confirmed: twice(plain.ties.confirmed),
      },
    };
    expect(everything(doubled)).toEqual(everything(plain));
    expect(respondentsOf(doubled)).toHaveLength(10);
  });

  it('everybody declined to say where they live', () => {
    const told = everything(smallWave({ answered: crowd, ties }));
    expectSound(told, 'declined');
    for (const key of ['namedAreas', 'namedAreasIqv', 'namedAgeBands', 'namedAgeBandsIqv']) {
      for (const value of told[key] as readonly unknown[])
        expect(value).toEqual({ undefined: expect.stringContaining('of no resident is known') });
    }
    const alike = everything(
      smallWave({ answered: crowd, ties, traits: Object.fromEntries(crowd.split(' ').map((id) => [id, 'north/'])) }),
    );
    expect((alike['namedAreasIqv'] as readonly unknown[])[0]).toEqual({ undefined: 'all residents are of one area' });
  });

  it('a tie that leads nowhere, or answers no question, is none', () => {
    const plain = smallWave({ answered: crowd, ties, traits });
    const [from, to, generator] = [plain.ties.from, plain.ties.to, plain.ties.generator].map((list) => Array.from(list));
    const broken: SurveyWave = {
      ...plain,
      ties: {
        from: [...from!, 0, 99, 0],
        to: [...to!, 99, 1, 1],
        generator: [...generator!, 0, 0, -1],
        strength: [...Array.from(plain.ties.strength), null, null, null],
        confirmed: [...Array.from(plain.ties.confirmed), true, true, true],
      },
    };
    expect(everything(broken)).toEqual(everything(plain));
  });
});

/** Straight from what was said: who is who by id, ties as text. */
function slowly(wave: SurveyWave, generator: number) {
  const answered = new Set(wave.members.flatMap(({ id, answered: has }) => (has ? [id] : [])));
  const kindOf = (id: string) => wave.members.find((member) => member.id === id)!.kind;
  const isIn = (id: string) => answered.has(id) && kindOf(id) === 'resident';
  const said = Array.from(wave.ties.from, (from, at) => ({
    from: wave.members[from]!.id,
    to: wave.members[wave.ties.to[at]!]!.id,
    by: wave.ties.generator[at]!,
  })).filter(({ from, to, by }) => by === generator && from !== to && isIn(from));
  const people = [...new Set(wave.members.map(({ id }) => id))].filter(isIn);
  const arcs = new Set(said.filter(({ to }) => isIn(to)).map(({ from, to }) => `${from}>${to}`));
  const returned = [...arcs].filter((arc) => arcs.has(arc.split('>').reverse().join('>'))).length;
  return {
    people: people.length,
    arcs: arcs.size,
    mutual: returned / 2,
    named: new Set(said.map(({ from, to }) => `${from}>${to}`)).size,
    without: people.filter((id) => !said.some(({ from }) => from === id)).length,
  };
}

describe('any wave', () => {
  it('every figure is a finite number or has a reason', () => {
    fc.assert(fc.property(anyWave(), (wave) => expectSound(everything(wave), 'any')));
  });

  it('figures of each question agree with a slow reading', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const told = everything(wave);
        for (const [generator, { asksFor }] of wave.generators.entries()) {
          const value = (id: string) => (told[`${id}[${generator}]`] as { value: unknown }).value;
          const slow = slowly(wave, generator);
          if (asksFor === 'uses' || slow.people < 5) {
            expect(value('relationArcs')).toHaveProperty('undefined');
            continue;
          }
          expect(value('relationArcs')).toBe(slow.arcs);
          expect(value('relationDensity')).toBeCloseTo(slow.arcs / (slow.people * (slow.people - 1)), 12);
          expect(value('relationMeanNamed')).toBeCloseTo(slow.named / slow.people, 12);
          expect(value('accessNone')).toBeCloseTo(slow.without / slow.people, 12);
          if (slow.arcs < 5) {
            expect(value('relationMutualPairs')).toHaveProperty('undefined');
            continue;
          }
          expect(value('relationMutualPairs')).toBe(slow.mutual);
          expect(value('relationReciprocityArc')).toBeCloseTo((2 * slow.mutual) / slow.arcs, 12);
        }
      }),
    );
  });

  it('the order of members does not matter, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(anyWave(), (given) => {
        const wave = cleanWave(given);
        expect(cleanWave(wave)).toBe(wave);
        const last = wave.members.length - 1;
        const turned: SurveyWave = {
          ...wave,
          members: [...wave.members].reverse(),
          ties: {
            ...wave.ties,
            from: Array.from(wave.ties.from, (at) => last - at),
            to: Array.from(wave.ties.to, (at) => last - at),
          },
        };
        const [told, back] = [everything(wave), everything(turned)];
        for (const { id } of waveMeasures) expect(back[id]).toEqual(told[id]);
        for (const { id } of respondentMeasures) expect([...(back[id] as readonly unknown[])].reverse()).toEqual(told[id]);
      }),
    );
  });

  it('nothing given is changed', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const before = JSON.stringify(wave);
        everything(wave);
        expect(JSON.stringify(wave)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});
