/**
 * When the demo may be looked at without a password: on one's own computer, as long as nobody has an account, and
 * of the demo's communities alone. Whatever else was imported meanwhile waits for the first account.
 */
import { listDemoCommunities } from '../communities/community-queries.ts';
import { DemoRole } from '../contract/accounts.ts';
import type { Store } from '../neo4j/store.ts';
import { countUsers } from './account-queries.ts';

/** @param mayOffer the service is reached from this computer alone, and was not told to do without the demo. */
export const createDemoRoles = (store: Store, mayOffer: boolean) => async (): Promise<readonly DemoRole[]> => {
  if (!mayOffer) return [];
  return store.read(async (run) => {
    const [row] = await run(countUsers, {});
    if (row?.users !== 0) return [];
    return (await run(listDemoCommunities, {})).length > 0 ? DemoRole.options : [];
  });
};
