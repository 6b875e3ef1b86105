/**
 * Setting up a device and opening it: its key is random, wrapped by the PIN, and sealed for the service as well.
 */
import type { FieldPack } from '#contract/field-work';
import { DeviceId } from '#contract/ids';
import { type Bytes, randomBytes } from '../bytes.ts';
import { packRowOf } from './packs.ts';
import { keyOfPin, stretch } from './pin-key.ts';
import { decryptBytes, encryptBytes, importKey } from './records.ts';
import { sealBytes } from './seal.ts';
import { type DeviceRow, here, withStore } from './store.ts';
import { openVault } from './vault.ts';

export const triesAllowed = 10;
const saltBytes = 16;

export const readDevice = (): Promise<DeviceRow | undefined> => withStore((store) => store.device.get(here));

/** What the device's key is bound to, both under the PIN and sealed for the service. */
const boundTo = (deviceId: DeviceId) => `device|${deviceId}` as const;

const wrapByPin = async (deviceId: DeviceId, raw: Bytes, pin: string) => {
  const salt = randomBytes(saltBytes);
  const wrap = await encryptBytes(await keyOfPin(pin, salt, stretch), boundTo(deviceId), raw);
  return { salt, stretch, wrap, tries: 0 };
};

/**
 * Sets this device up with the first wave that it takes along, and leaves it open.
 * @throws Error ConstraintError when it is set up already: pressed twice, or in another tab.
 */
export const setUpDevice = async (pin: string, pack: FieldPack): Promise<void> => {
  const deviceId = DeviceId.parse(crypto.randomUUID());
  const raw = randomBytes(32);
  const key = await importKey(raw);
  const escrow = await sealBytes(pack.sealingKey, boundTo(deviceId), raw);
  const row: DeviceRow = {
    id: here,
    deviceId,
    ...(await wrapByPin(deviceId, raw, pin)),
    escrow,
    madeAt: new Date().toISOString(),
  };
  const packRow = await packRowOf({ deviceId, key }, pack);
  await withStore((store) =>
    store.transaction('rw', store.device, store.packs, async () => {
      await store.device.add(row);
      await store.packs.put(packRow);
    }),
  );
  openVault({ deviceId, key, escrow });
};

/**
 * Takes a new PIN for the key that the service gave back, and leaves the device open.
 * @throws Error when it is not set up here, or these are not the bytes of a key.
 */
export const renewPin = async (raw: Bytes, pin: string): Promise<void> => {
  const row = await readDevice();
  if (!row) throw new Error('this device is not set up');
  const { deviceId, escrow } = row;
  const key = await importKey(raw);
  const wrapped = await wrapByPin(deviceId, raw, pin);
  await withStore((store) => store.device.update(here, wrapped));
  openVault({ deviceId, key, escrow });
};

export type Tried = { readonly is: 'open' } | { readonly is: 'wrong'; readonly left: number } | { readonly is: 'locked' };

/** Counts a try before it is made, so that stopping the page does not give it back. @returns undefined when none is left. */
const countTry = (): Promise<(DeviceRow & { readonly wrap: NonNullable<DeviceRow['wrap']> }) | undefined> =>
  withStore((store) =>
    store.transaction('rw', store.device, async () => {
      const row = await store.device.get(here);
      if (!row?.wrap) return undefined;
      const isSpent = row.tries >= triesAllowed;
      const counted = isSpent ? { ...row, wrap: null } : { ...row, tries: row.tries + 1 };
      await store.device.put(counted);
      return isSpent ? undefined : { ...counted, wrap: row.wrap };
    }),
  );

/** @returns undefined for a wrong PIN. */
const unwrap = async (row: DeviceRow, wrap: NonNullable<DeviceRow['wrap']>, pin: string): Promise<Bytes | undefined> => {
  const pinKey = await keyOfPin(pin, row.salt, row.stretch);
  try {
    return await decryptBytes(pinKey, boundTo(row.deviceId), wrap);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
};

/**
 * Tries a PIN. After the last wrong one the wrapped key is gone, and a coordinator must free the device.
 * @param then what is kept of the device once it was right.
 */
const tryWith = async (pin: string, then: (deviceId: DeviceId, raw: Bytes) => Promise<Partial<DeviceRow>>): Promise<Tried> => {
  const row = await countTry();
  if (!row) return { is: 'locked' };
  const { deviceId, escrow } = row;
  const raw = await unwrap(row, row.wrap, pin);
  if (raw) {
    const kept = await then(deviceId, raw);
    await withStore((store) => store.device.update(here, { ...kept, tries: 0 }));
    openVault({ deviceId, key: await importKey(raw), escrow });
    return { is: 'open' };
  }
  const left = triesAllowed - row.tries;
  if (left > 0) return { is: 'wrong', left };
  await withStore((store) => store.device.update(here, { wrap: null }));
  return { is: 'locked' };
};

/** Opens the device. */
export const tryPin = (pin: string): Promise<Tried> => tryWith(pin, async () => ({}));

/** Exchanges the PIN for another; what the device's key has encrypted stays as it is. A wrong old one costs a try. */
export const changePin = (old: string, pin: string): Promise<Tried> =>
  tryWith(old, (deviceId, raw) => wrapByPin(deviceId, raw, pin));
