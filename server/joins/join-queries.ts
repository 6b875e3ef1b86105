import { z } from 'zod';
import { Join } from '../contract/joins.ts';
import { MemberKind } from '../contract/network.ts';
import { defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const one = z.object({ ...inCommunity, id: z.uuid() });
const IdRow = z.object({ id: z.string() });
const ResponseRow = z.object({ waveId: z.string(), id: z.string() });
const MovedRow = z.object({ moved: z.number() });

export const describe = defineQuery(
  'joins/describe',
  'read',
  one,
  z.object({ id: z.string(), kind: MemberKind, unmatched: z.boolean(), joined: z.boolean(), waveIds: z.array(z.string()) }),
);
export type Described = z.infer<typeof describe.row>;

export const begin = defineQuery(
  'joins/begin',
  'write',
  z.object({ ...inCommunity, id: z.uuid(), keepId: z.uuid(), goneId: z.uuid(), by: z.string() }),
  IdRow,
);
export const listResponses = defineQuery(
  'joins/list-responses',
  'read',
  z.object({ ...inCommunity, memberId: z.uuid() }),
  ResponseRow,
);
export const listMoved = defineQuery('joins/list-moved', 'read', one, ResponseRow);
export const move = defineQuery('joins/move', 'write', one, MovedRow);
export const moveBack = defineQuery('joins/move-back', 'write', one, MovedRow);
export const undo = defineQuery('joins/undo', 'write', z.object({ ...inCommunity, id: z.uuid(), by: z.string() }), IdRow);
export const read = defineQuery('joins/read', 'read', one, z.object(Join.shape));
export const list = defineQuery('joins/list', 'read', z.object({ ...inCommunity, memberId: z.uuid() }), z.object(Join.shape));
export const findNext = defineQuery(
  'joins/find-next',
  'read',
  z.object({ ...inCommunity, ids: z.array(z.uuid()) }),
  z.object({ id: z.string(), joinedTo: z.string().nullable(), unmatched: z.boolean() }),
);
export const listGone = defineQuery('joins/list-gone', 'read', z.object({ ...inCommunity, ids: z.array(z.uuid()) }), IdRow);
export const findToFollow = defineQuery('joins/find-to-follow', 'read', one, IdRow);
