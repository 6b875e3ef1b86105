/**
 * Values that nobody can guess: 32 random bytes. The store keeps their SHA-256 alone, so that who reads the store cannot
 * use them.
 */
import { createHash, randomBytes } from 'node:crypto';

/** 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a secret. No salt and no slow hash: there is nothing to guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
