/**
 * What a desk keeps of the forms that are typed in: the one that is half typed in, encrypted under a key that only the service
 * opens, for whoever began it; and the ids of those that have arrived.
 */
import { Dexie, type Table } from 'dexie';
import type { ResponseId } from '#contract/ids';
import { draftKeyBoundTo, type Sealed, type SealingKey } from '#contract/submissions';
import { randomBytes } from '../bytes.ts';
import { decryptRecord, encryptRecord, importKey, type Kept } from '../offline/records.ts';
import { sealBytes } from '../offline/seal.ts';
import type { PaperEntry } from './entry.ts';

/** One that was entered in this sitting. */
export type Entered = { readonly number: string; readonly pseudonym: string; readonly at: string };
export type Sitting = {
  readonly entry: PaperEntry;
  readonly entered: readonly Entered[];
  /** How many forms there are to type in, as it was typed. */
  readonly stack: string;
};

type SittingRow = { readonly id: string; readonly sealedKey: Sealed; readonly kept: Kept };
type ArrivedRow = { readonly id: ResponseId; readonly at: string };

type Desk = Dexie & { readonly sittings: Table<SittingRow, string>; readonly arrived: Table<ArrivedRow, string> };

const createDesk = (): Desk => {
  const desk = new Dexie('kith-paper', { chromeTransactionDurability: 'strict' }) as Desk;
  desk.version(1).stores({ sittings: 'id', arrived: 'id' });
  return desk;
};
const desk = createDesk();

/** Of whom, and of which wave. */
export type Whose = { readonly waveId: string; readonly userId: string };
export const sittingId = ({ waveId, userId }: Whose): string => `${waveId}|${userId}`;

export type OpenSitting = { readonly row: Omit<SittingRow, 'kept'>; readonly key: CryptoKey };

/** A new key, which leaves this page only sealed. */
export const beginSitting = async (whose: Whose, sealingKey: SealingKey): Promise<OpenSitting> => {
  const raw = randomBytes(32);
  const sealedKey = await sealBytes(sealingKey, draftKeyBoundTo(whose), raw);
  return { row: { id: sittingId(whose), sealedKey }, key: await importKey(raw) };
};

export const findSitting = (whose: Whose): Promise<SittingRow | undefined> => desk.sittings.get(sittingId(whose));

/** @throws DOMException when it was changed. */
export const readSitting = (key: CryptoKey, { id, kept }: SittingRow): Promise<Sitting> =>
  decryptRecord<Sitting>(key, `draft|${id}`, kept);

export const keepSitting = async ({ row, key }: OpenSitting, sitting: Sitting): Promise<void> => {
  await desk.sittings.put({ ...row, kept: await encryptRecord(key, `draft|${row.id}`, sitting) });
};

export const forgetSitting = (whose: Whose): Promise<void> => desk.sittings.delete(sittingId(whose));

/** @returns when it arrived from this computer; undefined when it did not, or nothing is kept here. */
export const whenArrived = async (id: ResponseId): Promise<string | undefined> =>
  (await desk.arrived.get(id).catch(() => undefined))?.at;

export const noteArrived = async (id: ResponseId, at: string): Promise<void> => {
  await desk.arrived.put({ id, at }).catch(() => undefined);
};
