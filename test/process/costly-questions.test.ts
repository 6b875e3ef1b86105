/**
 * Questions that cost more than the database may spend on one (C20), on every route that reads a whole network and in the
 * work that computes its measures: refused in plain words, soon, and after one attempt, while others are served.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { compose, type Services } from '../../server/composition.ts';
import { readConfig } from '../../server/config.ts';
import type { Route } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { ensureJars } from '../../server/neo4j/embedded/jars.ts';
import { freePort, launchDatabase, type RunningDatabase } from '../../server/neo4j/embedded/launch.ts';
import { findJava } from '../../server/neo4j/embedded/tools.ts';
import { migrate, readMigrations } from '../../server/neo4j/migrate.ts';
import { makeDriver, signInEmbedded } from '../../server/neo4j/sign-in.ts';
import { createStore } from '../../server/neo4j/store.ts';
import { openDataFolder } from '../../server/process/data-folder.ts';
import { type BoltProxy, startBoltProxy } from '../support/bolt/proxy.ts';
import { newWorld, type World } from '../support/writes/world.ts';

const people = 1_000;
const ties = 80_000;
/** Words of the statement that reads all ties: each of them in a request is one attempt. */
const reading = 'The ties of one wave';

const logger = pino({ level: 'silent' });
let given: Parameters<typeof launchDatabase>[0];
let password: string;
let uploads: string;
let database: RunningDatabase;
let proxy: BoltProxy;
let server: Server;
let services: Services;
let driver: Driver;
let world: World;
let address = '';

/** A wave with many ties, made by the shortest way there is. */
const fill = async (filling: Driver, { communityId, waveId }: World): Promise<void> => {
  const ids = Array.from({ length: people }, () => randomUUID());
  await filling.executeQuery(
    `MATCH (w:Wave {id: $waveId}) UNWIND $ids AS id
     CREATE (:Member:Resident {id: id, communityId: $communityId, pseudonym: id, version: 1})-[:LISTED_IN]->(w)`,
    { communityId, waveId, ids },
  );
  const rows = Array.from({ length: ties }, (_, at) => {
    const from = at % people;
    return { from: ids[from], to: ids[(from + 1 + Math.floor(at / people)) % people] };
  });
  await filling.executeQuery(
    `UNWIND $rows AS row MATCH (a:Member {id: row.from}) MATCH (b:Member {id: row.to})
     CREATE (a)-[:TIE {key: $waveId + row.from + row.to, communityId: $communityId, waveId: $waveId, generator: 'advice',
       saidByFrom: true, saidByTo: false}]->(b)`,
    { communityId, waveId, rows },
  );
};

/** Of one transaction that reads a network; 12 seconds otherwise. The database looks every two whether a time is over. */
const hurriedMs = 1_200;

/** A driver that gives whatever reads a network less time. */
const hurried = (driver: Driver): Driver =>
  new Proxy(driver, {
    get: (target, key) => {
      if (key !== 'session') return Reflect.get(target, key).bind?.(target) ?? Reflect.get(target, key);
      return (config: Parameters<Driver['session']>[0]) => {
        const session = target.session(config);
        const executeRead = session.executeRead.bind(session);
        session.executeRead = (work, { timeout = 0, ...others } = {}) =>
          executeRead(work, { ...others, timeout: Number(timeout) > 10_000 ? hurriedMs : timeout });
        return session;
      };
    },
  });

/** The service over a database, reached through a proxy that counts what is asked of it. */
const serve = async (over: (driver: Driver) => Driver) => {
  proxy = await startBoltProxy(`bolt://127.0.0.1:${given.port}`);
  driver = makeDriver(proxy.uri, 'neo4j', password);
  services = compose({ store: createStore(over(driver), 'neo4j'), uploads, logger, rateLimit: 1_000_000 });
  server = createServer(createApp({ services, logger, pages: undefined }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`;
  // A database that has just started takes its time over whatever it is asked first.
  for (let warm = false; !warm; ) warm = (await readSmall()).status === 200;
};

const readSmall = () => fetch(`${address}/api/communities/${world.communityId}`, { headers: { cookie: world.cookie } });

const stopServing = async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.runner.stop();
  await driver.close();
  await proxy.close();
  await database.stop();
};

beforeAll(async () => {
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'kith-costly-')));
  const { cacheFolder, javaHome } = readConfig();
  const jars = await ensureJars(cacheFolder, () => undefined);
  given = { java: await findJava(javaHome), jars, home: folder.databaseHome, port: await freePort() };
  ({ password, uploads } = folder);
  database = await launchDatabase(given);
  const filling = await signInEmbedded(`bolt://127.0.0.1:${given.port}`, password);
  await migrate(filling, 'neo4j', await readMigrations());
  world = await newWorld(compose({ store: createStore(filling, 'neo4j'), uploads, logger }));
  await fill(filling, world);
  await filling.close();
}, 300_000);

const costly = allRoutes.filter(({ takes }) => takes === 'long');
const costlyRoutes = costly.map((route) => [route.id, route] as const);
const ask = async (route: Route) => {
  const path = route.path.replace(':communityId', world.communityId).replace(':waveId', world.waveId);
  const reply = await fetch(`${address}${path}`, { headers: { cookie: world.cookie } });
  return { status: reply.status, retryAfter: reply.headers.get('retry-after'), body: (await reply.json()) as unknown };
};

test('every route that reads a whole network is asked', () => {
  expect(costly.map(({ id }) => id).sort()).toEqual(['downloadMeasures', 'listConnectedAssets', 'readMeasures', 'readNetwork']);
});

describe('what takes longer than it may', () => {
  beforeAll(() => serve(hurried), 120_000);
  afterAll(stopServing, 120_000);

  const said: string[] = [];
  test.each(costlyRoutes)('%s', async (_, route) => {
    // A way so long that the statements of one transaction take some 4 seconds, however fast the machine is.
    proxy.setTrouble({ latencyMs: 250 });
    const attempts = proxy.countSent(reading);
    const began = performance.now();
    const { status, retryAfter, body } = await ask(route);
    expect([status, body]).toEqual([503, expect.objectContaining({ code: 'unavailable' })]);
    said.push((body as { detail: string }).detail);
    expect(retryAfter).toMatch(/^\d+$/);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(proxy.countSent(reading) - attempts).toBe(1);
    proxy.setTrouble({});
    expect((await readSmall()).status).toBe(200);
  });

  test('is stopped by the database, and not merely given up by us', () => {
    // On a busy machine some of them come to the end of our 14 seconds first.
    expect(said.filter((detail) => detail.startsWith('The database took too long over this'))).not.toEqual([]);
  });
});

describe('what asks for more memory than one transaction may have', () => {
  beforeAll(async () => {
    // Little more than the database needs to start; a laptop gives 400 MB.
    database = await launchDatabase({ ...given, transactionMemory: '8m' });
    await serve((driver) => driver);
  }, 120_000);
  afterAll(stopServing, 120_000);

  const refusal = [
    413,
    expect.objectContaining({
      code: 'too-large',
      detail: 'This asks for more than the database has memory for. Choose a smaller part and try again.',
    }),
  ];

  test.each(costlyRoutes)('%s', async (_, route) => {
    const attempts = proxy.countSent(reading);
    const began = performance.now();
    const { status, body } = await ask(route);
    expect([status, body]).toEqual(refusal);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(proxy.countSent(reading) - attempts).toBe(1);
  });

  test('the work that computes measures fails with the same words, and is not begun again', async () => {
    const attempts = proxy.countSent(reading);
    services.runner.start();
    const id = await services.measures.askFor(world.communityId, world.waveId);
    const job = await services.jobs.waitFor(world.communityId, id);
    expect(job).toMatchObject({ status: 'failed', message: expect.stringContaining('more than the database has memory for') });
    expect(proxy.countSent(reading) - attempts).toBe(1);
  });

  test('others are all served meanwhile', async () => {
    /** @returns how long each took, in milliseconds. */
    const readOn = async (goesOn: (done: number) => boolean): Promise<number[]> => {
      const took: number[] = [];
      while (goesOn(took.length)) {
        const began = performance.now();
        expect((await readSmall()).status).toBe(200);
        took.push(performance.now() - began);
      }
      return took;
    };
    const alone = await readOn((done) => done < 40);
    let isOver = false;
    const asking = (async () => {
      for (let round = 0; round < 5; round += 1) {
        for (const { status, body } of await Promise.all(costly.map(ask))) expect([status, body]).toEqual(refusal);
      }
    })().finally(() => {
      isOver = true;
    });
    const beside = await readOn((done) => !isOver || done < 5);
    await asking;
    // C20 wants less than twice as long. How long anything takes here is the machine's affair: it is told, and held in no test.
    const p95 = (took: number[]) => took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
    const [before, during] = [p95(alone), p95(beside)];
    process.stdout.write(
      `Small reads, 95 in 100: ${before.toFixed(0)} ms alone (${alone.length}), ${during.toFixed(0)} ms beside ` +
        `costly questions (${beside.length}): ${(during / before).toFixed(1)} times.\n`,
    );
  });
});
