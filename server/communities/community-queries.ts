import { z } from 'zod';
import { Community, Generator, Neighbourhood, NewCommunity, Wave } from '../contract/communities.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const inCommunity = z.object({ communityId: z.uuid() });
const CommunityRow = z.object(Community.shape);
const population = boltInt(z.int()).nullable();

export const createCommunity = defineQuery(
  'communities/create',
  'write',
  z.object({
    ...NewCommunity.shape,
    description: z.string(),
    timezone: z.string(),
    population,
    key: z.string(),
    /** Names this one try to begin it, however often the driver sends it. */
    begunIn: z.uuid(),
    /** Whether the demo's roles are held there. */
    isDemo: z.boolean(),
  }),
  CommunityRow.extend({ isBegunHere: z.boolean() }),
);
export const listCommunities = defineQuery('communities/list', 'read', z.object({}), CommunityRow);
export const listDemoCommunities = defineQuery(
  'communities/list-demo',
  'read',
  z.object({}),
  z.object({ id: z.string(), name: z.string() }),
);
export const readCommunity = defineQuery('communities/read', 'read', inCommunity, CommunityRow);
export const findCommunityByKey = defineQuery('communities/find-by-key', 'read', z.object({ key: z.string() }), CommunityRow);

export const listNeighbourhoods = defineQuery(
  'communities/list-neighbourhoods',
  'read',
  inCommunity,
  z.object(Neighbourhood.shape),
);
const NeighbourhoodParam = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  population,
});
export const saveNeighbourhoods = defineQuery(
  'communities/save-neighbourhoods',
  'write',
  z.object({ communityId: z.uuid(), rows: z.array(NeighbourhoodParam) }),
  z.object({ id: z.string(), key: z.string() }),
);

export const listWaves = defineQuery('communities/list-waves', 'read', inCommunity, z.object(Wave.shape));
export const saveWave = defineQuery(
  'communities/save-wave',
  'write',
  z.object({
    communityId: z.uuid(),
    id: z.uuid(),
    key: z.string(),
    name: z.string(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    population,
  }),
  z.object(Wave.shape),
);

export const listGenerators = defineQuery('communities/list-generators', 'read', inCommunity, z.object(Generator.shape));
const GeneratorParam = z.object({
  id: z.uuid(),
  key: z.string(),
  code: z.string(),
  label: z.string(),
  question: z.string(),
  position: boltInt(z.int()),
  /** 'people' or 'uses'; null leaves what is known. */
  asksFor: z.string().nullable(),
});
export const saveGenerators = defineQuery(
  'communities/save-generators',
  'write',
  z.object({ communityId: z.uuid(), rows: z.array(GeneratorParam) }),
  z.object({ id: z.string(), code: z.string() }),
);
