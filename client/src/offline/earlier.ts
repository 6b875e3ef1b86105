/**
 * Drafts from an earlier set-up of this device, which a copy brought back: under a key that is not here. Once the service has given
 * it back, each draft is put under the present key, one after the other, and each wholly or not at all.
 */
import type { CommunityId, DeviceId } from '#contract/ids';
import type { Bytes } from '../bytes.ts';
import { alone } from './one-at-a-time.ts';
import { packIdOf } from './packs.ts';
import { type BoundTo, decryptBytes, encryptBytes, importKey, type Kept } from './records.ts';
import { type DeviceRow, type DraftRow, here, type PackRow, type Store, withStore } from './store.ts';
import { type Opened, openedVault } from './vault.ts';

export type Earlier = {
  readonly deviceId: DeviceId;
  /** Whose coordinator is asked. */
  readonly communityId: CommunityId;
  readonly drafts: number;
  readonly changedAt: string;
  /** Undefined where no copy has brought its key; the service may have it all the same. */
  readonly escrow: DeviceRow['escrow'] | undefined;
  /** There when its key was fetched already, and not every draft is open. */
  readonly useId: string | undefined;
};

/** One for each earlier set-up and community: whoever has left one community asks in the other. */
export const readEarlier = async (store: Store): Promise<readonly Earlier[]> => {
  const devices = new Map((await store.device.toArray()).map((row) => [row.id, row]));
  const present = devices.get(here)?.deviceId;
  const found = new Map<string, Earlier>();
  for (const { deviceId, communityId, changedAt } of await store.drafts.toArray()) {
    if (present === undefined || deviceId === present) continue;
    const place = `${deviceId}|${communityId}`;
    const before = found.get(place);
    const { escrow, useId } = devices.get(deviceId) ?? {};
    const isLater = before === undefined || before.changedAt < changedAt;
    const drafts = (before?.drafts ?? 0) + 1;
    found.set(place, { deviceId, communityId, drafts, changedAt: isLater ? changedAt : before.changedAt, escrow, useId });
  }
  return [...found.values()].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
};

/**
 * Under what the key of an earlier set-up is fetched: written down before it is, so that whoever loads the page anew, or never
 * heard the reply, fetches the same again.
 */
export const idOfUse = (deviceId: DeviceId): Promise<string> =>
  withStore((store) =>
    store.transaction('rw', store.device, async () => {
      const row = await store.device.get(deviceId);
      if (row?.useId) return row.useId;
      const useId = crypto.randomUUID();
      if (row) await store.device.put({ ...row, useId });
      return useId;
    }),
  );

/** The service gives nothing under it any more. */
export const forgetUse = (deviceId: DeviceId): Promise<unknown> =>
  withStore((store) => store.device.update(deviceId, { useId: undefined }));

const moveKept = async (from: CryptoKey, to: CryptoKey, boundTo: BoundTo, kept: Kept): Promise<Kept> =>
  encryptBytes(to, boundTo, await decryptBytes(from, boundTo, kept));

const moveDraft = async (from: CryptoKey, { deviceId, key }: Opened, row: DraftRow): Promise<void> => {
  const kept = await moveKept(from, key, `draft|${row.id}`, row.kept);
  await withStore((store) =>
    store.transaction('rw', store.drafts, async () => {
      const now = await store.drafts.get(row.id);
      // Another tab may have opened it, or brought a later one back: that one is left as it is.
      if (now?.deviceId === row.deviceId && now.revision === row.revision) await store.drafts.put({ ...row, deviceId, kept });
    }),
  );
};

const movePack = async (from: CryptoKey, { deviceId, key }: Opened, row: PackRow): Promise<void> => {
  const id = packIdOf(row);
  const kept = await moveKept(from, key, `pack|${id}`, row.kept);
  await withStore((store) =>
    store.transaction('rw', store.packs, async () => {
      if (!(await store.packs.get(id))) await store.packs.put({ ...row, id, deviceId, kept });
    }),
  );
};

export type OpenedAgain = { readonly opened: number; readonly left: number };

/**
 * Puts every draft of an earlier set-up under the key of this one. What cannot be, as when a file is damaged or the device full,
 * stays as it is.
 * @param raw the key of the earlier one. @throws Error when these are not the bytes of a key, or this device is locked.
 */
export const openEarlier = (deviceId: DeviceId, raw: Bytes): Promise<OpenedAgain> =>
  alone('earlier', async () => {
    const opened = openedVault();
    const from = await importKey(raw);
    const ofIt = async (store: Store) => (await store.drafts.toArray()).filter((row) => row.deviceId === deviceId);
    const rows = await withStore(ofIt);
    const packs = (await withStore((store) => store.packs.toArray())).filter((row) => row.deviceId === deviceId);
    // First what they ask: a draft that is open can be gone on with.
    for (const row of packs) await movePack(from, opened, row).catch(() => undefined);
    for (const row of rows) await moveDraft(from, opened, row).catch(() => undefined);
    const left = (await withStore(ofIt)).length;
    if (left === 0) await withStore((store) => store.packs.bulkDelete(packs.map(({ id }) => id)));
    return { opened: rows.length - left, left };
  });
