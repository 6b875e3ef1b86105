import { z } from 'zod';
import { Organisation, OrganisationFields } from '../contract/organisations.ts';
import { BeginRow, createParams, IdRow, oneOf, PageRow, pageParams, readParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

export const findPage = defineQuery('organisations/find-page', 'read', z.object(pageParams), PageRow);
export const read = defineQuery('organisations/read', 'read', readParams, z.object(Organisation.shape));
export const create = defineQuery('organisations/create', 'write', z.object(createParams), BeginRow);
export const fill = defineQuery('organisations/fill', 'write', z.object({ ...oneOf, ...OrganisationFields.shape }), IdRow);
