/**
 * Settings as they are written down for users: each is one that the program reads.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, rootFolder, settingNames } from '../../server/config.ts';
import { heapMiB, neo4jSettings } from '../../server/neo4j/embedded/settings.ts';

type Service = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
};
const read = (name: string) => readFileSync(join(rootFolder, name), 'utf8');
const services = (parse(read('compose.yaml')) as { services: Readonly<Record<string, Service>> }).services;
const app = services['app']?.environment ?? {};

/** As compose fills in `${NAME}`, `${NAME:-default}`, `${NAME:?message}` and `${NAME:+instead}`. */
const filled = (env: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(app).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)(?::([-+?])([^}]*))?\}/g, (_whole, key: string, how: string, other: string) => {
        const given = env[key] ?? '';
        if (how === '+') return given && other;
        return given || (how === '-' ? other : '');
      }),
    ]),
  );

test('compose and .env.example name settings that there are', () => {
  expect(Object.keys(app).length).toBeGreaterThan(4);
  expect(Object.keys(app).filter((name) => !settingNames.includes(name))).toEqual([]);
  const example = [...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] as string);
  expect(example.length).toBeGreaterThan(10);
  expect(example.filter((name) => !settingNames.includes(name))).toEqual([]);
});

test('a proxy is believed only where compose starts one', () => {
  expect(readConfig(filled({ NEO4J_PASSWORD: 'password' }))).toMatchObject({ names: [], trustProxy: undefined });
  expect(readConfig(filled({ NEO4J_PASSWORD: 'password', KITH_NAME: 'kith.example.org' }))).toMatchObject({
    names: ['kith.example.org'],
    trustProxy: 1,
    ownDatabase: { withoutTls: true },
  });
});

test('the proxy is pinned, starts only when asked for, and is all that the network reaches', () => {
  expect(services['proxy']).toMatchObject({ profiles: ['https'], image: expect.stringMatching(/^caddy:\d+\.\d+\.\d+-alpine$/) });
  expect(services['app']?.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  expect(services['database']?.ports).toBeUndefined();
  expect(services['proxy']?.volumes?.[0]).toMatch(/^\.\/deploy\/Caddyfile:/);
  expect(read('deploy/Caddyfile')).toMatch(/^\{\$KITH_NAME\} \{\n\treverse_proxy /m);
});

/** As Neo4j's image reads its environment: NEO4J_a_b__c is a.b_c. */
const inContainer = new Map(
  Object.entries(services['database']?.environment ?? {})
    .filter(([name]) => name !== 'NEO4J_AUTH')
    .map(([name, value]) => [
      name
        .replace(/^NEO4J_/, '')
        .replaceAll('__', '\n')
        .replaceAll('_', '.')
        .replaceAll('\n', '_'),
      value,
    ]),
);

test('the database of compose has the settings of the embedded one', () => {
  const embedded = new Map(
    neo4jSettings(7687)
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  const own: Readonly<Record<string, string>> = {
    'server.bolt.enabled': 'is so in the image',
    'server.bolt.listen_address': 'the app reaches it over the network of these services',
    'server.bolt.advertised_address': 'as above',
    'dbms.security.auth_enabled': 'NEO4J_AUTH says it, with the password',
  };
  expect(embedded.size).toBeGreaterThan(15);
  const shared = [...embedded].filter(([name]) => own[name] === undefined);
  expect(Object.fromEntries(shared.map(([name]) => [name, inContainer.get(name)]))).toEqual(Object.fromEntries(shared));
  expect(inContainer.get('server.memory.heap.max_size')).toBe(`${heapMiB}m`);
  expect(services['database']?.environment?.['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
});

test('the app of compose writes a backup a day to a volume of its own, and is told what its owner sets', () => {
  const set = { NEO4J_PASSWORD: 'password' };
  expect(readConfig(filled(set)).backups).toEqual({ folder: '/backups', everyHours: 24, keep: 14 });
  expect(services['app']?.volumes).toContain('backups:/backups');
  expect(Object.keys((parse(read('compose.yaml')) as { volumes: object }).volumes)).toContain('backups');
  // A volume begins as the folder of the image: whoever runs the app must be able to write there.
  expect(read('Dockerfile')).toMatch(/^RUN mkdir \/data \/backups && chown node:node \/data \/backups$/m);
  const more = { ...set, BACKUP_EVERY_HOURS: '6', BACKUP_KEEP: '30', METRICS_PORT: '9464', RATE_LIMIT: '600' };
  expect(readConfig(filled(more))).toMatchObject({
    backups: { everyHours: 6, keep: 30 },
    metricsPort: 9464,
    rateLimit: 600,
  });
});
