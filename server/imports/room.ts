/**
 * How much one community may keep here to be imported: files wait for a week, and nobody else should find the disk full.
 */
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { listStoredFiles } from './import-queries.ts';
import { readFiles } from './import-record.ts';

const megabyte = 1024 * 1024;
const maxStoredBytes = 1_000 * megabyte;

/**
 * @param but the file that is replaced by the one that comes.
 * @returns bytes that are left.
 * @throws DomainError conflict when there is no room.
 */
export const roomLeft = async (
  store: Store,
  communityId: string,
  but: { readonly importId: string; readonly role: string },
  most = maxStoredBytes,
): Promise<number> => {
  const imports = await store.read((run) => run(listStoredFiles, { communityId }));
  const files = imports.flatMap(({ id, files: text }) =>
    readFiles(text).filter(({ role }) => id !== but.importId || role !== but.role),
  );
  const left = most - files.reduce((all, { bytes }) => all + bytes, 0);
  if (left > 0) return left;
  throw new DomainError(
    'conflict',
    `Files of ${Math.round(most / megabyte).toLocaleString('en-GB')} MB wait here to be imported, and there is no room for more. Start those imports first; what is not started is deleted after a week.`,
  );
};
