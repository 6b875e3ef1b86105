import { z } from 'zod';
import { AuditEntry } from '../contract/audit.ts';
import { AuditAction } from '../contract/audit-action.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const Head = z.object({ number: z.number(), hash: z.string() });
const number = boltInt(z.int());

const Stored = z.object({
  number: z.number(),
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  outcome: z.string(),
  communityIds: z.array(z.string()).readonly(),
  subject: z.string(),
  previous: z.string(),
  hash: z.string(),
});

export const lockHead = defineQuery('audit/lock-head', 'write', z.object({}), Head);
export const readHead = defineQuery('audit/read-head', 'read', z.object({}), Head);
export const find = defineQuery('audit/find', 'read', z.object({ id: z.uuid() }), z.object({ number: z.number() }));
export const append = defineQuery(
  'audit/append',
  'write',
  z.object({ ...Stored.shape, number, id: z.uuid() }),
  z.object({ number: z.number() }),
);
export const stream = defineQuery('audit/stream', 'read', z.object({ upTo: number }), Stored);
export const list = defineQuery(
  'audit/list',
  'read',
  z.object({
    communityId: z.uuid(),
    actor: z.string().nullable(),
    action: AuditAction.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    before: number.nullable(),
    limit: number,
  }),
  z.object(AuditEntry.shape),
);
