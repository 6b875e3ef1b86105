/**
 * Limits on wrong tries, kept in the store so that they hold after a restart and for all processes. By address, and by
 * account: from one address, and from all. The last must not lock anybody out whose password somebody else guesses at:
 * it asks for the code of their app along with the password, and leaves those alone who come from where they came before.
 */
import { DomainError } from '../errors.ts';
import { holderOf } from '../limits/holder.ts';
import { isThisComputer } from '../limits/this-computer.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { hashSecret } from './secret.ts';

const windowSeconds = 15 * 60;
const perAddress = 50;
const perAccountHere = 10;
const perAccount = 30;
const knownSeconds = 90 * 24 * 60 * 60;

export type Try = { readonly address: string; readonly account: string };

export type Tries = {
  /**
   * Counts a try before it is known whether it is right: of many at the same moment, no more get through than the limit.
   * @returns whether the code must come along with the password.
   * @throws DomainError tooManyTries
   */
  begin(given: Try): Promise<{ readonly needsCode: boolean }>;
  /** It was right: it does not count. */
  giveBack(given: Try): Promise<void>;
};

/** Hashed: the store needs no list of addresses and of who tried what. All addresses of one connection are one. */
const keysOf = ({ account, ...given }: Try) => {
  const address = holderOf(given.address);
  const key = (what: string) => hashSecret(what);
  return {
    address: key(`address ${address}`),
    here: key(`account ${account} from ${address}`),
    account: key(`account ${account}`),
    known: key(`known ${account} at ${address}`),
  };
};

/**
 * As {@link Tries.begin}, where no code can come along that would tell whose account it is.
 * @throws DomainError tooManyTries also after too many from everywhere, but for those who come from where they came before.
 */
export const beginAlone = async (tries: Tries, given: Try): Promise<void> => {
  if (!(await tries.begin(given)).needsCode) return;
  throw new DomainError(
    'tooManyTries',
    'There were too many wrong tries at this account. Wait 15 minutes, or go on from a place where you signed in before.',
  );
};

export const createTries = (store: Store): Tries => ({
  begin: async (given) => {
    const { known, ...keys } = keysOf(given);
    const rows = await store.write((run) => run(queries.countTry, { keys: Object.values(keys), seconds: windowSeconds }));
    const counts = new Map(rows.map(({ key, count }) => [key, count]));
    const tooManyFromHere = !isThisComputer(given.address) && (counts.get(keys.address) ?? 0) > perAddress;
    if (tooManyFromHere || (counts.get(keys.here) ?? 0) > perAccountHere) {
      throw new DomainError('tooManyTries', 'There were too many wrong tries from here. Wait 15 minutes, then try again.');
    }
    if ((counts.get(keys.account) ?? 0) <= perAccount) return { needsCode: false };
    const [before] = await store.read((run) => run(queries.readTries, { keys: [known] }));
    return { needsCode: !before || before.count === 0 };
  },
  giveBack: async (given) => {
    const { here, address, account, known } = keysOf(given);
    await store.write(async (run) => {
      await run(queries.forgetTries, { keys: [here] });
      await run(queries.giveBackTries, { keys: [address, account] });
      await run(queries.countTry, { keys: [known], seconds: knownSeconds });
      // Of others, whose time is long over: wrong tries from ever new addresses must not fill the store.
      await run(queries.removeEndedTries, {});
    });
  },
});
