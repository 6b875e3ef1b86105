/**
 * Fifty people at work in the demo community at once (C42): how long they wait, and whether anything goes wrong. Printed
 * beside the target, never asserted. First at the pace of busy people, each asking for something every second, which is what
 * the target is about: a minute of that to warm up, as a service is that has run for a while, then what counts; then as fast
 * as the service answers, which is what it can do at most. Each of the fifty has a session of their own, and begins at a
 * moment of their own: people do not press a key all at once.
 */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Request, type Result } from 'autocannon';
import { seededRandom } from '#network/random';
import { routes } from '../../server/contract/routes.ts';
import { cpuSeconds, databasesOf } from '../support/children.ts';
import { copyDemo } from '../support/demo-folder.ts';
import { fromHere } from '../support/from-here.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { type KithProcess, startBuiltKith } from '../support/kith-process.ts';
import { signInToDemo } from '../support/sign-in.ts';
import type { Print } from './stored.ts';

const readers = 40;
const writers = 10;
const targetsMs = { reads: 300, writes: 500 } as const;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

type Kind = keyof typeof targetsMs;
type Asked = { readonly name: string; readonly method: string; readonly path: string; readonly body?: () => object };

/** Sorted times; undefined where there are none. */
const percentile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const ms = (value: number | undefined): string => (value === undefined ? '-' : `${value.toFixed(0)} ms`);

const figures = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${ms(percentile(sorted, share))}`).join(', ');
};

const toRequest = ({ method, path, body }: Asked, cookie: string): Request => ({
  method,
  path,
  headers: { cookie, ...fromHere, ...(body ? { 'content-type': 'application/json' } : {}) },
  setupRequest: (request) => (body ? { ...request, body: JSON.stringify(body()) } : request),
});

type Seen = {
  readonly times: ReadonlyMap<string, number[]>;
  readonly refused: ReadonlyMap<number, number>;
  readonly failed: number;
  readonly perSecond: number;
};

type Load = {
  readonly address: string;
  readonly asked: readonly Asked[];
  /** One for each of the people. */
  readonly cookies: readonly string[];
  readonly seconds: number;
  /** How often each asks in a second; as fast as it goes when left out. */
  readonly pace?: number;
};

/** Each person begins with something else, or all would ask for the same at once. */
const turned = <T>(items: readonly T[], by: number): T[] => items.map((_, at) => items[(at + by) % items.length] as T);

/** One person, one connection. @param seen called with the name of what was asked, the status, and how long it took */
const act = (options: Omit<Load, 'cookies'>, cookie: string, seen: (name: string, status: number, tookMs: number) => void) =>
  new Promise<Result>((done, fail) => {
    const { address: url, asked, seconds: duration, pace } = options;
    const given = { url, connections: 1, duration, timeout: 20, requests: asked.map((one) => toRequest(one, cookie)) };
    const running = autocannon({ ...given, ...(pace === undefined ? {} : { overallRate: pace }) }, (error, result) =>
      error ? fail(error) : done(result),
    );
    let at = 0;
    // How long it took from when it was sent: with a pace, requests are made ready before their time.
    running.on('response', (_client, status, _bytes, tookMs) => {
      seen(asked[at % asked.length]?.name ?? '', status, tookMs);
      at += 1;
    });
  });

const load = async ({ cookies, ...options }: Load): Promise<Seen> => {
  const times = new Map<string, number[]>(options.asked.map(({ name }) => [name, []]));
  const refused = new Map<number, number>();
  const random = seededRandom(cookies.length);
  const results = await Promise.all(
    cookies.map(async (cookie, person) => {
      if (options.pace !== undefined) await pause((random() * 1_000) / options.pace);
      return act({ ...options, asked: turned(options.asked, person) }, cookie, (name, status, tookMs) => {
        times.get(name)?.push(tookMs);
        if (status >= 400) refused.set(status, (refused.get(status) ?? 0) + 1);
      });
    }),
  );
  const sum = (one: (result: Result) => number): number => results.reduce((all, result) => all + one(result), 0);
  return {
    times,
    refused,
    failed: sum(({ errors, timeouts }) => errors + timeouts),
    perSecond: sum(({ requests }) => requests.total) / options.seconds,
  };
};

const readsOf = (here: string, wave: string): readonly Asked[] => {
  const get = (name: string, path: string): Asked => ({ name, method: 'GET', path });
  const small = [
    get('community', here),
    get('assets', `${here}/assets`),
    get('groups', `${here}/groups`),
    get('suggestions', `${here}/directory?q=ma`),
    get('interviews', `${here}/waves/${wave}/interviews`),
    get('views', `${here}/views`),
    get('who is signed in', '/api/session'),
  ];
  // People stay with a map for a while once it is open.
  return [...small, ...small, get('the whole network', `${here}/waves/${wave}/network`)];
};

const writesOf = (here: string, wave: string): readonly Asked[] => [
  {
    name: 'interview',
    method: 'POST',
    path: `${here}/waves/${wave}/interviews`,
    body: () => {
      const id = randomUUID();
      return {
        id,
        respondent: newRespondent(),
        answers: [answered('advice', words(`Ann ${id}`), words('Post Office', 'place'))],
      };
    },
  },
  { name: 'group', method: 'POST', path: `${here}/groups`, body: () => ({ id: randomUUID(), name: `Group ${randomUUID()}` }) },
  {
    name: 'asset',
    method: 'POST',
    path: `${here}/assets`,
    body: () => ({ id: randomUUID(), name: randomUUID(), kind: 'place' }),
  },
];

const tell = (print: Print, pace: string, [reads, writes]: readonly [Seen, Seen]): void => {
  const kinds: readonly (readonly [Kind, number, Seen])[] = [
    ['reads', readers, reads],
    ['writes', writers, writes],
  ];
  for (const [kind, people, { times, refused, failed, perSecond }] of kinds) {
    const all = [...times.values()].flat().sort((a, b) => a - b);
    const ratio = ((percentile(all, 0.95) ?? Number.NaN) / targetsMs[kind]).toFixed(2);
    const statuses = [...refused].map(([status, often]) => `${often} x ${status}`).join(', ') || 'none';
    print(
      `${kind} of ${people} people, ${pace}: ${perSecond.toFixed(0)} a second`,
      `${figures(all)}; ${ratio} of the target of ${targetsMs[kind]} ms; refused: ${statuses}; ${failed} without an answer`,
    );
    for (const [name, some] of times) print(`  ${name} (${some.length})`, figures(some));
  }
};

/** @returns how much of the computer the service and its database have used since, where that can be read. */
const startWatch = (kith: KithProcess): (() => string) => {
  const pids = { service: kith.child.pid ?? 0, database: databasesOf(kith.child.pid ?? 0)[0] ?? 0 };
  const began = performance.now();
  const before = Object.values(pids).map(cpuSeconds);
  return () => {
    const seconds = (performance.now() - began) / 1_000;
    return Object.entries(pids)
      .map(([name, pid], at) => `${name} ${(((cpuSeconds(pid) - (before[at] ?? 0)) / seconds) * 100).toFixed(0)} %`)
      .join(', ');
  };
};

/** Uses a database and data folder of its own. */
export const benchLoad = async (print: Print): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
  await copyDemo(join(folder, 'data'));
  const kith = startBuiltKith({ KITH_DATA: join(folder, 'data'), DEMO: '1', RATE_LIMIT: '1000000' });
  try {
    const address = await kith.ready;
    const cookie = await signInToDemo(address, 'coordinator');
    const get = async (path: string) => (await fetch(`${address}${path}`, { headers: { cookie } })).json();
    const { items } = routes.listCommunities.reply.parse(await get('/api/communities'));
    const here = `/api/communities/${items[0]?.id}`;
    const { waves, generators } = routes.readCommunity.reply.parse(await get(here));
    const wave = waves.at(-1)?.id ?? '';
    if (!generators.some(({ code }) => code === 'advice')) throw new Error('the demo asks for no advice');
    const cookies = await Promise.all(Array.from({ length: readers + writers }, () => signInToDemo(address, 'coordinator')));
    const both = (seconds: number, pace?: number) =>
      Promise.all([
        load({ address, asked: readsOf(here, wave), cookies: cookies.slice(0, readers), seconds, ...(pace ? { pace } : {}) }),
        load({ address, asked: writesOf(here, wave), cookies: cookies.slice(readers), seconds, ...(pace ? { pace } : {}) }),
      ]);
    await both(60, 1);
    const busy = startWatch(kith);
    tell(print, 'once a second each', await both(30, 1));
    print('  processors kept busy meanwhile', busy());
    tell(print, 'as fast as it goes', await both(30));
    const alone = await load({ address, asked: readsOf(here, wave), cookies: cookies.slice(0, 1), seconds: 10 });
    print('one reader alone', figures([...alone.times.values()].flat()));
  } finally {
    kith.child.kill('SIGTERM');
    await kith.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }
};
