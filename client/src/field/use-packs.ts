/**
 * What was taken along, opened: for pages that are shown while the device is.
 */
import { useEffect, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { newestPacks, openPack } from '../offline/packs.ts';
import type { PackRow, Store } from '../offline/store.ts';
import { useLive } from '../offline/use-live.ts';
import { openedVault } from '../offline/vault.ts';

export type OpenPack = { readonly row: PackRow; readonly pack: FieldPack };

const readPacks = (store: Store) => store.packs.toArray();

/** @returns undefined while reading; of each wave the newest that this device's key opens. */
export const useNewestPacks = (): readonly OpenPack[] | undefined => {
  const rows = useLive(readPacks).value;
  const [opened, setOpened] = useState<readonly OpenPack[]>();
  useEffect(() => {
    if (!rows) return;
    let isWanted = true;
    const { deviceId } = openedVault();
    const own = newestPacks(rows.filter((row) => row.deviceId === deviceId));
    void Promise.all(own.map(async (row) => ({ row, pack: await openPack(row.id) }))).then((packs) => {
      if (isWanted) setOpened(packs);
    });
    return () => {
      isWanted = false;
    };
  }, [rows]);
  return opened;
};

/** @returns how the wave of a record is called, by its id. */
export const waveNames = (packs: readonly OpenPack[]): ReadonlyMap<string, string> =>
  new Map(packs.map(({ row, pack }) => [row.waveId, pack.wave.name]));
