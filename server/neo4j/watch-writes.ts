/**
 * Tells when something was written: for what is remembered of the store for a moment.
 */
import type { Query } from './query.ts';
import type { Run, Store } from './store.ts';

/**
 * The same store, which says when a transaction is over that ran one of these statements. Also when it failed: a failure
 * may be the reply to a commit that was lost.
 */
export const watchWrites = (store: Store, isWatched: (query: Query) => boolean, onWritten: () => void): Store => ({
  ...store,
  write: async (work, options) => {
    let seen = false;
    const watching =
      (run: Run): Run =>
      (query, params) => {
        seen ||= isWatched(query as unknown as Query);
        return run(query, params);
      };
    try {
      return await store.write((run) => work(watching(run)), options);
    } finally {
      if (seen) onWritten();
    }
  },
});
