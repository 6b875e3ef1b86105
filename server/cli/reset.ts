/**
 * `npm run reset -- --yes`: throws the embedded database away, so that the next start begins anew with the demo.
 */
import { rm } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { stillServes } from '../neo4j/embedded/start.ts';
import { openDataFolder } from '../process/data-folder.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const reset = async (): Promise<number> => {
  const config = readConfig();
  if (config.ownDatabase) {
    say('NEO4J_URI is set: this empties only the embedded database, never your own. Unset NEO4J_URI if that is what you mean.');
    return 2;
  }
  const folder = await openDataFolder(config.dataFolder);
  const run = await folder.readRun();
  if (run && (await stillServes(run))) {
    say(`Kith is running on ${folder.path}. Stop it first (Ctrl-C in its window), then run this again.`);
    return 1;
  }
  if (!process.argv.includes('--yes')) {
    say(`This deletes everything in ${folder.path}: every community, answer and view. To do it: npm run reset -- --yes`);
    return 2;
  }
  await rm(folder.path, { recursive: true, force: true });
  say(`${folder.path} is gone. The next start begins anew.`);
  return 0;
};

reset().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
