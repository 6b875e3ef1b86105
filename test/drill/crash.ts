/**
 * The service and its database are killed while people write: checks C13 and C14 of the trust list. What was acknowledged
 * is held against what is stored, and the time is taken until it serves again, unaided.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '#network/random';
import { freePort } from '../../server/neo4j/embedded/launch.ts';
import { databasesOf } from '../support/children.ts';
import { type KithProcess, runJob, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';
import type { Say } from './frame.ts';
import { type Journal, newJournal, write } from './journal.ts';
import { makePlace } from './place.ts';
import { type Compared, compare, openDatabase } from './stored.ts';

export type CrashResult = Compared & {
  readonly journal: Journal;
  /** From the kill until it was ready again, in seconds. */
  readonly appSeconds: readonly number[];
  readonly databaseSeconds: readonly number[];
  /** Exit codes of `npm run db:verify` and `npm run audit:verify`, and what they said when it was not 0. */
  readonly verified: readonly (number | null)[];
  readonly unverified: string;
  readonly sessionStage: unknown;
  readonly kinds: Readonly<Record<string, number>>;
};

export type CrashOptions = {
  readonly appKills: number;
  readonly databaseKills: number;
  readonly writers: number;
  readonly seed: number;
  readonly say: Say;
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const givenUpSeconds = 180;

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(15_000) })).status === 200;
  } catch {
    return false;
  }
};

/** Seconds since `began` until it is ready. @throws Error when it never is. */
const untilReady = async (kith: KithProcess, address: string, began: number): Promise<number> => {
  for (;;) {
    // The message of start also comes before /readyz answers; both are asked of a service that was killed.
    if (kith.child.exitCode !== null) throw new Error(`the service ended with ${kith.child.exitCode}:\n${kith.said()}`);
    if (await isReady(address)) return (performance.now() - began) / 1_000;
    if (performance.now() - began > givenUpSeconds * 1_000)
      throw new Error(`not ready after ${givenUpSeconds} s:\n${kith.said()}`);
    await pause(100);
  }
};

/** Mixed by the seed: which one is killed when. */
const planOf = ({ appKills, databaseKills }: CrashOptions, random: () => number): ('app' | 'database')[] => {
  const left = { app: appKills, database: databaseKills };
  const plan: ('app' | 'database')[] = [];
  while (left.app + left.database > 0) {
    const which = random() * (left.app + left.database) < left.app ? 'app' : 'database';
    left[which] -= 1;
    plan.push(which);
  }
  return plan;
};

/** Kills by the plan while writers write, lets them finish, and looks. */
export const drillCrash = async (options: CrashOptions): Promise<CrashResult> => {
  const { say, writers, seed } = options;
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'kith-crash-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { KITH_DATA: join(folder, 'data'), PORT: String(port), RATE_LIMIT: '1000000' };
  let kith = startKith(environment);
  try {
    await kith.ready;
    const door = { address, cookie: await signInAsAdministrator(address, environment) };
    const place = await makePlace(door);
    const journal = newJournal();
    let goesOn = true;
    const writing = Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        write(door, place, journal, { goesOn: () => goesOn, random: seededRandom(seed * 1_000 + writer) }),
      ),
    );
    writing.catch(() => undefined);
    const seconds: Record<'app' | 'database', number[]> = { app: [], database: [] };
    const plan = planOf(options, random);
    for (const [round, which] of plan.entries()) {
      // Some work first, and then at any moment of it.
      const enough = journal.acknowledged + writers;
      while (journal.acknowledged < enough) await Promise.race([pause(20), writing]);
      await pause(random() * 3_000);
      const began = performance.now();
      if (which === 'app') {
        kith.child.kill('SIGKILL');
        await kith.ended;
        kith = startKith(environment);
      } else {
        const [database] = databasesOf(kith.child.pid as number);
        if (database === undefined) throw new Error('there is no database to kill');
        process.kill(database, 'SIGKILL');
        // Readiness of the moment before would be taken for that of the next.
        while (databasesOf(kith.child.pid as number).includes(database)) await pause(20);
      }
      const took = await untilReady(kith, address, began);
      seconds[which].push(took);
      say(
        `${round + 1} of ${plan.length}: ${which} killed, ready after ${took.toFixed(1)} s; ${journal.acknowledged} acknowledged`,
      );
    }
    const enough = journal.acknowledged + writers;
    while (journal.acknowledged < enough) await Promise.race([pause(20), writing]);
    goesOn = false;
    await writing;
    await kith.ready;
    const driver = await openDatabase(environment.KITH_DATA);
    const compared = await compare(driver, place, journal).finally(() => driver.close());
    const jobs = ['verify', 'audit-verify'].map((job) => runJob(job, [], environment));
    const verified = await Promise.all(jobs.map(({ ended }) => ended));
    const unverified = jobs.filter((_, at) => verified[at] !== 0).map((job) => job.said());
    const session = (await (await fetch(`${address}/api/session`, { headers: { cookie: door.cookie } })).json()) as object;
    const kinds: Record<string, number> = {};
    for (const { kind } of journal.entries.values()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return {
      ...compared,
      journal,
      appSeconds: seconds.app,
      databaseSeconds: seconds.database,
      verified,
      unverified: unverified.join('\n'),
      sessionStage: 'stage' in session ? session.stage : undefined,
      kinds,
    };
  } finally {
    kith.child.kill('SIGTERM');
    await kith.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }
};
