/**
 * Looks for words in every file of a folder, as a thief with the disk in hand would: as they are, and in the two-byte form in
 * which browsers keep text.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns `file: word` for each that is there. */
export const findInFiles = async (folder: string, words: readonly string[]): Promise<{ files: number; found: string[] }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const forms = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
    { word, bytes: Buffer.from(encodeURIComponent(word), 'utf8') },
  ]);
  const found = new Set<string>();
  let files = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) continue;
    files += 1;
    for (const form of forms) if (bytes.includes(form.bytes)) found.add(`${path.slice(folder.length + 1)}: ${form.word}`);
  }
  return { files, found: [...found] };
};
