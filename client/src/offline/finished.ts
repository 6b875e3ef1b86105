/**
 * Finished interviews: sealed and queued in the same moment in which their draft goes; opened again when a send has failed.
 */
import type { FieldPack } from '#contract/field-work';
import type { Filled } from '#contract/filled';
import { type AnyDraft, draftRowOf, forgetUnstored, revisionOf } from './drafts.ts';
import { alone, aloneOrNot } from './one-at-a-time.ts';
import { decryptRecord, encryptRecord } from './records.ts';
import { sealFilled } from './seal.ts';
import { type DraftRow, type FinishedRow, withStore } from './store.ts';
import { openedVault } from './vault.ts';
import { besideIdOf, replacedBy, versionOf } from './versions.ts';

/** Something else is in the queue under this id already, and no draft is left that it could be beside. */
export class AlreadyFinished extends Error {
  override readonly name = 'AlreadyFinished';
}

/**
 * Puts a finished interview into the queue and takes its draft away, both or neither. Twice is once.
 * @throws Error without a sealing key; AlreadyFinished; and what the store throws. The draft is then still there.
 */
export const finishDraft = async (row: DraftRow, draft: AnyDraft, filled: Filled, pack: FieldPack): Promise<void> => {
  const submission = await sealFilled(pack.sealingKey, filled);
  const { deviceId, key } = openedVault();
  const finished: FinishedRow = {
    id: row.id,
    deviceId,
    communityId: row.communityId,
    waveId: row.waveId,
    packId: row.packId,
    finishedAt: new Date().toISOString(),
    submission,
    own: await encryptRecord(key, `finished|${row.id}`, draft),
    revision: revisionOf(row),
    state: 'waiting',
    reason: null,
    tries: 0,
    nextTryAt: 0,
    arrivedAt: null,
  };
  await withStore((store) =>
    store.transaction('rw', store.drafts, store.finished, async () => {
      const before = await store.finished.get(row.id);
      const isSame = before?.submission.contentHash === submission.contentHash;
      if (!before) await store.finished.put(finished);
      else if (before.state === 'changing') await store.finished.put({ ...finished, replaces: replacedBy(versionOf(before)) });
      else if (!isSame) {
        // Not made of what is there: a copy brought back either of them. Pressed twice, it has no draft any more.
        if (!(await store.drafts.get(row.id))) throw new AlreadyFinished();
        await store.finished.put({ ...finished, id: besideIdOf(submission) });
      }
      await store.drafts.delete(row.id);
    }),
  );
  forgetUnstored(row.id);
};

/** Whether a later version may take its place: the service has nothing under this id that we know of. */
export const mayGiveWay = ({ state, reason }: FinishedRow): boolean =>
  state === 'waiting' || (state === 'set-aside' && reason === 'unreadable');

/**
 * Whether it may be opened and changed: a send has failed. A copy without its draft, or of an earlier set-up, cannot be opened here,
 * nor what is beside another of the same interview.
 */
export const mayChange = (row: FinishedRow, deviceId: string): boolean =>
  row.own !== null &&
  row.deviceId === deviceId &&
  row.id === row.submission.id &&
  mayGiveWay(row) &&
  (row.state !== 'waiting' || row.tries > 0);

/** More often than any draft is saved: where it is not known how often this one was. */
const beyondAny = 1_000_000;

/**
 * Opens a finished interview as a draft again, under the same id. It stays in the queue and is not sent until it is finished
 * anew; nothing is sent while it is being opened. @returns false when it may not be changed any more.
 */
export const openForChange = (id: string): Promise<boolean> =>
  alone('sender', async () => {
    const { deviceId, key } = openedVault();
    const row = await withStore((store) => store.finished.get(id));
    if (!row || row.own === null || !mayChange(row, deviceId)) return false;
    const draft = await decryptRecord<AnyDraft>(key, `finished|${row.id}`, row.own);
    // Goes on counting: a copy of the draft from before it was finished must not pass for a later one.
    const draftRow = await draftRowOf(draft, row.packId, (row.revision ?? beyondAny) + 1);
    return withStore((store) =>
      store.transaction('rw', store.drafts, store.finished, async () => {
        const there = await store.drafts.get(id);
        // Of a copy, and not made of this: it must not pass for what was opened here. The same is there where the store was lost.
        if (there && there.changedAt !== draftRow.changedAt) return false;
        await store.drafts.put(there ?? draftRow);
        await store.finished.update(id, { state: 'changing', reason: null });
        return true;
      }),
    );
  });

/** The person has said no: nothing of it is kept, not even what was finished before and opened again. */
export const throwAway = async (id: string): Promise<void> => {
  await withStore((store) =>
    store.transaction('rw', store.drafts, store.finished, async () => {
      await store.drafts.delete(id);
      for (const row of await store.finished.where('id').startsWith(id).toArray())
        if (row.state !== 'arrived') await store.finished.delete(row.id);
    }),
  );
  forgetUnstored(id);
};

/**
 * Gives up changing it: what was finished is sent, and the draft goes with the changes. The way out for each that is being changed,
 * whatever keeps its draft closed: an earlier set-up that nobody frees, questions that are not here, damage. The person has said so.
 * @returns false while the draft is open in a tab.
 */
export const sendAsFinished = async (id: string): Promise<boolean> => {
  const done = await aloneOrNot(`draft-${id}`, async () => {
    await withStore((store) =>
      store.transaction('rw', store.drafts, store.finished, async () => {
        const row = await store.finished.get(id);
        if (row?.state !== 'changing') return;
        // Opened once more, it counts on from here: a copy of this draft is an older one then.
        const revision = (await store.drafts.get(id))?.revision ?? row.revision;
        await store.drafts.delete(id);
        await store.finished.update(id, { state: 'waiting', reason: null, nextTryAt: 0, revision });
      }),
    );
    forgetUnstored(id);
    return true;
  });
  return done === true;
};

/** Tries one that was set aside once more, as it is. */
export const putBack = (id: string): Promise<unknown> =>
  withStore((store) =>
    store.transaction('rw', store.finished, async () => {
      const row = await store.finished.get(id);
      if (row?.state === 'set-aside') await store.finished.update(id, { state: 'waiting', nextTryAt: 0 });
    }),
  );

/** Whether somebody may take it off the device: the person has taken it back, or the service keeps this content as well. */
export const mayTakeOff = ({ state, reason }: FinishedRow): boolean =>
  state === 'set-aside' && (reason === 'withdrawn' || reason === 'other-content');

export const takeOff = (id: string): Promise<void> =>
  withStore((store) =>
    store.transaction('rw', store.finished, async () => {
      const row = await store.finished.get(id);
      if (row && mayTakeOff(row)) await store.finished.delete(id);
    }),
  );

const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** The copies of what arrived more than seven days ago. Nothing without a receipt is ever taken away. */
export const clearArrived = (now: number): Promise<number> =>
  withStore((store) =>
    store.transaction('rw', store.finished, store.receipts, async () => {
      const arrived = await store.finished.where('state').equals('arrived').toArray();
      let cleared = 0;
      for (const { id, arrivedAt, submission } of arrived) {
        const receipt = await store.receipts.get(id);
        if (receipt?.contentHash !== submission.contentHash || arrivedAt === null || arrivedAt + keptForMs > now) continue;
        await store.finished.delete(id);
        cleared += 1;
      }
      return cleared;
    }),
  );
