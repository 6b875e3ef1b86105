/**
 * Brings a store to the form this program knows: numbered files under cypher/schema, each repeatable, each run once
 * and remembered with its checksum.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Driver, Neo4jError } from 'neo4j-driver';
import { SetupError } from '../errors.ts';
import { shipped } from '../root-folder.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
  readonly checksum: string;
};

const folder = shipped('cypher/schema');

/** The migrations that ship with this program, in order. */
export const readMigrations = async (from: string = folder): Promise<readonly Migration[]> => {
  const files = (await readdir(from)).filter((file) => /^\d{3}-.*\.cypher$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${from}/${file}`, 'utf8');
      const statements = text
        .replace(/^\s*\/\/.*$/gm, '')
        .split(';')
        .map((statement) => statement.trim())
        .filter(Boolean);
      return {
        number: Number(file.slice(0, 3)),
        name: file.replace('.cypher', ''),
        statements,
        checksum: createHash('sha256').update(statements.join(';')).digest('hex'),
      };
    }),
  );
};

const takeLock = `
MERGE (lock:SchemaLock {id: 'migrations'})
WITH lock WHERE lock.until IS NULL OR lock.until < datetime() OR lock.holder = $holder
SET lock.holder = $holder, lock.until = datetime() + duration('PT2M')
RETURN lock.holder AS holder`;

const releaseLock = `MATCH (lock:SchemaLock {id: 'migrations', holder: $holder}) SET lock.until = NULL`;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * What the house itself stands on, before and between all steps: locks, holds, and the memory of steps.
 */
export const layGround = async (driver: Driver, database: string): Promise<void> => {
  for (const statement of [
    'CREATE CONSTRAINT schema_lock_id IF NOT EXISTS FOR (n:SchemaLock) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT hold_id IF NOT EXISTS FOR (n:Hold) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE',
  ]) {
    await driver.executeQuery(statement, {}, { database });
  }
};

/**
 * Runs what is missing. Several programs may call this at once: one works, the others wait for it.
 * @returns how many migrations were run.
 * @throws SetupError when the store was written by a newer version, or a migration was changed after it ran.
 */
export const migrate = async (driver: Driver, database: string, migrations: readonly Migration[]): Promise<number> => {
  const run = async (text: string, params: Record<string, unknown> = {}) =>
    (await driver.executeQuery(text, params, { database }).catch(explainBroken)).records;
  await layGround(driver, database);
  const holder = randomUUID();
  while ((await run(takeLock, { holder })).length === 0) await pause(500);
  try {
    const rows = await run(
      'MATCH (m:Migration) RETURN m.number AS number, m.name AS name, m.checksum AS checksum ORDER BY number',
    );
    const done = new Map(rows.map((row) => [Number(row.get('number')), row]));
    refuseUnknown(done, migrations);
    const missing = migrations.filter((migration) => !done.has(migration.number));
    for (const migration of missing) {
      for (const statement of migration.statements) await run(statement);
      await run(
        'MERGE (m:Migration {number: toInteger($number)}) SET m.name = $name, m.checksum = $checksum, m.at = datetime()',
        {
          number: migration.number,
          name: migration.name,
          checksum: migration.checksum,
        },
      );
    }
    // Also when nothing was missing: a constraint that someone dropped by hand comes back, or the start fails here.
    for (const migration of migrations) {
      if (missing.includes(migration)) continue;
      for (const statement of migration.statements.filter((text) => text.includes('IF NOT EXISTS'))) await run(statement);
    }
    await run('CALL db.awaitIndexes(120)');
    return missing.length;
  } finally {
    await run(releaseLock, { holder });
  }
};

/** What must be unique is there twice: nothing that is built on it could be trusted. */
const explainBroken = (error: unknown): never => {
  if (!(error instanceof Neo4jError) || !/ConstraintCreationFailed|ConstraintValidationFailed/.test(error.code)) throw error;
  throw new SetupError(
    `The database holds something twice that may be there only once, and Kith does not work with it.\nNothing was changed. Put the last backup back: npm run restore -- FILE --replace\nThe database says: ${error.message.split('\n')[0]}`,
    { cause: error },
  );
};

const refuseUnknown = (done: Map<number, { get(key: string): unknown }>, migrations: readonly Migration[]): void => {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const [number, row] of done) {
    const migration = known.get(number);
    if (!migration) {
      throw new SetupError(
        `The database was written by a newer version of Kith (its step ${number}, "${row.get('name')}", is unknown here).\nNothing was changed. Start the newer version, or use another database.`,
      );
    }
    if (migration.checksum !== row.get('checksum')) {
      throw new SetupError(
        `The step ${migration.name} was changed after this database had run it.\nNothing was changed. Start the version that made this database, or restore the step as it was.`,
      );
    }
  }
};
