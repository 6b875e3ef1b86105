import { z } from 'zod';
import { Group, GroupFields } from '../contract/groups.ts';
import { BeginRow, createParams, IdRow, oneOf, PageRow, pageParams, readParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

export const findPage = defineQuery('groups/find-page', 'read', z.object(pageParams), PageRow);
export const read = defineQuery('groups/read', 'read', readParams, z.object(Group.shape));
export const create = defineQuery('groups/create', 'write', z.object(createParams), BeginRow);
export const fill = defineQuery('groups/fill', 'write', z.object({ ...oneOf, ...GroupFields.shape }), IdRow);
