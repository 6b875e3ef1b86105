/**
 * Limits on wrong tries, kept in the store so that they hold after a restart and for all processes. By address, and by
 * account: from one address, and from all. The last must not lock anybody out whose password somebody else guesses at:
 * it asks for the code of their app along with the password.
 */
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { hashSecret } from './secret.ts';

const windowSeconds = 15 * 60;
const perAddress = 50;
const perAccountHere = 10;
const perAccount = 30;

export type Try = { readonly address: string; readonly account: string };

export type Tries = {
  /**
   * @returns whether the code must come along with the password.
   * @throws DomainError tooManyTries
   */
  check(given: Try): Promise<{ readonly needsCode: boolean }>;
  countWrong(given: Try): Promise<void>;
  forget(given: Try): Promise<void>;
};

/** Hashed: the store needs no list of addresses and of who tried what. */
const keysOf = ({ address, account }: Try) => {
  const key = (what: string) => hashSecret(what);
  return {
    address: key(`address ${address}`),
    here: key(`account ${account} from ${address}`),
    account: key(`account ${account}`),
  };
};

export const createTries = (store: Store): Tries => ({
  check: async (given) => {
    const keys = keysOf(given);
    const rows = await store.read((run) => run(queries.readTries, { keys: Object.values(keys) }));
    const counts = new Map(rows.map(({ key, count }) => [key, count]));
    if ((counts.get(keys.address) ?? 0) >= perAddress || (counts.get(keys.here) ?? 0) >= perAccountHere) {
      throw new DomainError('tooManyTries', 'There were too many wrong tries from here. Wait 15 minutes, then try again.');
    }
    return { needsCode: (counts.get(keys.account) ?? 0) >= perAccount };
  },
  countWrong: async (given) => {
    await store.write((run) => run(queries.countTry, { keys: Object.values(keysOf(given)), seconds: windowSeconds }));
  },
  forget: async (given) => {
    const { here } = keysOf(given);
    await store.write((run) => run(queries.forgetTries, { keys: [here] }));
  },
});
