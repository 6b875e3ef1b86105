/**
 * What was taken along for a wave, encrypted. A newer one does not take the place of one that a draft was begun with.
 */
import type { FieldPack } from '#contract/field-work';
import { decryptRecord, encryptRecord } from './records.ts';
import { type PackRow, withStore } from './store.ts';
import { type Opened, openedVault } from './vault.ts';

/** What drafts call it; it is encrypted as this, whatever its row is called. */
export const packIdOf = ({ waveId, versionId }: Pick<PackRow, 'waveId' | 'versionId'>): string => `${waveId}/${versionId}`;

/** Of an earlier set-up, which may have had the same as this one has, under another key. */
export const earlierPackIdOf = (row: Pick<PackRow, 'deviceId' | 'waveId' | 'versionId'>): string =>
  `${row.deviceId}/${packIdOf(row)}`;

/** What a draft asks was not taken along, or came in no copy. */
export class PackGone extends Error {
  override readonly name = 'PackGone';
}

export const packRowOf = async ({ deviceId, key }: Pick<Opened, 'deviceId' | 'key'>, pack: FieldPack): Promise<PackRow> => {
  const id = packIdOf({ waveId: pack.wave.id, versionId: pack.instrument.versionId });
  return {
    id,
    deviceId,
    communityId: pack.communityId,
    waveId: pack.wave.id,
    versionId: pack.instrument.versionId,
    madeAt: pack.madeAt,
    takenAt: new Date().toISOString(),
    kept: await encryptRecord(key, `pack|${id}`, pack),
  };
};

/** Keeps it beside those that drafts were begun with; of a wave, the newest is for new interviews. */
export const takeAlong = async (pack: FieldPack): Promise<void> => {
  const row = await packRowOf(openedVault(), pack);
  await withStore((store) => store.packs.put(row));
};

/** @throws PackGone when it is not here; DOMException when it is under the key of an earlier set-up. */
export const openPack = async (packId: string): Promise<FieldPack> => {
  const row = await withStore((store) => store.packs.get(packId));
  if (!row) throw new PackGone();
  return decryptRecord<FieldPack>(openedVault().key, `pack|${row.id}`, row.kept);
};

/** For new interviews: of each wave what was made last, by the service's clock: this device's may have been put right meanwhile. */
export const newestPacks = (rows: readonly PackRow[]): readonly PackRow[] => {
  const newest = new Map<string, PackRow>();
  for (const row of rows) if (!row.fromCopy && (newest.get(row.waveId)?.madeAt ?? '') < row.madeAt) newest.set(row.waveId, row);
  return [...newest.values()];
};
