/**
 * `npm run drill:replies -- --times 100 --lanes 24`: every route that writes, with replies to its commits lost that often (C12).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { connect } from '../../server/neo4j/connect.ts';
import { allExamples } from '../support/writes/examples.ts';
import { openLanes, tryRoute } from '../support/writes/lost-replies.ts';
import { type Kept, numbersGiven, runDrill, say } from './frame.ts';

const { times, lanes: many } = numbersGiven({ times: 100, lanes: 24 });

await runDrill(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-replies-'));
  const config = readConfig({ ...process.env, NEO4J_URI: '', KITH_DATA: join(folder, 'data') });
  const connection = await connect(config, { stage: () => undefined, join: false });
  const lanes = await openLanes(`bolt://127.0.0.1:${connection.embedded?.boltPort}`, connection.folder.password, many);
  try {
    const promises: Kept[] = [];
    for (const example of allExamples()) {
      const { tries, commits, faults } = await tryRoute(lanes, example, times);
      promises.push([`${example[0]}: ${tries} times, ${commits} commits each, ${faults.length} faults`, faults.length === 0]);
      say(promises.at(-1)?.[0] ?? '');
      for (const fault of faults.slice(0, 3)) say(`  ${fault}`);
    }
    return promises;
  } finally {
    await lanes.close();
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  }
});
