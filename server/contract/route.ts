/**
 * The form in which every route is declared, once, for the server and the client.
 */
import { z } from 'zod';
import type { AuditAction } from './audit-action.ts';

/** Who may call: 'anyone' needs no account, 'coming-in' a password, 'signed-in' a whole session of any role; the rest are roles. */
export const Role = z.enum([
  'anyone',
  'coming-in',
  'signed-in',
  'panel',
  'organisation',
  'researcher',
  'link-worker',
  'coordinator',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * What travels back: `json` one value, `events` server-sent events each of the reply's schema, `file` bytes with a
 * content type of their own, `none` nothing.
 */
export type ReplyKind = 'json' | 'events' | 'file' | 'none';

export type Route<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly id: string;
  readonly method: Method;
  /** As Express writes it: /api/communities/:communityId */
  readonly path: string;
  readonly summary: string;
  /** Who may call it. Decided in one place: http/access.ts. */
  readonly who: readonly Role[];
  readonly params: Params;
  readonly query: Query;
  /** JSON; `upload` routes take bytes instead and have no body schema. */
  readonly body: Body;
  readonly upload?: { readonly mediaType: string; readonly maxBytes: number };
  readonly reply: Reply;
  readonly kind: ReplyKind;
  /** What a call says about somebody being there: nothing, or that they may be long without touching the screen. */
  readonly idle?: 'unchanged' | 'long';
  /** Also with a session that is paused, while its device is in other hands; for every other route nobody is signed in then. */
  readonly whilePaused?: true;
  /** What a call leaves in the log before its reply leaves; a refused one too. */
  readonly audit?: AuditAction;
  /** Reads a whole network, and is given up after 15 seconds and not after 10. */
  readonly takes?: 'long';
  /** A read that is refused with 409 where what is there is not in a state to be read so; a write may always be. */
  readonly mayConflict?: true;
  /** What a `file` reply is, or may be asked to be. */
  readonly mediaTypes?: readonly string[];
  /** Whether If-Match must or may name the version that the change is for; left out where it says nothing. */
  readonly ifMatch?: 'must' | 'may';
  /** Success status. */
  readonly status: 200 | 201 | 202 | 204;
};

/**
 * Marks a rule that no description of a form can tell, such as one field by another: `refine(…, { ...beyondForm, error })`.
 * Who breaks no other rule is answered as for a conflict with what is stored.
 */
export const beyondForm = { params: { beyondForm: true } } as const;

export const isBeyondForm = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'custom' && issue.params?.['beyondForm'] === true;

const Nothing = z.strictObject({});
type Nothing = typeof Nothing;
const NoBody = z.undefined();
type NoBody = typeof NoBody;

type Given<Params, Query, Body, Reply> = {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly who: readonly [Role, ...Role[]];
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly upload?: { readonly mediaType: string; readonly maxBytes: number };
  readonly reply?: Reply;
  readonly kind?: ReplyKind;
  readonly idle?: 'unchanged' | 'long';
  readonly whilePaused?: true;
  readonly audit?: AuditAction;
  readonly takes?: 'long';
  readonly mayConflict?: true;
  readonly mediaTypes?: readonly string[];
  readonly ifMatch?: 'must' | 'may';
  readonly status?: 200 | 201 | 202 | 204;
};

/** Declares a route; what is left out takes nothing and answers nothing. */
export const defineRoute = <
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodType = NoBody,
  Reply extends z.ZodType = NoBody,
>(
  given: Given<Params, Query, Body, Reply>,
): Route<Params, Query, Body, Reply> => ({
  ...given,
  params: given.params ?? (Nothing as unknown as Params),
  query: given.query ?? (Nothing as unknown as Query),
  body: given.body ?? (NoBody as unknown as Body),
  reply: given.reply ?? (NoBody as unknown as Reply),
  kind: given.kind ?? (given.reply ? 'json' : 'none'),
  status: given.status ?? (given.reply || given.kind === 'file' ? 200 : 204),
});
