/**
 * Everything that is stored, whatever it is. These are the only statements that read whole nodes: a backup that named
 * what it keeps would lose, without a word, whatever the next feature adds. So labels and properties come as they are,
 * and the schemas can say of properties only that they are a map; each value is checked where it is encoded.
 */
import { z } from 'zod';
import { boltInt, defineQuery, Whole } from '../neo4j/query.ts';
import { labels, relationshipTypes } from '../neo4j/vocabulary.ts';

const none = z.object({});
const Properties = z.record(z.string(), z.unknown());
const Label = z.enum([...labels] as [string, ...string[]]);
const Type = z.enum([...relationshipTypes] as [string, ...string[]]);
const batch = z.object({ holder: z.uuid(), limit: boltInt(z.int().min(1)) });

export const listMigrations = defineQuery(
  'backup/list-migrations',
  'read',
  none,
  z.object({ number: Whole, name: z.string(), checksum: z.string() }),
);
export const streamNodes = defineQuery(
  'backup/stream-nodes',
  'read',
  none,
  z.object({ id: z.string(), labels: z.array(z.string()), properties: Properties }),
);
export const streamRelationships = defineQuery(
  'backup/stream-relationships',
  'read',
  none,
  z.object({ from: z.string(), to: z.string(), type: z.string(), properties: Properties }),
);
export const listTransactions = defineQuery('backup/list-transactions', 'read', none, z.object({ id: z.string() }));
export const countNodes = defineQuery(
  'backup/count-nodes',
  'read',
  none,
  z.object({ labels: z.array(z.string()), nodes: Whole }),
);
export const countRelationships = defineQuery(
  'backup/count-relationships',
  'read',
  none,
  z.object({ type: z.string(), relationships: Whole }),
);

const Removed = z.object({ removed: Whole });
export const removeRelationships = defineQuery('backup/remove-relationships', 'write', batch, Removed);
export const removeNodes = defineQuery('backup/remove-nodes', 'write', batch, Removed);

/** Labels and types come out of a file: only those that this version knows go any further. */
export const createNodes = defineQuery(
  'backup/create-nodes',
  'write',
  z.object({
    holder: z.uuid(),
    nodes: z.array(z.object({ id: z.string(), labels: z.array(Label).min(1), properties: Properties })),
  }),
  z.object({ archived: z.string(), id: z.string() }),
);
export const createRelationships = defineQuery(
  'backup/create-relationships',
  'write',
  z.object({
    holder: z.uuid(),
    relationships: z.array(z.object({ from: z.string(), to: z.string(), type: Type, properties: Properties })),
  }),
  z.object({ made: Whole }),
);

const Erased = z.object({ communityId: z.uuid(), residentId: z.uuid(), at: z.iso.datetime() });
export const listErasures = defineQuery('backup/list-erasures', 'read', none, Erased);
export const listTakenBack = defineQuery(
  'backup/list-taken-back',
  'read',
  none,
  z.object({ withdrawalHash: z.string(), at: z.iso.datetime() }),
);
export const saveErasures = defineQuery(
  'backup/save-erasures',
  'write',
  z.object({ rows: z.array(Erased) }),
  z.object({ saved: Whole }),
);
export const removeSessions = defineQuery('backup/remove-sessions', 'write', none, Removed);
export const removeOpenLinks = defineQuery('backup/remove-open-links', 'write', none, Removed);
export const listRoles = defineQuery(
  'backup/list-roles',
  'read',
  none,
  z.object({ community: z.string(), name: z.string(), email: z.string(), roles: z.array(z.string()), disabled: z.boolean() }),
);

const named = z.object({ name: z.string() });
export const listConstraints = defineQuery('backup/list-constraints', 'read', none, named);
export const listIndexes = defineQuery('backup/list-indexes', 'read', none, named);
export const dropConstraint = defineQuery('backup/drop-constraint', 'write', named, none);
export const dropIndex = defineQuery('backup/drop-index', 'write', named, none);
