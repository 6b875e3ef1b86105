/**
 * What an asset may be, without any input or output.
 */
import type { Asset, AssetFields } from '../contract/assets.ts';
import type { FieldError } from '../errors.ts';

/**
 * An asset that is or rests on one person who could be recognised is treated as that person: without their agreement
 * it is shown to no panel and no public.
 */
export const findUnagreed = (fields: AssetFields): FieldError[] => {
  const isOnePerson = fields.kind === 'person-in-a-role' || fields.restsOnOnePerson;
  const isShown = fields.visibility === 'public' || fields.visibility === 'panel-only';
  if (!isOnePerson || !isShown || fields.personAgrees) return [];
  return [
    {
      pointer: '/body/visibility',
      message: 'this rests on one person, who must agree before it is shown to the public or to a panel',
    },
  ];
};

/** A person in a role is a person: whether an asset is one decides whom it is shown to. */
export const findNoMorePerson = (before: AssetFields | undefined, { kind }: AssetFields): FieldError[] => {
  const isAbout = before && before.kind !== kind && [before.kind, kind].includes('person-in-a-role');
  return isAbout
    ? [{ pointer: '/body/kind', message: 'may be made a person in a role, or no longer one, by a coordinator' }]
    : [];
};

export const findHalfPlace = ({ latitude, longitude }: AssetFields): FieldError[] =>
  (latitude === null) === (longitude === null)
    ? []
    : [
        {
          pointer: latitude === null ? '/body/latitude' : '/body/longitude',
          message: 'give both latitude and longitude, or neither',
        },
      ];

/** The fields of a stored asset, as they would be given. */
export const assetFieldsOf = (asset: Asset): AssetFields => {
  const { id, version, unmatched, createdAt, updatedAt, metAtBy, runBy, ...fields } = asset;
  return { ...fields, runBy: runBy.map((link) => link.id) };
};
