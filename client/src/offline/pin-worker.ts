/**
 * Stretches a PIN away from the page, which goes on answering meanwhile.
 */
import { argon2id } from 'hash-wasm';
import type { Stretch } from './pin-key.ts';

self.onmessage = async ({
  data,
}: MessageEvent<{ readonly pin: string; readonly salt: Uint8Array; readonly stretch: Stretch }>) => {
  const { pin, salt, stretch } = data;
  try {
    const key = await argon2id({
      password: pin,
      salt,
      memorySize: stretch.memoryKib,
      iterations: stretch.iterations,
      parallelism: stretch.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    self.postMessage({ key });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
