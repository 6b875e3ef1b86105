/**
 * Whom organisations reach through what they run, which of them share users, and which of those work together.
 */

import { usesOf } from '../assets/uses.ts';
import { buildNetwork, type Network } from '../graph.ts';
import { hasTarget } from '../kernels/adjacency.ts';
import { projection } from '../two-mode/projection.ts';
import { oncePerWave } from '../wave/once-per-wave.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { assetsOf } from '../wave/wave-measure.ts';
import { organisationNetwork } from '../wave/wave-networks.ts';
import { defaultFewestPeople, type WaveOptions } from '../wave/wave-options.ts';

/** Residents who answered (1), and the organisations (2) that they turn to, or that run something they use. */
export const organisationUsers = oncePerWave((wave: SurveyWave): Network => {
  const { members, links } = wave;
  const { respondents, users } = usesOf(wave);
  const isOrganisation = (place: number): boolean => members[place]?.kind === 'organisation';
  const usersOf = new Map(assetsOf(wave).map((place, at) => [place, users[at]!]));
  // An organisation that residents turn to by its own name reaches them too.
  const own = [...usersOf.keys()].filter(isOrganisation).map((place) => [place, place] as const);
  const runs = links.runs.filter(([organisation]) => isOrganisation(organisation));
  return buildNetwork({
    members: [
      ...Array.from(respondents, (place) => ({ id: members[place]!.id, mode: 1 as const })),
      ...own.map(([place]) => ({ id: members[place]!.id, mode: 2 as const })),
    ],
    ties: [...own, ...runs].flatMap(([organisation, asset]) =>
      Array.from(usersOf.get(asset) ?? [], (user) => ({ from: members[user]!.id, to: members[organisation]!.id })),
    ),
    directed: false,
    twoMode: true,
  });
});

/** Two organisations, by their ids in order. */
export type OrganisationPair = {
  readonly a: string;
  readonly b: string;
  /** Residents who answered and use something of both. */
  readonly shared: number;
  readonly workTogether: boolean;
};

/**
 * Pairs of organisations that share users, those that share most first: organisation by organisation, weighted by how many
 * they share. Pairs that share fewer than `fewestPeople` are not told of.
 */
export function sharingOrganisations(wave: SurveyWave, options: WaveOptions = {}): readonly OrganisationPair[] {
  const partners = organisationNetwork(wave);
  return projection(organisationUsers(wave), 2, options.fewestPeople ?? defaultFewestPeople)
    .map((pair) => ({
      ...pair,
      workTogether: hasTarget(partners.both, partners.indexOf.get(pair.a)!, partners.indexOf.get(pair.b)!),
    }))
    .sort((one, other) => other.shared - one.shared || (one.a < other.a ? -1 : 1));
}

export type OrganisationReach = { readonly id: string; readonly users: number; readonly areas: number };

/** Organisations by how many areas enough of their users live in, the widest reach first, equal ones by users, then by id. */
export function organisationReach(wave: SurveyWave, options: WaveOptions = {}): readonly OrganisationReach[] {
  const fewest = options.fewestPeople ?? defaultFewestPeople;
  const { ids, modes, both } = organisationUsers(wave);
  const areaOf = new Map(
    Array.from(usesOf(wave).respondents, (place) => [wave.members[place]!.id, wave.members[place]!.area || null] as const),
  );
  return ids
    .flatMap((id, i) => {
      if (modes[i] !== 2) return [];
      const people = both.targets.subarray(both.offsets[i], both.offsets[i + 1]);
      const count = new Map<string, number>();
      for (const person of people) {
        const area = areaOf.get(ids[person]!) ?? null;
        if (area !== null) count.set(area, (count.get(area) ?? 0) + 1);
      }
      return [{ id, users: people.length, areas: [...count.values()].filter((number) => number >= fewest).length }];
    })
    .sort((a, b) => b.areas - a.areas || b.users - a.users || (a.id < b.id ? -1 : 1));
}
