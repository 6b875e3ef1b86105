import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows at a moment. */
export const codeOf = (secret: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
