/**
 * Questions that cost more than the database may spend on one (C20), on every route that reads a whole network and in the
 * work that computes its measures: refused in plain words, soon, and after one attempt.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { compose, type Services } from '../../server/composition.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { createStore } from '../../server/neo4j/store.ts';
import { type BoltProxy, startBoltProxy } from '../support/bolt/proxy.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';
import { newWorld, type World } from '../support/writes/world.ts';

const people = 2_000;
const ties = 40_000;
/** Words of the statement that reads all ties: each of them in a request is one attempt. */
const reading = 'The ties of one wave';

let own: OwnStore;
let proxy: BoltProxy;
let server: Server;
let services: Services;
let driver: ReturnType<typeof makeDriver>;
let world: World;
let address = '';

beforeAll(async () => {
  own = await startOwnStore();
  const password = own.connection.folder.password;
  proxy = await startBoltProxy(`bolt://127.0.0.1:${own.connection.embedded?.boltPort}`);
  driver = makeDriver(proxy.uri, 'neo4j', password);
  const logger = pino({ level: 'silent' });
  services = compose({ store: createStore(driver, 'neo4j'), uploads: own.services.uploads, logger });
  server = createServer(createApp({ services, logger, pages: undefined }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`;
  world = await newWorld(services);
  const given = { communityId: world.communityId, waveId: world.waveId };
  const ids = Array.from({ length: people }, () => randomUUID());
  await own.services.driver.executeQuery(
    `MATCH (w:Wave {id: $waveId}) UNWIND $ids AS id
     CREATE (:Member:Resident {id: id, communityId: $communityId, pseudonym: id, version: 1})-[:LISTED_IN]->(w)`,
    { ...given, ids },
  );
  const rows = Array.from({ length: ties }, (_, at) => {
    const from = at % people;
    return { from: ids[from], to: ids[(from + 1 + Math.floor(at / people)) % people] };
  });
  for (let begin = 0; begin < ties; begin += 10_000) {
    await own.services.driver.executeQuery(
      `UNWIND $rows AS row MATCH (a:Member {id: row.from}) MATCH (b:Member {id: row.to})
       CREATE (a)-[:TIE {key: $waveId + row.from + row.to, communityId: $communityId, waveId: $waveId, generator: 'advice',
         saidByFrom: true, saidByTo: false}]->(b)`,
      { ...given, rows: rows.slice(begin, begin + 10_000) },
    );
  }
  // The least that may be set; what a laptop is given is 400 MB.
  await own.services.driver.executeQuery(
    "CALL dbms.setConfigValue('db.memory.transaction.max', '1m')",
    {},
    { database: 'system' },
  );
}, 180_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.runner.stop();
  await driver.close();
  await proxy.close();
  await own.close();
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
