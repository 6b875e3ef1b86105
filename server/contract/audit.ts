/**
 * The log of who did and opened what: it is only ever added to, and each entry holds the hash of the one before.
 */
import { z } from 'zod';
import { AuditAction } from './audit-action.ts';
import { CommunityId } from './ids.ts';
import { defineRoute } from './route.ts';

export const AuditEntry = z.strictObject({
  number: z.int(),
  at: z.string(),
  /** Id of the account; `nobody` for whoever was not signed in. */
  actor: z.string(),
  /** Their name today; empty for accounts that are nobody's. */
  actorName: z.string(),
  action: AuditAction,
  /** `done`, or `refused` when the service said no. */
  outcome: z.enum(['done', 'refused']),
  /** What it was about: an id, never a name. */
  subject: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const auditRoutes = {
  listAudit: defineRoute({
    id: 'listAudit',
    method: 'GET',
    path: '/api/communities/:communityId/audit',
    summary: 'Who did and opened what in this community, newest first',
    who: ['coordinator', 'administrator'],
    params: z.strictObject({ communityId: CommunityId }),
    query: z.strictObject({
      actor: z.string().trim().max(60).optional(),
      action: AuditAction.optional(),
      from: z.iso.date('must be a date such as 2026-05-31').optional(),
      to: z.iso.date('must be a date such as 2026-05-31').optional(),
      before: z.coerce.number().int('must be a whole number').min(1).optional(),
      limit: z.coerce.number().int('must be a whole number').min(1).max(500, 'must be at most 500').default(50),
    }),
    reply: z.strictObject({
      items: z.array(AuditEntry),
      /** Give this as `before` for the next page; null at the end. */
      next: z.number().nullable(),
    }),
  }),
} as const;
