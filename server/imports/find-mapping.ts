/**
 * A mapping by the path of its file, or by the name of one that ships with Kith.
 */
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportMapping } from '../contract/import-mapping.ts';
import { invalid } from '../errors.ts';
import { shipped } from '../root-folder.ts';
import { readMapping } from './mapping.ts';

const folder = shipped('seed/mappings');

/** @throws DomainError invalid when there is no such mapping, or it cannot be used. */
export const findMapping = async (given: string, from: string): Promise<ImportMapping> => {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));
  const path = names.includes(given) ? resolve(folder, `${given}.yaml`) : resolve(from, given);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EISDIR') throw invalid(`${given} is a folder. Name the mapping file inside it.`);
    throw invalid(`There is no mapping ${given}. Name a YAML file, or one that ships with Kith: ${names.sort().join(', ')}.`);
  }
  return readMapping(text, given);
};
