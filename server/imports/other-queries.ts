import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

const details = {
  name: z.string(),
  about: z.string(),
  contact: z.string(),
  assetKind: z.string().nullable(),
  formality: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  neighbourhoodId: z.string().nullable(),
};

export const StoredOther = z.object({
  key: z.string(),
  kind: z.enum(['asset', 'group', 'organisation']),
  id: z.string(),
  ...details,
  about: z.string().nullable(),
  contact: z.string().nullable(),
});
export type StoredOther = z.infer<typeof StoredOther>;

export const findOthers = defineQuery(
  'imports/find-others',
  'read',
  z.object({ communityId: z.uuid(), keys: z.array(z.string()).readonly() }),
  StoredOther,
);

export const OtherToSave = z.object({
  id: z.string(),
  key: z.string(),
  externalId: z.string(),
  ...details,
  revisionId: z.uuid(),
  /** What it was; null when it is new. */
  before: z.string().nullable(),
});
export type OtherToSave = z.infer<typeof OtherToSave>;

const params = z.object({
  communityId: z.uuid(),
  importId: z.uuid(),
  by: z.string(),
  source: z.string(),
  rows: z.array(OtherToSave).readonly(),
});
const saved = z.object({ saved: z.number() });

export const saveAssets = defineQuery('imports/save-assets', 'write', params, saved);
export const saveGroups = defineQuery('imports/save-groups', 'write', params, saved);
export const saveOrganisations = defineQuery('imports/save-organisations', 'write', params, saved);
