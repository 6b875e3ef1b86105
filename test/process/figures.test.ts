/**
 * The service as a process: figures are read on a port of their own and nowhere else, and each request leaves a line.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type KithProcess, startKith } from '../support/kith-process.ts';

let folder: string;
let kith: KithProcess;
let address: string;
let figures: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-figures-'));
  const { uri, password } = inject('neo4j');
  const settings = { KITH_DATA: folder, NEO4J_URI: uri, NEO4J_PASSWORD: password, METRICS_PORT: '0', LOG_LEVEL: 'debug' };
  // Everywhere, to see that the figures stay here all the same.
  kith = startKith({ ...settings, KITH_BIND: '0.0.0.0' });
  address = await kith.ready;
  figures = /Figures about the service are at (\S+),/.exec(kith.said())?.[1] ?? '';
});
afterAll(async () => {
  kith.child.kill('SIGTERM');
  await kith.ended;
  await rm(folder, { recursive: true, force: true });
});

test('figures are at their own port on this computer, and at no other', async () => {
  await fetch(`${address}/api/communities?search=Quillfeather`);
  const text = await (await fetch(figures)).text();
  expect(text).toContain('kith_http_request_duration_seconds_count{method="GET",route="/api/communities",status="4xx"} 1');
  expect(text).toMatch(/^kith_database_ready 1$/m);
  expect(text).not.toContain('Quillfeather');
  for (const path of ['/metrics', '/api/metrics']) {
    expect(await (await fetch(`${address}${path}`)).text()).not.toContain('kith_http_request');
  }
  expect((await fetch(figures.replace('/metrics', '/'))).status).toBe(404);
  expect((await fetch(figures, { method: 'POST' })).status).toBe(404);
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const network = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (network) await expect(fetch(figures.replace('127.0.0.1', network))).rejects.toThrow();
});

test('each request leaves one line with its route, and not its address', async () => {
  const reply = await fetch(`${address}/api/communities/Quillfeather?search=Quillfeather`);
  const requestId = reply.headers.get('x-request-id');
  const lines = () =>
    kith
      .printed()
      .split('\n')
      .filter((line) => requestId !== null && line.includes(requestId))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  for (let waited = 0; lines().length === 0 && waited < 50; waited += 1) await new Promise((done) => setTimeout(done, 50));
  expect(lines()).toEqual([
    expect.objectContaining({ method: 'GET', route: '/api/communities/:communityId', status: 401, userId: null }),
  ]);
  expect(kith.said()).not.toContain('Quillfeather');
});
