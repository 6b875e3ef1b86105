/**
 * Assets: anything people use or turn to, formal or informal.
 */
import { z } from 'zod';
import { EntryLink, entryBasics, entryRoutes, ListQuery, pageOf, SameName, Visibility } from './directory.ts';
import { MemberId, NeighbourhoodId } from './ids.ts';
import { Line, Lines } from './text.ts';

export const AssetKind = z.enum(['place', 'activity', 'service', 'person-in-a-role', 'online-group']);
export type AssetKind = z.infer<typeof AssetKind>;

export const Formality = z.enum(['formal', 'informal']);
export type Formality = z.infer<typeof Formality>;

const fields = {
  name: Line(200),
  kind: AssetKind,
  formality: Formality.default('informal'),
  about: Lines(2000).default(''),
  /** How to reach it: as people would be told. */
  contact: Lines(500).default(''),
  neighbourhoodId: NeighbourhoodId.nullable().default(null),
  latitude: z.number('must be a number').min(-90, 'must be -90 to 90').max(90, 'must be -90 to 90').nullable().default(null),
  longitude: z
    .number('must be a number')
    .min(-180, 'must be -180 to 180')
    .max(180, 'must be -180 to 180')
    .nullable()
    .default(null),
  visibility: Visibility.default('professionals'),
  /** It is, or stands and falls with, one person who could be recognised. */
  restsOnOnePerson: z.boolean().default(false),
  /** That person has agreed to its being shown to the public or a panel. */
  personAgrees: z.boolean().default(false),
  /** It is no more since this day; what was said about it stays. */
  endedOn: z.iso.date('must be a date such as 2026-05-31').nullable().default(null),
  /** Organisations that run it. */
  runBy: z.array(MemberId).max(50).default([]),
};

export const AssetFields = z.strictObject(fields);
export type AssetFields = z.infer<typeof AssetFields>;
export const NewAsset = z.strictObject({ id: MemberId, ...fields });

export const Asset = z.strictObject({
  ...entryBasics,
  name: z.string(),
  kind: AssetKind,
  formality: Formality,
  about: z.string(),
  contact: z.string(),
  neighbourhoodId: NeighbourhoodId.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  visibility: Visibility,
  restsOnOnePerson: z.boolean(),
  personAgrees: z.boolean(),
  endedOn: z.string().nullable(),
  runBy: z.array(EntryLink),
  /** Groups that meet there; said in the group's own entry. */
  metAtBy: z.array(EntryLink),
});
export type Asset = z.infer<typeof Asset>;

const routes = entryRoutes({
  name: 'Asset',
  phrase: 'an asset',
  plural: 'assets',
  who: ['researcher', 'coordinator'],
  whoRemoves: ['coordinator'],
  query: z.strictObject({ ...ListQuery.shape, kind: AssetKind.optional() }),
  page: pageOf(Asset),
  entry: Asset,
  fresh: NewAsset,
  fields: AssetFields,
  saved: z.strictObject({ ...Asset.shape, sameName: z.array(SameName) }),
});

export const assetRoutes = {
  listAssets: routes.list,
  createAsset: routes.create,
  readAsset: routes.read,
  editAsset: routes.edit,
  removeAsset: routes.remove,
} as const;
