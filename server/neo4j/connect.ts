/**
 * From settings to a database that answers: the user's own when NEO4J_URI is set, the running copy's, or our own.
 */
import type { Driver } from 'neo4j-driver';
import type { Config, OwnDatabase } from '../config.ts';
import { SetupError } from '../errors.ts';
import { type DataFolder, openDataFolder } from '../process/data-folder.ts';
import { type Stage, startEmbedded, stillServes } from './embedded/start.ts';
import { createExactStore, type ExactStore } from './exact.ts';
import { listHolds } from './hold-queries.ts';
import { layGround, type Migration, migrate, readMigrations } from './migrate.ts';
import { connectOwn } from './own-database.ts';
import { makeDriver, makeExactDriver, readStoreId } from './sign-in.ts';
import { createStore, type Store } from './store.ts';

export type Connection = {
  readonly store: Store;
  readonly folder: DataFolder;
  /** How it is reached, to be written down for command-line jobs; null when it is the user's own. */
  readonly embedded: { readonly boltPort: number; readonly storeId: string } | null;
  /** The same database with every value exactly as it is stored; to be closed by whoever opened it. */
  openExact(): ExactStore;
  /** Brings the store to the form of these migrations, which may be fewer than this program knows. */
  migrateTo(migrations: readonly Migration[]): Promise<void>;
  close(): Promise<void>;
};

/** A restore that was cut off leaves something that looks like a store: nobody may work with it. */
const refuseHalfRestored = async (driver: Driver, database: string): Promise<void> => {
  const { records } = await driver.executeQuery(listHolds.text, {}, { database });
  const restore = records.find((record) => record.get('id') === 'restore');
  if (!restore) return;
  throw new SetupError(
    `This database is half restored: putting back ${restore.get('name')} was begun and not finished.\nPut a backup back again, and wait for its end: npm run restore -- FILE --replace`,
  );
};

/**
 * Connects and brings the store to this program's form.
 * @param options.join use the database of a running copy when there is one (for command-line jobs).
 * @param options.restoring leave the store as it is, whatever it is: it is about to be emptied.
 * @throws SetupError when there is no database, or it may not be worked with.
 */
export const connect = async (
  config: Config,
  options: { readonly stage: Stage; readonly join: boolean; readonly restoring?: boolean },
): Promise<Connection> => {
  const folder = await openDataFolder(config.dataFolder);
  const prepared = async (
    driver: Driver,
    own: OwnDatabase,
    embedded: Connection['embedded'],
    close: () => Promise<void>,
  ): Promise<Connection> => {
    const { uri, user, password, database } = own;
    try {
      if (options.restoring) await layGround(driver, database);
      else {
        await refuseHalfRestored(driver, database);
        await migrate(driver, database, await readMigrations());
      }
    } catch (error) {
      await close();
      throw error;
    }
    return {
      store: createStore(driver, database),
      folder,
      embedded,
      openExact: () => createExactStore(makeExactDriver(uri, user, password), database),
      migrateTo: async (migrations) => {
        await migrate(driver, database, migrations);
      },
      close,
    };
  };
  const onPort = (port: number, password: string): OwnDatabase => ({
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    withoutTls: true,
  });
  if (config.ownDatabase) {
    const driver = await connectOwn(config.ownDatabase);
    return prepared(driver, config.ownDatabase, null, () => driver.close());
  }
  const run = options.join ? await folder.readRun() : undefined;
  if (run && (await stillServes(run))) {
    const at = onPort(run.boltPort, run.password);
    const driver = makeDriver(at.uri, at.user, at.password);
    return prepared(driver, at, { boltPort: run.boltPort, storeId: await readStoreId(driver, 'neo4j') }, () => driver.close());
  }
  const embedded = await startEmbedded(folder, { ...config, stage: options.stage });
  return prepared(embedded.driver, onPort(embedded.boltPort, folder.password), embedded, embedded.stop);
};
