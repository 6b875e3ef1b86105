/**
 * The account with which a Kith begins, and the way back in when nobody else can help: for whoever can run its commands.
 */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { countUsers, createUser } from './account-queries.ts';
import { commandLine } from './may-reset.ts';
import { makeReset, type NewLink } from './new-link.ts';
import { hashPassword } from './password.ts';
import { newSecret } from './secret.ts';
import { emailKey } from './sign-in-service.ts';
import { makeAdministrator } from './user-queries.ts';

/** A link for a new password, and whose it is. */
export type LinkFor = {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly link: NewLink;
};

export const firstAccountCommand = 'npm run admin:create -- --name "Ann Example" --email ann@example.org';

export const hasAccounts = async (store: Store): Promise<boolean> => {
  const [row] = await store.read((run) => run(countUsers, {}));
  return (row?.users ?? 0) > 0;
};

/**
 * Makes an administrator who has no password yet, and the link to choose one.
 * @throws DomainError conflict when there is an account of this address.
 */
export const createAdministrator = async (
  store: Store,
  user: { readonly id: string; readonly name: string; readonly email: string },
): Promise<LinkFor> => {
  const by = commandLine;
  // Nobody knows it: until the link is used, nothing signs in.
  const passwordHash = await hashPassword(newSecret());
  const [id, secret] = [randomUUID(), newSecret()];
  return store.write(async (run) => {
    const account = { ...user, emailKey: emailKey(user.email), passwordHash, isAdministrator: true, by };
    const [made] = await run(createUser, account);
    if (!made?.fresh) {
      throw new DomainError(
        'conflict',
        `There is an account of ${user.email} already. To make it an administrator's, with a new password and a new app, add --reset.`,
      );
    }
    return { user, link: await makeReset(run, { id, secret, communityId: null, user, by }) };
  });
};

/**
 * For an administrator who has lost password, phone and recovery codes, or somebody with an account who is to become one.
 * Nothing of theirs changes before the link is used, but that they are an administrator.
 * @throws DomainError notFound without an account of this address; conflict when its access is stopped.
 */
export const resetAdministrator = async (store: Store, email: string): Promise<LinkFor> => {
  const [id, secret] = [randomUUID(), newSecret()];
  return store.write(async (run) => {
    const [user] = await run(makeAdministrator, { emailKey: emailKey(email) });
    if (!user)
      throw new DomainError('notFound', `There is no account of ${email}. Leave --reset out and give --name to make one.`);
    if (user.disabled) {
      throw new DomainError(
        'conflict',
        `The access of ${email} is stopped. An administrator has to give it again first; with another address you can make one here.`,
      );
    }
    return { user, link: await makeReset(run, { id, secret, communityId: null, user, by: commandLine }) };
  });
};
