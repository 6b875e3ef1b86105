/**
 * A database that is slow, silent or hangs up (C15), over a proxy of our own: every request is answered within 10 seconds,
 * readiness says so, and the service recovers by itself.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Route } from '../../server/contract/route.ts';
import { routes } from '../../server/contract/routes.ts';
import { type Door, type Place, send } from '../drill/journal.ts';
import { makePlace } from '../drill/place.ts';
import { type BoltProxy, startBoltProxy } from '../support/bolt/proxy.ts';
import type { Trouble } from '../support/bolt/slow-pipe.ts';
import { type KithProcess, startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';

let proxy: BoltProxy;
let kith: KithProcess;
let door: Door;
let place: Place;
beforeAll(async () => {
  const { uri, password } = inject('neo4j');
  const environment = { NEO4J_PASSWORD: password, KITH_DATA: mkdtempSync(join(tmpdir(), 'kith-slow-')) };
  proxy = await startBoltProxy(uri);
  kith = startKith({ ...environment, NEO4J_URI: proxy.uri });
  const address = await kith.ready;
  door = { address, cookie: await signInAsAdministrator(address, { ...environment, NEO4J_URI: uri }) };
  place = await makePlace(door);
});
afterAll(async () => {
  kith.child.kill('SIGTERM');
  await kith.ended;
  await proxy.close();
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const read = async (path: string): Promise<{ status: number; retryAfter: string | null }> => {
  const reply = await fetch(`${door.address}${path}`, { headers: { cookie: door.cookie } });
  await reply.arrayBuffer();
  return { status: reply.status, retryAfter: reply.headers.get('retry-after') };
};

const newGroup = () =>
  send(door, {
    route: routes.createGroup as unknown as Route,
    params: { communityId: place.communityId },
    body: { id: crypto.randomUUID(), name: `Group ${crypto.randomUUID()}` },
  });

/** A little of everything at once, each with how long it took. */
const askAround = async () => {
  const community = `/api/communities/${place.communityId}`;
  const asked: Record<string, () => Promise<{ status: number; retryAfter: string | null }>> = {
    list: () => read(`${community}/groups`),
    community: () => read(community),
    session: () => read('/api/session'),
    network: () => read(`${community}/waves/${place.waveId}/connected-assets`),
    write: newGroup,
    'another write': newGroup,
  };
  return Promise.all(
    Object.entries(asked).map(async ([what, ask]) => {
      const began = performance.now();
      const { status, retryAfter } = await ask();
      return { what, status, retryAfter, seconds: (performance.now() - began) / 1_000 };
    }),
  );
};

const isReady = async () => (await read('/readyz')).status === 200;

type Case = {
  readonly name: string;
  readonly trouble: Trouble;
  /** Goes on while things are asked. */
  readonly meanwhile?: () => void;
  /**
   * What readiness says. A slow way is ready, for whoever asks for little is served; of one that comes and goes
   * either is true, by whether the question fell between two hang-ups or was asked again in time.
   */
  readonly says: 'not ready' | 'either' | 'ready';
};

const cases: readonly Case[] = [
  { name: 'two seconds late', trouble: { latencyMs: 2_000 }, says: 'not ready' },
  { name: 'of 10 KB a second', trouble: { bytesPerSecond: 10_000 }, says: 'ready' },
  { name: 'that hangs up again and again', trouble: {}, meanwhile: () => proxy.hangUp(), says: 'either' },
  { name: 'that swallows everything', trouble: { isBlackHole: true }, says: 'not ready' },
];

/** @returns what readiness says while there is trouble: each time soon, and with when to ask again. */
const watchReadiness = async (says: Case['says']): Promise<readonly number[]> => {
  const seen: number[] = [];
  // Where it comes and goes, often enough to meet it.
  while (seen.length < (says === 'either' ? 50 : 3)) {
    const began = performance.now();
    const { status, retryAfter } = await read('/readyz');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([status, retryAfter]).toEqual(status === 200 ? [200, null] : [503, '5']);
    seen.push(status);
  }
  return seen;
};

describe.each(cases)('a database $name', ({ trouble, meanwhile, says }) => {
  test('keeps nobody waiting, is told by readiness, and is forgotten when it is well again', async () => {
    expect(await isReady()).toBe(true);
    proxy.setTrouble(trouble);
    const troubling = meanwhile && setInterval(meanwhile, 50);
    try {
      const answers = await askAround();
      for (const { what, status, retryAfter, seconds } of answers) {
        // The network may take up to 15 seconds.
        expect(seconds, `${what} was answered ${status}`).toBeLessThan(what === 'network' ? 15 : 10);
        expect([200, 201, 503], what).toContain(status);
        if (status === 503) expect(retryAfter, what).toBe('5');
      }
      if (says === 'not ready') expect(answers.some(({ status }) => status === 503)).toBe(true);
      const seen = new Set(await watchReadiness(says));
      if (says !== 'either') expect([...seen]).toEqual([says === 'ready' ? 200 : 503]);
      // It is alive all the same: nobody needs to start it again.
      expect((await read('/healthz')).status).toBe(200);
    } finally {
      clearInterval(troubling);
      proxy.setTrouble({});
    }
    const began = performance.now();
    while (!(await isReady())) await pause(200);
    // A connection that swallowed something may still be among those that are kept: who meets it is told to try again.
    while ((await newGroup()).status !== 201) await pause(200);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(kith.child.exitCode).toBeNull();
    expect(kith.said()).not.toMatch(/unhandled|rejection/i);
  }, 120_000);
});
