/**
 * Everything into a file and back, on a Neo4j of this file's own: exactly what was stored, from one moment also while
 * others write, and a store that is half restored says so.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../server/backup/backup.ts';
import { restoreArchive } from '../../server/backup/restore.ts';
import { createScheduledBackups } from '../../server/backup/scheduled-backups.ts';
import { verifyArchive } from '../../server/backup/verify-archive.ts';
import { readConfig } from '../../server/config.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { connect } from '../../server/neo4j/connect.ts';
import { readMigrations } from '../../server/neo4j/migrate.ts';
import { ask } from '../support/ask.ts';
import { contentOf, schemaOf } from '../support/content-hash.ts';
import { everyType } from '../support/every-type.ts';
import { exampleFile, importPaths, newPlace } from '../support/imports/import-files.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';

let own: OwnStore;
const never = new AbortController().signal;
const at = (name: string) => join(own.folder, name);
const known = await readMigrations();

const backUp = (name: string) => writeBackup(own.exact, at(name), never);
const putBack = async (name: string, options: { mayReplace?: boolean; onProgress?: () => void } = {}) =>
  restoreArchive({ ...own.connection, exact: own.exact }, at(name), await verifyArchive(at(name), known), {
    mayReplace: true,
    stage: () => undefined,
    onProgress: () => undefined,
    ...options,
  });
const sayWhy = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Error) => error.message,
  );
const brokenAnywhere = async (): Promise<string[]> => {
  const broken: string[] = [];
  for (const { id } of await own.services.communities.list()) {
    broken.push(...(await verify(own.services.store, id)).filter((one) => one.violations > 0).map((one) => one.name));
  }
  return broken;
};

beforeAll(async () => {
  own = await startOwnStore();
  const place = await newPlace(own.services);
  const files = { people: exampleFile('people.csv'), ties: exampleFile('ties.csv'), others: exampleFile('others.csv') };
  await importPaths(own.services, place, files, { mapping: 'karnataka-villages' });
  await own.services.driver.executeQuery(everyType, { id: randomUUID(), communityId: place.communityId });
}, 240_000);
afterAll(() => own.close());

test('what is put back is what was stored, with every type and the schema', async () => {
  const [before, schema] = [await contentOf(own.services.driver), await schemaOf(own.services.driver)];
  expect(before.nodes).toBeGreaterThan(100);
  const report = await backUp('whole.gz');
  expect(report).toMatchObject({ nodes: before.nodes, relationships: before.relationships, tries: 1, heldSeconds: 0 });
  expect((await stat(at('whole.gz'))).mode & 0o777).toBe(0o600);
  expect((await readdir(own.folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);

  await own.services.newCommunity('Made after the backup');
  expect((await contentOf(own.services.driver)).hash).not.toBe(before.hash);
  const other = await contentOf(own.services.driver);
  expect(await sayWhy(putBack('whole.gz', { mayReplace: false }))).toBe(
    'The database is not empty. Nothing was changed. To throw away what is in it and put the backup in its place, add --replace.',
  );
  expect(await contentOf(own.services.driver)).toEqual(other);

  expect(await putBack('whole.gz')).toMatchObject({ communities: 1, migrated: 0, broken: [] });
  expect(await contentOf(own.services.driver)).toEqual(before);
  expect(await schemaOf(own.services.driver)).toEqual(schema);
  expect(await sayWhy(backUp('whole.gz'))).toContain('There is already a file');
}, 120_000);

test('nothing is touched by a file that is not whole, and nothing of others is thrown away', async () => {
  const before = await contentOf(own.services.driver);
  const bytes = await readFile(at('whole.gz'));
  const flipped = Buffer.from(bytes);
  flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] as number) ^ 4;
  for (const [name, wrong] of [
    ['flipped', flipped],
    ['cut', bytes.subarray(0, -100)],
    ['longer', Buffer.concat([bytes, bytes])],
  ] as const) {
    await writeFile(at(name), wrong);
    expect(await sayWhy(putBack(name))).toMatch(/^This backup is (damaged|not whole): .* Nothing was changed\.$/);
  }
  await own.services.driver.executeQuery('CREATE (:Invoice {id: 1})');
  expect(await sayWhy(backUp('foreign.gz'))).toContain('something that is not Kith\'s ("Invoice")');
  expect(await sayWhy(putBack('whole.gz'))).toContain('something that is not Kith\'s ("Invoice"), which would be lost');
  await own.services.driver.executeQuery('MATCH (n:Invoice) DELETE n');
  expect(await contentOf(own.services.driver)).toEqual(before);
});

test('half restored is said to be, until a restore has come to its end', async () => {
  const before = await contentOf(own.services.driver);
  const breakOff = () => {
    throw new Error('the power went');
  };
  expect(await sayWhy(putBack('whole.gz', { onProgress: breakOff }))).toBe('the power went');
  const { uri, password } = {
    uri: `bolt://127.0.0.1:${own.connection.embedded?.boltPort}`,
    password: own.connection.folder.password,
  };
  const config = readConfig({ ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password, KITH_DATA: at('elsewhere') });
  // Every start and every command begins by connecting.
  expect(await sayWhy(connect(config, { stage: () => undefined, join: true }))).toBe(
    'This database is half restored: putting back whole.gz was begun and not finished.\nPut a backup back again, and wait for its end: npm run restore -- FILE --replace',
  );
  await putBack('whole.gz');
  expect(await contentOf(own.services.driver)).toEqual(before);
  await (await connect(config, { stage: () => undefined, join: true })).close();
});

describe('a backup while eight people write', () => {
  test('is of one moment, and everything that was acknowledged before is in it', async () => {
    const services = await own.withAccount();
    const { communityId, waveId } = await beginWave(services);
    const kept: string[] = [];
    let goesOn = true;
    const write = async (): Promise<void> => {
      while (goesOn) {
        const id = randomUUID();
        const body = {
          id,
          respondent: newRespondent(),
          answers: [answered('advice', words(`Ann ${id}`), words(`Ben ${id}`)), answered('company', words(`Ann ${id}`))],
        };
        const { status } = await ask(services, interviewRoutes.createInterview, { params: { communityId, waveId }, body });
        if (status >= 300) throw new Error(`refused with ${status}`);
        kept.push(id);
      }
    };
    const writers = Array.from({ length: 8 }, write);
    const failed = Promise.all(writers);
    while (kept.length < 30) await Promise.race([failed, new Promise((done) => setTimeout(done, 20))]);
    const before = [...kept];
    const report = await backUp('busy.gz');
    const after = kept.length;
    goesOn = false;
    await failed;
    expect(report.tries).toBeGreaterThan(1);
    expect(report.heldSeconds).toBeGreaterThan(0);
    expect(kept.length, 'they go on afterwards').toBeGreaterThan(after);

    await putBack('busy.gz');
    expect(await brokenAnywhere()).toEqual([]);
    const { records } = await own.services.driver.executeQuery(
      'MATCH (r:Response {communityId: $communityId})-[:IN_WAVE]->() OPTIONAL MATCH (r)-[n:NAMES]->() RETURN r.id AS id, count(n) AS named',
      { communityId },
    );
    const found = new Map(records.map((row) => [row.get('id') as string, Number(row.get('named'))]));
    expect(before.filter((id) => !found.has(id))).toEqual([]);
    expect([...found.values()].filter((named) => named !== 3)).toEqual([]);
    expect([...found.keys()].filter((id) => !kept.includes(id))).toEqual([]);
  }, 180_000);
});

test('an archive of an older form is brought up to this one', async () => {
  // What this version has added since; only the form is older, the things in it are of all times.
  const older = known.slice(0, -2);
  await putBack('whole.gz');
  const before = await contentOf(own.services.driver);
  const schema = await schemaOf(own.services.driver);
  await own.services.driver.executeQuery('MATCH (m:Migration) WHERE m.number > toInteger($last) DELETE m', {
    last: older.at(-1)?.number,
  });
  await backUp('older.gz');
  expect((await verifyArchive(at('older.gz'), known)).migrations).toEqual(older);
  expect(await putBack('older.gz')).toMatchObject({ migrated: 2, broken: [] });
  expect(await contentOf(own.services.driver)).toEqual(before);
  expect(await schemaOf(own.services.driver)).toEqual(schema);
  const { records } = await own.services.driver.executeQuery('MATCH (m:Migration) RETURN m.number AS number ORDER BY number');
  expect(records.map((row) => row.get('number'))).toEqual(known.map((one) => one.number));
}, 120_000);

describe('backups by themselves', () => {
  const everySecond = 1 / 3600;
  const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 40_000; !(await condition()); await new Promise((done) => setTimeout(done, 100))) {
      if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    }
  };
  const begin = (folder: string, keep: number) => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const settings = { folder, everyHours: everySecond, keep };
    const backups = createScheduledBackups(settings, own.connection.openExact, logger, async () => undefined);
    backups.start();
    return { lines, stop: backups.stop };
  };

  test('go on, and only the newest are kept; files of others stay', async () => {
    const folder = at('daily');
    await mkdir(folder);
    const prefix = `kith-${(await own.exact.id()).slice(0, 8).toLowerCase()}`;
    const old = [1, 2, 3].map((day) => `${prefix}-2020010${day}T000000Z.ndjson.gz`);
    const left = `${prefix}-20200104T000000Z.ndjson.gz.0a1b2c3d.partial`;
    const others = ['kith-00000000-20200101T000000Z.ndjson.gz', 'notes.txt'];
    for (const name of [...old, left, ...others]) {
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), 1_577_836_800, 1_577_836_800);
    }
    const { lines, stop } = begin(folder, 2);
    const list = () => readdir(folder);
    await until('two were written and the old are gone', async () => {
      const now = await list();
      return (
        now.filter((name) => name.startsWith(prefix) && name.endsWith('.gz')).length === 2 &&
        !old.some((name) => now.includes(name))
      );
    });
    await stop();
    const now = await list();
    expect(others.filter((name) => !now.includes(name))).toEqual([]);
    expect(now).not.toContain(left);
    const newest = now.filter((name) => name.startsWith(prefix) && name.endsWith('.gz'));
    for (const name of newest) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      await verifyArchive(join(folder, name), known);
    }
    expect(lines.filter((line) => line.includes('a backup was written')).length).toBeGreaterThanOrEqual(2);
  }, 120_000);

  test('one that fails is told to the log without a name in it, and tried again', async () => {
    await writeFile(at('taken'), '');
    const { lines, stop } = begin(at('taken'), 2);
    await until('it was told', async () => lines.some((line) => line.includes('it is tried again')));
    expect(lines.join()).not.toContain('taken');
    await rm(at('taken'));
    await until('one was written', async () => lines.some((line) => line.includes('a backup was written')));
    await stop();
  }, 120_000);
});
