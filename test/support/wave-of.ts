import fc from 'fast-check';
import { noLinks, type SurveyGenerator, type SurveyLinks, type SurveyMember, type SurveyWave } from '#network/wave/survey-wave';

/** A member in short: their id, and what is not as it mostly is. */
export type MemberOf = Pick<SurveyMember, 'id'> & Partial<SurveyMember>;

export const asksPeople: SurveyGenerator = { code: 'advice', label: 'Advice', asksFor: 'people' };
export const asksUses: SurveyGenerator = { code: 'uses-places', label: 'Places', asksFor: 'uses' };

/** Who named whom or what, by ids, in answer to the question with this code; the code of what the other is left out. */
export type NamedOf = readonly [from: string, to: string, code?: string];

type WaveOf = {
  readonly members: readonly MemberOf[];
  readonly named: readonly NamedOf[];
  readonly generators?: readonly SurveyGenerator[];
  readonly links?: Partial<SurveyLinks>;
};

export function waveOf({ members, named, generators = [asksPeople, asksUses], links = {} }: WaveOf): SurveyWave {
  const all = members.map((member): SurveyMember => {
    const kind = member.kind ?? 'resident';
    return { kind, area: null, ageBand: null, listed: true, answered: kind === 'resident', ...member };
  });
  const placeOf = (id: string): number => all.findIndex((member) => member.id === id);
  const codeOf = (to: string): string => (all[placeOf(to)]!.kind === 'resident' ? asksPeople.code : asksUses.code);
  return {
    members: all,
    generators,
    ties: {
      from: named.map(([from]) => placeOf(from)),
      to: named.map(([, to]) => placeOf(to)),
      generator: named.map(([, to, code]) => generators.findIndex((one) => one.code === (code ?? codeOf(to)))),
      strength: named.map(() => null),
      confirmed: named.map(() => false),
    },
    links: { ...noLinks, ...links },
  };
}

/** Residents `r0`, `r1` … in the areas and age bands given in turn. */
export const residents = (count: number, of: (at: number) => Partial<SurveyMember> = () => ({})): readonly MemberOf[] =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, ...of(at) }));

const residentIds = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', '__proto__', 'é', '1'];
const thingIds = ['hall', 'shop', 'pub', 'constructor', 'both', 'council', 'trust', '01'];

const anyMember = (kinds: readonly SurveyMember['kind'][], id: string): fc.Arbitrary<MemberOf> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(...kinds),
    area: fc.constantFrom('north', 'south', 'west', null),
    ageBand: fc.constantFrom('16-24', '65+', null),
    answered: kinds.includes('resident') ? fc.constantFrom(true, true, true, false) : fc.constant(false),
  });

/**
 * Any wave of up to 13 residents and 8 things they use, whether anybody answered or not: members listed twice, things named
 * twice and by those who did not answer, ties of somebody with themselves, links of what is no organisation.
 */
export const anyWave = (): fc.Arbitrary<SurveyWave> =>
  fc
    .record({ people: fc.subarray(residentIds), things: fc.subarray(thingIds), twice: fc.boolean() })
    .chain(({ people, things, twice }) =>
      fc.record({
        members: fc.tuple(
          ...people.map((id) => anyMember(['resident'], id)),
          ...things.map((id) => anyMember(['asset', 'group', 'organisation'], id)),
          // Never a thing's id for a resident and a resident's for a thing at once: that turns who uses what round.
          ...people.slice(0, twice ? 2 : 0).map((id) => anyMember(['resident', 'asset'], id)),
          ...things.slice(0, twice ? 1 : 0).map((id) => anyMember(['asset', 'group'], id)),
        ),
        pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 3 })), { maxLength: 150, size: 'max' }),
        links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
      }),
    )
    .map(({ members, pairs, links }) => {
      const generators: SurveyGenerator[] = [
        asksPeople,
        asksUses,
        { code: 'trust', label: 'Trust', asksFor: 'people' },
        { code: 'safe-places', label: 'Safe', asksFor: 'uses' },
      ];
      const n = members.length;
      const wave = waveOf({ members, named: [], generators });
      const fits = n === 0 ? [] : pairs.map(([from, to, generator]) => [from % n, to % n, generator] as const);
      const byResidents = fits.filter(([from]) => wave.members[from]!.kind === 'resident');
      const linked = n === 0 ? [] : links.map(([one, other]) => [one % n, other % n] as const);
      const isOrganisation = (place: number): boolean => wave.members[place]!.kind === 'organisation';
      return {
        ...wave,
        ties: {
          from: byResidents.map(([from]) => from),
          to: byResidents.map(([, to]) => to),
          generator: byResidents.map(([, , generator]) => generator),
          strength: byResidents.map(() => null),
          confirmed: byResidents.map(() => false),
        },
        links: {
          runs: linked,
          worksWith: linked.filter(([one, other]) => isOrganisation(one) && isOrganisation(other)),
          meetsAt: [],
        },
      };
    });
