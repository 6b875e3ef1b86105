/**
 * Questions that cost more than the database may spend on one (C20), on every route that reads a whole network and in the
 * work that computes its measures: refused in plain words, soon, and after one attempt.
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

beforeAll(async () => {
  const path = await mkdtemp(join(tmpdir(), 'kith-costly-'));
  const folder = await openDataFolder(path);
  const { cacheFolder, javaHome } = readConfig();
  const jars = await ensureJars(cacheFolder, () => undefined);
  const given = { java: await findJava(javaHome), jars, home: folder.databaseHome, port: await freePort() };
  const uri = `bolt://127.0.0.1:${given.port}`;
  const logger = pino({ level: 'silent' });
  const composed = (over: Driver) => compose({ store: createStore(over, 'neo4j'), uploads: folder.uploads, logger });
  const plenty = await launchDatabase(given);
  const filling = await signInEmbedded(uri, folder.password);
  await migrate(filling, 'neo4j', await readMigrations());
  world = await newWorld(composed(filling));
  await fill(filling, world);
  await filling.close();
  await plenty.stop();
  // Little more than the database needs to start; a laptop gives 400 MB.
  database = await launchDatabase({ ...given, transactionMemory: '8m' });
  proxy = await startBoltProxy(uri);
  driver = makeDriver(proxy.uri, 'neo4j', folder.password);
  services = composed(driver);
  server = createServer(createApp({ services, logger, pages: undefined }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`;
}, 300_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.runner.stop();
  await driver.close();
  await proxy.close();
  await database.stop();
});

const costly = allRoutes.filter(({ takes }) => takes === 'long');

describe('what asks for more memory than one transaction may have', () => {
  test.each(costly.map((route) => [route.id, route] as const))('%s', async (_, route) => {
    const path = route.path.replace(':communityId', world.communityId).replace(':waveId', world.waveId);
    const attempts = proxy.countSent(reading);
    const began = performance.now();
    const reply = await fetch(`${address}${path}`, { headers: { cookie: world.cookie } });
    expect([reply.status, await reply.json()]).toEqual([
      413,
      expect.objectContaining({
        code: 'too-large',
        detail: 'This asks for more than the database has memory for. Choose a smaller part and try again.',
      }),
    ]);
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

  test('others are served meanwhile', async () => {
    const reply = await fetch(`${address}/api/communities/${world.communityId}`, { headers: { cookie: world.cookie } });
    expect(reply.status).toBe(200);
  });
});
