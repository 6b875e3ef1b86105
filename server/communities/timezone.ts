/**
 * Time zones: this program and the database each bring a list of their own, and the days on which terms end are reckoned by
 * the database. One that it does not know would let nobody of the community in any more.
 */
import { invalid } from '../errors.ts';
import { isRefusedValue } from '../neo4j/errors.ts';
import type { Store } from '../neo4j/store.ts';
import { tryTimezone } from './place-queries.ts';

/** @throws DomainError invalid when the database does not know it. */
export const requireTimezone = async (store: Store, timezone: string): Promise<void> => {
  await store
    .read((run) => run(tryTimezone, { timezone }))
    .catch((error: unknown) => {
      if (!isRefusedValue(error)) throw error;
      throw invalid('Nothing was changed.', [
        {
          pointer: '/body/timezone',
          message: 'is a time zone that the database does not know: name a city, such as Europe/London',
        },
      ]);
    });
};
