/**
 * Whether this device and browser can keep interviews: found out before one begins, never in the middle of it.
 */
import { hasRoom } from './room.ts';
import { isFromNewer, isFull, withStore } from './store.ts';

/** Each is the end of a key of the catalogue, which says what to do. */
export type Refusal = 'unprotected' | 'no-encryption' | 'no-store' | 'no-locks' | 'no-keeping' | 'newer-store' | 'short-of-space';

export type Warning = 'may-be-cleared' | 'little-space';

export type Readiness = { readonly refused: Refusal | undefined; readonly warnings: readonly Warning[] };

const mebibyte = 1024 * 1024;
const easyBytes = 50 * mebibyte;

/** As the browser says. Newer ones say the same to everybody, so that nobody is known by it: it warns, and proves nothing. */
const freeBytes = async (): Promise<number> => {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
};

/** What the browser lacks. */
const missing = (): Refusal | undefined => {
  if (!window.isSecureContext) return 'unprotected';
  if (!globalThis.crypto?.subtle || typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') return 'no-encryption';
  if (!globalThis.indexedDB) return 'no-store';
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return 'no-locks';
  const { storage }: { readonly storage?: StorageManager } = navigator;
  return typeof storage?.persist === 'function' && typeof storage.estimate === 'function' ? undefined : 'no-keeping';
};

/** Opens the store: private windows have one that cannot be opened. */
const faultOfStore = async (): Promise<Refusal | undefined> => {
  try {
    await withStore((store) => store.device.count());
    return undefined;
  } catch (error) {
    if (isFromNewer(error)) return 'newer-store';
    return isFull(error) ? 'short-of-space' : 'no-store';
  }
};

/** Asks the browser to keep what is stored until somebody deletes it. Some ask the user, some decide by themselves. */
const askToKeep = async (): Promise<boolean> => {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
};

export const checkReadiness = async (): Promise<Readiness> => {
  const refused = missing() ?? (await faultOfStore());
  if (refused) return { refused, warnings: [] };
  const free = await freeBytes();
  if (!(await hasRoom())) return { refused: 'short-of-space', warnings: [] };
  const isKept = await askToKeep();
  return {
    refused: undefined,
    warnings: [...(isKept ? [] : ['may-be-cleared' as const]), ...(free < easyBytes ? ['little-space' as const] : [])],
  };
};
