/**
 * Assets by hand, and by a slow reading of the definitions.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetMeasures } from '#network/assets/asset-measures';
import { agesReached, areaEvenness, areasReached, reach, reachShare } from '#network/assets/reach';
import { onlyLinkFor, shareWithNoOther, trustShare, usersWithNoOther, welcomeShare } from '#network/assets/reliance';
import { isUndefined } from '#network/types';
import type { SurveyWave } from '#network/wave/survey-wave';
import { type AssetMeasure, assetsOf } from '#network/wave/wave-measure';
import type { WaveOptions } from '#network/wave/wave-options';
import { anyWave, asksPeople, asksUses, type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const valuesOf = (measure: AssetMeasure, wave: SurveyWave, options?: WaveOptions) =>
  measure.compute(wave, options).map(({ value }) => value);
const use = (people: readonly number[], thing: string, code?: string): NamedOf[] =>
  people.map((at) => (code === undefined ? [`r${at}`, thing] : [`r${at}`, thing, code]));
const upTo = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);

const things = [
  { id: 'hall', kind: 'asset' },
  { id: 'shop', kind: 'asset' },
  { id: 'shed', kind: 'group' },
] as const;

/** Twelve who answered: five in the north, three in the south, two in the west, two who would not say. */
const twelve = residents(12, (at) => ({
  area: at < 5 ? 'north' : at < 8 ? 'south' : at < 10 ? 'west' : null,
  ageBand: at < 6 ? '16-24' : '65+',
}));

describe('reach', () => {
  const wave = waveOf({
    members: [...twelve, { id: 'away', answered: false }, ...things],
    named: [...use(upTo(0, 9), 'hall'), ...use(upTo(0, 9), 'hall'), ['away', 'hall'], ...use([0, 10], 'shop')],
  });

  it('counts each person who answered once, and says nothing else of what fewer than five use', () => {
    expect(reach.compute(wave)).toEqual([
      { value: 10, base: 10 },
      { value: 2, base: 2 },
      { value: 0, base: 0 },
    ]);
    expect(valuesOf(reachShare, wave)).toEqual([10 / 12, 2 / 12, 0]);
    for (const measure of assetMeasures.filter((one) => one !== reach && one !== reachShare)) {
      expect(valuesOf(measure, wave, { circles: wave.members.map(() => 1) }).slice(1)).toEqual(
        [1, 2].map(() =>
          expect.objectContaining({ undefined: expect.stringMatching(/fewer than five people use it|no question/) }),
        ),
      );
    }
  });

  it('an area counts from three people on, and from as many as one likes', () => {
    expect(valuesOf(areasReached, wave)[0]).toBe(2);
    expect(valuesOf(areasReached, wave, { fewestPeople: 2 })[0]).toBe(3);
    expect(valuesOf(agesReached, wave)[0]).toBe(2);
  });

  it('evenness over three areas: shares of .5, .3 and .2', () => {
    expect(valuesOf(areaEvenness, wave)[0]).toBeCloseTo(((1 - 0.25 - 0.09 - 0.04) * 3) / 2, 12);
    const even = waveOf({
      members: [...residents(6, (at) => ({ area: ['a', 'b', 'c'][at % 3]! })), ...things],
      named: use(upTo(0, 5), 'hall'),
    });
    expect(valuesOf(areaEvenness, even)[0]).toBeCloseTo(1, 12);
  });

  it('nobody said where they live, or all live in one area', () => {
    const silent = waveOf({ members: [...residents(6), ...things], named: use(upTo(0, 5), 'hall') });
    expect(valuesOf(areasReached, silent)[0]).toEqual({ undefined: 'fewer than five of its users said where they live' });
    expect(valuesOf(areaEvenness, silent)[0]).toEqual({ undefined: 'nobody said where they live' });
    expect(valuesOf(agesReached, silent)[0]).toHaveProperty('undefined');
    const one = waveOf({ members: [...residents(6, () => ({ area: 'a' })), ...things], named: use(upTo(0, 5), 'hall') });
    expect(valuesOf(areaEvenness, one)[0]).toEqual({ undefined: 'all of whom this is known live in one area' });
    expect(valuesOf(areasReached, one)[0]).toBe(1);
  });
});

describe('reliance', () => {
  it('who uses nothing else', () => {
    const wave = waveOf({
      members: [...residents(8), ...things],
      named: [...use(upTo(0, 5), 'hall'), ...use([0, 1, 6], 'shop'), ...use([1], 'shed')],
    });
    expect(usersWithNoOther.compute(wave)[0]).toEqual({ value: 4, base: 6 });
    expect(valuesOf(shareWithNoOther, wave)[0]).toBeCloseTo(4 / 6, 12);
  });

  it('whom it alone links: those behind it, and those behind one who did not answer', () => {
    // r0-r3 hang together by themselves; r4 and r5 reach them by the hall alone, and r6, who did not answer, by r5.
    const wave = waveOf({
      members: [...residents(7, (at) => ({ answered: at !== 6 })), ...things],
      named: [
        ['r0', 'r1'],
        ['r1', 'r2'],
        ['r2', 'r3'],
        ['r5', 'r6'],
        ...use([0, 1, 2, 4, 5], 'hall'),
        ...use([0, 1, 2, 3, 4], 'shop'),
      ],
    });
    // r4 has the shop too; without the hall r5 and r6 are apart. Without the shop nobody is.
    expect(valuesOf(onlyLinkFor, wave).slice(0, 2)).toEqual([2, 0]);
  });

  it('trust is asked of places, not of people, and several such questions count as one', () => {
    const trust = { code: 'trust', label: 'Key', asksFor: 'people' } as const;
    const safe = { code: 'feel-safe', label: 'Safe', asksFor: 'uses' } as const;
    const trusted = { code: 'trusted-places', label: 'Trusted', asksFor: 'uses' } as const;
    const members = [...residents(6), ...things];
    const uses = use(upTo(0, 5), 'hall');
    const unasked = waveOf({ members, generators: [asksPeople, asksUses, trust], named: uses });
    expect(valuesOf(trustShare, unasked)[0]).toHaveProperty('undefined');
    const named = [...uses, ...use([0, 1], 'hall', 'feel-safe'), ...use([1, 2], 'hall', 'trusted-places')];
    const asked = waveOf({ members, generators: [asksPeople, asksUses, safe, trusted], named });
    expect(valuesOf(trustShare, asked)[0]).toBeCloseTo(3 / 6, 12);
    expect(valuesOf(welcomeShare, asked)[0]).toEqual({ undefined: 'no question asked where people feel welcome' });
  });
});

/** Who uses what, by ids, as the definitions say it and nothing quicker. */
function usersByHand({ members, ties }: SurveyWave): (asset: number) => readonly string[] {
  const first = (id: string) => members.find((one) => one.id === id && (one.kind !== 'resident' || one.answered))!;
  return (asset) => {
    const { id } = members[asset]!;
    if (first(id).kind === 'resident') return [];
    const users = members.filter(
      (one) =>
        one.kind === 'resident' &&
        one.answered &&
        first(one.id).kind === 'resident' &&
        Array.from(ties.from).some((from, at) => {
          const [by, to] = [members[from]!, members[ties.to[at]!]!];
          return by.kind === 'resident' && by.answered && by.id === one.id && to.kind !== 'resident' && to.id === id;
        }),
    );
    return [...new Set(users.map((one) => one.id))];
  };
}

describe('any wave', () => {
  it('reach and reliance are what the definitions say', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const usersOf = usersByHand(wave);
        const assets = assetsOf(wave);
        expect(valuesOf(reach, wave)).toEqual(assets.map((asset) => usersOf(asset).length));
        const ids = [...new Map(assets.map((asset) => [wave.members[asset]!.id, asset])).values()];
        const uses = (user: string): number => ids.filter((asset) => usersOf(asset).includes(user)).length;
        valuesOf(usersWithNoOther, wave).forEach((value, at) => {
          const users = usersOf(assets[at]!);
          if (users.length < 5) expect(value).toEqual({ undefined: 'fewer than five people use it' });
          else expect(value).toBe(users.filter((user) => uses(user) === 1).length);
        });
      }),
    );
  });

  it('the order in which members are listed changes nothing', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const last = wave.members.length - 1;
        const ids = new Set(wave.members.map(({ id }) => id));
        if (ids.size !== wave.members.length) return;
        const turned = {
          ...wave,
          members: [...wave.members].reverse(),
          ties: {
            ...wave.ties,
            from: Array.from(wave.ties.from, (at) => last - at),
            to: Array.from(wave.ties.to, (at) => last - at),
          },
        };
        const circles = wave.members.map((_, at) => at % 2);
        for (const measure of assetMeasures) {
          const there = valuesOf(measure, wave, { circles, smallestCircle: 2 });
          const back = valuesOf(measure, turned, { circles: [...circles].reverse(), smallestCircle: 2 }).reverse();
          back.forEach((value, at) => {
            const other = there[at]!;
            if (isUndefined(value) || isUndefined(other)) expect(value).toEqual(other);
            else expect(value).toBeCloseTo(other, 12);
          });
        }
      }),
    );
  });
});
