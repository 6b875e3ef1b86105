/**
 * Seals as a device does, with the browser's own means, and tells of a filled-in instrument what its parts are.
 */
import { createHash } from 'node:crypto';
import { boundTo, type SealingKey } from '../../server/contract/submissions.ts';

const { subtle } = crypto;
const base64 = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('base64');

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param along what is bound to it, as the additional data. */
export const sealBytes = async ({ id, publicKey }: SealingKey, bytes: Uint8Array<ArrayBuffer>, along: string) => {
  const wrapping = await subtle.importKey(
    'spki',
    Buffer.from(publicKey, 'base64'),
    { name: 'RSA-OAEP', hash: 'SHA-256' },
    false,
    ['encrypt'],
  );
  const own = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await subtle.importKey('raw', own, 'AES-GCM', false, ['encrypt']);
  const additionalData = new TextEncoder().encode(along);
  const ciphertext = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const wrappedKey = await subtle.encrypt({ name: 'RSA-OAEP' }, wrapping, own);
  return { keyId: id, wrappedKey: base64(wrappedKey), iv: base64(iv), ciphertext: base64(ciphertext) };
};

/** A submission of this content, whatever it is. */
export const seal = async (key: SealingKey, { id, waveId }: { id: string; waveId: string }, content: unknown) => {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const contentHash = hashOf(bytes);
  return { id, contentHash, sealed: await sealBytes(key, bytes, boundTo({ id, waveId, contentHash })) };
};
