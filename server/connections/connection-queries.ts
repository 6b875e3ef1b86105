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

const which = { communityId: z.uuid(), waveId: z.uuid() };
const KeyRow = z.object({ key: z.string() });
export const readShowing = defineQuery(
  'connections/read-showing',
  'read',
  z.object(which),
  z.object({ at: z.string(), respondents: z.array(z.string()), figures: z.string() }),
);
export const lockShowing = defineQuery('connections/lock-showing', 'write', z.object(which), KeyRow);
export const saveShowing = defineQuery(
  'connections/save-showing',
  'write',
  z.object({ ...which, at: z.iso.datetime(), respondents: z.array(z.string()), figures: z.string() }),
  KeyRow,
);

export const listAssets = defineQuery(
  'connections/list-assets',
  'read',
  z.object({ communityId: z.uuid(), visible: z.array(Visibility), today: z.iso.date() }),
  AssetRow,
);
