/**
 * Times a backup of everything in a store and its way back.
 */
import { writeBackup } from '../../server/backup/backup.ts';
import { restoreArchive } from '../../server/backup/restore.ts';
import { verifyArchive } from '../../server/backup/verify-archive.ts';
import type { Connection } from '../../server/neo4j/connect.ts';
import { readMigrations } from '../../server/neo4j/migrate.ts';
import type { Print } from './stored.ts';

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Empties the store and fills it again. */
export const benchBackup = async (connection: Connection, path: string, print: Print): Promise<void> => {
  const exact = connection.openExact();
  try {
    const written = await writeBackup(exact, path, new AbortController().signal);
    const size = `${written.nodes.toLocaleString('en')} nodes, ${written.relationships.toLocaleString('en')} relationships`;
    const memory = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident afterwards`;
    print(`backup, read back: ${size}`, `${written.seconds.toFixed(1)} s, ${(written.bytes / 1e6).toFixed(1)} MB, ${memory}`);
    const verifying = performance.now();
    const archive = await verifyArchive(path, await readMigrations());
    print('restore: reading the file to its end', seconds(verifying));
    const began = performance.now();
    const stage = (what: string) => print(`restore, ${seconds(began)} after its begin`, what);
    const { broken } = await restoreArchive({ ...connection, exact }, path, archive, {
      mayReplace: true,
      stage,
      onProgress: () => undefined,
    });
    print(`restore: emptied, put back, invariants run (${broken.length} broken)`, seconds(began));
  } finally {
    await exact.close();
  }
};
