/**
 * From a PIN to the key that wraps the device's key. Kept with the device, so that a later version may stretch more.
 */
import type { Bytes } from '../bytes.ts';
import { importKey } from './records.ts';

export type Stretch = { readonly memoryKib: number; readonly iterations: number; readonly parallelism: number };

/** Source: OWASP ASVS 5.0, appendix C (argon2id, m >= 12 MiB at t = 3). */
export const stretch: Stretch = { memoryKib: 65_536, iterations: 3, parallelism: 1 };

type Answer = { readonly key?: Bytes; readonly failed?: string };

/** @throws Error when this browser cannot do it: without WebAssembly, or with too little memory. */
export const keyOfPin = async (pin: string, salt: Bytes, by: Stretch): Promise<CryptoKey> => {
  const worker = new Worker(new URL('./pin-worker.ts', import.meta.url), { type: 'module' });
  try {
    const raw = await new Promise<Bytes>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) =>
        data.key ? done(data.key) : failed(new Error(data.failed ?? 'the PIN could not be stretched'));
      worker.onerror = () => failed(new Error('the PIN could not be stretched'));
      worker.postMessage({ pin, salt, stretch: by });
    });
    return await importKey(raw);
  } finally {
    worker.terminate();
  }
};

export const pinDigits = { least: 6, most: 20 } as const;

const steps = '01234567890123456789';

/** @returns why a PIN will not do: each is the end of a key of the catalogue. */
export const faultOfPin = (pin: string): 'digits' | 'short' | 'long' | 'easy' | undefined => {
  if (!/^\d*$/.test(pin)) return 'digits';
  if (pin.length < pinDigits.least) return 'short';
  if (pin.length > pinDigits.most) return 'long';
  const backwards = [...pin].reverse().join('');
  const half = pin.slice(0, Math.ceil(pin.length / 2));
  const isEasy = new Set(pin).size <= 2 || steps.includes(pin) || steps.includes(backwards) || pin === half + half;
  return isEasy ? 'easy' : undefined;
};
