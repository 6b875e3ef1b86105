/**
 * Codes of an authenticator app (TOTP, RFC 6238: SHA-1, 6 figures, 30 seconds) and recovery codes. A code is used once:
 * the store remembers the step of the last one.
 */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashSecret } from './secret.ts';

const period = 30;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Kith', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

/** 160 random bits in base 32, as RFC 4226 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The otpauth: address that an app reads from a picture. */
export const totpAddress = (secret: string, email: string): string => totpOf(secret, email).toString();

/**
 * @param lastStep the step of the last code that was used; one of that step or before is refused.
 * @param at milliseconds.
 * @returns the step of the code, to be remembered; undefined when it is wrong, too old or used. One step to either side
 *   is taken, for clocks that are off.
 */
export const checkTotp = (secret: string, code: string, lastStep: number, at: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: at, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(at / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
};

// Without signs that look alike; 32 of them, so that each is five random bits.
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codes = 10;
const codeLength = 24;

/** Ten codes of 120 random bits, to be shown once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codes }, () => [...randomBytes(codeLength)].map((byte) => signs[byte % signs.length]).join(''));

/** What the store keeps of a recovery code. */
export const hashRecoveryCode = (code: string): string => hashSecret(code.toUpperCase());
