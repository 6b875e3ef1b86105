import { z } from 'zod';
import { AboutKind, AuditEntry } from '../contract/audit.ts';
import { AuditAction } from '../contract/audit-action.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const Head = z.object({ number: z.number(), hash: z.string() });
const number = boltInt(z.int());

const Stored = z.object({
  number: z.number(),
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  outcome: z.string(),
  communityIds: z.array(z.string()).readonly(),
  subject: z.string(),
  reason: z.string(),
  count: z.number().nullable(),
  change: z.string(),
  previous: z.string(),
  hash: z.string(),
});

export const lockHead = defineQuery('audit/lock-head', 'write', z.object({}), Head);
export const readHead = defineQuery('audit/read-head', 'read', z.object({}), Head);
export const find = defineQuery('audit/find', 'read', z.object({ ids: z.array(z.uuid()) }), z.object({ id: z.string() }));
export const append = defineQuery(
  'audit/append',
  'write',
  z.object({ entries: z.array(z.object({ ...Stored.shape, number, count: number.nullable(), id: z.uuid() })) }),
  z.object({ number: z.number() }),
);
export const stream = defineQuery('audit/stream', 'read', z.object({ upTo: number }), Stored);

const Whom = z.object({ subject: z.string(), communityIds: z.array(z.string()) });
export const findAccount = defineQuery('audit/find-account', 'read', z.object({ emailKey: z.string() }), Whom);
export const findUser = defineQuery('audit/find-user', 'read', z.object({ userId: z.string() }), Whom);
export const findLink = defineQuery('audit/find-link', 'read', z.object({ secretHash: z.string() }), Whom);

const filters = {
  actor: z.string().nullable(),
  subject: z.string().nullable(),
  action: AuditAction.nullable(),
  /** Compared as text: the beginning of a time in UTC. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  limit: number,
};
const { about: _about, actorName: _actorName, ...plain } = AuditEntry.shape;
export const ListedEntry = z.object({ ...plain, reason: z.string(), change: z.string() });
export type ListedEntry = z.infer<typeof ListedEntry>;

export const list = defineQuery(
  'audit/list',
  'read',
  z.object({ ...filters, communityId: z.uuid(), before: number.nullable() }),
  ListedEntry,
);
export const listSite = defineQuery(
  'audit/list-site',
  'read',
  z.object({ ...filters, before: number, actions: z.array(AuditAction).readonly() }),
  ListedEntry,
);
export const readDays = defineQuery(
  'audit/read-days',
  'read',
  z.object({ communityId: z.uuid(), days: z.array(z.iso.date()).readonly() }),
  z.object({ day: z.string(), begins: z.string() }),
);

const named = z.object({ communityId: z.uuid().nullable(), ids: z.array(z.string()).readonly() });
export const nameAccounts = defineQuery(
  'audit/name-accounts',
  'read',
  named,
  z.object({ id: z.string(), name: z.string(), isHere: z.boolean() }),
);
export const nameThings = defineQuery(
  'audit/name-things',
  'read',
  named,
  z.object({ id: z.string(), kind: AboutKind, name: z.string().nullable(), pseudonym: z.string().nullable() }),
);
