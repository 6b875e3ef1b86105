/**
 * The log of who did and opened what: it is only ever added to, and each entry holds the hash of the one before.
 */
import { z } from 'zod';
import { HeldRole } from './accounts.ts';
import { AuditAction } from './audit-action.ts';
import { CommunityId } from './ids.ts';
import { onlyFor } from './only-for.ts';
import { defineRoute } from './route.ts';

/** A role as it was or is held. */
export const LoggedRole = z.strictObject({
  role: HeldRole,
  /** Last day of the term; null when it has none. */
  endsOn: z.string().nullable(),
  /** To how many waves a community researcher is assigned. */
  waves: z.int(),
});
export type LoggedRole = z.infer<typeof LoggedRole>;

/** The roles of somebody before and after. */
export const RoleChange = z.strictObject({ before: z.array(LoggedRole), after: z.array(LoggedRole) });
export type RoleChange = z.infer<typeof RoleChange>;

export const AboutKind = z.enum([
  'account',
  'link',
  'resident',
  'interview',
  'wave',
  'import',
  'neighbourhood',
  'instrument',
  'device',
]);

/** What an entry is about, as it is called today. */
export const About = z.strictObject({
  kind: AboutKind,
  /** Null for what has no name, and for accounts that do not work here. */
  name: z.string().nullable(),
  /** Of a resident, or of whoever answered an interview. */
  pseudonym: onlyFor(['coordinator'], z.string()),
});
export type About = z.infer<typeof About>;

export const AuditEntry = z.strictObject({
  number: z.int(),
  at: z.string(),
  /** Id of the account; `nobody` for whoever was not signed in, or who else it was: `command line`. */
  actor: z.string(),
  /** Their name today; empty for accounts that are nobody's. */
  actorName: z.string(),
  /** In which role they did it; empty where none was needed, and in entries written before this was kept. */
  role: z.union([HeldRole, z.enum(['administrator', ''])]),
  action: AuditAction,
  /** `done`; `refused` when the service said no; `late` when somebody else was first, and what they left was shown. */
  outcome: z.enum(['done', 'refused', 'late']),
  /** What it was about: an id, never a name. */
  subject: z.string(),
  /** Null for what is about nothing in particular, or is no longer there. */
  about: About.nullable(),
  /** Why, in their own words, where that is asked for. */
  reason: onlyFor(['coordinator'], z.string()),
  /** Of a list, how many of it were shown. */
  count: z.int().nullable(),
  change: RoleChange.nullable(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Who did it: an account, or one of those who have none. */
const Actor = z.union([z.uuid('must be the id of an account'), z.enum(['nobody', 'command line', 'schedule'])]);

const query = z.strictObject({
  actor: Actor.optional(),
  /** The id of what it was about. */
  subject: z.uuid('must be an id').optional(),
  action: AuditAction.optional(),
  from: z.iso.date('must be a date such as 2026-05-31').optional(),
  to: z.iso.date('must be a date such as 2026-05-31').optional(),
  before: z.coerce.number().int('must be a whole number').min(1).optional(),
  limit: z.coerce.number().int('must be a whole number').min(1).max(500, 'must be at most 500').default(50),
});

const reply = z.strictObject({
  items: z.array(AuditEntry),
  /** Give this as `before` for the next page; null at the end. */
  next: z.number().nullable(),
});

export const auditRoutes = {
  listAudit: defineRoute({
    id: 'listAudit',
    method: 'GET',
    path: '/api/communities/:communityId/audit',
    summary: 'Who did and opened what in this community, newest first; days as they are counted there',
    who: ['coordinator', 'administrator'],
    params: z.strictObject({ communityId: CommunityId }),
    query,
    reply,
  }),
  listSiteAudit: defineRoute({
    id: 'listSiteAudit',
    method: 'GET',
    path: '/api/audit',
    summary: 'What is about accounts or about no community, newest first; days in UTC',
    who: ['administrator'],
    query,
    reply,
  }),
} as const;
