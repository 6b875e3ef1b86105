/**
 * A data folder with the demo community in it, its map laid out and its figures computed: made once in a run of the
 * tests, by the first that needs it, and copied for each.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltKith } from './kith-process.ts';

/** Where the run's copy lies; child processes of the test runner inherit it. */
const variable = 'KITH_TEST_DEMO_FOLDER';

/** Makes room for the run's copy. @returns what removes it. */
export const offerDemoFolder = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-demo-'));
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
};

const make = async (dataFolder: string): Promise<void> => {
  const service = startBuiltKith({ KITH_DATA: dataFolder, DEMO: '1' });
  await service.ready;
  service.child.kill('SIGTERM');
  const code = await service.ended;
  if (code !== 0) throw new Error(`The service with the demo ended with ${code}:\n${service.said()}`);
};

/** Fills an empty folder with the demo. */
export const copyDemo = async (dataFolder: string): Promise<void> => {
  const folder = process.env[variable];
  if (!folder) {
    await make(dataFolder);
    return;
  }
  const marker = join(folder, 'made');
  const made = join(folder, 'data');
  if (!existsSync(marker)) {
    await rm(made, { recursive: true, force: true });
    await make(made);
    await writeFile(marker, '');
  }
  await cp(made, dataFolder, { recursive: true, preserveTimestamps: true });
};
