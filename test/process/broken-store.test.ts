/**
 * A store in which somebody had their hands (C19): a constraint that was dropped comes back; where it cannot, nothing
 * starts; and a field that must be there and is not is named by `npm run db:verify`.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob, startKith } from '../support/kith-process.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';

let own: OwnStore;
let environment: Record<string, string>;
beforeAll(async () => {
  own = await startOwnStore();
  environment = {
    NEO4J_URI: `bolt://127.0.0.1:${own.connection.embedded?.boltPort}`,
    NEO4J_PASSWORD: own.connection.folder.password,
    KITH_DATA: `${own.folder}/service`,
  };
});
afterAll(() => own.close());

const run = (text: string, params: Record<string, unknown> = {}) => own.services.driver.executeQuery(text, params);
const constraints = async () =>
  (await run('SHOW CONSTRAINTS YIELD name RETURN name')).records.map((row) => row.get('name') as string);

test('a constraint that is missing is there again before anybody is served', async () => {
  await run('DROP CONSTRAINT member_id');
  expect(await constraints()).not.toContain('member_id');
  const kith = startKith(environment);
  try {
    await kith.ready;
    expect(await constraints()).toContain('member_id');
  } finally {
    kith.child.kill('SIGTERM');
    expect(await kith.ended).toBe(0);
  }
});

test('one that cannot come back, because something is there twice, keeps the service from starting', async () => {
  const { id: communityId } = await own.services.newCommunity();
  const id = randomUUID();
  await run('DROP CONSTRAINT member_id');
  await run('UNWIND [1, 2] AS n CREATE (:Member:Group {id: $id, communityId: $communityId, name: "Choir"})', { id, communityId });
  const kith = startKith(environment);
  try {
    expect(await kith.ended).toBe(1);
    expect(kith.said()).toContain(
      'The database holds something twice that may be there only once, and Kith does not work with it.\nNothing was changed.',
    );
    expect(kith.said()).not.toMatch(/^\s+at .*\.(ts|js):\d+/m);
  } finally {
    await run('MATCH (n:Member {id: $id}) DETACH DELETE n', { id });
  }
});

test('a field that must be there and is not is named by the report', async () => {
  const { id: communityId } = await own.services.newCommunity();
  const id = randomUUID();
  await own.services.residents.create(
    communityId,
    id,
    { ageBand: null, gender: null, timeHere: null, neighbourhoodId: null },
    'test',
  );
  const before = runJob('verify', [], environment);
  expect(await before.ended, before.said()).toBe(0);
  await run('MATCH (n:Resident {id: $id}) REMOVE n.pseudonym', { id });
  const after = runJob('verify', [], environment);
  expect(await after.ended).toBe(1);
  expect(after.printed()).toMatch(/BROKEN +1 +required-of-members/);
  expect(after.printed()).toContain(id);
});
