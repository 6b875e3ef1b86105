import { z } from 'zod';
import { AssetKind, Formality } from '../contract/assets.ts';
import { EntryLink, Visibility } from '../contract/directory.ts';
import { defineQuery } from '../neo4j/query.ts';

export const AssetRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: AssetKind,
  formality: Formality,
  about: z.string(),
  contact: z.string(),
  neighbourhoodId: z.string().nullable(),
  /** It is, or rests on, one person who could be recognised. */
  isOnePerson: z.boolean(),
  personAgrees: z.boolean(),
  runBy: z.array(EntryLink),
  metAtBy: z.array(EntryLink),
});
export type AssetRow = z.infer<typeof AssetRow>;

export const listAssets = defineQuery(
  'connections/list-assets',
  'read',
  z.object({ communityId: z.uuid(), visible: z.array(Visibility), today: z.iso.date() }),
  AssetRow,
);
