/**
 * Texts and bytes, as they are kept and as they travel. Pure, but for the browser's own SHA-256.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
export const toBytes = (text: string): Bytes => encoder.encode(text);

/** @throws TypeError for what is no text. */
export const toText = (bytes: BufferSource): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

// In pieces: as many arguments as a long interview has bytes would be too many.
const pieceBytes = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) text += String.fromCharCode(...bytes.subarray(at, at + pieceBytes));
  return btoa(text);
};

/** @throws DOMException for what is not base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export const sha256Hex = async (bytes: BufferSource): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** Fields in the order of their names, whatever order they were set in: the same content has the same hash. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
};
