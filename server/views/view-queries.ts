import { z } from 'zod';
import { View } from '../contract/views.ts';
import { defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const one = { communityId: z.uuid(), id: z.uuid() };
const fields = { title: z.string(), sentence: z.string(), notes: z.string(), address: z.string() };
const revision = { revisionId: z.uuid(), by: z.string(), before: z.string() };
const ViewRow = z.object(View.shape);
const IdRow = z.object({ id: z.string() });

export const list = defineQuery('views/list', 'read', z.object(inCommunity), ViewRow);
export const findKinds = defineQuery(
  'views/find-kinds',
  'read',
  z.object({ ...inCommunity, ids: z.array(z.uuid()) }),
  z.object({
    id: z.string(),
    kind: z.enum(['wave', 'generator', 'neighbourhood', 'resident', 'asset', 'group', 'organisation']),
  }),
);
export const begin = defineQuery('views/begin', 'write', z.object({ ...one, ...fields, by: z.string() }), ViewRow);
export const lock = defineQuery('views/lock', 'write', z.object(one), IdRow);
export const read = defineQuery('views/read', 'read', z.object(one), ViewRow);
export const edit = defineQuery('views/edit', 'write', z.object({ ...one, ...fields, ...revision }), ViewRow);
export const remove = defineQuery('views/remove', 'write', z.object({ ...one, ...revision }), z.object({}));
export const order = defineQuery('views/order', 'write', z.object({ ...inCommunity, ids: z.array(z.uuid()) }), IdRow);
