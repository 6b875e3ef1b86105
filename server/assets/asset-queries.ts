import { z } from 'zod';
import { Asset, AssetFields, AssetKind } from '../contract/assets.ts';
import { BeginRow, createParams, IdRow, oneOf, PageRow, pageParams, readParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

export const findPage = defineQuery('assets/find-page', 'read', z.object({ ...pageParams, kind: AssetKind.nullable() }), PageRow);
export const read = defineQuery('assets/read', 'read', readParams, z.object(Asset.shape));
export const create = defineQuery('assets/create', 'write', z.object(createParams), BeginRow);
export const fill = defineQuery('assets/fill', 'write', z.object({ ...oneOf, ...AssetFields.shape }), IdRow);
