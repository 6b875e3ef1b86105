/**
 * The file that refused rows will be written to: looked at before anything is imported.
 */
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { invalid } from '../errors.ts';

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');

const kindOf = async (path: string): Promise<'folder' | 'file' | 'nothing'> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error)) return 'nothing';
    throw invalid(`--refused cannot be written: ${path} may not be looked at by you. Name a file in another folder.`);
  }
};

/** @throws DomainError invalid when the file could not be written. */
export const checkRefusedTarget = async (path: string): Promise<void> => {
  const folder = dirname(path);
  if ((await kindOf(folder)) !== 'folder') {
    throw invalid(`--refused cannot be written: there is no folder ${folder}. Make it, or name another.`);
  }
  const kind = await kindOf(path);
  if (kind === 'folder') throw invalid(`--refused names a folder: ${path}. Name a file inside it.`);
  try {
    await access(kind === 'file' ? path : folder, constants.W_OK);
  } catch {
    throw invalid(`--refused cannot be written: ${path} may not be written by you. Name a file in another folder.`);
  }
};
