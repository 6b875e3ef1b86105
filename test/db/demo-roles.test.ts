/**
 * The demo's buttons open what is invented, and nothing that somebody brought in before anybody had an account.
 */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { compose } from '../../server/composition.ts';
import { type DemoRole, DemoRole as DemoRoles } from '../../server/contract/accounts.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { migrate, readMigrations } from '../../server/neo4j/migrate.ts';
import { newUser } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';

let own: OwnStore;
let door: ReturnType<typeof createApp>;
let real: string;

beforeAll(async () => {
  own = await startOwnStore();
  const logger = pino({ level: 'silent' });
  const { uploads } = own.connection.folder;
  const services = compose({ store: own.connection.store, uploads, logger, offersDemo: true, rateLimit: 1_000_000 });
  door = createApp({ services, logger, pages: undefined });
  // As `npm run import` begins one.
  real = (await own.services.newCommunity('Elm Grove')).id;
});
afterAll(() => own.close());

const offered = async () => (await request(door).get('/api/session')).body.demo as DemoRole[];

const comeIn = async (role: DemoRole): Promise<string> => {
  const reply = await request(door).post('/api/session/demo').send({ role });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return (reply.headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? '';
};

const newDemo = async (): Promise<string> => {
  const basics = { name: `Invented ${randomUUID()}`, description: '', population: null, timezone: 'Europe/London' };
  const given = { id: CommunityId.parse(randomUUID()), ...basics };
  return (await own.services.communities.create(given, undefined, { isDemo: true })).id;
};

test('with nothing but an imported survey there is no demo to look around in', async () => {
  expect(await offered()).toEqual([]);
  expect((await request(door).post('/api/session/demo').send({ role: 'coordinator' })).status).toBe(404);
});

test('every demo role sees the demo community, and the imported one is not there for it', async () => {
  const demo = await newDemo();
  expect(await offered()).toEqual(DemoRoles.options);
  for (const role of DemoRoles.options) {
    const cookie = await comeIn(role);
    const get = async (path: string) =>
      request(door)
        .get(path)
        .set({ Cookie: cookie, ...fromHere });
    const { items } = (await get('/api/communities')).body as { items: { id: string }[] };
    expect([role, items.map(({ id }) => id)]).toEqual([role, [demo]]);
    expect((await get(`/api/communities/${demo}`)).status).toBe(200);
    for (const path of ['', '/people', '/audit', '/residents', '/assets']) {
      const { status } = await get(`/api/communities/${real}${path}`);
      expect(`${role} ${path}: ${status}`).toBe(`${role} ${path}: 404`);
    }
  }
});

test('what the demo administrator begins belongs to the demo', async () => {
  const cookie = await comeIn('administrator');
  const id = randomUUID();
  const begin = (body: object) =>
    request(door)
      .post('/api/communities')
      .set({ Cookie: cookie, ...fromHere })
      .send(body);
  expect((await begin({ id, name: 'Tried out' })).status).toBe(201);
  const seen = await request(door)
    .get(`/api/communities/${id}`)
    .set({ Cookie: await comeIn('coordinator'), ...fromHere });
  expect(seen.status).toBe(200);
  // Beginning a real one again does not make it one of the demo's.
  expect((await begin({ id: real, name: 'Elm Grove' })).status).toBe(201);
  expect(
    (
      await request(door)
        .get(`/api/communities/${real}`)
        .set({ Cookie: cookie, ...fromHere })
    ).status,
  ).toBe(404);
});

test('a demo community of an older Kith is known by how it came to be there', async () => {
  const older = await own.services.newCommunity('Pellowick (demo)');
  const query = (text: string, given = {}) => own.services.driver.executeQuery(text, given);
  await query("MATCH (m:Migration {name: '020-demo'}) DELETE m");
  await query('MATCH (n:Community) REMOVE n.isDemo');
  const renamed = (await own.services.newCommunity('Harbour')).id;
  await query(
    "CREATE (:Import {id: $id, communityId: $renamed, by: 'demo'}), (:Import {id: $other, communityId: $real, by: 'command line'})",
    {
      id: randomUUID(),
      other: randomUUID(),
      renamed,
      real,
    },
  );
  await migrate(own.services.driver, 'neo4j', await readMigrations());
  const { records } = await query('MATCH (n:Community {isDemo: true}) RETURN n.id AS id');
  expect(records.map((record) => record.get('id')).sort()).toEqual([older.id, renamed].sort());
});

test('the first account ends it, also for whoever is in', async () => {
  const cookie = await comeIn('panel');
  await newUser(own.services);
  expect(await offered()).toEqual([]);
  await expect
    .poll(
      async () =>
        (
          await request(door)
            .get('/api/communities')
            .set({ Cookie: cookie, ...fromHere })
        ).status,
      { timeout: 5_000 },
    )
    .toBe(401);
});
