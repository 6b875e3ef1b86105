/**
 * An import that is killed half way goes on after the next start, and no row that was acknowledged is lost.
 */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromHere } from '../support/from-here.ts';
import { importApi } from '../support/imports/import-by-api.ts';
import { peopleColumns, plainMapping, tieColumns } from '../support/imports/import-files.ts';
import { type KithProcess, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';

const running: KithProcess[] = [];
let dataFolder = '';
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-killed-'));
});
afterAll(async () => {
  for (const kith of running) {
    kith.child.kill('SIGKILL');
    await kith.ended;
  }
  await rm(dataFolder, { recursive: true, force: true });
});

const people = 400;
const ties = 8_000;
const peopleFile = `${peopleColumns}\n${Array.from({ length: people }, (_, id) => `p${id},,,${20 + (id % 60)},,1`).join('\n')}\n`;
const tieRow = (row: number) => {
  const from = row % people;
  const to = (from + 1 + Math.floor(row / people)) % people;
  return `p${from},p${from},p${to},,help,`;
};
const tieFile = `${tieColumns}\n${Array.from({ length: ties }, (_, row) => tieRow(row)).join('\n')}\n`;

test('acknowledged rows are there after kill -9, and the import ends as if nothing had been', async () => {
  const first = startKith({ KITH_DATA: dataFolder });
  running.push(first);
  const address = await first.ready;
  const communityId = crypto.randomUUID();
  const cookie = await signInAsAdministrator(address, { KITH_DATA: dataFolder });
  const made = await fetch(`${address}/api/communities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', cookie, ...fromHere },
    body: JSON.stringify({ id: communityId, name: 'Killed' }),
  });
  expect(made.status).toBe(201);
  const api = importApi({ app: address }, communityId, cookie);
  const id = await api.create();
  await api.put(id, 'people', peopleFile);
  await api.put(id, 'ties', tieFile);
  expect((await api.start(id, plainMapping)).status).toBe(202);
  let before: string[] = [];
  while (before.filter((row) => row.startsWith('ties')).length < 2_000) {
    before = await api.acknowledged(id);
    expect((await api.read(id)).status).not.toBe('failed');
  }
  first.child.kill('SIGKILL');
  await first.ended;
  expect(before.length).toBeLessThan(people + ties);

  const second = startKith({ KITH_DATA: dataFolder });
  running.push(second);
  try {
    const again = importApi({ app: await second.ready }, communityId, cookie);
    const done = await again.ended(id);
    expect(done).toMatchObject({ status: 'done', report: { people, ties, refusedRows: 0, wave: { listed: people, ties } } });
    const after = new Set(await again.acknowledged(id));
    expect(before.filter((row) => !after.has(row))).toEqual([]);
    expect(after.size).toBe(people + ties);
    expect((await readdir(join(dataFolder, 'uploads'))).filter((name) => name.startsWith(id))).toEqual([]);
  } finally {
    second.child.kill('SIGTERM');
    await second.ended;
  }
}, 300_000);
