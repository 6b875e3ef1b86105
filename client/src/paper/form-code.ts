/**
 * What ties a paper form to what is typed in from it: the code on it and on its slip, and its number, which follows from the code.
 * So a slip of the pen in either is found out, and the same form has the same id whoever types it in, also where nothing but its
 * number can be read.
 */
import { ResponseId } from '#contract/ids';
import { makeWithdrawalCode, numberInHash, signsOfCode } from '#contract/withdrawal-code';
import { randomBytes, sha256Hex, toBytes } from '../bytes.ts';
import { hashWithdrawalCode } from '../filling/withdrawal.ts';

export type FormCode = { readonly number: string; readonly code: string };

/** "3F9A-1C07". @throws Error when it is no withdrawal code. */
export const numberOf = async (code: string): Promise<string> => numberInHash(await hashWithdrawalCode(code));

/** For one more form: nothing of it is kept or sent. */
export const makeFormCode = async (): Promise<FormCode> => {
  const code = makeWithdrawalCode(randomBytes(signsOfCode));
  return { number: await numberOf(code), code };
};

/** @returns "3F9A-1C07" from what somebody typed; undefined when it cannot be such a number. */
export const readFormNumber = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-F]{8}$/.test(plain) ? numberInHash(plain) : undefined;
};

/** Typed where a number or a code stands that cannot be read. */
export const isUnread = (typed: string): boolean => /^\?+$/.test(typed.normalize('NFKC').trim());

/** For a form on which no number can be read: by the chance that is in the id of what is typed in. */
export const numberInstead = (entryId: string): string => numberInHash(entryId.replaceAll('-', ''));

/** A UUID of version 8, RFC 9562. */
const idFrom = async (text: string): Promise<string> => {
  const hex = await sha256Hex(toBytes(text));
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/** The id under which a form arrives: typed in twice, it is known to be there. @param number "3F9A-1C07" */
export const responseIdOf = async (waveId: string, number: string): Promise<ResponseId> =>
  ResponseId.parse(await idFrom(`paper|${waveId}|${number}`));

/** Whoever filled it in: two who type in the same form tell of the same person. */
export const respondentIdOf = (waveId: string, number: string): Promise<string> => idFrom(`paper-by|${waveId}|${number}`);
