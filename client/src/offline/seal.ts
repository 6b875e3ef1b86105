/**
 * Sealing for the service alone: a random AES-256-GCM key per record, wrapped by the service's RSA-OAEP key. Once sealed, this
 * device cannot open it either. What is written here is what server/contract/submissions.ts declares.
 */
import type { Filled } from '#contract/filled';
import type { Sealed, SealingKey, Submission } from '#contract/submissions';
import { type Bytes, canonicalJson, fromBase64, randomBytes, sha256Hex, toBase64, toBytes } from '../bytes.ts';

const ivBytes = 12;

/** @throws Error without a usable key: then nothing is finished, and nothing is stored in clear instead. */
const importSealingKey = async ({ publicKey }: SealingKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64(publicKey), { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);

/** @param boundTo additional data: what it is must be known to whoever opens it. */
export const sealBytes = async (sealingKey: SealingKey, boundTo: string, bytes: Bytes): Promise<Sealed> => {
  const publicKey = await importSealingKey(sealingKey);
  const raw = randomBytes(32);
  const iv = randomBytes(ivBytes);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: toBytes(boundTo) }, key, bytes);
  const wrapped = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, publicKey, raw);
  return {
    keyId: sealingKey.id,
    wrappedKey: toBase64(new Uint8Array(wrapped)),
    iv: toBase64(iv),
    ciphertext: toBase64(new Uint8Array(data)),
  };
};

/** A filled-in instrument, ready to be sent. The same content has the same hash; it is sealed anew each time. */
export const sealFilled = async (sealingKey: SealingKey, filled: Filled): Promise<Submission> => {
  const bytes = toBytes(canonicalJson(filled));
  const contentHash = await sha256Hex(bytes);
  const sealed = await sealBytes(sealingKey, `${filled.id}|${filled.waveId}|${contentHash}`, bytes);
  return { id: filled.id, contentHash, sealed };
};
