/**
 * Losing everything and getting it back, as it would be done: check C18 of the trust list. A service that people write
 * to, a backup meanwhile, a machine that is gone, a damaged copy that is refused, a restore on an empty folder, and what
 * people had sent since, sent again.
 */

import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { createSessionService } from '../../server/accounts/session-service.ts';
import { communityRoutes } from '../../server/contract/communities.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import type { Route } from '../../server/contract/route.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { createStore } from '../../server/neo4j/store.ts';
import { openDataFolder } from '../../server/process/data-folder.ts';
import { type Content, contentOf, schemaOf } from '../support/content-hash.ts';
import { fromHere } from '../support/from-here.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { type KithProcess, runJob, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';

export type DrillResult = {
  readonly acknowledged: number;
  /** Of those acknowledged before the backup began. */
  readonly missing: number;
  readonly before: Content;
  /** Of a backup that was written while nobody wrote, put back: the same as `before`, to the last property. */
  readonly quietAgain: Content;
  readonly after: Content;
  readonly sameSchema: boolean;
  /** What a damaged copy, and a restore cut off by kill -9, made the programs say. */
  readonly damaged: { readonly code: number | null; readonly said: string; readonly touched: boolean };
  readonly cutOff: { readonly code: number | null; readonly said: string } | null;
  readonly restored: { readonly code: number | null; readonly said: string };
  readonly verified: { readonly code: number | null; readonly said: string };
  /** After everything that had ever been sent was sent again. */
  readonly afterSendingAgain: Content;
  readonly scheduled: readonly string[];
  /** From the empty folder to a service that answers. */
  readonly recoverySeconds: number;
};

/** Where the service is, and who asks. */
type Door = { readonly address: string; readonly cookie: string };

const send = async (
  { address, cookie }: Door,
  route: Route,
  params: Readonly<Record<string, string>>,
  body?: unknown,
  tries = 5,
): Promise<unknown> => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? '');
  // As many as one page may have: the drill writes fewer.
  const query = route === interviewRoutes.listInterviews ? '?limit=500' : '';
  const reply = await fetch(`${address}${path}${query}`, {
    method: route.method,
    headers: { cookie, ...fromHere, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (reply.status === 503 && tries > 1) {
    // As it asks: wait, and send the same again.
    await new Promise((done) => setTimeout(done, 1_000 * Number(reply.headers.get('retry-after') ?? 1)));
    return send({ address, cookie }, route, params, body, tries - 1);
  }
  if (!reply.ok) throw new Error(`${route.id} answered ${reply.status}: ${await reply.text()}`);
  return reply.json();
};

/** Works in the database behind a running service. */
const inDatabase = async <T>(dataFolder: string, work: (driver: Driver) => Promise<T>): Promise<T> => {
  const run = await (await openDataFolder(dataFolder)).readRun();
  if (!run) throw new Error('the service is not running');
  const driver = makeDriver(`bolt://127.0.0.1:${run.boltPort}`, 'neo4j', run.password);
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
};

type Looked = { readonly content: Content; readonly schema: readonly string[]; readonly logEnd: number };

/** What is stored, and its schema; of the log what there was once: looking and putting back add to it. */
const look = (dataFolder: string, logUpTo?: number): Promise<Looked> =>
  inDatabase(dataFolder, async (driver) => {
    const { records } = await driver.executeQuery('MATCH (head:AuditHead) RETURN toFloat(head.number) AS number');
    const logEnd = logUpTo ?? (records[0]?.get('number') as number);
    return { content: await contentOf(driver, logEnd), schema: await schemaOf(driver), logEnd };
  });

/** A restore ends all sessions. Not through the door, which would leave entries in the log that were not there before. */
const comeBack = (dataFolder: string): Promise<string> =>
  inDatabase(dataFolder, async (driver) => {
    const { records } = await driver.executeQuery('MATCH (user:User) RETURN user.id AS id');
    const sessions = createSessionService(createStore(driver, 'neo4j'), { isDemoOffered: async () => false });
    return `__Host-kith=${await sessions.begin({ userId: records[0]?.get('id') as string }, true)}`;
  });

const interview = () => ({
  id: randomUUID(),
  respondent: newRespondent(),
  answers: [
    answered('advice', words(`Ann ${randomUUID()}`), words('Post Office', 'place', 2)),
    answered('company', words('Ben')),
  ],
});

/** Kills a restore in the middle, and asks what the store says then. */
const cutOffRestore = async (file: string, environment: Record<string, string>): Promise<DrillResult['cutOff']> => {
  const restore = runJob('restore', [file, '--replace'], environment);
  for (let waited = 0; !restore.said().includes('Putting back') && waited < 120_000; waited += 20) {
    await new Promise((done) => setTimeout(done, 20));
  }
  restore.child.kill('SIGKILL');
  await restore.ended;
  const verify = runJob('verify', [], environment);
  return { code: await verify.ended, said: verify.said() };
};

/** @param options.writers who write at the same time, until the backup is written and each has been acknowledged often enough. */
export const drillBackup = async (options: {
  readonly writers: number;
  readonly interviews: number;
  readonly cutOff: boolean;
  readonly say: (line: string) => void;
}): Promise<DrillResult> => {
  const { say } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kith-drill-'));
  const at = (name: string) => join(folder, name);
  // Writers of a drill are faster than people, and have one account between them.
  const environment = { KITH_DATA: at('data'), BACKUP_DIR: at('daily'), RATE_LIMIT: '1000000' };
  const services: KithProcess[] = [];
  const start = async (): Promise<string> => {
    const kith = startKith(environment);
    services.push(kith);
    return kith.ready;
  };
  const stop = async (signal: NodeJS.Signals) => {
    const kith = services.at(-1);
    kith?.child.kill(signal);
    await kith?.ended;
  };
  try {
    const address = await start();
    const cookie = await signInAsAdministrator(address, environment);
    const door = { address, cookie };
    const communityId = randomUUID();
    await send(door, communityRoutes.createCommunity, {}, { id: communityId, name: 'Drill' });
    await send(door, interviewRoutes.addReadyQuestions, { communityId });
    const wave = (await send(door, communityRoutes.createWave, { communityId }, { name: 'One' })) as { id: string };
    const params = { communityId, waveId: wave.id };
    const journal: ReturnType<typeof interview>[] = [];
    let goesOn = true;
    const writing = Promise.all(
      Array.from({ length: options.writers }, async () => {
        while (goesOn || journal.length < options.interviews) {
          const body = interview();
          await send(door, interviewRoutes.createInterview, params, body);
          journal.push(body);
        }
      }),
    );
    writing.catch(() => undefined);
    while (journal.length < options.interviews / 2) await Promise.race([writing, new Promise((done) => setTimeout(done, 50))]);
    const before = [...journal];
    const backup = runJob('backup', [at('busy.gz')], environment);
    if ((await backup.ended) !== 0) throw new Error(backup.said());
    say(backup.printed().trim());
    goesOn = false;
    await writing;
    const live = await look(at('data'));
    // Nobody writes any more: what this one holds can be compared with what is there, property by property.
    const quiet = runJob('backup', [at('quiet.gz')], environment);
    if ((await quiet.ended) !== 0) throw new Error(quiet.said());
    const scheduled = (await readdir(at('daily'))).filter((name) => name.endsWith('.gz'));
    await stop('SIGKILL');
    say(`${journal.length} interviews were acknowledged, ${before.length} before the backup began. The machine is gone.`);
    // The database goes down with its service, within seconds; nothing may write into the folder that is removed.
    await new Promise((done) => setTimeout(done, 5_000));
    await rm(at('data'), { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });

    const bytes = await readFile(at('busy.gz'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    await writeFile(at('damaged.gz'), bytes);
    const refused = runJob('restore', [at('damaged.gz')], environment);
    const damaged = {
      code: await refused.ended,
      said: refused.said(),
      touched: await stat(at('data')).then(
        () => true,
        () => false,
      ),
    };
    say(`A damaged copy: ${damaged.said.trim()}`);
    const cutOff = options.cutOff ? await cutOffRestore(at('busy.gz'), environment) : null;
    if (cutOff) say(`A restore that was killed: ${cutOff.said.trim()}`);

    const began = performance.now();
    const restore = runJob('restore', [at('busy.gz'), ...(cutOff ? ['--replace'] : [])], environment);
    const restored = { code: await restore.ended, said: restore.said() };
    say(restore.printed().trim());
    const again = await start();
    const recoverySeconds = (performance.now() - began) / 1_000;
    const after = await look(at('data'), live.logEnd);
    const doorAgain = { address: again, cookie: await comeBack(at('data')) };
    // The list, because opening an interview would leave an entry in the log that was not there before.
    const kept = interviewRoutes.listInterviews.reply.parse(await send(doorAgain, interviewRoutes.listInterviews, params));
    const ids = new Set(kept.items.map(({ id }) => id as string));
    const missing = before.filter(({ id }) => !ids.has(id)).length;
    for (const body of journal) await send(doorAgain, interviewRoutes.createInterview, params, body);
    const { content: afterSendingAgain } = await look(at('data'), live.logEnd);
    const verify = runJob('verify', [], environment);
    const verified = { code: await verify.ended, said: verify.said() };
    await stop('SIGTERM');
    const putBack = runJob('restore', [at('quiet.gz'), '--replace'], environment);
    if ((await putBack.ended) !== 0) throw new Error(putBack.said());
    await start();
    const { content: quietAgain } = await look(at('data'), live.logEnd);
    await stop('SIGTERM');
    return {
      acknowledged: journal.length,
      missing,
      before: live.content,
      after: after.content,
      sameSchema: live.schema.join() === after.schema.join(),
      damaged,
      cutOff,
      restored,
      verified,
      afterSendingAgain,
      quietAgain,
      scheduled,
      recoverySeconds,
    };
  } finally {
    await stop('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }
};
