/**
 * The account with which a Kith begins: whoever can run its commands may make one.
 */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { countUsers, createUser } from './account-queries.ts';
import { hashPassword } from './password.ts';
import { makeLink, type NewLink } from './people-service.ts';
import { newSecret } from './secret.ts';
import { emailKey } from './sign-in-service.ts';

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
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
): Promise<NewLink> => {
  const by = 'command line';
  // Nobody knows it: until the link is used, nothing signs in.
  const passwordHash = await hashPassword(newSecret());
  const linkId = randomUUID();
  const secret = newSecret();
  return store.write(async (run) => {
    const [user] = await run(createUser, { id, name, email, emailKey: emailKey(email), passwordHash, isAdministrator: true, by });
    if (!user?.fresh) {
      throw new DomainError('conflict', `There is an account of ${email} already. Ask an administrator for a new password link.`);
    }
    const link = { id: linkId, secret, kind: 'reset', communityId: null, userId: id, name, email, by } as const;
    return makeLink(run, { ...link, roles: [], endings: [], waveIds: [] });
  });
};
