/**
 * Assets as entries of the directory.
 */
import type { Asset, AssetFields, AssetKind } from '../contract/assets.ts';
import { findBrokenLinks, findMissingNeighbourhood, refuse } from '../directory/check-links.ts';
import { findAgreed, findChanged, findShown } from '../directory/decided.ts';
import { createEntryService, type EntryService } from '../directory/entry-service.ts';
import type { Store } from '../neo4j/store.ts';
import { assetFieldsOf, findHalfPlace, findNoMorePerson, findUnagreed } from './asset.ts';
import * as queries from './asset-queries.ts';

export type AssetsAsked = { readonly kind?: AssetKind | undefined };
export type AssetService = EntryService<AssetFields, Asset, AssetsAsked>;

export const createAssetService = (store: Store): AssetService =>
  createEntryService<AssetFields, Asset, AssetsAsked>(store, {
    what: 'asset',
    findPage: (run, communityId, { q, after, limit }, { kind }) =>
      run(queries.findPage, {
        communityId,
        q,
        limit,
        afterSort: after?.sort ?? null,
        afterId: after?.id ?? null,
        kind: kind ?? null,
      }),
    read: (run, communityId, ids) => run(queries.read, { communityId, ids: [...ids] }),
    begin: async (run, communityId, id, by) => {
      const [row] = await run(queries.create, { communityId, id, by });
      return row && (row.fresh ? 'begun' : 'found');
    },
    fill: async (run, communityId, id, fields) => {
      await run(queries.fill, { communityId, id, ...fields });
    },
    fieldsOf: assetFieldsOf,
    nameOf: (fields) => fields.name,
    findUndecided: (before, fields) => [
      ...findShown(before, fields),
      ...findAgreed(before, fields),
      ...findChanged(before, fields, ['visibility', 'restsOnOnePerson', 'personAgrees', 'endedOn']),
      ...findNoMorePerson(before, fields),
    ],
    check: async (run, communityId, fields) =>
      refuse([
        ...findUnagreed(fields),
        ...findHalfPlace(fields),
        ...(await findMissingNeighbourhood(run, communityId, fields.neighbourhoodId)),
        ...(await findBrokenLinks(run, communityId, { field: 'runBy', kind: 'organisation', ids: fields.runBy })),
      ]),
  });
