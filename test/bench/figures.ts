/**
 * What a coordinator waits for at the size of a primary care network: from pressing Analyse on a wave of 50,000 residents,
 * 250,000 ties, 1,500 assets and 150,000 uses to the first figures, the quick ones, the exact costly ones; how the service
 * answers meanwhile; how soon work that is stopped has stopped. Printed, never asserted.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import pino from 'pino';
import { compose, type Services } from '../../server/composition.ts';
import { readConfig } from '../../server/config.ts';
import { hasEnded } from '../../server/jobs/job-service.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { cpuSeconds } from '../support/children.ts';
import { createConnection } from './connection.ts';
import { type LargeWave, type Sizes, saveLargeWave } from './large-wave.ts';
import type { Print } from './stored.ts';

const sizes: Sizes = { residents: 50_000, ties: 250_000, assets: 1_500, uses: 150_000, organisations: 120 };

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

/** Follows the work, asking for the figures as a page does; says when each stage began. */
const follow = async (services: Services, { communityId, waveId }: LargeWave, print: Print): Promise<void> => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const pressed = performance.now();
  const { job } = await services.measures.analyse(communityId, waveId);
  print('Analyse pressed: answered after', seconds(performance.now() - pressed));
  if (!job) throw new Error('there was nothing to work out');
  let [stage, shown] = ['', -1];
  for (let last = false; !last; ) {
    const now = await services.jobs.read(communityId, job);
    last = hasEnded(now);
    if (now.stage !== stage) print(`  ${seconds(performance.now() - pressed)} ${now.stage}`, `${now.done} of ${now.total}`);
    stage = now.stage;
    const part = Math.floor(now.done / 100);
    if (part !== shown && now.total > 0) {
      const asked = performance.now();
      const { measures, spreads, parts } = await services.measures.read(communityId, waveId);
      print(
        `    page read again: ${measures.length} figures, ${spreads.length} spreads, ${parts.done} of ${parts.all} parts`,
        seconds(performance.now() - asked),
      );
    }
    shown = part;
    await pause(100);
  }
  print('all of it', seconds(performance.now() - pressed));
  print(
    'longest that the service stood still meanwhile; 99 of 100 turns',
    `${(delay.max / 1e6).toFixed(0)} ms; ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  );
  print('most memory of the process', `${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB`);
};

/** Stops the work while it is at its longest step; says when the processors were free again. */
const stop = async (services: Services, { communityId, waveId }: LargeWave, print: Print): Promise<void> => {
  const { job } = await services.measures.analyse(communityId, waveId);
  if (!job) throw new Error('there was nothing to work out');
  while (!(await services.jobs.read(communityId, job)).stage.startsWith('Working out who stands')) await pause(100);
  await pause(2_000);
  const asked = performance.now();
  await services.jobs.cancel(communityId, job);
  print('Stop pressed: answered after', seconds(performance.now() - asked));
  // Free is when this process uses less than a quarter of one processor over a fifth of a second.
  for (;;) {
    const before = cpuSeconds(process.pid);
    await pause(200);
    if (cpuSeconds(process.pid) - before < 0.05) break;
  }
  print('processors free after', seconds(performance.now() - asked));
};

export const benchFigures = async (print: Print): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const connection = await createConnection(readConfig({ ...process.env, NEO4J_URI: '', KITH_DATA: data }));
  const driver = makeDriver(`bolt://127.0.0.1:${connection.embedded!.boltPort}`, 'neo4j', connection.folder.password);
  const services = compose({ store: connection.store, uploads: data, logger: pino({ level: 'error' }) });
  try {
    const began = performance.now();
    const wave = await saveLargeWave(services, driver, sizes);
    print(`${JSON.stringify(sizes)} written`, seconds(performance.now() - began));
    services.runner.start();
    await stop(services, wave, print);
    await driver.executeQuery('MATCH (m:Measurement) DETACH DELETE m');
    await follow(services, wave, print);
  } finally {
    await services.runner.stop();
    await driver.close();
    await connection.close();
    await rm(data, { recursive: true, force: true });
  }
};
