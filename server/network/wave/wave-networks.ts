/**
 * The networks that are in a wave. Each is worked out once for a wave, so that measures that share one share its kernels.
 */
import { buildNetwork, type Network } from '../graph.ts';
import { networkOfWave } from './network-of-wave.ts';
import { oncePerWave } from './once-per-wave.ts';
import type { SurveyMember, SurveyWave } from './survey-wave.ts';

/** What is known of residents, by the names under which figures by attribute are kept; a refusal is nothing known. */
const traitsOf = ({ area, ageBand }: SurveyMember): Record<string, string> => ({ area: area ?? '', ageBand: ageBand ?? '' });

const isResident = ({ kind }: SurveyMember): boolean => kind === 'resident';
const hasAnswered = ({ kind, answered }: SurveyMember): boolean => kind === 'resident' && answered;

const amongResidents = (wave: SurveyWave, isIn: (member: SurveyMember) => boolean, generator?: number): Network =>
  networkOfWave(wave, {
    told: (member) => (isIn(member) ? { id: member.id, attributes: traitsOf(member) } : undefined),
    isTie: (_, _to, by) => generator === undefined || by === generator,
    directed: true,
  });

/** All residents of the wave, and arcs from who turns to whom, whatever was asked. */
export const residentNetwork = oncePerWave((wave) => amongResidents(wave, isResident));

/** Residents who answered, and the arcs between them: whoever was only named could name nobody. */
export const respondentNetwork = oncePerWave((wave) => amongResidents(wave, hasAnswered));

const ofGenerators = new WeakMap<SurveyWave, Map<number, Network>>();

/** Residents who answered and the arcs between them of one name generator. */
export function generatorNetwork(wave: SurveyWave, generator: number): Network {
  const known = ofGenerators.get(wave) ?? new Map<number, Network>();
  ofGenerators.set(wave, known);
  const network = known.get(generator) ?? amongResidents(wave, hasAnswered, generator);
  known.set(generator, network);
  return network;
}

/** Everybody and everything, arcs from who named what. */
export const wholeNetwork = oncePerWave((wave) =>
  networkOfWave(wave, { told: ({ id, kind }) => ({ id, kind }), isTie: () => true, directed: true }),
);

/** Two modes: residents who answered (1), and the assets, groups and organisations (2) that they use or turn to. */
export const useNetwork = oncePerWave((wave) =>
  networkOfWave(wave, {
    told: (member) => {
      const { id, kind } = member;
      if (!isResident(member)) return { id, kind, mode: 2 };
      return member.answered ? { id, kind, mode: 1 } : undefined;
    },
    isTie: (from, to) => hasAnswered(from) && !isResident(to),
    directed: false,
  }),
);

/** Organisations, tied where one works with the other. */
export const organisationNetwork = oncePerWave((wave) =>
  buildNetwork({
    members: wave.members.filter(({ kind }) => kind === 'organisation').map(({ id, kind }) => ({ id, kind })),
    ties: wave.links.worksWith.map(([one, other]) => ({ from: wave.members[one]!.id, to: wave.members[other]!.id })),
    directed: false,
  }),
);
