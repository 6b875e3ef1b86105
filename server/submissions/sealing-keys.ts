/**
 * Keys for which devices seal what they keep: made when first needed, one for all processes, a new one each year. The service
 * alone has the halves that open; old ones go on opening, however late something arrives.
 */
import { randomUUID, type webcrypto } from 'node:crypto';
import type { Sealed, SealingKey } from '../contract/submissions.ts';
import { unreadable } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './sealing-queries.ts';

export type SealingKeys = {
  /** The key to seal for now. */
  current(): Promise<SealingKey>;
  /**
   * @param boundTo the additional data that was sealed along.
   * @throws DomainError unreadable when it was sealed for another Kith, was damaged, or is bound to something else.
   */
  open(sealed: Sealed, boundTo: string): Promise<Uint8Array<ArrayBuffer>>;
};

const { subtle } = crypto;
const wrapping = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const keyForm = { ...wrapping, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));
const base64Of = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

const newPair = async () => {
  const pair = await subtle.generateKey(keyForm, true, ['encrypt', 'decrypt']);
  const [publicKey, privateKey] = await Promise.all([
    subtle.exportKey('spki', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { id: randomUUID(), publicKey: base64Of(publicKey), privateKey: base64Of(privateKey) };
};

const damaged = () =>
  unreadable('This cannot be opened: it was damaged on its way, or it was sealed for something else. Nothing was stored.', [
    { pointer: '/body/sealed', message: 'cannot be opened' },
  ]);

const unseal = async (privateKey: webcrypto.CryptoKey, { wrappedKey, iv, ciphertext }: Sealed, boundTo: string) => {
  const own = await subtle.decrypt(wrapping, privateKey, bytesOf(wrappedKey));
  const key = await subtle.importKey('raw', own, 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode(boundTo);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv), additionalData }, key, bytesOf(ciphertext)));
};

export const createSealingKeys = (store: Store): SealingKeys => {
  const opening = new Map<string, webcrypto.CryptoKey>();
  const openingKey = async (id: string): Promise<webcrypto.CryptoKey> => {
    const known = opening.get(id);
    if (known) return known;
    const [found] = await store.read((run) => run(queries.findPrivateKey, { id }));
    if (!found) {
      throw unreadable('This was sealed for a key that is not kept here. Nothing was stored.', [
        { pointer: '/body/sealed/keyId', message: 'is not a key of this Kith' },
      ]);
    }
    const key = await subtle.importKey('pkcs8', bytesOf(found.privateKey), wrapping, false, ['decrypt']);
    opening.set(id, key);
    return key;
  };
  return {
    current: async () => {
      const [found] = await store.read((run) => run(queries.findCurrentKey, {}));
      if (found) return found as SealingKey;
      const pair = await newPair();
      const [made] = await store.write((run) => run(queries.makeCurrentKey, pair));
      return made as SealingKey;
    },
    open: async (sealed, boundTo) => {
      const key = await openingKey(sealed.keyId);
      return unseal(key, sealed, boundTo).catch(() => {
        throw damaged();
      });
    },
  };
};
