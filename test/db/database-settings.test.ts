/**
 * The embedded database as it runs: what it answers about its own settings, and what it refuses to do.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

// A server that somebody gave for the tests has the settings of whoever runs it.
describe.skipIf(process.env['KITH_TEST_NEO4J_URI'])('the embedded database', () => {
  test('runs with sign-in, on this computer alone, tells nobody, reads no files and keeps no query', async () => {
    const { records } = await services.driver.executeQuery('SHOW SETTINGS YIELD name, value RETURN name, value');
    const settings = new Map(records.map((record) => [record.get('name') as string, record.get('value') as string]));
    expect(Object.fromEntries([...expectedSettings.keys()].map((name) => [name, settings.get(name)]))).toEqual(
      Object.fromEntries(expectedSettings),
    );
    expect(settings.get('server.bolt.listen_address')).toMatch(/^(?:127\.0\.0\.1|localhost(?:\/127\.0\.0\.1)?):\d+$/);
    for (const name of ['db.memory.transaction.max', 'dbms.memory.transaction.total.max']) {
      expect(settings.get(name), name).toMatch(/^[1-9]\d*(?:\.\d+)?[MG]iB$/);
    }
  });

  const expectedSettings = new Map([
    ['dbms.security.auth_enabled', 'true'],
    ['dbms.usage_report.enabled', 'false'],
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    ['db.logs.query.enabled', 'OFF'],
    ['server.http.enabled', 'false'],
    ['server.https.enabled', 'false'],
    ['dbms.security.procedures.allowlist', 'db.info,db.awaitIndexes'],
    ['dbms.security.procedures.unrestricted', ''],
  ]);

  test.each([
    ['the password that it came with', 'neo4j'],
    ['no password', ''],
  ])('does not take %s', async (_what, password) => {
    const driver = makeDriver(inject('neo4j').uri, 'neo4j', password);
    try {
      await expect(driver.executeQuery('RETURN 1 AS one')).rejects.toMatchObject({
        code: 'Neo.ClientError.Security.Unauthorized',
      });
    } finally {
      await driver.close();
    }
  });

  test('fetches nothing, from files or from the network', async () => {
    let asked = 0;
    const canary = createServer((_request, response) => {
      asked += 1;
      response.end('a,b\n');
    });
    await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
    const { port } = canary.address() as AddressInfo;
    try {
      for (const address of [`http://127.0.0.1:${port}/x.csv`, `http://localhost:${port}/x.csv`, 'file:///etc/hostname']) {
        const reading = services.driver.executeQuery('LOAD CSV FROM $address AS line RETURN line', { address });
        await expect(reading).rejects.toMatchObject({ code: expect.stringMatching(/^Neo\.ClientError/) });
      }
      expect(asked).toBe(0);
      // The canary would have been heard.
      await fetch(`http://127.0.0.1:${port}/`);
      expect(asked).toBe(1);
    } finally {
      canary.close();
    }
  });
});
