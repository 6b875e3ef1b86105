/**
 * When the demo may be looked at without a password: on one's own computer, as long as nobody has an account.
 */
import { DemoRole } from '../contract/accounts.ts';
import type { Store } from '../neo4j/store.ts';
import { countUsers } from './account-queries.ts';

/** @param mayOffer the service is reached from this computer alone, and was not told to do without the demo. */
export const createDemoRoles = (store: Store, mayOffer: boolean) => async (): Promise<readonly DemoRole[]> => {
  if (!mayOffer) return [];
  const [row] = await store.read((run) => run(countUsers, {}));
  return row?.users === 0 ? DemoRole.options : [];
};
