/**
 * Settings as they are written down for users: each is one that the program reads.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, rootFolder, settingNames } from '../../server/config.ts';

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
