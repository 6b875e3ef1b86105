/**
 * Accounts for tests: made as the services make them, signed in without going through the door each time.
 */

import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { beginFactor, confirmFactor, createUser } from '../../server/accounts/account-queries.ts';
import { hold } from '../../server/accounts/people-queries.ts';
import { newTotpSecret } from '../../server/accounts/second-factor.ts';
import type { Services } from '../../server/composition.ts';
import type { HeldRole } from '../../server/contract/accounts.ts';
import { fromHere } from './from-here.ts';

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

/** The app as somebody calls it who is signed in, from a page of ours, unless a request brings a cookie or an Origin of its own. */
export const appAs =
  (door: RequestListener, cookie: string): RequestListener =>
  (incoming, response) => {
    incoming.headers.cookie ??= cookie;
    if (incoming.headers.origin === undefined) incoming.headers['sec-fetch-site'] ??= fromHere['Sec-Fetch-Site'];
    door(incoming, response);
  };

/** An app for codes, as somebody has it who has set it up. @returns its secret. */
export const giveApp = async ({ store }: Pick<Made, 'store'>, userId: string): Promise<string> => {
  const secret = newTotpSecret();
  await store.write(async (run) => {
    await run(beginFactor, { userId, secret });
    await run(confirmFactor, { userId, secret, step: 0, recoveryHashes: [], mayReplace: true });
  });
  return secret;
};

/**
 * The cookie of somebody who has just signed in, with the code of an app where their roles need one: it is given them here.
 * Roles come first: one that needs an app, given later, shuts the session.
 */
export const cookieOf = async ({ store, sessions }: Made, userId: string): Promise<string> => {
  const secret = await sessions.begin({ userId }, true);
  if ((await sessions.read(secret))?.stage !== 'signed-in') await giveApp({ store }, userId);
  return `__Host-kith=${secret}`;
};
