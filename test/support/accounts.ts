/**
 * Accounts for tests: made as the services make them, signed in without going through the door each time.
 */

import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createUser } from '../../server/accounts/account-queries.ts';
import { hold } from '../../server/accounts/people-queries.ts';
import type { Services } from '../../server/composition.ts';
import type { HeldRole } from '../../server/contract/accounts.ts';
import { fromHere } from './from-here.ts';

type Made = Pick<Services, 'store' | 'sessions'>;

/** An account nobody can sign in to by password. @returns its id. */
export const newUser = async (
  { store }: Made,
  { isAdministrator = false, name = 'Test person' }: { isAdministrator?: boolean; name?: string } = {},
): Promise<string> => {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const account = { id, email, emailKey: email, name, passwordHash: 'none', isAdministrator, by: 'test' };
  await store.write((run) => run(createUser, account));
  return id;
};

/** @param waveIds of a community researcher. */
export const giveRole = async (
  { store }: Made,
  userId: string,
  communityId: string,
  role: HeldRole,
  waveIds: readonly string[] = [],
): Promise<void> => {
  await store.write((run) => run(hold, { userId, communityId, roles: [{ role, endsOn: null, waveIds }], by: 'test' }));
};

/** The app as somebody calls it who is signed in, from a page of ours, unless a request brings a cookie or an Origin of its own. */
export const appAs =
  (door: RequestListener, cookie: string): RequestListener =>
  (incoming, response) => {
    incoming.headers.cookie ??= cookie;
    if (incoming.headers.origin === undefined) incoming.headers['sec-fetch-site'] ??= fromHere['Sec-Fetch-Site'];
    door(incoming, response);
  };

/** The cookie of somebody who has just signed in. */
export const cookieOf = async ({ sessions }: Made, userId: string): Promise<string> =>
  `__Host-kith=${await sessions.begin({ userId }, 'signed-in')}`;
