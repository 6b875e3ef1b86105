/**
 * Communities: whom a map is of, their neighbourhoods, waves and name generators.
 */
import { z } from 'zod';
import { CommunityId, GeneratorId, NeighbourhoodId, WaveId } from './ids.ts';
import { beyondForm, defineRoute } from './route.ts';
import { Line, Lines } from './text.ts';

/** What holds a community together: an area with neighbourhoods, or an identity or interest that people share anywhere. */
export const CommunityKind = z.enum(['place', 'identity-or-interest']);
export type CommunityKind = z.infer<typeof CommunityKind>;

export const Community = z.strictObject({
  id: CommunityId,
  version: z.number(),
  name: z.string(),
  description: z.string(),
  kind: CommunityKind,
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

export const Population = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(10_000_000, 'must be at most 10,000,000');

const isTimezone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

export const Timezone = Line(60).refine(isTimezone, { ...beyondForm, error: 'must be a time zone, such as Europe/London' });

export const NewCommunity = z.strictObject({
  id: CommunityId,
  name: Line(120),
  description: Lines(2000).default(''),
  population: Population.nullable().default(null),
  timezone: Timezone.default('Europe/London'),
  kind: CommunityKind.default('place'),
});

export const NewWave = z
  .strictObject({
    name: Line(120),
    startsOn: z.iso.date('must be a date such as 2026-05-31').nullable().default(null),
    endsOn: z.iso.date('must be a date such as 2026-05-31').nullable().default(null),
    population: Population.nullable().default(null),
  })
  .refine((wave) => wave.startsOn === null || wave.endsOn === null || wave.startsOn <= wave.endsOn, {
    ...beyondForm,
    path: ['endsOn'],
    error: 'must not be before the first day',
  });

export const Latitude = z.number('must be a number').min(-90, 'must be -90 to 90').max(90, 'must be -90 to 90');
export const Longitude = z.number('must be a number').min(-180, 'must be -180 to 180').max(180, 'must be -180 to 180');

export const NewNeighbourhood = z.strictObject({
  name: Line(120),
  latitude: Latitude.nullable().default(null),
  longitude: Longitude.nullable().default(null),
  population: Population.nullable().default(null),
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
    audit: 'community-begun',
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
  createWave: defineRoute({
    id: 'createWave',
    method: 'POST',
    path: '/api/communities/:communityId/waves',
    summary: 'Begin a wave; one of the same name is found, and told what it did not know yet',
    who: ['coordinator'],
    params: z.strictObject({ communityId: CommunityId }),
    body: NewWave,
    reply: Wave,
    status: 201,
  }),
  saveNeighbourhoods: defineRoute({
    id: 'saveNeighbourhoods',
    method: 'PUT',
    path: '/api/communities/:communityId/neighbourhoods',
    summary: 'Make sure that these neighbourhoods are there; others stay',
    who: ['coordinator'],
    params: z.strictObject({ communityId: CommunityId }),
    body: z.strictObject({ items: z.array(NewNeighbourhood).min(1).max(200) }),
    reply: z.strictObject({ items: z.array(Neighbourhood) }),
  }),
} as const;
