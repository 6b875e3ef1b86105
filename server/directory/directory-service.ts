/**
 * Suggestions for forms in which somebody types a name.
 */
import { nameKey, requireCommunity } from '../communities/community-service.ts';
import type { Suggestion } from '../contract/directory.ts';
import type { Store } from '../neo4j/store.ts';
import { suggest } from './directory-queries.ts';

export type DirectoryService = {
  /** At most 20, best first. Residents by pseudonym: their names are never searched here. */
  suggest(communityId: string, q: string): Promise<Suggestion[]>;
};

export const createDirectoryService = (store: Store): DirectoryService => ({
  suggest: (communityId, q) =>
    store.read(async (run) => {
      await requireCommunity(run, communityId);
      return run(suggest, { communityId, q: nameKey(q) });
    }),
});
