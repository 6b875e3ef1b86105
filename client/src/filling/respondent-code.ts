/**
 * The code of a respondent from an earlier wave, as somebody types it off a slip. Whose it is, only the service knows. Pure.
 */

/** As the service makes them (server/residents/pseudonym.ts). */
const sign = /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$/;

/** @returns "K7M2-Q4XP", or undefined when it cannot be such a code. */
export const readCode = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '');
  return sign.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
};
