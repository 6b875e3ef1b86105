/**
 * Bringing a copy back. Everything has the id it had, so that nothing is there twice; of two versions of one interview, the one that
 * was made of the other goes out, and where neither was, both do: the service keeps both, and a coordinator chooses.
 */
import { fromBase64 } from '../bytes.ts';
import type { Copy, KeptInFile } from './copy-file.ts';
import { mayGiveWay } from './finished.ts';
import { alone } from './one-at-a-time.ts';
import { earlierPackIdOf, packIdOf } from './packs.ts';
import type { Kept } from './records.ts';
import { type FinishedRow, here, type Store, withStore } from './store.ts';
import { besideIdOf, isLaterDraft, isMadeFrom, versionOf } from './versions.ts';

export type BroughtBack = {
  readonly finished: number;
  /** In the place of what waited here, which it was made of. */
  readonly later: number;
  /** Finished once, and open again as one of the drafts: not sent until that is finished. */
  readonly changing: number;
  readonly drafts: number;
  /** Here already, or arrived. */
  readonly known: number;
  /** Here, or arrived, with other content, and neither is known to be made of the other: both are sent. */
  readonly both: number;
  /** Here with later content, or not to be exchanged: what is here stays. */
  readonly other: number;
};

type Finished = Copy['finished'][number];
type Draft = Copy['drafts'][number];

const fromFile = ({ iv, data }: KeptInFile): Kept => ({ iv: fromBase64(iv), data: fromBase64(data) });

const rowOf = ({ own, changing: _changing, ...one }: Finished, state: 'waiting' | 'changing'): FinishedRow => ({
  ...one,
  own: own && fromFile(own),
  state,
  reason: null,
  tries: 0,
  nextTryAt: 0,
  arrivedAt: null,
});

/** All that is here under the id of one interview, or has arrived from here. */
const readUnder = async (store: Store, id: string) => {
  const rows = await store.finished.where('id').startsWith(id).toArray();
  const ids = new Set(rows.map((row) => row.id));
  // What is still here as well says more: an older Kith has written little on a receipt.
  const receipts = (await store.receipts.where('id').startsWith(id).toArray()).filter((receipt) => !ids.has(receipt.id));
  return { rows, main: rows.find((row) => row.id === id), versions: [...rows.map(versionOf), ...receipts] };
};

/** What becomes of a draft of the file. */
const judgeDraft = async (store: Store, copy: Copy, { id, deviceId, revision }: Draft): Promise<'drafts' | 'known' | 'other'> => {
  const { rows, main, versions } = await readUnder(store, id);
  const before = await store.drafts.get(id);
  // Nothing of it is to be had back: the person has taken it back.
  if ((before && before.revision >= revision) || rows.some(({ reason }) => reason === 'withdrawn')) return 'known';
  const opened = copy.finished.filter((one) => one.id === id && one.changing !== false).map(versionOf);
  const isLater = main?.state === 'changing' || versions.every((done) => isLaterDraft(revision, done, opened));
  if (!isLater) return 'known';
  // Freed here, and perhaps gone on with since: what is closed does not take the place of what can be read.
  const present = (await store.device.get(here))?.deviceId;
  return before && before.deviceId === present && deviceId !== present ? 'other' : 'drafts';
};

/** @param draft the one that it is open as; a file by an older Kith does not say which it is. */
const bringFinished = async (store: Store, copy: Copy, one: Finished, draft: Draft | undefined): Promise<keyof BroughtBack> => {
  const { main, versions } = await readUnder(store, one.id);
  const version = versionOf(one);
  if (versions.length === 0) {
    await store.finished.put(rowOf(one, draft ? 'changing' : 'waiting'));
    return draft ? 'changing' : 'finished';
  }
  const isHere = versions.some(({ contentHash }) => contentHash === version.contentHash);
  const mayGive = main !== undefined && mayGiveWay(main);
  const isAfter = mayGive && isMadeFrom(version, versionOf(main));
  const isSame = mayGive && versionOf(main).contentHash === version.contentHash;
  if (draft) {
    // Not sent as it was, if it was opened and changed.
    if ((isSame || isAfter) && (await judgeDraft(store, copy, draft)) === 'drafts') {
      await store.finished.put({ ...(isSame ? main : rowOf(one, 'changing')), state: 'changing', reason: null });
      return 'changing';
    }
    return isHere ? 'known' : 'other';
  }
  if (isHere) return 'known';
  if (versions.some((known) => isMadeFrom(known, version))) return 'other';
  await store.finished.put(isAfter ? rowOf(one, 'waiting') : { ...rowOf(one, 'waiting'), id: besideIdOf(one.submission) });
  return isAfter ? 'later' : 'both';
};

/** Puts back what is not here, and what is later than what is here. All of it, or nothing; and nothing while anything is being sent. */
export const bringBack = (copy: Copy): Promise<BroughtBack> =>
  alone('sender', () =>
    withStore((store) =>
      store.transaction('rw', store.device, store.packs, store.drafts, store.finished, store.receipts, async () => {
        const count = { finished: 0, later: 0, changing: 0, drafts: 0, known: 0, both: 0, other: 0 };
        const device = await store.device.get(here);
        const drafts = new Map(copy.drafts.map((draft) => [draft.id, draft]));
        for (const one of copy.finished) {
          const draft = one.changing === false ? undefined : drafts.get(one.id);
          count[await bringFinished(store, copy, one, draft)] += 1;
        }
        for (const one of copy.drafts) {
          const what = await judgeDraft(store, copy, one);
          if (what === 'drafts') await store.drafts.put({ ...one, kept: fromFile(one.kept) });
          count[what] += 1;
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
    ),
  );
