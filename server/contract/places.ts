/**
 * What a community is, and its neighbourhoods, for whoever looks after them: mended by version, with boundaries.
 */
import { z } from 'zod';
import { Boundary, Extent } from './boundary.ts';
import {
  Community,
  CommunityKind,
  Latitude,
  Longitude,
  Neighbourhood,
  NewNeighbourhood,
  Population,
  Timezone,
} from './communities.ts';
import { CommunityId, NeighbourhoodId } from './ids.ts';
import { beyondForm, defineRoute } from './route.ts';
import { Line, Lines } from './text.ts';

/** Left out, the boundary stays as it is; null removes it. */
const boundary = Boundary.nullable().optional();

export const CommunityFields = z.strictObject({
  name: Line(120),
  description: Lines(2000),
  population: Population.nullable(),
  timezone: Timezone,
  kind: CommunityKind,
  boundary,
});
export type CommunityFields = z.output<typeof CommunityFields>;

type Spot = { readonly latitude: number | null; readonly longitude: number | null };
const isWholeSpot = ({ latitude, longitude }: Spot): boolean => (latitude === null) === (longitude === null);
const halfASpot = { ...beyondForm, path: ['longitude'], error: 'must be given together with the latitude' };

const fields = {
  name: Line(120),
  latitude: Latitude.nullable(),
  longitude: Longitude.nullable(),
  population: Population.nullable(),
  boundary,
};

export const NeighbourhoodFields = z.strictObject(fields).refine(isWholeSpot, halfASpot);
export type NeighbourhoodFields = z.output<typeof NeighbourhoodFields>;

export const AddedNeighbourhood = z
  .strictObject({ id: NeighbourhoodId, ...NewNeighbourhood.shape, boundary })
  .refine(isWholeSpot, halfASpot);

/** A neighbourhood as its list shows it. Who lives there is not counted here: only whether anything is. */
export const NeighbourhoodEntry = z.strictObject({
  ...Neighbourhood.shape,
  version: z.number(),
  /** Whether any entry of the directory is in it. */
  isUsed: z.boolean(),
  /** The box around its boundary; null without one. */
  extent: Extent.nullable(),
});
export type NeighbourhoodEntry = z.infer<typeof NeighbourhoodEntry>;

const BoundaryReply = z.strictObject({ boundary: Boundary.nullable() });

const who = ['coordinator', 'administrator'] as const;
const community = '/api/communities/:communityId';
const neighbourhoods = `${community}/neighbourhoods`;
const inCommunity = z.strictObject({ communityId: CommunityId });
const one = z.strictObject({ communityId: CommunityId, neighbourhoodId: NeighbourhoodId });

export const placeRoutes = {
  editCommunity: defineRoute({
    id: 'editCommunity',
    method: 'PUT',
    path: community,
    summary: 'Mend what is known of a community; If-Match names the version that was looked at',
    who: [...who],
    audit: 'community-changed',
    params: inCommunity,
    body: CommunityFields,
    reply: Community,
    ifMatch: 'must',
  }),
  readBoundary: defineRoute({
    id: 'readBoundary',
    method: 'GET',
    path: `${community}/boundary`,
    summary: 'The boundary of a community, as GeoJSON',
    who: [...who],
    params: inCommunity,
    reply: BoundaryReply,
  }),
  listNeighbourhoods: defineRoute({
    id: 'listNeighbourhoods',
    method: 'GET',
    path: neighbourhoods,
    summary: 'The neighbourhoods of a community with their versions, by name',
    who: [...who],
    params: inCommunity,
    reply: z.strictObject({ items: z.array(NeighbourhoodEntry) }),
  }),
  createNeighbourhood: defineRoute({
    id: 'createNeighbourhood',
    method: 'POST',
    path: neighbourhoods,
    summary: 'Add a neighbourhood; sending the same again adds nothing',
    who: [...who],
    audit: 'community-changed',
    params: inCommunity,
    body: AddedNeighbourhood,
    reply: NeighbourhoodEntry,
    status: 201,
  }),
  editNeighbourhood: defineRoute({
    id: 'editNeighbourhood',
    method: 'PUT',
    path: `${neighbourhoods}/:neighbourhoodId`,
    summary: 'Mend a neighbourhood; If-Match names the version that was looked at',
    who: [...who],
    audit: 'community-changed',
    params: one,
    body: NeighbourhoodFields,
    reply: NeighbourhoodEntry,
    ifMatch: 'must',
  }),
  removeNeighbourhood: defineRoute({
    id: 'removeNeighbourhood',
    method: 'DELETE',
    path: `${neighbourhoods}/:neighbourhoodId`,
    summary: 'Remove a neighbourhood that nothing is in',
    who: [...who],
    audit: 'community-changed',
    params: one,
  }),
  readNeighbourhoodBoundary: defineRoute({
    id: 'readNeighbourhoodBoundary',
    method: 'GET',
    path: `${neighbourhoods}/:neighbourhoodId/boundary`,
    summary: 'The boundary of a neighbourhood, as GeoJSON',
    who: [...who],
    params: one,
    reply: BoundaryReply,
  }),
} as const;
