/**
 * A whole number as people type it, in the digits of their own language too. Pure.
 */

/** The zeros of the scripts in use where we ask. Source: Unicode, general category Nd. */
const zeros = [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xff10];

const digitOf = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code <= one + 9);
  return zero === undefined ? sign : String(code - zero);
};

/** @returns undefined when it is no whole number from `min` to `max`. */
export const readNumber = (typed: string, min: number, max: number): number | undefined => {
  const plain = [...typed.trim().replace(/[−–]/g, '-')].map(digitOf).join('');
  if (!/^-?\d{1,9}$/.test(plain)) return undefined;
  const read = Number(plain);
  return read >= min && read <= max ? (read === 0 ? 0 : read) : undefined;
};
