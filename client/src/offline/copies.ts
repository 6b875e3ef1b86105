/**
 * Copies in a file, of what is not sent yet and of drafts: finished interviews can be opened by the service alone, drafts by this
 * device alone. Brought back, everything has the id it had, so that nothing is there twice.
 */
import { fromBase64, toBase64 } from '../bytes.ts';
import { Copy, type KeptInFile } from './copy-file.ts';
import { readDevice } from './device.ts';
import { unstoredDrafts } from './drafts.ts';
import { earlierPackIdOf, packIdOf } from './packs.ts';
import type { Kept } from './records.ts';
import { type DeviceRow, type DraftRow, type FinishedRow, here, type PackRow, withStore } from './store.ts';
import { vault } from './vault.ts';

const toFile = ({ iv, data }: Kept) => ({ iv: toBase64(iv), data: toBase64(data) });
const fromFile = ({ iv, data }: KeptInFile): Kept => ({ iv: fromBase64(iv), data: fromBase64(data) });

const earlierToFile = ({ deviceId, escrow, madeAt }: DeviceRow) => ({ deviceId, escrow, madeAt });
const draftToFile = ({ kept, ...row }: DraftRow) => ({ ...row, kept: toFile(kept) });
const packToFile = ({ id: _id, fromCopy: _fromCopy, kept, ...row }: PackRow) => ({ ...row, kept: toFile(kept) });
const finishedToFile = ({ id, deviceId, communityId, waveId, packId, finishedAt, submission, own }: FinishedRow) => ({
  ...{ id, deviceId, communityId, waveId, packId, finishedAt, submission },
  own: own && toFile(own),
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

export type BroughtBack = {
  readonly finished: number;
  /** Finished once, and open again as one of the drafts: not sent until that is finished. */
  readonly changing: number;
  readonly drafts: number;
  /** Here already, or arrived. */
  readonly known: number;
  /** Here with other content: what is here stays. */
  readonly other: number;
};

/** @returns undefined for what is no copy of ours. */
export const readCopy = (text: string): Copy | undefined => {
  try {
    return Copy.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const finishedOf = ({ own, ...one }: Copy['finished'][number], state: 'waiting' | 'changing'): FinishedRow => ({
  ...one,
  own: own && fromFile(own),
  state,
  reason: null,
  tries: 0,
  nextTryAt: 0,
  arrivedAt: null,
});

/** Puts back what is not here. All of it, or nothing. */
export const bringBack = (copy: Copy): Promise<BroughtBack> =>
  withStore((store) =>
    store.transaction('rw', store.device, store.packs, store.drafts, store.finished, store.receipts, async () => {
      const count = { finished: 0, changing: 0, drafts: 0, known: 0, other: 0 };
      const device = await store.device.get(here);
      // A file has no states, of whichever Kith it is: what is in it as a draft too was being changed, and must not be sent as it was.
      const inDrafts = new Set(copy.drafts.map(({ id }) => id));
      for (const one of copy.finished) {
        const hash = one.submission.contentHash;
        const before =
          (await store.finished.get(one.id))?.submission.contentHash ?? (await store.receipts.get(one.id))?.contentHash;
        const isChanging = inDrafts.has(one.id);
        if (before === undefined) await store.finished.put(finishedOf(one, isChanging ? 'changing' : 'waiting'));
        const isNew = isChanging ? 'changing' : 'finished';
        count[before === undefined ? isNew : before === hash ? 'known' : 'other'] += 1;
      }
      for (const { kept, ...one } of copy.drafts) {
        const finished = await store.finished.get(one.id);
        const isDone = (finished && finished.state !== 'changing') || (await store.receipts.get(one.id)) !== undefined;
        const before = await store.drafts.get(one.id);
        const isNewer = !isDone && (before === undefined || before.revision < one.revision);
        // Freed here, and perhaps gone on with since: what is closed does not take the place of what can be read.
        const isFreed = before !== undefined && before.deviceId === device?.deviceId && one.deviceId !== before.deviceId;
        if (isNewer && !isFreed) await store.drafts.put({ ...one, kept: fromFile(kept) });
        count[!isNewer ? 'known' : isFreed ? 'other' : 'drafts'] += 1;
      }
      for (const { kept, ...one } of copy.packs) {
        const id = one.deviceId === device?.deviceId ? packIdOf(one) : earlierPackIdOf(one);
        if (!(await store.packs.get(id))) await store.packs.put({ ...one, id, fromCopy: true, kept: fromFile(kept) });
      }
      // Earlier set-ups: what a coordinator needs to have their drafts freed.
      for (const { deviceId, escrow, madeAt } of [copy, ...copy.earlier]) {
        if (!device || device.deviceId === deviceId) continue;
        const useId = (await store.device.get(deviceId))?.useId;
        await store.device.put({ ...device, id: deviceId, deviceId, escrow, madeAt, wrap: null, tries: 0, useId });
      }
      return count;
    }),
  );
