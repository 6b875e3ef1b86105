/**
 * From what arrived sealed to what it says: opened, held against its hash, and read.
 */
import { createHash } from 'node:crypto';
import { Filled } from '../contract/filled.ts';
import { boundTo, type Submission } from '../contract/submissions.ts';
import { unreadable } from '../errors.ts';
import type { SealingKeys } from './sealing-keys.ts';

const mostListed = 100;

const asText = (bytes: Uint8Array<ArrayBuffer>): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const asValue = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws DomainError unreadable, with every reason. */
export const readFilled = (bytes: Uint8Array<ArrayBuffer>): Filled => {
  const parsed = Filled.safeParse(asValue(asText(bytes)));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, mostListed).map(({ path, message }) => ({
    pointer: ['/filled', ...path.map(String)].join('/'),
    message,
  }));
  throw unreadable('What is sealed inside is not a filled-in instrument. Each reason is listed. Nothing was stored.', errors);
};

/**
 * @param waveId of the address that it was sent to.
 * @throws DomainError unreadable
 */
export const openSubmission = async (keys: SealingKeys, waveId: string, submission: Submission): Promise<Filled> => {
  const { id, contentHash, sealed } = submission;
  const bytes = await keys.open(sealed, boundTo({ id, waveId, contentHash }));
  if (createHash('sha256').update(bytes).digest('hex') !== contentHash) {
    throw unreadable('What is sealed inside is not what its hash says. Nothing was stored.', [
      { pointer: '/body/contentHash', message: 'is not the SHA-256 of what is inside' },
    ]);
  }
  const filled = readFilled(bytes);
  const wrong = [
    ...(filled.id === id ? [] : [{ pointer: '/filled/id', message: 'is not the id that it was sent under' }]),
    ...(filled.waveId === waveId ? [] : [{ pointer: '/filled/waveId', message: 'is not the wave that it was sent to' }]),
  ];
  if (wrong.length > 0) throw unreadable('What is sealed inside was meant for another place. Nothing was stored.', wrong);
  return filled;
};
