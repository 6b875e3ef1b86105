/**
 * Accounts for tests: made as the services make them, signed in without going through the door each time.
 */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createUser } from '../../server/accounts/account-queries.ts';
import { hold } from '../../server/accounts/people-queries.ts';
import type { Services } from '../../server/composition.ts';
import type { HeldRole } from '../../server/contract/accounts.ts';

type Made = Pick<Services, 'store' | 'sessions'>;

/** An account nobody can sign in to by password. @returns its id. */
export const newUser = async (
  { store }: Pick<Made, 'store'>,
  { isAdministrator = false, name = 'Test person' }: { isAdministrator?: boolean; name?: string } = {},
): Promise<string> => {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const account = { id, email, emailKey: email, name, passwordHash: 'none', isAdministrator, by: 'test' };
  await store.write((run) => run(createUser, account));
  return id;
};

/**
 * @param waveIds of a community researcher.
 * @param endsOn last day of the term.
 */
export const giveRole = async (
  { store }: Pick<Made, 'store'>,
  userId: string,
  communityId: string,
  role: HeldRole,
  waveIds: readonly string[] = [],
  endsOn: string | null = null,
): Promise<void> => {
  await store.write((run) => run(hold, { userId, communityId, roles: [{ role, endsOn, waveIds }], by: 'test' }));
};

/** The app as somebody calls it who is signed in, unless a request brings a cookie of its own. */
export const appAs =
  (door: RequestListener, cookie: string): RequestListener =>
  (incoming, response) => {
    incoming.headers.cookie ??= cookie;
    door(incoming, response);
  };

/** The cookie of somebody who has just signed in. */
export const cookieOf = async ({ sessions }: Made, userId: string): Promise<string> =>
  `__Host-kith=${await sessions.begin({ userId }, 'signed-in')}`;
