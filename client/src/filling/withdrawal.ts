/**
 * The hash by which a withdrawal code is known to the service, which never sees the code of an interview that was not withdrawn.
 */
import { readWithdrawalCode } from '#contract/withdrawal-code';
import { sha256Hex, toBytes } from '../bytes.ts';

/**
 * SHA-256 in hex over the signs without hyphens.
 * @throws Error when it is no withdrawal code.
 */
export const hashWithdrawalCode = async (code: string): Promise<string> => {
  const signs = readWithdrawalCode(code);
  if (signs === undefined) throw new Error('This is no withdrawal code.');
  return sha256Hex(toBytes(signs));
};
