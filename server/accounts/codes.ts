/**
 * Giving a code: of an app, or a recovery code. Each counts once. Wrong ones are limited by themselves, for whoever has the
 * password must not try them all; and only where the password was right, or anybody could use the account's limit up.
 */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { checkTotp, hashRecoveryCode } from './second-factor.ts';
import { beginAlone, type Tries } from './tries.ts';

export type Codes = {
  /**
   * Uses a code up.
   * @param user undefined when the password was wrong: it takes as long, so that time tells nobody which of the two it was.
   * @returns whether it was right.
   * @throws DomainError tooManyTries
   */
  take(user: queries.StoredUser | undefined, code: string, address: string): Promise<boolean>;
};

const nobody = '00000000-0000-4000-8000-000000000000';

const isTooMany = (error: unknown): boolean => error instanceof DomainError && error.kind === 'tooManyTries';

/** @param now milliseconds. */
export const createCodes = (store: Store, tries: Tries, now: () => number): Codes => {
  const isRight = async (user: queries.StoredUser | undefined, code: string): Promise<boolean> => {
    const [userId, useId] = [user?.id ?? nobody, randomUUID()];
    if (/^\d{6}$/.test(code)) {
      const step = user?.totpSecret ? checkTotp(user.totpSecret, code, user.totpStep, now()) : undefined;
      if (step === undefined) return false;
      return (await store.write((run) => run(queries.takeStep, { userId, step, useId }))).length > 0;
    }
    const recoveryHash = hashRecoveryCode(code);
    const used = await store.write((run) => run(queries.takeRecoveryCode, { userId, recoveryHash, useId }));
    return used.length > 0 && user?.totpSecret != null;
  };
  return {
    take: async (user, code, address) => {
      const attempt = { address, account: `code of ${user?.id ?? nobody}` };
      await beginAlone(tries, attempt).catch((error: unknown) => {
        if (user || !isTooMany(error)) throw error;
      });
      if (!(await isRight(user, code))) return false;
      await tries.giveBack(attempt);
      return true;
    },
  };
};
