/**
 * What Kith is built with: named, licensed so that an area may use it, and installed as it was locked, without running
 * anything that a package brings along.
 */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig, rootFolder } from '../../server/config.ts';
import { ensureJars } from '../../server/neo4j/embedded/jars.ts';

const read = (path: string): string => readFileSync(join(rootFolder, path), 'utf8');

const Locked = z.object({
  version: z.string(),
  license: z.string(),
  integrity: z.string().startsWith('sha512-'),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  dev: z.boolean().default(false),
});
const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(JSON.parse(read('package-lock.json')));
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...Locked.parse(one) }));
const running = locked.filter(({ dev }) => !dev);

/** Licences under which whoever passes Kith on owes no more than a notice. */
const allowed = new Set(['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause']);
/**
 * For what the pages are made of, builds and tests: changes to a file under MPL would have to be shown, and we make none; the
 * Unlicense asks for nothing.
 */
const allowedBuilding = new Set([...allowed, 'MPL-2.0', 'Unlicense', 'MIT OR Apache-2.0', '(MIT AND Zlib)']);

test('there are packages to hold the rules against', () => {
  expect(running.length).toBeGreaterThan(100);
  expect(locked.length).toBeGreaterThan(running.length);
});

test('the list that comes with Kith names every package, with its version and licence', () => {
  const row = /^\| (\S+) \| (\S+) \| (.+) \| (running|the pages, building or testing) \|$/gm;
  const listed = new Set(
    [...read('docs/third-party.md').matchAll(row)].map(([, name, version, licence]) => `${name} ${version} ${licence}`),
  );
  expect(locked.filter(({ name, version, license }) => !listed.has(`${name} ${version} ${license}`))).toEqual([]);
  expect(listed.size).toBe(new Set(locked.map(({ name, version }) => `${name} ${version}`)).size);
});

test('every licence is one that we allow', () => {
  expect(running.filter(({ license }) => !allowed.has(license))).toEqual([]);
  expect(locked.filter(({ license }) => !allowedBuilding.has(license))).toEqual([]);
});

test('the lock file names no place to fetch from, so that it serves behind any mirror', () => {
  expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('nothing that a package brings along is run when it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  // Its script only checks the program that comes as a package for each kind of machine; tsx, and so every start, runs without it.
  expect(running.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['esbuild']);
});

/** Where there is no Maven the database is somebody's own, and nothing of it comes with Kith. */
const hasMaven = spawnSync('mvn', ['--version']).status === 0;

describe.skipIf(!hasMaven)('npm run sbom', () => {
  const Component = z.object({
    name: z.string(),
    version: z.string(),
    purl: z.string(),
    properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string() })),
  });
  let components: z.infer<typeof Component>[];
  beforeAll(async () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const [command, file] = (scripts['sbom'] ?? '').split(' > ');
    expect(file).toBe('sbom.cdx.json');
    const [program = '', ...args] = (command ?? '').split(' ');
    const { stdout } = await promisify(execFile)(program, args, { cwd: rootFolder, maxBuffer: 64 * 1024 * 1024 });
    components = z
      .object({ bomFormat: z.literal('CycloneDX'), components: z.array(Component) })
      .parse(JSON.parse(stdout)).components;
  }, 600_000);

  test('lists every package with the hash of what is installed', () => {
    const listed = new Set(components.map(({ name, version, hashes }) => `${name} ${version} ${hashes[0]?.content}`));
    const hex = (integrity: string) => Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
    expect(locked.filter(({ name, version, integrity }) => !listed.has(`${name} ${version} ${hex(integrity)}`))).toEqual([]);
  });

  test('lists every file of the database that is fetched, with its hash', async () => {
    const folder = await ensureJars(readConfig().cacheFolder, () => undefined);
    const fetched = components.filter(({ purl }) => purl.startsWith('pkg:maven/'));
    const files = readdirSync(folder).sort();
    expect(files.length).toBeGreaterThan(100);
    expect(fetched.map(({ properties }) => properties[0]?.value).sort()).toEqual(files);
    const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(read('server/neo4j/embedded/pom.xml'))?.[1];
    expect(fetched.map(({ purl }) => purl)).toContain(`pkg:maven/org.neo4j/neo4j@${version}`);
    for (const { hashes, properties } of fetched) {
      const bytes = readFileSync(join(folder, properties[0]?.value ?? ''));
      expect(hashes[0]?.content).toBe(createHash('sha512').update(bytes).digest('hex'));
    }
  });
});
