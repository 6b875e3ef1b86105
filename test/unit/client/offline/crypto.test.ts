import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, fromBase64, sha256Hex, toBase64, toBytes, toText } from '../../../../client/src/bytes.ts';
import { faultOfPin } from '../../../../client/src/offline/pin-key.ts';
import { decryptRecord, encryptRecord, importKey } from '../../../../client/src/offline/records.ts';
import { sealFilled } from '../../../../client/src/offline/seal.ts';
import type { Filled } from '../../../../server/contract/filled.ts';
import { SealingKeyId } from '../../../../server/contract/ids.ts';
import { Sealed } from '../../../../server/contract/submissions.ts';

const newKey = () => importKey(webcrypto.getRandomValues(new Uint8Array(32)));

test('F7: a record comes back as it was, and only under its own key, id and kind', async () => {
  const key = await newKey();
  const value = { words: 'فاطمة and 👩‍👩‍👧', nothing: null, zero: 0 };
  const kept = await encryptRecord(key, 'draft|one', value);
  expect(await decryptRecord(key, 'draft|one', kept)).toEqual(value);
  await expect(decryptRecord(key, 'draft|two', kept)).rejects.toThrow();
  await expect(decryptRecord(key, 'finished|one', kept)).rejects.toThrow();
  await expect(decryptRecord(await newKey(), 'draft|one', kept)).rejects.toThrow();
  const changed = { ...kept, data: kept.data.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) };
  await expect(decryptRecord(key, 'draft|one', changed)).rejects.toThrow();
});

test('the same record never looks the same twice', async () => {
  const key = await newKey();
  const seen = new Set<string>();
  for (let time = 0; time < 200; time += 1) seen.add(toBase64((await encryptRecord(key, 'draft|one', 'x')).iv));
  expect(seen.size).toBe(200);
});

test('base64 is what others read, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000, size: 'max' }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
    }),
    { numRuns: 20 },
  );
});

test('the same content has the same JSON, whatever the order of its fields', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test('C8, F5: what is sealed is opened by the service alone, and is bound to its id, wave and content', async () => {
  const keys = await webcrypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['encrypt', 'decrypt'],
  );
  const publicKey = toBase64(new Uint8Array(await webcrypto.subtle.exportKey('spki', keys.publicKey)));
  const sealingKey = { id: SealingKeyId.parse('6a1b9c52-0d3e-4f5a-8b7c-1d2e3f4a5b6c'), publicKey };
  const filled = { id: 'one', waveId: 'wave', contact: 'Rosa Field' } as unknown as Filled;
  const { id, contentHash, sealed } = await sealFilled(sealingKey, filled);
  expect(Sealed.safeParse(sealed).success).toBe(true);
  expect(JSON.stringify(sealed)).not.toContain('Rosa');
  const raw = await webcrypto.subtle.decrypt({ name: 'RSA-OAEP' }, keys.privateKey, fromBase64(sealed.wrappedKey));
  const key = await webcrypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const open = (boundTo: string) =>
    webcrypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: toBytes(boundTo) },
      key,
      fromBase64(sealed.ciphertext),
    );
  const bytes = await open(`one|wave|${contentHash}`);
  expect(JSON.parse(toText(bytes))).toEqual(filled);
  expect([id, await sha256Hex(bytes)]).toEqual(['one', contentHash]);
  await expect(open(`two|wave|${contentHash}`)).rejects.toThrow();
  // No key, no sealing: never in clear instead.
  await expect(sealFilled({ ...sealingKey, publicKey: 'AAAA' }, filled)).rejects.toThrow();
});

test.each([
  ['', 'short'],
  ['12a456', 'digits'],
  ['١٢٣٤٥٦', 'digits'],
  ['48291', 'short'],
  ['482913', undefined],
  ['123456', 'easy'],
  ['987654', 'easy'],
  ['000000', 'easy'],
  ['121212', 'easy'],
  ['482482', 'easy'],
  ['4'.repeat(21), 'long'],
  ['48291375602418', undefined],
])('PIN %j: %s', (pin, fault) => expect(faultOfPin(pin)).toBe(fault));
