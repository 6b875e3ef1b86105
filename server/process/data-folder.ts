/**
 * The folder in which one copy of Kith keeps everything: the embedded database, its password, what runs now, and
 * uploads until they are imported. Readable by its owner only.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupError } from '../errors.ts';

/** Raised when a later version lays the folder out differently; an older program then refuses to open it. */
const format = 1;

const Format = z.object({ format: z.number() });
const Secret = z.object({ password: z.string() });

/** What a running copy says about itself, so that command-line jobs find its database. */
export const RunFile = z.object({
  pid: z.number(),
  boltPort: z.number(),
  password: z.string(),
  storeId: z.string(),
  address: z.string().nullable(),
});
export type RunFile = z.infer<typeof RunFile>;

/** Writes a small file whole or not at all, readable by its owner only. */
export const writeSafely = async (path: string, value: unknown): Promise<void> => {
  const partial = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(partial, JSON.stringify(value), { mode: 0o600, flush: true });
  await rename(partial, path);
};

const readJson = async <T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

export type DataFolder = {
  readonly path: string;
  readonly databaseHome: string;
  readonly uploads: string;
  readonly password: string;
  readRun(): Promise<RunFile | undefined>;
  writeRun(run: RunFile): Promise<void>;
  forgetRun(): Promise<void>;
};

/**
 * Opens the folder, making it on the first start.
 * @throws SetupError when it cannot be written or belongs to a newer version.
 */
export const openDataFolder = async (path: string): Promise<DataFolder> => {
  const inFolder = (name: string) => join(path, name);
  try {
    await mkdir(inFolder('uploads'), { recursive: true });
    await chmod(path, 0o700);
    const probe = inFolder(`probe-${randomBytes(4).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new SetupError(
      `Kith cannot write to its data folder ${path}.\nGive this user the right to write there, or name another folder with KITH_DATA.`,
      { cause },
    );
  }
  const found = await readJson(inFolder('format.json'), Format);
  if (found && found.format > format) {
    throw new SetupError(
      `The data folder ${path} was written by a newer version of Kith (format ${found.format}; this version knows ${format}).\nNothing was changed. Start the newer version, or name another folder with KITH_DATA.`,
    );
  }
  if (!found) await writeSafely(inFolder('format.json'), { format });
  let secret = await readJson(inFolder('secret.json'), Secret);
  if (!secret) {
    secret = { password: randomBytes(24).toString('base64url') };
    await writeSafely(inFolder('secret.json'), secret);
  }
  const runPath = inFolder('run.json');
  return {
    path,
    databaseHome: inFolder('neo4j'),
    uploads: inFolder('uploads'),
    password: secret.password,
    readRun: () => readJson(runPath, RunFile),
    writeRun: (run) => writeSafely(runPath, run),
    forgetRun: () => rm(runPath, { force: true }),
  };
};
