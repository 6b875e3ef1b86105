/**
 * Copies in a file, of what is not sent yet and of drafts: finished interviews can be opened by the service alone, drafts by this
 * device alone.
 */
import { toBase64 } from '../bytes.ts';
import { Copy } from './copy-file.ts';
import { readDevice } from './device.ts';
import { unstoredDrafts } from './drafts.ts';
import { earlierPackIdOf } from './packs.ts';
import type { Kept } from './records.ts';
import { type DeviceRow, type DraftRow, type FinishedRow, here, type PackRow, withStore } from './store.ts';
import { vault } from './vault.ts';

const toFile = ({ iv, data }: Kept) => ({ iv: toBase64(iv), data: toBase64(data) });

const earlierToFile = ({ deviceId, escrow, madeAt }: DeviceRow) => ({ deviceId, escrow, madeAt });
const draftToFile = ({ kept, ...row }: DraftRow) => ({ ...row, kept: toFile(kept) });
const packToFile = ({ id: _id, fromCopy: _fromCopy, kept, ...row }: PackRow) => ({ ...row, kept: toFile(kept) });
const finishedToFile = ({ deviceId, communityId, waveId, packId, finishedAt, submission, ...row }: FinishedRow) => ({
  ...{ id: submission.id, deviceId, communityId, waveId, packId, finishedAt, submission },
  own: row.own && toFile(row.own),
  revision: row.revision,
  replaces: row.replaces && [...row.replaces],
  changing: row.state === 'changing',
});

/**
 * What is typed and could not be stored is in it too, also when the browser has cleared the store under an open interview.
 * @throws Error on a device that is not set up.
 */
export const makeCopy = async (): Promise<Copy> => {
  const device = (await readDevice()) ?? vault.getState().opened;
  if (!device) throw new Error('this device is not set up');
  const { devices, packs, drafts, finished } = await withStore(async (store) => ({
    devices: await store.device.toArray(),
    packs: await store.packs.toArray(),
    drafts: await store.drafts.toArray(),
    finished: await store.finished.where('state').notEqual('arrived').toArray(),
  }));
  const newest = new Map([...drafts, ...unstoredDrafts()].map((row) => [row.id, row]));
  const keysNeeded = new Set([...newest.values()].map(({ deviceId }) => deviceId));
  const packsNeeded = new Set([...newest.values()].map(({ deviceId, packId }) => `${deviceId}/${packId}`));
  return {
    kith: 'copy-of-a-device',
    form: 1,
    madeAt: new Date().toISOString(),
    deviceId: device.deviceId,
    escrow: device.escrow,
    earlier: devices.filter((one) => one.id !== here && keysNeeded.has(one.deviceId)).map(earlierToFile),
    packs: packs.filter((one) => packsNeeded.has(earlierPackIdOf(one))).map(packToFile),
    drafts: [...newest.values()].map(draftToFile),
    finished: finished.map(finishedToFile),
  };
};

/** @returns undefined for what is no copy of ours. */
export const readCopy = (text: string): Copy | undefined => {
  try {
    return Copy.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};
