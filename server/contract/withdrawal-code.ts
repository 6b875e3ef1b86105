/**
 * The code on the slip that a respondent keeps: whoever knows it can take the interview back. 26 signs by chance, 130 bits, in
 * groups that can be read out. Only its hash is ever sent. Pure: who calls brings the chance and the hash.
 */

/** Crockford's base 32: without I, L, O and U, which are taken for others. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const signsOfCode = 26;

/** @param chance at least 26 random bytes; five bits of each are used, so that every sign is as likely. */
export const makeWithdrawalCode = (chance: Uint8Array): string => {
  if (chance.length < signsOfCode) throw new Error(`A code needs ${signsOfCode} random bytes.`);
  return showWithdrawalCode([...chance.slice(0, signsOfCode)].map((byte) => signs[byte & 31]).join(''));
};

/** XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX */
export const showWithdrawalCode = (code: string): string =>
  [0, 5, 10, 15, 20].map((at, group) => code.slice(at, group === 4 ? signsOfCode : at + 5)).join('-');

const digitsOfNumber = 8;
const unread = '0'.repeat(64 - digitsOfNumber);

/** The number that is printed on a form, from the hash of its code: its first eight digits. */
export const numberInHash = (hash: string): string => {
  const digits = hash.slice(0, digitsOfNumber).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};

/** What stands for the hash of a code that cannot be read on a form: its number is known, and the rest is not. @param number "3F9A-1C07" */
export const hashOfNumber = (number: string): string => `${number.replaceAll('-', '').toLowerCase()}${unread}`;

/** Whether a hash is made of a number alone. */
export const isOfNumber = (hash: string): boolean => hash.endsWith(unread);

/**
 * The 26 signs as they are hashed, from what somebody typed: small letters, other spaces or hyphens, O for 0, I or L for 1.
 * @returns undefined when it cannot be such a code.
 */
export const readWithdrawalCode = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._·−]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.length === signsOfCode && [...plain].every((sign) => signs.includes(sign)) ? plain : undefined;
};
