/**
 * A backup now and then into one folder, and no more of them than are wanted. What was last written is read from the
 * folder itself, so that a restart neither skips a backup nor writes one too many.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ExactStore } from '../neo4j/exact.ts';
import { writeBackup } from './backup.ts';

export type BackupSettings = {
  readonly folder: string;
  readonly everyHours: number;
  /** How many are kept, the newest. */
  readonly keep: number;
};

export type ScheduledBackups = {
  start(): void;
  /** Gives up what is being written. */
  stop(): Promise<void>;
};

const lookEveryMs = 60_000;
const hour = 3_600_000;

/** One that could not be written is tried again after this long. */
const tryAgainMs = 5 * 60_000;

/** Nothing that was begun so long ago is still being written. */
const abandonedMs = 24 * hour;

const twoDigits = (value: string) => value.replace(/[-:]/g, '');

/** Names of the store's own backups; others in the same folder are left alone. */
const nameFor = (storeId: string, at: Date): string =>
  `kith-${storeId.slice(0, 8).toLowerCase()}-${twoDigits(at.toISOString().slice(0, 19))}Z.ndjson.gz`;
const isOwn = (storeId: string, name: string): boolean =>
  new RegExp(`^kith-${storeId.slice(0, 8).toLowerCase()}-\\d{8}T\\d{6}Z\\.ndjson\\.gz(\\.[0-9a-f]{8}\\.partial)?$`).test(name);

const removeOld = async (folder: string, own: readonly string[], keep: number): Promise<void> => {
  const whole = own.filter((name) => !name.endsWith('.partial')).sort();
  for (const name of whole.slice(0, Math.max(0, whole.length - keep))) await rm(join(folder, name), { force: true });
  for (const name of own.filter((one) => one.endsWith('.partial'))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > abandonedMs) await rm(join(folder, name), { force: true });
  }
};

/**
 * @param open opens the store anew for each backup; it is closed when that is done.
 * @param announce leaves an entry in the log, before anything of what is stored leaves.
 */
export const createScheduledBackups = (
  settings: BackupSettings,
  open: () => ExactStore,
  logger: Logger,
  announce: () => Promise<void>,
): ScheduledBackups => {
  const { folder, keep } = settings;
  const everyMs = settings.everyHours * hour;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let notBefore = 0;
  const stopping = new AbortController();

  const listOwn = async (storeId: string) => (await readdir(folder)).filter((name) => isOwn(storeId, name));

  const writeIfDue = async (store: ExactStore): Promise<void> => {
    const storeId = await store.id();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const last = (await listOwn(storeId))
      .filter((name) => !name.endsWith('.partial'))
      .sort()
      .at(-1);
    const writtenAt = last ? (await stat(join(folder, last))).mtimeMs : Number.NEGATIVE_INFINITY;
    if (Date.now() - writtenAt < everyMs) return;
    await announce();
    const { nodes, relationships, bytes, seconds, tries, heldSeconds } = await writeBackup(
      store,
      join(folder, nameFor(storeId, new Date())),
      stopping.signal,
    );
    logger.info({ nodes, relationships, bytes, seconds, tries, heldSeconds }, 'a backup was written');
    await removeOld(folder, await listOwn(storeId), keep);
  };

  const look = async (): Promise<void> => {
    if (Date.now() < notBefore) return;
    const store = open();
    try {
      await writeIfDue(store);
    } catch (error) {
      if (stopping.signal.aborted) return;
      notBefore = Date.now() + Math.min(tryAgainMs, everyMs);
      const { name, code, kind } = error as Error & { readonly code?: unknown; readonly kind?: unknown };
      // Neither the message nor the path: both may come to hold what is stored.
      logger.error({ name, code, kind }, 'a backup could not be written; it is tried again');
    } finally {
      await store.close();
    }
  };
  const lookOnce = (): void => {
    working ??= look().finally(() => {
      working = undefined;
    });
  };
  return {
    start: () => {
      timer = setInterval(lookOnce, Math.min(lookEveryMs, everyMs));
      lookOnce();
    },
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await working;
    },
  };
};
