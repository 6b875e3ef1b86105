/**
 * A database of the user's own that would let others in or read along: refused before anything is written to it.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { SetupError } from '../../server/errors.ts';
import { connect } from '../../server/neo4j/connect.ts';
import { ensureJars, launcherSource } from '../../server/neo4j/embedded/jars.ts';
import { freePort } from '../../server/neo4j/embedded/launch.ts';
import { javaOptions, neo4jSettings } from '../../server/neo4j/embedded/settings.ts';
import { findJava } from '../../server/neo4j/embedded/tools.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-own-database-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** @returns what is said on the way to a start, or '' when it would start. */
const saidOf = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  try {
    const config = readConfig({ KITH_DATA: join(scratch, 'data'), ...environment });
    await (await connect(config, { stage: () => undefined, join: false })).close();
    return '';
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
};

test('without TLS over a network, unless the way is said to be protected', async () => {
  for (const uri of ['bolt://0.0.0.0:9', 'neo4j://0.0.0.0:9']) {
    expect(await saidOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })).toContain(`NEO4J_URI leads to ${uri} without TLS`);
  }
  expect(await saidOf({ NEO4J_URI: 'bolt://0.0.0.0:9', NEO4J_WITHOUT_TLS: '1' })).toContain('No database answers at bolt://');
  expect(await saidOf({ NEO4J_URI: 'bolt+s://0.0.0.0:9' })).toContain('No database answers at bolt+s://');
});

test('with the password that it came with', async () => {
  const { uri, password } = inject('neo4j');
  const user = `first-${randomUUID()}`;
  const driver = makeDriver(uri, 'neo4j', password);
  try {
    await driver.executeQuery("CREATE USER $user SET PASSWORD 'as it came' CHANGE REQUIRED", { user }, { database: 'system' });
    const said = await saidOf({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: 'as it came' });
    expect(said).toContain(`The database at ${uri} still has the password that it came with.`);
    for (const wrong of ['', 'neo4j']) {
      expect(await saidOf({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: wrong })).toContain(
        'refused the user name or password',
      );
    }
  } finally {
    await driver.executeQuery('DROP USER $user IF EXISTS', { user }, { database: 'system' });
    await driver.close();
  }
});

test('with its sign-in turned off, whatever password is given', async () => {
  const { cacheFolder, javaHome } = readConfig();
  const jars = await ensureJars(cacheFolder, () => undefined);
  const port = await freePort();
  const settings = join(scratch, 'open.conf');
  writeFileSync(settings, neo4jSettings(port).replace('auth_enabled=true', 'auth_enabled=false'));
  const java = await findJava(javaHome);
  const open = spawn(java, [...javaOptions, '-cp', join(jars, '*'), launcherSource, join(scratch, 'open'), settings], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => open.once('exit', done));
  try {
    await new Promise<void>((ready, failed) => {
      open.stdout.on('data', (chunk: Buffer) => /^ready$/m.test(chunk.toString()) && ready());
      open.once('exit', () => failed(new Error('it ended')));
    });
    const uri = `bolt://127.0.0.1:${port}`;
    for (const password of ['', 'neo4j', 'a password of our own']) {
      expect(await saidOf({ NEO4J_URI: uri, NEO4J_PASSWORD: password })).toContain(`The database at ${uri} lets anybody in`);
    }
    const driver = makeDriver(uri, 'neo4j', '');
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
    await driver.close();
    expect(records[0]?.get('nodes')).toBe(0);
  } finally {
    open.stdin.end();
    await ended;
  }
  // A Neo4j of its own takes a while to start.
}, 180_000);
