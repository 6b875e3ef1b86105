/**
 * Links that are used once: an invitation becomes an account or a further role, a link for a new password sets one.
 */
import { randomUUID } from 'node:crypto';
import type { HeldRole } from '../contract/accounts.ts';
import { DomainError, invalid } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as accountQueries from './account-queries.ts';
import { stillMayInvite, stillMayReset } from './may-reset.ts';
import { findWeakness, hashPassword, isPassword } from './password.ts';
import * as queries from './people-queries.ts';
import { hashSecret } from './secret.ts';
import type { SessionService } from './session-service.ts';
import { emailKey } from './sign-in-service.ts';
import { beginAlone, type Tries } from './tries.ts';

type LinkFor = {
  kind: 'invitation' | 'reset';
  community: string | null;
  name: string;
  email: string;
  roles: HeldRole[];
  hasAccount: boolean;
};

type Given = { readonly name: string; readonly password: string; readonly address: string };

export type LinkService = {
  /** @throws DomainError notFound for a link that was used, taken back or left too long. */
  read(secret: string): Promise<LinkFor>;
  /** @returns the secret of a session. @throws DomainError notFound, invalid, tooManyTries */
  use(given: Given & { readonly secret: string }): Promise<string>;
};

const unusable = () =>
  new DomainError(
    'notFound',
    'This link does not work (any more). It may have been taken back or left too long. If you have just used it yourself, sign in; otherwise ask for a new one.',
  );

const refusePassword = (message: string) => invalid('Nothing was changed.', [{ pointer: '/body/password', message }]);

const requireGood = (password: string, known: readonly string[]): void => {
  const weakness = findWeakness(password, known);
  if (weakness) throw refusePassword(weakness);
};

export const createLinkService = (
  store: Store,
  { sessions, tries }: { readonly sessions: SessionService; readonly tries: Tries },
): LinkService => {
  const requireReach = async (run: Run, { userId, communityId, createdBy: by }: queries.StoredLink): Promise<void> => {
    if (userId !== null && !(await stillMayReset(run, { by, userId }))) throw unusable();
    if (userId === null && communityId !== null && !(await stillMayInvite(run, { by, communityId }))) throw unusable();
  };

  const find = async (run: Run, secret: string): Promise<queries.StoredLink> => {
    const [link] = await run(queries.findLink, { secretHash: hashSecret(secret) });
    if (!link) throw unusable();
    await requireReach(run, link);
    return link;
  };

  const take = async (run: Run, secret: string, userId: string, useId: string): Promise<void> => {
    const [used] = await run(queries.takeLink, { secretHash: hashSecret(secret), userId, useId });
    if (!used) throw unusable();
  };

  /** The account of the address, after its password was given. */
  const prove = async (user: accountQueries.StoredUser, { password, address }: Given): Promise<void> => {
    const attempt = { address, account: emailKey(user.email) };
    await beginAlone(tries, attempt);
    if (!user.disabled && (await isPassword(user.passwordHash, password))) return tries.giveBack(attempt);
    throw refusePassword('is not the password of your account');
  };

  const accept = async (link: queries.StoredLink, secret: string, given: Given): Promise<string> => {
    const { communityId, email, createdBy: by } = link;
    if (communityId === null) throw unusable();
    const key = emailKey(email);
    const [known] = await store.read((run) => run(accountQueries.findUser, { emailKey: key }));
    if (known) await prove(known, given);
    else requireGood(given.password, [given.name, email]);
    const passwordHash = known ? known.passwordHash : await hashPassword(given.password);
    const roles = link.roles.map((role, at) => ({
      role,
      endsOn: link.endings[at] || null,
      waveIds: role === 'researcher' ? link.waveIds : [],
    }));
    const [id, useId] = [randomUUID(), randomUUID()];
    return store.write(async (run) => {
      const account = { id, email, emailKey: key, name: given.name, passwordHash, isAdministrator: false, by };
      const [user] = await run(accountQueries.createUser, account);
      // Somebody else made an account of this address a moment ago: its password has not been given.
      if (!user || user.fresh === (known !== undefined)) throw unusable();
      await take(run, secret, user.id, useId);
      await requireReach(run, link);
      await run(queries.lockCommunity, { communityId });
      await run(queries.hold, { communityId, userId: user.id, roles, by });
      return user.id;
    });
  };

  const reset = async (link: queries.StoredLink, secret: string, password: string): Promise<string> => {
    const { id, userId, name, email } = link;
    if (userId === null) throw unusable();
    requireGood(password, [name, email]);
    const passwordHash = await hashPassword(password);
    const useId = randomUUID();
    await store.write(async (run) => {
      await take(run, secret, userId, useId);
      await requireReach(run, link);
      await run(accountQueries.setPassword, { userId, passwordHash, forgetFactor: true });
      await run(queries.removeResetLinks, { userId, keep: id });
      await run(accountQueries.endSessions, { userId });
    });
    return userId;
  };

  return {
    read: (secret) =>
      store.read(async (run) => {
        const { kind, community, name, email, roles } = await find(run, secret);
        const [known] = await run(accountQueries.findUser, { emailKey: emailKey(email) });
        return { kind, community, name, email, roles, hasAccount: known !== undefined };
      }),
    use: async ({ secret, ...given }) => {
      const link = await store.read((run) => find(run, secret));
      const userId = await (link.kind === 'reset' ? reset(link, secret, given.password) : accept(link, secret, given));
      return sessions.begin({ userId }, false);
    },
  };
};
