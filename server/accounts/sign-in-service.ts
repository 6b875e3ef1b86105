/**
 * Signing in: password, then the code of an app for those who see data about single residents.
 */
import { randomUUID } from 'node:crypto';
import type { DemoRole, SessionStage } from '../contract/accounts.ts';
import { DomainError, invalid } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { findWeakness, hashPassword, isPassword } from './password.ts';
import { needsSecondFactor } from './roles.ts';
import { checkTotp, hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpAddress } from './second-factor.ts';
import type { Session, SessionService } from './session-service.ts';
import type { Tries } from './tries.ts';

export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

export type SignInService = {
  /** @returns the secret of a session, which may still need its second factor. @throws DomainError forbidden, tooManyTries */
  withPassword(given: { email: string; password: string; code: string | null; address: string }): Promise<string>;
  withCode(session: Session, code: string, address: string): Promise<string>;
  /** @throws DomainError notFound where no demo is offered. */
  toDemo(role: DemoRole): Promise<string>;
  /** Roles that may be tried just now. */
  demoRoles(): Promise<readonly DemoRole[]>;
  beginSecondFactor(session: Session): Promise<{ secret: string; address: string }>;
  confirmSecondFactor(session: Session, code: string): Promise<{ recoveryCodes: string[]; secret: string }>;
  changePassword(session: Session, given: { current: string; password: string; address: string }): Promise<string>;
};

/** How far a right password gets somebody. */
export const stageAfterPassword = async (run: Run, userId: string): Promise<SessionStage> => {
  const [user] = await run(queries.readUser, { userId });
  if (user?.totpSecret) return 'second-factor';
  const held = await run(queries.listStandings, { userId });
  const roles = held.map(({ role }) => role);
  return needsSecondFactor({ isAdministrator: user?.isAdministrator ?? false, roles }) ? 'enrol' : 'signed-in';
};

const wrong = () => new DomainError('forbidden', 'The email address or the password is wrong. Check both and try again.');
const wrongCode = () =>
  new DomainError('forbidden', 'This code is wrong, too old or used already. Wait for the next one in your app and try again.');

/** Uses a code up. @returns whether it was right. */
const takeCode = (store: Store, user: queries.StoredUser, code: string, at: number): Promise<boolean> => {
  const useId = randomUUID();
  return store.write((run) => takeCodeOnce(run, user, code, at, useId));
};

const takeCodeOnce = async (run: Run, user: queries.StoredUser, code: string, at: number, useId: string): Promise<boolean> => {
  if (user.totpSecret === null) return false;
  const step = checkTotp(user.totpSecret, code, user.totpStep, at);
  if (step !== undefined) return (await run(queries.takeStep, { userId: user.id, step, useId })).length > 0;
  if (/^\d{6}$/.test(code)) return false;
  return (await run(queries.takeRecoveryCode, { userId: user.id, recoveryHash: hashRecoveryCode(code), useId })).length > 0;
};

export const createSignInService = (
  store: Store,
  given: {
    readonly sessions: SessionService;
    readonly tries: Tries;
    readonly demoRoles: () => Promise<readonly DemoRole[]>;
    readonly now?: () => number;
  },
): SignInService => {
  const { sessions, tries, demoRoles, now = Date.now } = given;

  const readUser = async (userId: string): Promise<queries.StoredUser> => {
    const [user] = await store.read((run) => run(queries.readUser, { userId }));
    if (!user) throw wrong();
    return user;
  };

  const mayEnrol = (session: Session): void => {
    if (session.viewer.isDemo) throw new DomainError('conflict', 'A demo account has no second factor.');
    // An app that works is replaced by somebody who has it, not by whoever has the password alone.
    if (session.stage === 'second-factor') throw wrongCode();
  };

  return {
    demoRoles,
    withPassword: async ({ email, password, code, address }) => {
      const account = emailKey(email);
      const attempt = { address, account };
      const { needsCode } = await tries.begin(attempt);
      const [user] = await store.read((run) => run(queries.findUser, { emailKey: account }));
      const isRight = (await isPassword(user?.passwordHash, password)) && user !== undefined && !user.disabled;
      // Asked for whether or not the password is right, so that the answer tells nobody.
      if (needsCode && code === null) {
        throw new DomainError(
          'tooManyTries',
          'There were many wrong tries at this account. Give the code of your app together with your password.',
        );
      }
      const hasCode = isRight && code !== null ? await takeCode(store, user, code, now()) : code === null && !needsCode;
      if (!isRight || !hasCode) throw wrong();
      await tries.giveBack(attempt);
      const stage = code !== null ? 'signed-in' : await store.read((run) => stageAfterPassword(run, user.id));
      return sessions.begin({ userId: user.id }, stage);
    },

    withCode: async (session, code, address) => {
      if (session.stage !== 'second-factor') throw wrongCode();
      const attempt = { address, account: `code of ${session.viewer.id}` };
      await tries.begin(attempt);
      const user = await readUser(session.viewer.id);
      if (!(await takeCode(store, user, code, now()))) throw wrongCode();
      await tries.giveBack(attempt);
      return sessions.renew(session.secret, { userId: user.id }, 'signed-in');
    },

    toDemo: async (role) => {
      if (!(await demoRoles()).includes(role)) throw new DomainError('notFound', 'There is no demo to look around in here.');
      return sessions.begin({ demoRole: role }, 'signed-in');
    },

    beginSecondFactor: async (session) => {
      mayEnrol(session);
      const secret = newTotpSecret();
      await store.write((run) => run(queries.beginFactor, { userId: session.viewer.id, secret }));
      return { secret, address: totpAddress(secret, session.viewer.email) };
    },

    confirmSecondFactor: async (session, code) => {
      mayEnrol(session);
      const user = await readUser(session.viewer.id);
      const pending = user.totpPending;
      const step = pending === null ? undefined : checkTotp(pending, code, -1, now());
      if (pending === null || step === undefined) throw wrongCode();
      const recoveryCodes = newRecoveryCodes();
      const recoveryHashes = recoveryCodes.map(hashRecoveryCode);
      await store.write((run) => run(queries.confirmFactor, { userId: user.id, secret: pending, step, recoveryHashes }));
      return { recoveryCodes, secret: await sessions.renew(session.secret, { userId: user.id }, 'signed-in') };
    },

    changePassword: async (session, { current, password, address }) => {
      if (session.viewer.isDemo) throw new DomainError('conflict', 'A demo account has no password.');
      const attempt = { address, account: emailKey(session.viewer.email) };
      await tries.begin(attempt);
      const user = await readUser(session.viewer.id);
      // The reply to the first try may have been lost: then the new one is theirs already.
      if (!(await isPassword(user.passwordHash, current)) && !(await isPassword(user.passwordHash, password))) {
        throw invalid('Nothing was changed.', [{ pointer: '/body/current', message: 'is not your password' }]);
      }
      await tries.giveBack(attempt);
      const weakness = findWeakness(password, [user.name, user.email]);
      if (weakness) throw invalid('Nothing was changed.', [{ pointer: '/body/password', message: weakness }]);
      const passwordHash = await hashPassword(password);
      await store.write((run) => run(queries.setPassword, { userId: user.id, passwordHash, forgetFactor: false }));
      await sessions.endAllOf(user.id);
      return sessions.begin({ userId: user.id }, 'signed-in');
    },
  };
};
