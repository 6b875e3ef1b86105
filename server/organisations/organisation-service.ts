/**
 * Organisations as entries of the directory.
 */
import type { Organisation, OrganisationFields } from '../contract/organisations.ts';
import { findBrokenLinks, refuse } from '../directory/check-links.ts';
import { findChanged, findShown } from '../directory/decided.ts';
import { createEntryService, type EntryService } from '../directory/entry-service.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './organisation-queries.ts';

export type OrganisationService = EntryService<OrganisationFields, Organisation, unknown>;

export const createOrganisationService = (store: Store): OrganisationService =>
  createEntryService<OrganisationFields, Organisation, unknown>(store, {
    what: 'organisation',
    findPage: (run, communityId, { q, after, limit }) =>
      run(queries.findPage, { communityId, q, limit, afterSort: after?.sort ?? null, afterId: after?.id ?? null }),
    read: (run, communityId, ids) => run(queries.read, { communityId, ids: [...ids] }),
    begin: async (run, communityId, id, by) => {
      const [row] = await run(queries.create, { communityId, id, by });
      return row && (row.fresh ? 'begun' : 'found');
    },
    fill: async (run, communityId, id, fields) => {
      await run(queries.fill, { communityId, id, ...fields });
    },
    fieldsOf: ({ name, about, contact, website, visibility, worksWith }) => ({
      name,
      about,
      contact,
      website,
      visibility,
      worksWith: worksWith.map((link) => link.id),
    }),
    nameOf: (fields) => fields.name,
    findUndecided: (before, fields) => [...findShown(before, fields), ...findChanged(before, fields, ['visibility'])],
    check: async (run, communityId, fields) =>
      refuse(await findBrokenLinks(run, communityId, { field: 'worksWith', kind: 'organisation', ids: fields.worksWith })),
  });
