/**
 * Fifty people at work in the demo community at once (C42): how long they wait, and whether anything goes wrong. Printed
 * beside the target, never asserted. First at the pace of busy people, each asking for something every second, which is what
 * the target is about; then as fast as the service answers, which is what it can do at most.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Request } from 'autocannon';
import { routes } from '../../server/contract/routes.ts';
import { copyDemo } from '../support/demo-folder.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { startBuiltKith } from '../support/kith-process.ts';
import { signInToDemo } from '../support/sign-in.ts';
import type { Print } from './stored.ts';

const readers = 40;
const writers = 10;
const seconds = 30;
const targetsMs = { reads: 300, writes: 500 } as const;

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
  headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
  setupRequest: (request) => (body ? { ...request, body: JSON.stringify(body()) } : request),
});

/** Each of these people asks for something once a second. */
const atPace = (address: string, cookie: string, asked: readonly Asked[], people: number) =>
  new Promise<{ times: readonly number[]; refused: ReadonlyMap<number, number>; failed: number }>((done, fail) => {
    const times: number[] = [];
    const refused = new Map<number, number>();
    const requests = asked.map((one) => toRequest(one, cookie));
    const given = { url: address, connections: people, overallRate: people, duration: seconds, timeout: 20, requests };
    const running = autocannon(given, (error, result) => {
      if (error) fail(error);
      else done({ times, refused, failed: result.errors + result.timeouts });
    });
    running.on('response', (_client, status, _bytes, tookMs) => {
      times.push(tookMs);
      if (status >= 400) refused.set(status, (refused.get(status) ?? 0) + 1);
    });
  });

const load = async (address: string, cookie: string, asked: readonly Asked[], connections: number) => {
  const times = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
  const refused = new Map<number, number>();
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    timeout: 20,
    requests: asked.map(({ name, ...one }) => ({
      ...toRequest({ name, ...one }, cookie),
      setupRequest: (request, context) => {
        context[name] = performance.now();
        return one.body ? { ...request, body: JSON.stringify(one.body()) } : request;
      },
      onResponse: (status, _body, context) => {
        times.get(name)?.push(performance.now() - Number(context[name]));
        if (status >= 400) refused.set(status, (refused.get(status) ?? 0) + 1);
      },
    })),
  });
  return { times, refused, failed: result.errors + result.timeouts, perSecond: result.requests.total / result.duration };
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
    const alone = await load(address, cookie, readsOf(here, wave), 1);
    print('one reader alone', figures([...alone.times.values()].flat()));
    const told = (refused: ReadonlyMap<number, number>, failed: number): string => {
      const statuses = [...refused].map(([status, often]) => `${often} x ${status}`).join(', ') || 'none';
      return `refused: ${statuses}; ${failed} without an answer`;
    };
    const paced = await Promise.all([
      atPace(address, cookie, readsOf(here, wave), readers),
      atPace(address, cookie, writesOf(here, wave), writers),
    ]);
    paced.forEach(({ times, refused, failed }, at) => {
      const [kind, people] = at === 0 ? (['reads', readers] as const) : (['writes', writers] as const);
      const p95 =
        percentile(
          [...times].sort((a, b) => a - b),
          0.95,
        ) ?? Number.NaN;
      const ratio = `${(p95 / targetsMs[kind]).toFixed(2)} of the target of ${targetsMs[kind]} ms`;
      print(
        `${people} people, one of these ${kind} a second each (${times.length})`,
        `${figures(times)}; ${ratio}; ${told(refused, failed)}`,
      );
    });
    const [reads, writes] = await Promise.all([
      load(address, cookie, readsOf(here, wave), readers),
      load(address, cookie, writesOf(here, wave), writers),
    ]);
    const kinds: readonly (readonly [Kind, number, typeof reads])[] = [
      ['reads', readers, reads],
      ['writes', writers, writes],
    ];
    for (const [kind, connections, { times, refused, failed, perSecond }] of kinds) {
      const all = [...times.values()].flat().sort((a, b) => a - b);
      const p95 = percentile(all, 0.95) ?? Number.NaN;
      print(
        `${kind} as fast as it goes, ${connections} connections, ${perSecond.toFixed(0)} a second`,
        `${figures(all)}; ${(p95 / targetsMs[kind]).toFixed(2)} of the target of ${targetsMs[kind]} ms`,
      );
      for (const [name, some] of times) print(`  ${name} (${some.length})`, figures(some));
      print('  of all these', told(refused, failed));
    }
  } finally {
    kith.child.kill('SIGTERM');
    await kith.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }
};
