/**
 * Communities: whom a map is of, their neighbourhoods, waves and name generators.
 */
import { z } from 'zod';
import { CommunityId, GeneratorId, NeighbourhoodId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';
import { Line, Lines } from './text.ts';

export const Community = z.strictObject({
  id: CommunityId,
  name: z.string(),
  description: z.string(),
  /** How many people live there or belong to it; null when nobody has said. */
  population: z.number().nullable(),
  timezone: z.string(),
});
export type Community = z.infer<typeof Community>;

export const Neighbourhood = z.strictObject({
  id: NeighbourhoodId,
  name: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  population: z.number().nullable(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;

export const Wave = z.strictObject({
  id: WaveId,
  name: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** How many residents the wave speaks for; null when nobody has said. */
  population: z.number().nullable(),
});
export type Wave = z.infer<typeof Wave>;

export const Generator = z.strictObject({ id: GeneratorId, code: z.string(), label: z.string(), question: z.string() });
export type Generator = z.infer<typeof Generator>;

export const CommunityDetail = z.strictObject({
  ...Community.shape,
  neighbourhoods: z.array(Neighbourhood),
  waves: z.array(Wave),
  generators: z.array(Generator),
});
export type CommunityDetail = z.infer<typeof CommunityDetail>;

export const NewCommunity = z.strictObject({
  id: CommunityId,
  name: Line(120),
  description: Lines(2000).default(''),
  population: z.int().min(1).max(10_000_000).nullable().default(null),
  timezone: Line(60).default('Europe/London'),
});

const everyRole = ['panel', 'organisation', 'researcher', 'link-worker', 'coordinator', 'administrator'] as const;

export const communityRoutes = {
  listCommunities: defineRoute({
    id: 'listCommunities',
    method: 'GET',
    path: '/api/communities',
    summary: 'The communities you belong to',
    who: [...everyRole],
    reply: z.strictObject({ items: z.array(Community) }),
  }),
  createCommunity: defineRoute({
    id: 'createCommunity',
    method: 'POST',
    path: '/api/communities',
    summary: 'Begin a community',
    who: ['administrator'],
    body: NewCommunity,
    reply: Community,
    status: 201,
  }),
  readCommunity: defineRoute({
    id: 'readCommunity',
    method: 'GET',
    path: '/api/communities/:communityId',
    summary: 'One community with its neighbourhoods, waves and name generators',
    who: [...everyRole],
    params: z.strictObject({ communityId: CommunityId }),
    reply: CommunityDetail,
  }),
} as const;
