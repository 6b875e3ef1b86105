/**
 * Writes down beside the database who was erased and what was taken back, whenever somebody or something was: the database may be
 * lost, and a backup of an earlier day still knows them.
 */
import type { Logger } from 'pino';
import type { Store } from '../neo4j/store.ts';
import { listErasures, listTakenBack } from './backup-queries.ts';
import { keepErasures } from './erasures.ts';

/** What cannot be written is told to the log, and is written the next time. */
export const createKeepErased =
  (store: Store, folders: readonly string[], logger: Logger): (() => Promise<void>) =>
  async () => {
    try {
      const erased = await store.read(async (run) => [...(await run(listErasures, {})), ...(await run(listTakenBack, {}))]);
      await keepErasures(erased, folders);
    } catch (error) {
      // Neither the message nor the path: both may come to hold what is stored.
      logger.error(
        { name: error instanceof Error ? error.name : typeof error },
        'who was erased could not be kept beside the data',
      );
    }
  };
