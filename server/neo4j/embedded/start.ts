/**
 * One database per data folder: fetched, started, signed in to, and started again should it end by itself.
 */
import type { Driver } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import type { DataFolder, RunFile } from '../../process/data-folder.ts';
import { makeDriver, readStoreId, signInEmbedded } from '../sign-in.ts';
import { ensureJars } from './jars.ts';
import { freePort, launchDatabase, type RunningDatabase, StoreLockedError } from './launch.ts';
import { findJava } from './tools.ts';

export type EmbeddedDatabase = {
  readonly driver: Driver;
  readonly boltPort: number;
  readonly storeId: string;
  stop(): Promise<void>;
};

/** A line for each stage, as it begins. */
export type Stage = (what: string) => void;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Whether the copy that wrote run.json still serves: its process id alone may by now be someone else's. */
export const stillServes = async (run: RunFile): Promise<boolean> => {
  const driver = makeDriver(`bolt://127.0.0.1:${run.boltPort}`, 'neo4j', run.password);
  try {
    return (await readStoreId(driver, 'neo4j')) === run.storeId;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
};

/** What to say to a second copy on the same data folder. */
export const alreadyRunning = (folder: DataFolder, address: string | null | undefined): SetupError =>
  new SetupError(
    `Another copy of Kith is using the data folder ${folder.path}${address ? ` and answers at ${address}` : ''}.\nUse that one, stop it first, or name another folder with KITH_DATA.`,
  );

/** A database whose app was killed closes by itself within seconds; only a lock that stays means a second copy. */
const launchWhenFree = async (folder: DataFolder, launch: () => Promise<RunningDatabase>): Promise<RunningDatabase> => {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const run = await folder.readRun();
    if (run && (await stillServes(run))) throw alreadyRunning(folder, run.address);
    try {
      return await launch();
    } catch (error) {
      if (!(error instanceof StoreLockedError)) throw error;
      if (Date.now() > deadline) throw alreadyRunning(folder, run?.address);
      await pause(1_000);
    }
  }
};

/** Between tries to start it again: whatever keeps it from starting may be mended any time. */
const longestPauseMs = 10_000;

/**
 * Starts the embedded Neo4j of a data folder.
 * @throws SetupError when Java, Maven or the network is missing, or another copy has the folder.
 */
export const startEmbedded = async (
  folder: DataFolder,
  options: { readonly cacheFolder: string; readonly javaHome: string | undefined; readonly stage: Stage },
): Promise<EmbeddedDatabase> => {
  const java = await findJava(options.javaHome);
  const jars = await ensureJars(options.cacheFolder, () => options.stage('Fetching the database (about 120 MB, once)'));
  options.stage('Starting the database');
  const port = await freePort();
  const launch = () => launchDatabase({ java, jars, home: folder.databaseHome, port });
  let running = await launchWhenFree(folder, launch);
  const driver = await signInEmbedded(`bolt://127.0.0.1:${port}`, folder.password);
  const storeId = await readStoreId(driver, 'neo4j');

  let stopping = false;
  const restartIfEnded = (database: RunningDatabase): void => {
    database.process.once('exit', async () => {
      for (let attempt = 0; !stopping; attempt += 1) {
        await pause(Math.min(longestPauseMs, 500 * 2 ** attempt));
        if (stopping) return;
        try {
          running = await launch();
          if (stopping) await running.stop();
          else restartIfEnded(running);
          return;
        } catch {
          // Tried again after a longer pause; requests answer 503 meanwhile.
        }
      }
    });
  };
  restartIfEnded(running);

  return {
    driver,
    boltPort: port,
    storeId,
    stop: async () => {
      stopping = true;
      await driver.close();
      await running.stop();
    },
  };
};
