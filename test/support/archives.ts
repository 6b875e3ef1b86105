/**
 * Small archives made for a test, and everything that can be wrong with one.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gzipStart } from '../../server/backup/archive.ts';
import type { Migration } from '../../server/neo4j/migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-archives-'));
let made = 0;

/** A file with these bytes. */
export const fileOf = (bytes: Buffer | string): string => {
  made += 1;
  const path = join(folder, `${made}.gz`);
  writeFileSync(path, bytes);
  return path;
};

/** Pressed as archives are. */
export const pressed = (text: string): Buffer => {
  const bytes = gzipSync(text);
  gzipStart.copy(bytes);
  return bytes;
};

export const headerOf = (migrations: readonly Migration[], changes: object = {}): object => ({
  kith: 'backup',
  format: 1,
  at: '2026-03-01T12:00:00.000Z',
  migrations: migrations.map(({ number, name, checksum }) => ({ number, name, checksum })),
  ...changes,
});

type Counts = { nodes?: number; relationships?: number; labels?: object; types?: object; sha256?: string };

/**
 * An archive of these lines with a last line that is right in every way, but for what a test makes wrong: so that each
 * check is met alone and not behind the checksum.
 */
export const archiveOf = (header: object, entries: readonly (readonly unknown[])[], wrong: Counts = {}): Buffer => {
  const lines = [header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
  const nodes = entries.filter(([kind]) => kind === 'node');
  const relationships = entries.filter(([kind]) => kind === 'relationship');
  const tally = (keys: readonly string[]) =>
    Object.fromEntries([...new Set(keys)].sort().map((key) => [key, keys.filter((one) => one === key).length]));
  const footer = {
    end: true,
    nodes: nodes.length,
    relationships: relationships.length,
    labels: tally(nodes.map((entry) => [...(entry[2] as string[])].sort().join(':'))),
    types: tally(relationships.map((entry) => entry[1] as string)),
    sha256: createHash('sha256').update(lines).digest('hex'),
    ...wrong,
  };
  return pressed(`${lines}${JSON.stringify(footer)}\n`);
};
