/**
 * The network of one wave as it is drawn: members, ties, where each is placed, and the figures that size the marks.
 * The declared exception to paging: sized by the community, sent compressed.
 */
import { z } from 'zod';
import { Generator, Neighbourhood, Wave } from './communities.ts';
import { CommunityId, JobId, MemberId, NeighbourhoodId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';

export const MemberKind = z.enum(['resident', 'asset', 'group', 'organisation']);
export type MemberKind = z.infer<typeof MemberKind>;

export const NetworkMember = z.strictObject({
  id: MemberId,
  kind: MemberKind,
  /** A resident's pseudonym; the name of anything else. */
  label: z.string(),
  neighbourhoodId: NeighbourhoodId.nullable(),
  ageBand: z.string().nullable(),
  /** Of assets: place, activity, service …; null for others. */
  assetKind: z.string().nullable(),
  /** Of assets: formal or informal; null for others. */
  formality: z.string().nullable(),
  listed: z.boolean(),
  answered: z.boolean(),
  /** Place on the map, the same in every wave; null until it has been laid out. */
  x: z.number().nullable(),
  y: z.number().nullable(),
});
export type NetworkMember = z.infer<typeof NetworkMember>;

/** One column an attribute, one place a tie; `from`, `to` and `generator` are places in the lists beside it. */
export const NetworkTies = z.strictObject({
  from: z.array(z.int()),
  to: z.array(z.int()),
  generator: z.array(z.int()),
  strength: z.array(z.number().nullable()),
  /** Both ends said so. */
  confirmed: z.array(z.boolean()),
});
export type NetworkTies = z.infer<typeof NetworkTies>;

/** What every figure about the wave stands on. */
export const Bases = z.strictObject({
  /** How many people the wave stands for; null when nobody has said. */
  population: z.number().nullable(),
  listed: z.number(),
  answered: z.number(),
  /** Residents in any tie. */
  inAnyTie: z.number(),
  /** Residents whom somebody named, whether or not they answered. */
  named: z.number(),
});
export type Bases = z.infer<typeof Bases>;

/** A figure for each member, in the order of `members`; null where it is undefined. */
export const MemberFigures = z.strictObject({
  id: z.string(),
  label: z.string(),
  question: z.string(),
  values: z.array(z.number().nullable()),
  /** From samples: good enough to size marks by, and said to be so. */
  isEstimate: z.boolean(),
});
export type MemberFigures = z.infer<typeof MemberFigures>;

export const Network = z.strictObject({
  wave: Wave,
  generators: z.array(Generator),
  neighbourhoods: z.array(Neighbourhood),
  bases: Bases,
  members: z.array(NetworkMember),
  ties: NetworkTies,
  /** Circles of neighbours found in the network (Louvain): a number for each member, null for who has no ties. */
  circles: z.array(z.int().nullable()),
  figures: z.array(MemberFigures),
  /** Long work that will complete this answer: follow the jobs, then ask again. */
  working: z.strictObject({ layout: JobId.nullable(), measures: JobId.nullable() }),
});
export type Network = z.infer<typeof Network>;

export const networkRoutes = {
  readNetwork: defineRoute({
    id: 'readNetwork',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/network',
    summary: 'The whole network of one wave, as the working map shows it',
    who: ['coordinator'],
    audit: 'network-opened',
    takes: 'long',
    params: z.strictObject({ communityId: CommunityId, waveId: WaveId }),
    reply: Network,
  }),
} as const;
