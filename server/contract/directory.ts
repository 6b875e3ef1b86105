/**
 * The directory: residents, assets, groups and organisations. What the four have in common on the wire, and the short
 * list of suggestions that a form offers while somebody types.
 */
import { z } from 'zod';
import { CommunityId, MemberId } from './ids.ts';
import { MemberKind } from './network.ts';
import { defineRoute, type Role } from './route.ts';
import { Line } from './text.ts';

/** Who may find an entry. `unlisted`: nobody but those who look after the map. */
export const Visibility = z.enum(['public', 'professionals', 'panel-only', 'unlisted']);
export type Visibility = z.infer<typeof Visibility>;

/** Another entry that is pointed at. */
export const EntryLink = z.strictObject({ id: MemberId, name: z.string() });
export type EntryLink = z.infer<typeof EntryLink>;

/** What every entry carries beside its own fields. */
export const entryBasics = {
  id: MemberId,
  version: z.number(),
  /** Made from words in an interview, and nobody has yet said whom or what they mean. */
  unmatched: z.boolean(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
};

/** An entry that has the same name as the one just saved. Allowed, but worth a look. */
export const SameName = z.strictObject({ id: MemberId, kind: MemberKind, name: z.string() });
export type SameName = z.infer<typeof SameName>;

/** Where a page begins: the `next` of the page before. */
export const Cursor = z
  .string()
  .max(2000, 'must be at most 2000 characters')
  .regex(/^[A-Za-z0-9_-]+$/, 'must be the `next` of the page before');

/** Pages: 50 unless told, 500 at most; `cursor` is the `next` of the page before. */
export const ListQuery = z.strictObject({
  q: Line(120).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int('must be a whole number').min(1).max(500, 'must be at most 500').default(50),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    /** Ask again with this as `cursor`; null on the last page. */
    next: z.string().nullable(),
    /** How many there are on all pages. */
    total: z.number(),
  });

type Given<Q, E, N, F, S, P> = {
  /** As in a route's id and in a sentence: 'Asset', 'an asset'. */
  readonly name: string;
  readonly phrase: string;
  /** As in the address: 'assets'. */
  readonly plural: string;
  readonly who: readonly [Role, ...Role[]];
  /** Why an entry is kept says how many speak of it; not for everybody. */
  readonly whoRemoves: readonly [Role, ...Role[]];
  readonly query: Q;
  readonly page: P;
  readonly entry: E;
  /** The fields with a client-made id. */
  readonly fresh: N;
  readonly fields: F;
  /** The entry as it was saved, with a word on entries of the same name. */
  readonly saved: S;
};

/** The five routes that each kind of entry has. */
export const entryRoutes = <
  Q extends z.ZodObject,
  E extends z.ZodType,
  N extends z.ZodType,
  F extends z.ZodType,
  S extends z.ZodType,
  P extends z.ZodType,
>({
  name,
  phrase,
  plural,
  who,
  whoRemoves,
  query,
  page,
  entry,
  fresh,
  fields,
  saved,
}: Given<Q, E, N, F, S, P>) => {
  const path = `/api/communities/:communityId/${plural}`;
  const inCommunity = z.strictObject({ communityId: CommunityId });
  const one = z.strictObject({ communityId: CommunityId, id: MemberId });
  const id = (verb: string) => `${verb}${name}`;
  return {
    list: defineRoute({
      id: `${id('list')}s`,
      method: 'GET',
      path,
      summary: `The ${plural} of a community, by name`,
      who,
      params: inCommunity,
      query,
      reply: page,
    }),
    create: defineRoute({
      id: id('create'),
      method: 'POST',
      path,
      summary: `Add ${phrase}; sending the same again adds nothing`,
      who,
      params: inCommunity,
      body: fresh,
      reply: saved,
      status: 201,
    }),
    read: defineRoute({
      id: id('read'),
      method: 'GET',
      path: `${path}/:id`,
      summary: `Look at ${phrase}`,
      who,
      params: one,
      reply: entry,
    }),
    edit: defineRoute({
      id: id('edit'),
      method: 'PUT',
      path: `${path}/:id`,
      summary: `Mend ${phrase}; If-Match names the version that was looked at`,
      who,
      params: one,
      body: fields,
      reply: saved,
      ifMatch: 'must',
    }),
    remove: defineRoute({
      id: id('remove'),
      method: 'DELETE',
      path: `${path}/:id`,
      summary: `Remove ${phrase} that no answer speaks of`,
      who: whoRemoves,
      params: one,
    }),
  } as const;
};

/** Of a resident the pseudonym, never the name; to a community researcher only when all of it was typed. */
export const Suggestion = z.strictObject({
  id: MemberId,
  kind: MemberKind,
  label: z.string(),
  assetKind: z.string().nullable(),
  neighbourhood: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const directoryRoutes = {
  /** Leaves nothing in the log: it is asked at every key, and tells pseudonyms and names of places, never of residents. */
  suggestMembers: defineRoute({
    id: 'suggestMembers',

    method: 'GET',
    path: '/api/communities/:communityId/directory',
    summary: 'At most 20 entries whose name or pseudonym holds these letters, for a form to offer',
    who: ['researcher', 'coordinator'],
    // Asked in interviews alone, while they go on.
    idle: 'long',
    params: z.strictObject({ communityId: CommunityId }),
    query: z.strictObject({ q: Line(120) }),
    reply: z.strictObject({ items: z.array(Suggestion) }),
  }),
} as const;
