/**
 * Suggestions for forms in which somebody types a name.
 */
import { requireCommunity } from '../communities/community-service.ts';
import type { Suggestion } from '../contract/directory.ts';
import { nameKey } from '../contract/name-key.ts';
import type { Store } from '../neo4j/store.ts';
import { suggest } from './directory-queries.ts';

export type DirectoryService = {
  /**
   * At most 20, best first. Residents by pseudonym: their names are never searched here.
   * @param wholeCode residents only where all of their pseudonym was typed, and without where they live.
   */
  suggest(communityId: string, q: string, wholeCode: boolean): Promise<Suggestion[]>;
};

export const createDirectoryService = (store: Store): DirectoryService => ({
  suggest: (communityId, q, wholeCode) =>
    store.read(async (run) => {
      await requireCommunity(run, communityId);
      return run(suggest, { communityId, q: nameKey(q), wholeCode });
    }),
});
