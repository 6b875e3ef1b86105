/**
 * Residents as entries of the directory: pseudonym and bands, never a name.
 */
import type { Resident, ResidentFields } from '../contract/residents.ts';
import { findMissingNeighbourhood, refuse } from '../directory/check-links.ts';
import { createEntryService, type EntryService } from '../directory/entry-service.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './resident-queries.ts';
import { beginResident, fillResident } from './resident-writer.ts';

export type ResidentService = EntryService<ResidentFields, Resident, unknown>;

export const createResidentService = (store: Store): ResidentService =>
  createEntryService<ResidentFields, Resident, unknown>(store, {
    what: 'resident',
    findPage: (run, communityId, { q, after, limit }) =>
      run(queries.findPage, { communityId, q, limit, afterSort: after?.sort ?? null, afterId: after?.id ?? null }),
    read: (run, communityId, ids) => run(queries.read, { communityId, ids: [...ids] }),
    begin: beginResident,
    fill: fillResident,
    fieldsOf: ({ ageBand, gender, timeHere, neighbourhoodId }) => ({ ageBand, gender, timeHere, neighbourhoodId }),
    check: async (run, communityId, fields) => refuse(await findMissingNeighbourhood(run, communityId, fields.neighbourhoodId)),
    removeOwn: async (run, communityId, id) => {
      await run(queries.eraseIdentity, { communityId, residentId: id });
    },
  });
