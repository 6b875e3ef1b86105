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
