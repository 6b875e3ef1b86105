/**
 * Organisations that work together, and that share users, by hand.
 */
import { describe, expect, it } from 'vitest';
import { organisationMeasures } from '#network/organisations/organisation-measures';
import { organisationReach, sharingOrganisations } from '#network/organisations/organisation-users';
import { partnerMeasures } from '#network/organisations/partnerships';
import {
  meanAreas,
  meanShared,
  mostAreas,
  opportunities,
  sharingAndWorking,
  sharingPairs,
} from '#network/organisations/shared-users';
import type { SurveyWave } from '#network/wave/survey-wave';
import { type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const organisation = (id: string) => ({ id, kind: 'organisation' as const });
const asset = (id: string) => ({ id, kind: 'asset' as const });
const use = (people: readonly number[], thing: string): NamedOf[] => people.map((at) => [`r${at}`, thing]);

const members = [
  ...residents(9, (at) => ({ area: at < 4 ? 'north' : 'south' })),
  ...['arts', 'boxing', 'church', 'depot'].map(organisation),
  ...['art room', 'gym', 'soup'].map(asset),
];
const place = (id: string): number => members.findIndex((member) => member.id === id);
const pair = (one: string, other: string) => [place(one), place(other)] as const;

/** Arts run the art room (r0-r4), boxing the gym (r2-r6), the church soup (r0-r6) and has a follower of its own, r8. */
const wave = waveOf({
  members,
  named: [
    ...use([0, 1, 2, 3, 4], 'art room'),
    ...use([2, 3, 4, 5, 6], 'gym'),
    ...use([0, 1, 2, 3, 4, 5, 6], 'soup'),
    ...use([0, 8], 'church'),
  ],
  links: {
    runs: [pair('arts', 'art room'), pair('boxing', 'gym'), pair('church', 'soup')],
    worksWith: [pair('arts', 'church'), pair('church', 'depot'), pair('church', 'arts')],
  },
});

const figureOf = (id: string, of: SurveyWave = wave) => organisationMeasures.find((one) => one.id === id)!.compute(of);

describe('organisations', () => {
  it('who works with whom: a path of three, and one alone', () => {
    const values = Object.fromEntries(partnerMeasures.map((measure) => [measure.id, measure.compute(wave)]));
    expect(values).toEqual({
      'organisations.density': { value: 2 / 6, base: 4 },
      'organisations.meanDegree': { value: 1, base: 4 },
      'organisations.components': { value: 2, base: 4 },
      'organisations.largestComponentSize': { value: 3, base: 4 },
      'organisations.isolates': { value: 1, base: 4 },
      // Partners 1, 0, 2, 1: (1 + 2 + 0 + 1) / (3 · 2).
      'organisations.degreeCentralisation': { value: 4 / 6, base: 4 },
    });
  });

  it('whom they share, the most first, and whether they work together', () => {
    expect(sharingOrganisations(wave)).toEqual([
      { a: 'arts', b: 'church', shared: 5, workTogether: true },
      { a: 'boxing', b: 'church', shared: 5, workTogether: false },
      { a: 'arts', b: 'boxing', shared: 3, workTogether: false },
    ]);
    expect(sharingOrganisations(wave, { fewestPeople: 4 })).toHaveLength(2);
    expect(meanShared.compute(wave)).toEqual({ value: (5 + 5 + 3) / 6, base: 4 });
    expect(sharingPairs.compute(wave).value).toBeCloseTo(3 / 6, 12);
    expect(sharingAndWorking.compute(wave).value).toBeCloseTo(1 / 3, 12);
    expect(opportunities.compute(wave).value).toBe(2);
  });

  it('whose users live in most areas', () => {
    expect(organisationReach(wave)).toEqual([
      { id: 'church', users: 8, areas: 2 },
      { id: 'arts', users: 5, areas: 1 },
      { id: 'boxing', users: 5, areas: 1 },
      { id: 'depot', users: 0, areas: 0 },
    ]);
    expect(mostAreas.compute(wave).value).toBe(2);
    expect(meanAreas.compute(wave).value).toBe(1);
  });

  it('fewer than three say nothing, and nobody who shares is no share', () => {
    const two = waveOf({ members: [...residents(9), organisation('arts'), organisation('boxing')], named: [] });
    for (const measure of organisationMeasures) {
      expect(measure.compute(two)).toEqual({ value: { undefined: 'there are fewer than three organisations' }, base: 2 });
    }
    const unused = waveOf({ members, named: [] });
    expect(figureOf('organisations.sharingAndWorking', unused).value).toEqual({ undefined: 'no two organisations share users' });
    expect(figureOf('organisations.opportunities', unused).value).toBe(0);
    const silent = waveOf({ members: members.map((member) => ({ ...member, area: null })), named: use([0, 1, 2], 'soup') });
    expect(figureOf('organisations.mostAreas', silent).value).toEqual({ undefined: 'nobody said where they live' });
    expect(figureOf('organisations.meanAreas', silent).value).toEqual({ undefined: 'nobody said where they live' });
  });

  it('what two run together counts for both, once for each person', () => {
    const shared = waveOf({
      members,
      named: [...use([0, 1, 2], 'soup'), ...use([0, 1, 2], 'church')],
      links: { runs: [pair('church', 'soup'), pair('depot', 'soup')] },
    });
    expect(sharingOrganisations(shared)).toEqual([{ a: 'church', b: 'depot', shared: 3, workTogether: false }]);
  });
});
