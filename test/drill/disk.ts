/**
 * The disk of the data folder runs full while people write: check C17 of the trust list. A small disk of our own in memory,
 * which only root may make.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '#network/random';
import type { Route } from '../../server/contract/route.ts';
import { routes } from '../../server/contract/routes.ts';
import { freePort } from '../../server/neo4j/embedded/launch.ts';
import { fromHere } from '../support/from-here.ts';
import { type KithProcess, runJob, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';
import type { Say } from './frame.ts';
import { type Door, type Journal, newJournal, send, write } from './journal.ts';
import { makePlace } from './place.ts';
import { type Compared, compare, openDatabase } from './stored.ts';

export type DiskResult = Compared & {
  readonly journal: Journal;
  /** How a file was answered that was sent while it was full: status and Retry-After. */
  readonly uploaded: string;
  /** Answers 503 between the disk being full and being freed. */
  readonly refusedWhileFull: number;
  readonly acknowledgedWhileFull: number;
  /** What was left on the disk when it was full, and after the service had been stopped on it. */
  readonly freeBytes: readonly [number, number];
  readonly stoppedWith: number | null;
  readonly startedAgain: boolean;
  readonly verified: number | null;
};

/** As long as writers may need to use up the room that the logs have. */
const untilRefusedMs = 600_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const bytesFree = async (disk: string): Promise<number> => {
  const { bavail, bsize } = await statfs(disk);
  return bavail * bsize;
};

/** Sends a file of a megabyte to an import. */
const upload = async ({ address, cookie }: Door, path: string): Promise<string> => {
  const body = `id,name\n${'1,Ann\n'.repeat(200_000)}`;
  const headers = { cookie, ...fromHere, 'content-type': 'text/csv' };
  const reply = await fetch(`${address}${path}`, { method: 'PUT', headers, body });
  return `${reply.status} ${reply.headers.get('retry-after')}`;
};

/** Fills what is left of a disk with one file. */
const fill = async (disk: string): Promise<string> => {
  const path = join(disk, 'in-the-way');
  for (let at = 0; ; at += 1) {
    const left = await bytesFree(disk);
    if (left < 4_096) return path;
    // What others write meanwhile may leave less than there was a moment ago.
    await writeFile(path, Buffer.alloc(Math.min(left, 8 * 1024 * 1024)), { flag: 'a' }).catch(() => undefined);
    if (at > 1_000) throw new Error('the disk does not become full');
  }
};

export const mayMount = (): boolean => process.getuid?.() === 0 && process.platform === 'linux';

/** @throws Error where {@link mayMount} says no. */
export const drillDisk = async ({ writers, say }: { readonly writers: number; readonly say: Say }): Promise<DiskResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-disk-'));
  const disk = join(folder, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk]);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { KITH_DATA: join(disk, 'data'), PORT: String(port), RATE_LIMIT: '1000000' };
  const started: KithProcess[] = [];
  const start = async (): Promise<KithProcess> => {
    const kith = startKith(environment);
    started.push(kith);
    await kith.ready;
    return kith;
  };
  try {
    const first = await start();
    const door = { address, cookie: await signInAsAdministrator(address, environment) };
    const place = await makePlace(door);
    const journal = newJournal();
    const importId = randomUUID();
    const base = `/api/communities/${place.communityId}/imports`;
    const begun = await send(door, {
      route: routes.createImport as unknown as Route,
      params: { communityId: place.communityId },
      body: { id: importId, waveName: 'One' },
    });
    if (begun.status !== 201) throw new Error(`an import was answered ${begun.status}: ${begun.text}`);
    let goesOn = true;
    const writing = Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        write(door, place, journal, { goesOn: () => goesOn, random: seededRandom(writer) }),
      ),
    );
    writing.catch(() => undefined);
    while (journal.acknowledged < 100) await Promise.race([writing, pause(50)]);
    const inTheWay = await fill(disk);
    const freeBefore = await bytesFree(disk);
    const before = { acknowledged: journal.acknowledged, refused: journal.answers.get(503) ?? 0 };
    say(`${before.acknowledged} acknowledged; the disk is full.`);
    const uploaded = await upload(door, `${base}/${importId}/files/people`);
    // The logs have their room beforehand, so that much can still be written: 32 MB of it, until they need another file.
    const isEnough = () => (journal.answers.get(503) ?? 0) >= before.refused + 50 || journal.faults.length >= 50;
    for (let waited = 0; waited < untilRefusedMs && !isEnough(); waited += 250) await pause(250);
    const acknowledgedWhileFull = journal.acknowledged - before.acknowledged;
    const refusedWhileFull = (journal.answers.get(503) ?? 0) - before.refused;
    const answers = [...journal.answers].map(([status, often]) => `${often} x ${status || 'no answer'}`).join(', ');
    say(`While it was full: ${acknowledgedWhileFull} acknowledged, ${refusedWhileFull} refused. Answers so far: ${answers}`);
    for (const kind of new Set([...first.said().matchAll(/"kind":"([^"]+)"/g)].map(([, kind]) => kind))) say(`A fault: ${kind}`);
    // Stopped while there is still no room: the database cannot write out what it holds, and must not need to.
    first.child.kill('SIGTERM');
    const stoppedWith = await first.ended;
    const freeAfter = await bytesFree(disk);
    const whileFull = { uploaded, refusedWhileFull, acknowledgedWhileFull, freeBytes: [freeBefore, freeAfter] as const };
    say(`Stopped with ${stoppedWith}; ${freeBefore} bytes were free when it was full, ${freeAfter} when it had stopped.`);
    await rm(inTheWay);
    try {
      await start();
    } catch (error) {
      say(String(error));
      const nothing = { lost: ['everything: it does not start again'], doubled: [], counted: {}, verified: null };
      return { ...nothing, ...whileFull, journal, stoppedWith, startedAgain: false };
    }
    goesOn = false;
    await writing;
    const driver = await openDatabase(environment.KITH_DATA);
    const compared = await compare(driver, place, journal).finally(() => driver.close());
    const verify = runJob('verify', [], environment);
    const verified = await verify.ended;
    if (verified !== 0) say(verify.said());
    return { ...compared, ...whileFull, journal, stoppedWith, startedAgain: true, verified };
  } finally {
    for (const kith of started) {
      kith.child.kill('SIGTERM');
      await kith.ended;
    }
    await pause(2_000);
    execFileSync('umount', [disk]);
    await rm(folder, { recursive: true, force: true });
  }
};
