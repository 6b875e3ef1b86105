/**
 * Signing in: password, then the code of an app for those who see data about single residents.
 */
import type { DemoRole } from '../contract/accounts.ts';
import { DomainError, invalid } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { createCodes } from './codes.ts';
import { findWeakness, hashPassword, isPassword } from './password.ts';
import { removeResetLinks } from './people-queries.ts';
import { checkTotp, hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpAddress } from './second-factor.ts';
import type { Session, SessionService } from './session-service.ts';
import { beginAlone, type Tries } from './tries.ts';

export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

export type SignInService = {
  /** @returns the secret of a session, which may still need its second factor. @throws DomainError forbidden, tooManyTries */
  withPassword(given: { email: string; password: string; code: string | null; address: string }): Promise<string>;
  withCode(session: Session, code: string, address: string): Promise<string>;
  /** @throws DomainError notFound where no demo is offered. */
  toDemo(role: DemoRole): Promise<string>;
  /** Roles that may be tried just now. */
  demoRoles(): Promise<readonly DemoRole[]>;
  /** Whether nobody has an account yet. */
  isNew(): Promise<boolean>;
  beginSecondFactor(session: Session): Promise<{ secret: string; address: string }>;
  /**
   * Ends every other session of the account. A session that is whole already proves itself by the password.
   * @throws DomainError forbidden, invalid, conflict, tooManyTries
   */
  confirmSecondFactor(
    session: Session,
    given: { code: string; password: string | null; address: string },
  ): Promise<{ recoveryCodes: string[]; secret: string }>;
  changePassword(session: Session, given: { current: string; password: string; address: string }): Promise<string>;
};

const wrong = () => new DomainError('forbidden', 'The email address or the password is wrong. Check both and try again.');
const wrongCode = () =>
  new DomainError('forbidden', 'This code is wrong, too old or used already. Wait for the next one in your app and try again.');

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
  const codes = createCodes(store, tries, now);

  const readUser = async (userId: string): Promise<queries.StoredUser> => {
    const [user] = await store.read((run) => run(queries.readUser, { userId }));
    if (!user) throw wrong();
    return user;
  };

  /** @throws DomainError forbidden where an app works already and its code was not given. */
  const mayEnrol = (session: Session, user: queries.StoredUser): void => {
    // An app that works is replaced by somebody who has it, not by whoever has the password alone.
    if (user.totpSecret !== null && session.stage !== 'signed-in') throw wrongCode();
  };

  const readOwn = async ({ viewer }: Session): Promise<queries.StoredUser> => {
    if (viewer.isDemo) throw new DomainError('conflict', 'A demo account has no password and no second step.');
    return readUser(viewer.id);
  };

  /** Somebody at a screen that was left open must not take the account over. */
  const provePassword = async (user: queries.StoredUser, password: string | null, address: string): Promise<void> => {
    const refuse = (message: string) => invalid('Nothing was changed.', [{ pointer: '/body/password', message }]);
    if (password === null) throw refuse('is needed: the one with which you sign in');
    const attempt = { address, account: emailKey(user.email) };
    await beginAlone(tries, attempt);
    if (!(await isPassword(user.passwordHash, password))) throw refuse('is not your password');
    await tries.giveBack(attempt);
  };

  return {
    demoRoles,
    isNew: async () => (await store.read((run) => run(queries.countUsers, {})))[0]?.users === 0,
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
      const hasCode = code === null || (await codes.take(isRight ? user : undefined, code, address));
      if (!isRight || !hasCode) throw wrong();
      await tries.giveBack(attempt);
      return sessions.begin({ userId: user.id }, code !== null);
    },

    withCode: async (session, code, address) => {
      if (session.stage !== 'second-factor') throw wrongCode();
      const user = await readUser(session.viewer.id);
      if (!(await codes.take(user, code, address))) throw wrongCode();
      return sessions.renew(session.secret, { userId: user.id }, true);
    },

    toDemo: async (role) => {
      if (!(await demoRoles()).includes(role)) throw new DomainError('notFound', 'There is no demo to look around in here.');
      return sessions.begin({ demoRole: role }, false);
    },

    beginSecondFactor: async (session) => {
      mayEnrol(session, await readOwn(session));
      const secret = newTotpSecret();
      await store.write((run) => run(queries.beginFactor, { userId: session.viewer.id, secret }));
      return { secret, address: totpAddress(secret, session.viewer.email) };
    },

    confirmSecondFactor: async (session, { code, password, address }) => {
      const user = await readOwn(session);
      mayEnrol(session, user);
      const mayReplace = session.stage === 'signed-in';
      if (mayReplace) await provePassword(user, password, address);
      const secret = user.totpPending;
      const step = secret === null ? undefined : checkTotp(secret, code, -1, now());
      if (secret === null || step === undefined) throw wrongCode();
      const recoveryCodes = newRecoveryCodes();
      const recoveryHashes = recoveryCodes.map(hashRecoveryCode);
      await store.write(async (run) => {
        const [confirmed] = await run(queries.confirmFactor, { userId: user.id, secret, step, recoveryHashes, mayReplace });
        // Codes that were not stored must not be shown.
        if (!confirmed) {
          throw new DomainError(
            'conflict',
            'An app was set up in another window meanwhile. Nothing was changed here: begin again.',
          );
        }
        await run(queries.endSessions, { userId: user.id });
      });
      return { recoveryCodes, secret: await sessions.begin({ userId: user.id }, true) };
    },

    changePassword: async (session, { current, password, address }) => {
      const user = await readOwn(session);
      const attempt = { address, account: emailKey(user.email) };
      await beginAlone(tries, attempt);
      // The reply to the first try may have been lost: then the new one is theirs already.
      if (!(await isPassword(user.passwordHash, current)) && !(await isPassword(user.passwordHash, password))) {
        throw invalid('Nothing was changed.', [{ pointer: '/body/current', message: 'is not your password' }]);
      }
      await tries.giveBack(attempt);
      const weakness = findWeakness(password, [user.name, user.email]);
      if (weakness) throw invalid('Nothing was changed.', [{ pointer: '/body/password', message: weakness }]);
      const passwordHash = await hashPassword(password);
      await store.write(async (run) => {
        await run(queries.setPassword, { userId: user.id, passwordHash, forgetFactor: false });
        await run(removeResetLinks, { userId: user.id, keep: '' });
        await run(queries.endSessions, { userId: user.id });
      });
      // Whoever is wholly signed in and has an app has given its code.
      return sessions.begin({ userId: user.id }, session.viewer.hasSecondFactor);
    },
  };
};
