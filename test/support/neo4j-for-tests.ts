/**
 * One Neo4j for a whole run of the tests: the server at KITH_TEST_NEO4J_URI, or an embedded one in a temporary folder.
 * Never NEO4J_URI: that is where somebody's real community may be.
 */
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import { startEmbedded } from '../../server/neo4j/embedded/start.ts';
import { migrate, readMigrations } from '../../server/neo4j/migrate.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { openDataFolder } from '../../server/process/data-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `logs` is the folder in which an embedded one keeps what it writes down of itself. */
    neo4j: { uri: string; password: string; logs?: string };
  }
}

/** A store that holds anything we did not put there is not ours to write to. */
const claimForTests = async (uri: string, password: string): Promise<void> => {
  const driver = makeDriver(uri, 'neo4j', password);
  try {
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (marker:TestStore) WITH count(marker) AS markers MATCH (n) RETURN markers, count(n) AS nodes',
    );
    const nodes = Number(records[0]?.get('nodes') ?? 0);
    if (nodes > 0 && Number(records[0]?.get('markers')) === 0) {
      throw new Error(
        `The database at ${uri} holds ${nodes} nodes and no TestStore marker: it may be somebody's. The tests do not touch it.`,
      );
    }
    await driver.executeQuery("MERGE (:TestStore {id: 'test'})");
    await migrate(driver, 'neo4j', await readMigrations());
  } finally {
    await driver.close();
  }
};

const memory = '/dev/shm';
const enoughBytes = 3 * 2 ** 30;

/** In memory where there is room: thousands of small transactions would each wait for the disk. What a disk keeps has tests of its own. */
const findPlace = async (): Promise<string> => {
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= enoughBytes ? memory : tmpdir();
};

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env['KITH_TEST_NEO4J_URI'];
  if (given) {
    const password = process.env['KITH_TEST_NEO4J_PASSWORD'] ?? '';
    await claimForTests(given, password);
    project.provide('neo4j', { uri: given, password });
    return async () => undefined;
  }
  const { uri, password, logs, stop } = await startOwn();
  project.provide('neo4j', { uri, password, logs });
  return stop;
};

/** Starts an embedded one that is marked as the tests' own. @returns where it is, and what stops it and removes its files. */
export const startOwn = async () => {
  const path = await mkdtemp(join(await findPlace(), 'kith-test-'));
  const folder = await openDataFolder(path);
  const { cacheFolder, javaHome } = readConfig();
  const database = await startEmbedded(folder, { cacheFolder, javaHome, stage: () => undefined });
  const uri = `bolt://127.0.0.1:${database.boltPort}`;
  await claimForTests(uri, folder.password);
  const stop = async (): Promise<void> => {
    await database.stop();
    await rm(path, { recursive: true, force: true });
  };
  return { uri, password: folder.password, logs: join(folder.databaseHome, 'logs'), stop };
};
