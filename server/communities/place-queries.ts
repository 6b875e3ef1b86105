import { z } from 'zod';
import { CommunityKind } from '../contract/communities.ts';
import { NeighbourhoodEntry } from '../contract/places.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const one = { communityId: z.uuid(), id: z.uuid() };
const revision = { revisionId: z.uuid(), by: z.string(), before: z.string() };
const IdRow = z.object({ id: z.string() });
const population = boltInt(z.int()).nullable();
/** As its JSON text, with the box around it. */
const outline = { boundary: z.string().nullable(), extent: z.array(z.number()).nullable() };

export const lockCommunity = defineQuery('communities/lock', 'write', z.object(inCommunity), IdRow);
export const tryTimezone = defineQuery(
  'communities/try-timezone',
  'read',
  z.object({ timezone: z.string() }),
  z.object({ today: z.string() }),
);
export const readBoundary = defineQuery(
  'communities/read-boundary',
  'read',
  z.object(inCommunity),
  z.object({ boundary: z.string().nullable() }),
);
export const editCommunity = defineQuery(
  'communities/edit',
  'write',
  z.object({
    ...inCommunity,
    key: z.string(),
    name: z.string(),
    description: z.string(),
    population,
    timezone: z.string(),
    kind: CommunityKind,
    ...outline,
    ...revision,
  }),
  IdRow,
);

export const listEntries = defineQuery(
  'communities/list-entries',
  'read',
  z.object(inCommunity),
  z.object(NeighbourhoodEntry.shape),
);
const StoredNeighbourhood = z.object({ ...NeighbourhoodEntry.shape, key: z.string(), boundary: z.string().nullable() });
export type StoredNeighbourhood = z.infer<typeof StoredNeighbourhood>;
export const readNeighbourhood = defineQuery('communities/read-neighbourhood', 'read', z.object(one), StoredNeighbourhood);
export const findNeighbourhood = defineQuery(
  'communities/find-neighbourhood',
  'read',
  z.object({ ...inCommunity, key: z.string() }),
  z.object({ id: z.string(), name: z.string() }),
);
export const findFormer = defineQuery(
  'communities/find-former',
  'read',
  z.object({ ...inCommunity, keys: z.array(z.string()) }),
  z.object({ formerKey: z.string(), key: z.string() }),
);
const written = {
  ...one,
  key: z.string(),
  name: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  population,
  ...outline,
};
export const beginNeighbourhood = defineQuery(
  'communities/begin-neighbourhood',
  'write',
  z.object({ ...written, by: z.string() }),
  IdRow,
);
export const editNeighbourhood = defineQuery(
  'communities/edit-neighbourhood',
  'write',
  z.object({ ...written, ...revision }),
  IdRow,
);
export const releaseName = defineQuery('communities/release-name', 'write', z.object({ ...one, key: z.string() }), IdRow);
export const lockNeighbourhood = defineQuery('communities/lock-neighbourhood', 'write', z.object(one), IdRow);
export const findViewsOfNeighbourhood = defineQuery(
  'communities/find-views-of-neighbourhood',
  'read',
  z.object(one),
  z.object({ id: z.string(), title: z.string() }),
);
export const removeNeighbourhood = defineQuery(
  'communities/remove-neighbourhood',
  'write',
  z.object({ ...one, ...revision }),
  z.object({}),
);
