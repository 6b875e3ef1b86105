/**
 * Records at rest: AES-256-GCM under the key of the device, each with an iv of its own, and bound to what it is and whose id it
 * has, so that none can be put in the place of another.
 */
import { type Bytes, randomBytes, toBytes, toText } from '../bytes.ts';

/** As it lies in the store. */
export type Kept = { readonly iv: Bytes; readonly data: Bytes };

/** What a record is, and its id: `draft|…`. */
export type BoundTo = `${'pack' | 'draft' | 'finished' | 'device' | 'session'}|${string}`;

const ivBytes = 12;

/** @param raw 32 bytes. The key that is made of them cannot be read out again. */
export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

export const encryptBytes = async (key: CryptoKey, boundTo: BoundTo, bytes: Bytes): Promise<Kept> => {
  const iv = randomBytes(ivBytes);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: toBytes(boundTo) }, key, bytes);
  return { iv, data: new Uint8Array(data) };
};

/** @throws DOMException OperationError when the key is another one, or the record was changed or changed places. */
export const decryptBytes = async (key: CryptoKey, boundTo: BoundTo, { iv, data }: Kept): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: toBytes(boundTo) }, key, data));

export const encryptRecord = (key: CryptoKey, boundTo: BoundTo, value: unknown): Promise<Kept> =>
  encryptBytes(key, boundTo, toBytes(JSON.stringify(value)));

/** @throws DOMException as `decryptBytes` does. What comes out is what this device put in. */
export const decryptRecord = async <T>(key: CryptoKey, boundTo: BoundTo, kept: Kept): Promise<T> =>
  JSON.parse(toText(await decryptBytes(key, boundTo, kept))) as T;
