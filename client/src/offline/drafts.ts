/**
 * Drafts, encrypted: begun, saved while somebody types, gone on with. All that is looked at in one is whose it is.
 */
import type { CommunityId, ResponseId, WaveId } from '#contract/ids';
import { decryptRecord, encryptRecord } from './records.ts';
import { type DraftRow, withStore } from './store.ts';
import { type Opened, openedVault } from './vault.ts';

/** What every draft says of itself; the rest is the interview's. Plain JSON. */
export type AnyDraft = {
  readonly id: ResponseId;
  readonly communityId: CommunityId;
  readonly waveId: WaveId;
  readonly startedAt: string;
};

/** Newer than what is stored: the device was full, or the store away. Encrypted, so that it outlives locking. */
const unstored = new Map<string, DraftRow>();
export const unstoredDrafts = (): readonly DraftRow[] => [...unstored.values()];

/** How often it was saved, and what could not be stored counts too: it may be in a copy. */
export const revisionOf = ({ id, revision }: DraftRow): number => Math.max(revision, unstored.get(id)?.revision ?? 0);

/** The browser has cleared the store, or another tab has finished the interview. */
export class DraftGone extends Error {
  override readonly name = 'DraftGone';
}

export const draftRowOf = async (draft: AnyDraft, packId: string, revision: number): Promise<DraftRow> => {
  const { deviceId, key } = openedVault();
  return {
    id: draft.id,
    deviceId,
    communityId: draft.communityId,
    waveId: draft.waveId,
    packId,
    startedAt: draft.startedAt,
    changedAt: new Date().toISOString(),
    revision,
    kept: await encryptRecord(key, `draft|${draft.id}`, draft),
  };
};

/** Stored before it is shown: what is then typed has a place to go. */
export const beginDraft = async (draft: AnyDraft, packId: string): Promise<void> => {
  const row = await draftRowOf(draft, packId, 1);
  await withStore((store) => store.drafts.put(row));
};

export type OpenedDraft<Draft extends AnyDraft> = { readonly row: DraftRow; readonly draft: Draft };

/** @throws DraftGone when there is none; DOMException when it is under the key of an earlier set-up. */
export const openDraft = async <Draft extends AnyDraft>(id: string): Promise<OpenedDraft<Draft>> => {
  const row = unstored.get(id) ?? (await withStore((store) => store.drafts.get(id)));
  if (!row) throw new DraftGone();
  return { row, draft: await decryptRecord<Draft>(openedVault().key, `draft|${row.id}`, row.kept) };
};

/**
 * Saves a newer content, under a key that the page may have locked meanwhile: what was typed last is typed. Only over a draft that is there: a late saving must not bring back one that was finished.
 * @throws DraftGone; and what the store throws, after which it is kept in memory and goes into copies.
 */
export const saveDraft = async ({ key }: Opened, before: DraftRow, draft: AnyDraft): Promise<DraftRow> => {
  const row: DraftRow = {
    ...before,
    changedAt: new Date().toISOString(),
    revision: before.revision + 1,
    kept: await encryptRecord(key, `draft|${before.id}`, draft),
  };
  unstored.set(row.id, row);
  const changed = await withStore((store) => store.drafts.update(row.id, row));
  // Nothing changed: the same was stored by a try whose answer was lost, or there is nothing to change.
  if (changed === 0 && !(await withStore((store) => store.drafts.get(row.id)))) throw new DraftGone();
  unstored.delete(row.id);
  return row;
};

/** Finished, or thrown away on purpose: nothing is left to store. @param id all of them when left out. */
export const forgetUnstored = (id?: string): void => {
  if (id === undefined) unstored.clear();
  else unstored.delete(id);
};
