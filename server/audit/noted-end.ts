/**
 * Where the log ended when it was last followed, kept outside the database: whoever has the database alone can take out
 * the newest entries and set its end back, and nothing within it would tell.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuditEnd } from './audit-service.ts';

const Noted = z.object({ database: z.string(), entries: z.int(), hash: z.string(), at: z.string() });
export type Noted = z.infer<typeof Noted>;

export const notedEndPath = (folder: string): string => join(folder, 'log-end.json');

/** @param database which one: a folder may have seen several. @returns undefined before anything was noted of it. */
export const readNotedEnd = async (folder: string, database: string): Promise<Noted | undefined> => {
  const text = await readFile(notedEndPath(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const noted = Noted.parse(JSON.parse(text));
    return noted.database === database ? noted : undefined;
  } catch {
    return undefined;
  }
};

/** Written whole or not at all, readable by its owner only. */
export const noteEnd = async (folder: string, database: string, { entries, hash }: AuditEnd): Promise<void> => {
  const path = notedEndPath(folder);
  const partial = `${path}.${randomBytes(4).toString('hex')}`;
  const noted: Noted = { database, entries, hash, at: new Date().toISOString() };
  await writeFile(partial, JSON.stringify(noted), { mode: 0o600, flush: true });
  await rename(partial, path);
};
