/**
 * Residents: a pseudonym and bands. Who it is (name, contact, other names) is kept apart, read by a route of its own,
 * and never part of any other reply.
 */
import { z } from 'zod';
import { entryBasics, entryRoutes, ListQuery, pageOf, SameName } from './directory.ts';
import { CommunityId, MemberId, NeighbourhoodId } from './ids.ts';
import { defineRoute } from './route.ts';
import { Line, Lines } from './text.ts';

/** "Prefers not to say" is an answer; null is none. */
export const declined = 'prefers not to say';

const fields = {
  ageBand: Line(40).nullable().default(null),
  gender: Line(40).nullable().default(null),
  /** How long they have lived here, as a band. */
  timeHere: Line(40).nullable().default(null),
  neighbourhoodId: NeighbourhoodId.nullable().default(null),
};

export const ResidentFields = z.strictObject(fields);
export type ResidentFields = z.infer<typeof ResidentFields>;
export const NewResident = z.strictObject({ id: MemberId, ...fields });

export const Resident = z.strictObject({
  ...entryBasics,
  pseudonym: z.string(),
  ageBand: z.string().nullable(),
  gender: z.string().nullable(),
  timeHere: z.string().nullable(),
  neighbourhoodId: NeighbourhoodId.nullable(),
});
export type Resident = z.infer<typeof Resident>;

export const IdentityFields = z.strictObject({
  name: Line(200),
  contact: Lines(500).default(''),
  /** Other names by which neighbours know them. */
  aliases: z.array(Line(200)).max(20).default([]),
});
export type IdentityFields = z.infer<typeof IdentityFields>;

export const Identity = z.strictObject({
  version: z.number(),
  /** Empty when only an id of another system is known. */
  name: z.string(),
  contact: z.string(),
  aliases: z.array(z.string()),
  /** What came by a link under the code of this resident: nobody saw who said it, and it takes the place of nothing that is known. */
  unchecked: z.array(z.strictObject({ at: z.string(), name: z.string(), contact: z.string() })),
});
export type Identity = z.infer<typeof Identity>;

const routes = entryRoutes({
  name: 'Resident',
  phrase: 'a resident',
  plural: 'residents',
  who: ['coordinator'],
  whoRemoves: ['coordinator'],
  query: ListQuery,
  page: pageOf(Resident),
  entry: Resident,
  fresh: NewResident,
  fields: ResidentFields,
  saved: z.strictObject({ ...Resident.shape, sameName: z.array(SameName) }),
});

const identity = {
  path: '/api/communities/:communityId/residents/:id/identity',
  who: ['coordinator'],
  params: z.strictObject({ communityId: CommunityId, id: MemberId }),
} as const;

export const residentRoutes = {
  listResidents: { ...routes.list, audit: 'residents-listed' as const },
  createResident: { ...routes.create, audit: 'resident-added' as const },
  readResident: { ...routes.read, audit: 'resident-opened' as const },
  editResident: { ...routes.edit, audit: 'resident-changed' as const },
  removeResident: { ...routes.remove, audit: 'resident-removed' as const },
  /** Not a GET: why somebody opens it goes into the log, and must not stand in an address. */
  readIdentity: defineRoute({
    ...identity,
    id: 'readIdentity',
    method: 'POST',
    path: `${identity.path}/openings`,
    audit: 'identity-opened',
    summary: 'Open who a resident is, and say why: a step of its own, for those who need it',
    body: z.strictObject({ reason: Line(200) }),
    reply: Identity,
  }),
  saveIdentity: defineRoute({
    ...identity,
    id: 'saveIdentity',
    method: 'PUT',
    audit: 'identity-changed',
    summary: 'Say or mend who a resident is; If-Match names the version that was looked at, 0 when there was none',
    body: IdentityFields,
    reply: Identity,
    ifMatch: 'must',
  }),
  eraseIdentity: defineRoute({
    ...identity,
    id: 'eraseIdentity',
    method: 'DELETE',
    audit: 'identity-erased',
    summary: 'Erase who a resident is, with the words by which others named them; the pseudonym and its ties stay',
  }),
} as const;
