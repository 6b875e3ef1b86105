/**
 * The four kinds of entries and what differs between them for the pages: routes, fields, what a row shows.
 */
import { AssetKind, assetRoutes, Formality } from '#contract/assets';
import { Visibility } from '#contract/directory';
import { groupRoutes } from '#contract/groups';
import type { MemberKind } from '#contract/network';
import { organisationRoutes } from '#contract/organisations';
import { residentRoutes } from '#contract/residents';
import type { Route } from '#contract/route';

type FieldName =
  | 'name'
  | 'kind'
  | 'formality'
  | 'about'
  | 'contact'
  | 'website'
  | 'neighbourhoodId'
  | 'latitude'
  | 'longitude'
  | 'visibility'
  | 'restsOnOnePerson'
  | 'personAgrees'
  | 'endedOn'
  | 'runBy'
  | 'meetsAt'
  | 'worksWith'
  | 'ageBand'
  | 'gender'
  | 'timeHere';

export type FieldSpec =
  | { readonly name: FieldName; readonly type: 'line' | 'text' | 'number' | 'date' | 'area' | 'age' | 'check' }
  | { readonly name: 'kind' | 'formality' | 'visibility'; readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly name: FieldName; readonly type: 'links'; readonly to: MemberKind };

export type EntryKindHere = {
  readonly kind: MemberKind;
  /** In the address: 'assets'. */
  readonly plural: string;
  readonly routes: {
    readonly list: Route;
    readonly create: Route;
    readonly read: Route;
    readonly edit: Route;
    readonly remove: Route;
  };
  readonly fields: readonly FieldSpec[];
};

const visibility: FieldSpec = { name: 'visibility', type: 'choice', options: Visibility.options };
const words: readonly FieldSpec[] = [
  { name: 'name', type: 'line' },
  { name: 'about', type: 'text' },
  { name: 'contact', type: 'text' },
];

export const entryKinds: readonly EntryKindHere[] = [
  {
    kind: 'asset',
    plural: 'assets',
    routes: {
      list: assetRoutes.listAssets,
      create: assetRoutes.createAsset,
      read: assetRoutes.readAsset,
      edit: assetRoutes.editAsset,
      remove: assetRoutes.removeAsset,
    },
    fields: [
      { name: 'name', type: 'line' },
      { name: 'kind', type: 'choice', options: AssetKind.options },
      { name: 'formality', type: 'choice', options: Formality.options },
      { name: 'about', type: 'text' },
      { name: 'contact', type: 'text' },
      { name: 'neighbourhoodId', type: 'area' },
      { name: 'latitude', type: 'number' },
      { name: 'longitude', type: 'number' },
      { name: 'runBy', type: 'links', to: 'organisation' },
      visibility,
      { name: 'restsOnOnePerson', type: 'check' },
      { name: 'personAgrees', type: 'check' },
      { name: 'endedOn', type: 'date' },
    ],
  },
  {
    kind: 'group',
    plural: 'groups',
    routes: {
      list: groupRoutes.listGroups,
      create: groupRoutes.createGroup,
      read: groupRoutes.readGroup,
      edit: groupRoutes.editGroup,
      remove: groupRoutes.removeGroup,
    },
    fields: [...words, { name: 'meetsAt', type: 'links', to: 'asset' }, visibility],
  },
  {
    kind: 'organisation',
    plural: 'organisations',
    routes: {
      list: organisationRoutes.listOrganisations,
      create: organisationRoutes.createOrganisation,
      read: organisationRoutes.readOrganisation,
      edit: organisationRoutes.editOrganisation,
      remove: organisationRoutes.removeOrganisation,
    },
    fields: [...words, { name: 'website', type: 'line' }, { name: 'worksWith', type: 'links', to: 'organisation' }, visibility],
  },
  {
    kind: 'resident',
    plural: 'residents',
    routes: {
      list: residentRoutes.listResidents,
      create: residentRoutes.createResident,
      read: residentRoutes.readResident,
      edit: residentRoutes.editResident,
      remove: residentRoutes.removeResident,
    },
    fields: [
      { name: 'ageBand', type: 'age' },
      { name: 'gender', type: 'line' },
      { name: 'timeHere', type: 'line' },
      { name: 'neighbourhoodId', type: 'area' },
    ],
  },
];

/** What a coordinator decides, of a new entry and of one that is there; others see it. */
const decidedOfNew: ReadonlySet<string> = new Set(['visibility', 'personAgrees']);
const decidedOfStored: ReadonlySet<string> = new Set(['visibility', 'restsOnOnePerson', 'personAgrees', 'endedOn']);

export const isDecided = (field: FieldSpec, isNew: boolean): boolean => (isNew ? decidedOfNew : decidedOfStored).has(field.name);

/** The kind named in an address; assets when it is none. */
export const findKind = (plural: string | null | undefined): EntryKindHere =>
  entryKinds.find((one) => one.plural === plural) ?? (entryKinds[0] as EntryKindHere);
