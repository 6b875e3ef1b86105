import { z } from 'zod';
import { SameName, Suggestion } from '../contract/directory.ts';
import { NamedKind } from '../contract/interviews.ts';
import { MemberKind } from '../contract/network.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

/** Names one thing of a community. */
export const oneOf = { communityId: z.uuid(), id: z.uuid() };
export const IdRow = z.object({ id: z.string() });

/** Parameters and rows of every kind's `find-page`, `read` and `create`. */
export const pageParams = {
  communityId: z.uuid(),
  q: z.string().nullable(),
  afterSort: z.string().nullable(),
  afterId: z.string().nullable(),
  limit: boltInt(z.int()),
};
export const PageRow = z.object({ id: z.string(), sort: z.string(), total: z.number() });
export const readParams = z.object({ communityId: z.uuid(), ids: z.array(z.uuid()) });
export const createParams = { ...oneOf, by: z.string() };
/** `fresh`: made just now, by this transaction, and still without fields. */
export const BeginRow = z.object({ id: z.string(), fresh: z.boolean() });

const revision = { ...oneOf, revisionId: z.uuid(), by: z.string(), before: z.string() };

export const lockMember = defineQuery('directory/lock', 'write', z.object(oneOf), IdRow);
export const reviseMember = defineQuery('directory/revise', 'write', z.object(revision), z.object({ version: z.number() }));
export const removeMember = defineQuery('directory/remove', 'write', z.object(revision), z.object({}));
export const countReferences = defineQuery(
  'directory/count-references',
  'read',
  z.object(oneOf),
  z.object({ mentions: z.number(), responses: z.number(), waves: z.number(), ties: z.number() }),
);
export const findKinds = defineQuery(
  'directory/find-kinds',
  'read',
  readParams,
  z.object({ id: z.string(), kind: MemberKind, label: z.string() }),
);
export const findRemoved = defineQuery(
  'directory/find-removed',
  'read',
  readParams,
  z.object({ id: z.string(), kind: NamedKind }),
);
export const findNeighbourhood = defineQuery('directory/find-neighbourhood', 'read', z.object(oneOf), IdRow);
export const findSameName = defineQuery(
  'directory/find-same-name',
  'read',
  z.object({ ...oneOf, nameKey: z.string() }),
  z.object(SameName.shape),
);
export const suggest = defineQuery(
  'directory/suggest',
  'read',
  z.object({ communityId: z.uuid(), q: z.string(), wholeCode: z.boolean() }),
  z.object(Suggestion.shape),
);
