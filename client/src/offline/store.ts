/**
 * What this device keeps, in IndexedDB. In clear are ids, states and times alone; everything else is encrypted.
 */
import { Dexie, type Table } from 'dexie';
import type { CommunityId, DeviceId, InstrumentVersionId, ResponseId, WaveId } from '#contract/ids';
import type { Sealed, Submission } from '#contract/submissions';
import type { Bytes } from '../bytes.ts';
import type { Stretch } from './pin-key.ts';
import type { Kept } from './records.ts';

/** The one key of the row about this device; one that came with a copy from an earlier set-up has its own id. */
export const here = 'here';

export type DeviceRow = {
  readonly id: string;
  readonly deviceId: DeviceId;
  readonly salt: Bytes;
  readonly stretch: Stretch;
  /** The device's key, wrapped by the PIN; null after too many wrong tries, and for an earlier set-up. */
  readonly wrap: Kept | null;
  /** Wrong tries since the last right one; written before each try. */
  readonly tries: number;
  /** The device's key, sealed for the service, which gives it back when a coordinator frees the device. */
  readonly escrow: Sealed;
  readonly madeAt: string;
  /** Of an earlier set-up: under what its key is fetched, so that a reply that was lost comes again. */
  readonly useId?: string | undefined;
  /** Under the device's key: with what the session goes on that is paused, or may be, while the device is in other hands. */
  readonly resume?: Kept | undefined;
};

/** Under whose key it is encrypted, and where it belongs. */
type Belongs = { readonly deviceId: DeviceId; readonly communityId: CommunityId; readonly waveId: WaveId };

/** One for each version of the instrument: a draft goes on with the one it was begun with. */
export type PackRow = Belongs & {
  readonly id: string;
  readonly versionId: InstrumentVersionId;
  /** By the service's clock. */
  readonly madeAt: string;
  readonly takenAt: string;
  /** For the drafts that came with it alone: nothing is begun with what a file has brought. */
  readonly fromCopy?: true;
  readonly kept: Kept;
};

export type DraftRow = Belongs & {
  readonly id: ResponseId;
  readonly packId: string;
  readonly startedAt: string;
  readonly changedAt: string;
  /** Counts every saving: of two of the same id, the higher is the later one, whatever the clock said. */
  readonly revision: number;
  readonly kept: Kept;
};

/**
 * waiting: is sent when its turn comes. changing: opened again after a failed send, and not sent meanwhile. set-aside: the
 * service has refused it. arrived: there is a receipt.
 */
export type FinishedState = 'waiting' | 'changing' | 'set-aside' | 'arrived';

/** Why the last try did not bring a receipt. */
export type Reason =
  | 'unreachable'
  | 'odd-answer'
  | 'service-troubled'
  | 'too-large'
  | 'sign-in'
  | 'not-yours'
  | 'other-content'
  | 'withdrawn'
  | 'unreadable';

export type FinishedRow = Belongs & {
  /** Of the interview; a second version of it, which is sent as well, is beside it under an id of its own. */
  readonly id: string;
  readonly packId: string;
  readonly finishedAt: string;
  /** For the service alone. */
  readonly submission: Submission;
  /** The draft that it was made of, for this device; null where it came back from a copy without it. */
  readonly own: Kept | null;
  /** As in a `Version`. */
  readonly revision?: number | undefined;
  readonly replaces?: readonly string[] | undefined;
  readonly state: FinishedState;
  readonly reason: Reason | null;
  readonly tries: number;
  /** Milliseconds since 1970, by this device's clock. */
  readonly nextTryAt: number;
  readonly arrivedAt: number | null;
};

/** Stays after the interview is gone from here: what comes back from an old copy is known to have arrived. */
export type ReceiptRow = {
  /** That of the row. */
  readonly id: string;
  readonly contentHash: string;
  readonly receivedAt: string;
  /** As in a `Version`; not there where an older Kith wrote it. */
  readonly revision?: number | undefined;
  readonly replaces?: readonly string[] | undefined;
};

export type Store = Dexie & {
  readonly device: Table<DeviceRow, string>;
  readonly packs: Table<PackRow, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly finished: Table<FinishedRow, string>;
  readonly receipts: Table<ReceiptRow, string>;
};

const createStore = (): Store => {
  // Strict: on the disk, and not only on its way there, before it is said to be kept.
  const store = new Dexie('kith-field', { chromeTransactionDurability: 'strict' }) as Store;
  // Once released, a version is never changed: a new one is added below it, with `upgrade` for what its rows need.
  store.version(1).stores({ device: 'id', packs: 'id, waveId', drafts: 'id', finished: 'id' });
  store.version(2).stores({ finished: 'id, state', receipts: 'id' });
  return store;
};

export const store = createStore();

const lost: ReadonlySet<string> = new Set(['DatabaseClosedError', 'InvalidStateError', 'AbortError', 'UnknownError']);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The device has no room left. Dexie wraps the browser's own error. */
export const isFull = (error: unknown): boolean => {
  const inner = (error as { readonly inner?: unknown } | null)?.inner;
  return nameOf(error) === 'QuotaExceededError' || nameOf(inner) === 'QuotaExceededError';
};

/**
 * Reads or writes, once more when the browser has closed the store under the page, as phones short of memory do. What is done
 * must be harmless to do twice.
 */
export const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  try {
    return await work(store);
  } catch (error) {
    if (isFull(error) || !lost.has(nameOf(error))) throw error;
    store.close({ disableAutoOpen: false });
    await store.open();
    return work(store);
  }
};

/** A newer Kith has been here: this page is older than what it finds. */
export const isFromNewer = (error: unknown): boolean => nameOf(error) === 'VersionError';
