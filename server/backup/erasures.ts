/**
 * Who was erased, by random ids and without a name, and which interviews were taken back, by the hash of their code: kept in the
 * store, in the data folder and beside the backups, and erased again when a backup that still knows them is put back.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { writeSafely } from '../process/data-folder.ts';

const ErasedPerson = z.object({ communityId: z.uuid(), residentId: z.uuid(), at: z.iso.datetime() });
/** Also of an interview that had not arrived yet. */
const TakenBack = z.object({ withdrawalHash: z.string().regex(/^[0-9a-f]{64}$/), at: z.iso.datetime() });

export const Erasure = z.union([ErasedPerson, TakenBack]);
export type Erasure = z.infer<typeof Erasure>;

const List = z.object({ kith: z.literal('erasures'), erased: z.array(Erasure) });

export const erasuresFile = 'erasures.json';

const keyOf = (one: Erasure): string => ('withdrawalHash' in one ? one.withdrawalHash : `${one.communityId}|${one.residentId}`);

/** One for each person and each interview, the latest. */
export const joinErasures = (...lists: readonly (readonly Erasure[])[]): Erasure[] => {
  const latest = new Map<string, Erasure>();
  for (const one of lists.flat()) {
    const key = keyOf(one);
    const known = latest.get(key);
    if (!known || Date.parse(known.at) < Date.parse(one.at)) latest.set(key, one);
  }
  return [...latest.values()];
};

/** @returns none where there is no list. @throws DomainError invalid for one that cannot be read. */
export const readErasures = async (folder: string): Promise<Erasure[]> => {
  const path = join(folder, erasuresFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return [];
  try {
    return List.parse(JSON.parse(text)).erased;
  } catch {
    throw new DomainError(
      'invalid',
      `The list of people who were erased, ${path}, cannot be read. Nothing was changed. Put back a copy of it, or move it away to go on without it.`,
    );
  }
};

/** Adds to the list in each folder; nothing is ever taken out of one. */
export const keepErasures = async (erased: readonly Erasure[], folders: readonly string[]): Promise<void> => {
  for (const folder of new Set(folders)) {
    const known = await readErasures(folder);
    const all = joinErasures(known, erased);
    if (JSON.stringify(all) === JSON.stringify(known)) continue;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeSafely(join(folder, erasuresFile), { kith: 'erasures', erased: all } satisfies z.infer<typeof List>);
  }
};
