/**
 * Everybody with an account, and who of them may come in. Whoever is kept out is so with their next request, and two seconds
 * later in another process: see session-service.ts.
 */
import type { UserAccount } from '../contract/users.ts';
import { type ListAsked, readCursor, toPage } from '../directory/cursor.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { endSessions } from './account-queries.ts';
import { ownPassword } from './may-reset.ts';
import { makeReset, type NewLink } from './new-link.ts';
import { newSecret } from './secret.ts';
import { emailKey } from './sign-in-service.ts';
import * as queries from './user-queries.ts';
import type { Viewer } from './viewer.ts';

export type UserService = {
  list(asked: ListAsked): Promise<{ items: UserAccount[]; next: string | null; total: number }>;
  /** Ends all sessions too. @throws DomainError notFound; conflict for oneself and for the last administrator. */
  disable(userId: string, viewer: Viewer): Promise<UserAccount>;
  /** @throws DomainError notFound */
  enable(userId: string): Promise<UserAccount>;
  /** A link for a new password. @throws DomainError notFound; conflict for oneself and for whoever is kept out. */
  makeResetLink(userId: string, id: string, viewer: Viewer): Promise<NewLink>;
};

const read = async (run: Run, userId: string): Promise<UserAccount> => {
  const [user] = await run(queries.readUsers, { ids: [userId] });
  if (!user) throw notFound('account');
  return user;
};

/** @throws DomainError conflict when nobody would be left to look after Kith. */
const requireOthers = async (run: Run, userId: string, viewer: Viewer): Promise<void> => {
  const administrators = (await run(queries.listAdministrators, {})).map(({ id }) => id);
  // Somebody else kept them out a moment ago.
  if (!viewer.isDemo && !administrators.includes(viewer.id)) throw new DomainError('signInNeeded', 'Sign in first.');
  if (administrators.some((id) => id !== userId)) return;
  throw new DomainError('conflict', 'Nobody would be left to look after Kith. Make somebody else administrator first.');
};

export const createUserService = (store: Store): UserService => ({
  list: (asked) =>
    store.read(async (run) => {
      const after = readCursor(asked.cursor);
      const q = asked.q === undefined ? null : emailKey(asked.q);
      // One more than asked for tells whether there is a next page.
      const rows = await run(queries.findUsers, {
        q,
        limit: asked.limit + 1,
        afterSort: after?.sort ?? null,
        afterId: after?.id ?? null,
      });
      const page = toPage(rows, asked.limit);
      const byId = new Map((await run(queries.readUsers, { ids: page.ids })).map((user) => [user.id as string, user]));
      return { items: page.ids.flatMap((id) => byId.get(id) ?? []), next: page.next, total: page.total };
    }),

  disable: (userId, viewer) => {
    if (userId === viewer.id) {
      throw new DomainError('conflict', 'You cannot stop your own access. Ask another administrator.');
    }
    return store.write(async (run) => {
      await run(queries.lockAdministrators, {});
      await read(run, userId);
      await requireOthers(run, userId, viewer);
      await run(queries.disableUser, { userId });
      await run(endSessions, { userId });
      return read(run, userId);
    });
  },

  makeResetLink: async (userId, id, viewer) => {
    if (userId === viewer.id) throw new DomainError('conflict', ownPassword);
    const secret = newSecret();
    return store.write(async (run) => {
      const user = await read(run, userId);
      if (user.disabledAt !== null) {
        throw new DomainError('conflict', 'The access of this person is stopped. Give it again first: until then no link works.');
      }
      return makeReset(run, { id, secret, communityId: null, user, by: viewer.id });
    });
  },

  enable: (userId) =>
    store.write(async (run) => {
      await run(queries.enableUser, { userId });
      // Nothing that began while they were on their way out comes back to life.
      await run(endSessions, { userId });
      return read(run, userId);
    }),
});
