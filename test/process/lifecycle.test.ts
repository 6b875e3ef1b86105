/**
 * From start to end on one data folder: kept over restarts and kill -9, one copy at a time, 503 while the database is
 * away, and nothing left running.
 */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { databasesOf, isRunning } from '../support/children.ts';
import { fromHere } from '../support/from-here.ts';
import { type KithProcess, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';

const until = async (what: string, condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> => {
  for (const deadline = Date.now() + seconds * 1000; !(await condition()); await new Promise((done) => setTimeout(done, 200))) {
    if (Date.now() > deadline) throw new Error(`waited ${seconds} s in vain until ${what}`);
  }
};

let cookie = '';
const create = (address: string, id: string, name: string) =>
  fetch(`${address}/api/communities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...fromHere },
    body: JSON.stringify({ id, name }),
  });
const names = async (address: string): Promise<string[]> => {
  const reply = (await (await fetch(`${address}/api/communities`, { headers: { cookie } })).json()) as {
    items: { name: string }[];
  };
  return reply.items.map((item) => item.name).sort();
};

const started: KithProcess[] = [];
const start = (data: string): KithProcess => {
  const kith = startKith({ KITH_DATA: data });
  started.push(kith);
  return kith;
};
// Whatever fails above, nothing of this test stays behind.
afterAll(() => {
  for (const kith of started) kith.child.kill('SIGKILL');
});

test('start, restart, kill, second copy, lost database, Ctrl-C', async () => {
  const data = mkdtempSync(join(tmpdir(), 'kith-life-'));
  const first = start(data);
  const address = await first.ready;
  expect(first.said()).toMatch(/Starting the database: \d+\.\d s/);
  // Who is signed in stays so over all that follows.
  cookie = await signInAsAdministrator(address, { KITH_DATA: data });
  expect((await create(address, randomUUID(), 'Before the kill')).status).toBe(201);
  // The longest query that the API describes, in signs of which each takes twelve on the wire, is not too long to be read.
  const cursor = encodeURIComponent('😀'.repeat(2_000));
  const long = await fetch(`${address}/api/communities/${randomUUID()}/groups?cursor=${cursor}`, { headers: { cookie } });
  expect(await long.json()).toMatchObject({ status: 404, code: 'not-found' });
  expect(statSync(data).mode & 0o777).toBe(0o700);
  expect(statSync(join(data, 'run.json')).mode & 0o777).toBe(0o600);

  const second = start(data);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(
    `Another copy of Kith is using the data folder ${data} and answers at ${address}.\nUse that one, stop it first, or name another folder with KITH_DATA.`,
  );

  const [database] = databasesOf(first.child.pid as number);
  expect(database).toBeGreaterThan(0);
  first.child.kill('SIGKILL');
  await first.ended;
  await until('the database has gone down with its app', () => !isRunning(database as number), 20);

  const third = start(data);
  const newAddress = await third.ready;
  expect(await names(newAddress)).toEqual(['Before the kill']);

  // Started again, it is killed again: on a quick machine it would be back before a request has lost its patience.
  const killDatabase = () => {
    for (const pid of databasesOf(third.child.pid as number)) process.kill(pid, 'SIGKILL');
  };
  killDatabase();
  const killing = setInterval(killDatabase, 1_000);
  let away: Response | undefined;
  const isRefused = async () => {
    away = await fetch(`${newAddress}/api/communities`, { headers: { cookie } });
    return away.status === 503;
  };
  await until('a request is answered 503', isRefused, 60).finally(() => clearInterval(killing));
  expect(away?.headers.get('retry-after')).toBe('5');
  expect(await away?.json()).toMatchObject({
    code: 'unavailable',
    detail: 'The database does not answer just now. Try again in a moment; nothing is stored twice.',
  });
  await until('it recovers by itself', async () => (await fetch(`${newAddress}/readyz`)).status === 200, 60);
  expect(await names(newAddress)).toEqual(['Before the kill']);

  const lastDatabase = databasesOf(third.child.pid as number)[0] as number;
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
  expect(third.said()).toContain('Stopped. Everything is stored.');
  expect(isRunning(lastDatabase)).toBe(false);
}, 240_000);
