/**
 * An archive is taken as it was written or not at all: no byte of it can change, go or come unnoticed.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Header, NodeLine, RelationshipLine } from '../../../server/backup/archive.ts';
import { readArchive } from '../../../server/backup/read-archive.ts';
import { verifyArchive } from '../../../server/backup/verify-archive.ts';
import { writeArchive } from '../../../server/backup/write-archive.ts';
import { readMigrations } from '../../../server/neo4j/migrate.ts';
import { archiveOf, fileOf, headerOf, pressed } from '../../support/archives.ts';

const known = await readMigrations();
const header = headerOf(known);
const entries: readonly (readonly unknown[])[] = [
  ['node', '1', ['Community'], { id: 'c', communityId: 'c', name: 'Wöllnau 🏘️', population: 12, share: { float: '0.5' } }],
  [
    'node',
    '2',
    ['Member', 'Resident'],
    { id: 'r', communityId: 'c', createdAt: { dateTime: [2026, 3, 1, 12, 0, 0, 5, 0, null] } },
  ],
  ['relationship', 'MEMBER_OF', '2', '1', {}],
];
const whole = archiveOf(header, entries);

const why = (bytes: Buffer | string): Promise<string> =>
  verifyArchive(fileOf(bytes), known).then(
    () => 'taken',
    (error: Error & { kind?: string }) => (error.kind === 'invalid' ? error.message : `${error.name} ${error.stack}`),
  );

const damaged = 'This backup is damaged: it is not as it was written. Use another copy of it. Nothing was changed.';
const cutOff = 'This backup is not whole: its end is missing. Use another copy of it. Nothing was changed.';
const notOurs = 'This file is no backup made by Kith. Nothing was changed.';

test('what was written is read back, line by line', async () => {
  const path = `${fileOf('')}.new`;
  const written = async function* () {
    yield* entries as readonly (NodeLine | RelationshipLine)[];
  };
  const footer = await writeArchive(path, header as Header, written());
  expect(footer).toMatchObject({
    nodes: 2,
    relationships: 1,
    labels: { Community: 1, 'Member:Resident': 1 },
    types: { MEMBER_OF: 1 },
  });
  const read = [];
  for await (const entry of readArchive(path)) read.push(Object.values(entry)[0]);
  expect(read).toEqual([header, ...entries, footer]);
  await expect(writeArchive(path, header as Header, written()), 'never over another file').rejects.toThrow('EEXIST');
});

test('the archives that these tests make are taken', async () => {
  expect(await why(whole)).toBe('taken');
});

const entriesOf = async (bytes: Buffer): Promise<string> => {
  const read = [];
  for await (const entry of readArchive(fileOf(bytes))) read.push(entry);
  return JSON.stringify(read);
};

test('one changed byte, wherever it is, is refused', async () => {
  const asWritten = await entriesOf(whole);
  const taken: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] as number) ^ (1 << (at % 8));
    if ([damaged, cutOff, notOurs].includes(await why(changed))) continue;
    taken.push(at);
    expect(await entriesOf(changed)).toBe(asWritten);
  }
  // Some bits before the end are there to fill up a byte, and mean nothing to any program that unpacks.
  expect(taken.filter((at) => at !== whole.length - 9)).toEqual([]);
});

test('a file that ends too early, wherever it does, is refused', async () => {
  const taken: number[] = [];
  for (let length = 1; length < whole.length; length += 1) {
    if (![damaged, cutOff, notOurs].includes(await why(whole.subarray(0, length)))) taken.push(length);
  }
  expect(taken).toEqual([]);
  expect(await why(whole.subarray(0, whole.length - 20))).toBe(cutOff);
  expect(await why('')).toBe('This file is empty. Nothing was changed.');
});

describe('what comes after its end is refused', () => {
  test.each([
    ['a zero', Buffer.from([0])],
    ['many zeros', Buffer.alloc(4096)],
    ['text', Buffer.from('more')],
    ['another archive', whole],
    ['a line under gzip', gzipSync('["node","3",["Community"],{}]\n')],
  ])('%s', async (_, more) => {
    expect(await why(Buffer.concat([whole, more]))).toBe(damaged);
  });
});

describe('another file is refused', () => {
  test.each([
    ['text', 'id,name\n1,Ann\n', notOurs],
    ['something else under gzip', gzipSync('id,name\n'), damaged],
    ['something else pressed just so', pressed('id,name\n1,Ann\n'), notOurs],
    ['JSON of someone else', pressed('{"kith":"something"}\n'), notOurs],
    ['null', pressed('null\n'), notOurs],
  ])('%s', async (_, bytes, says) => {
    expect(await why(bytes)).toBe(says);
  });

  test('none, and a folder', async () => {
    const reason = (path: string) => verifyArchive(path, known).catch((error: Error) => error.message);
    expect(await reason('/no/such/file')).toBe('There is no file /no/such/file. Nothing was changed.');
    expect(await reason('/')).toBe('/ is no file. Nothing was changed.');
  });
});

describe('one that is whole but cannot be put back is refused', () => {
  const node = (labels: unknown, properties: unknown = {}) => ['node', '3', labels, properties];
  const [first, ...rest] = headerOf(known).valueOf() ? known : [];
  if (!first) throw new Error('there are no migrations');
  test.each<[string, Buffer, string]>([
    [
      'a newer format',
      archiveOf(headerOf(known, { format: 2 }), entries),
      'This backup was written by a newer version of Kith (format 2; this version knows 1). Use that version. Nothing was changed.',
    ],
    [
      'a newer store',
      archiveOf(headerOf([...known, { ...first, number: 999, name: '999-from-the-future' }]), entries),
      'This backup was written by a newer version of Kith (its step 999, "999-from-the-future", is unknown here). Use that version. Nothing was changed.',
    ],
    [
      'a step that was another one',
      archiveOf(headerOf([{ ...first, checksum: 'other' }, ...rest]), entries),
      'The step 001-members is another one in this version than when this backup was written. Nothing was changed.',
    ],
    ['a count that is wrong', archiveOf(header, entries, { nodes: 3 }), damaged],
    ['a count of a kind that is wrong', archiveOf(header, entries, { types: { RUNS: 1 } }), damaged],
    ['a checksum that is wrong', archiveOf(header, entries, { sha256: 'a'.repeat(64) }), damaged],
    [
      'a label that is Cypher',
      archiveOf(header, [...entries, node(['A`) DETACH DELETE n //'])]),
      'This backup holds a kind of thing that this version of Kith does not know: "A`) DETACH DELETE n //". Nothing was changed.',
    ],
    [
      'a thing of no kind',
      archiveOf(header, [...entries, node([])]),
      'This backup holds a kind of thing that this version of Kith does not know: "". Nothing was changed.',
    ],
    [
      'an unknown connection',
      archiveOf(header, [...entries, ['relationship', 'OWNS', '1', '2', {}]]),
      'This backup holds a kind of connection that this version of Kith does not know: "OWNS". Nothing was changed.',
    ],
    [
      'a connection to nothing',
      archiveOf(header, [...entries, ['relationship', 'IN', '1', '77', {}]]),
      'This backup connects something that it does not hold. Nothing was changed.',
    ],
    [
      'two under one number',
      archiveOf(header, [...entries, ['node', '1', ['Wave'], {}]]),
      'This backup holds two things under one number. Nothing was changed.',
    ],
    [
      'a value of no known form',
      archiveOf(header, [...entries, node(['Wave'], { a: { vector: '1' } })]),
      'This backup holds a value of a kind that this version of Kith does not know. Nothing was changed.',
    ],
    [
      'a fraction without its type',
      archiveOf(header, [...entries, node(['Wave'], { a: 1.5 })]),
      'This backup holds a value of a kind that this version of Kith does not know. Nothing was changed.',
    ],
    ['a line of no known kind', archiveOf(header, [...entries, ['edge', '1']]), damaged],
    ['a line that is no JSON', pressed(`${JSON.stringify(header)}\n["node",\n`), damaged],
    ['a step without its checksum', archiveOf(headerOf(known, { migrations: [{ number: 1, name: 'x' }] }), entries), damaged],
  ])('%s', async (_, bytes, says) => {
    expect(await why(bytes)).toBe(says);
  });
});
