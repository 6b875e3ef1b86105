/**
 * Writes whose commit is done and whose reply is lost on the way to the app (C12). What is stored when the client has sent
 * it again is held against what one undisturbed request leaves.
 */
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import pino from 'pino';
import { createApp } from '../../../server/app.ts';
import { compose, type Services } from '../../../server/composition.ts';
import type { Route } from '../../../server/contract/route.ts';
import { makeDriver } from '../../../server/neo4j/sign-in.ts';
import { createStore } from '../../../server/neo4j/store.ts';
import { type BoltProxy, startBoltProxy } from '../bolt/proxy.ts';
import type { MakeExample } from './examples.ts';
import { storedState } from './stored-state.ts';
import { type Answer, newWorld, sendWrite } from './world.ts';

/**
 * Which replies are lost: that to one of the request's commits, counted from 0, after which the driver sends again by itself;
 * or from that one on all until the request is answered, after which its sender does.
 */
export type Lost = { readonly commit: number; readonly more: 'none' | 'all' };

export type Tried = {
  /** What was answered, one after another, until it was no longer 503. */
  readonly statuses: readonly number[];
  readonly commits: number;
  readonly state: string;
  /** What must not be: an answer that helps nobody. */
  readonly faults: readonly string[];
};

/** An app of its own behind a proxy of its own, so that several tries can go on at once. */
type Lane = { readonly address: string; readonly proxy: BoltProxy; close(): Promise<void> };

export type Lanes = {
  /** One try in any lane that is free. */
  attempt(route: Route, make: MakeExample, lost: Lost | undefined): Promise<Tried>;
  close(): Promise<void>;
};

const sendsAgain = 3;

const openLane = async (uri: string, password: string, uploads: string): Promise<Lane> => {
  const proxy = await startBoltProxy(uri);
  const driver = makeDriver(proxy.uri, 'neo4j', password);
  const logger = pino({ level: 'silent' });
  // Its runner is never started, and requests are not counted: nothing is written but by the request.
  const services = compose({ store: createStore(driver, 'neo4j'), uploads, logger, rateLimit: 1_000_000 });
  const server = createServer(createApp({ services, logger, pages: undefined }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`,
    proxy,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await driver.close();
      await proxy.close();
    },
  };
};

const tryIn = async (
  { address, proxy }: Lane,
  { services, driver }: { readonly services: Services; readonly driver: Driver },
  { route, make, lost }: { readonly route: Route; readonly make: MakeExample; readonly lost: Lost | undefined },
): Promise<Tried> => {
  const world = await newWorld(services);
  const example = await make(world);
  const ask = () => sendWrite(address, route, example, example.cookie ?? world.cookie);
  // That somebody is there is written down once a minute: let it be now, and not in the middle of what is looked at.
  await fetch(`${address}/api/communities`, { headers: { cookie: example.cookie ?? world.cookie } });
  let commits = 0;
  proxy.loseReplyWhen(() => {
    const commit = commits;
    commits += 1;
    return lost !== undefined && (lost.more === 'all' ? commit >= lost.commit : commit === lost.commit);
  });
  const faults: string[] = [];
  const statuses: number[] = [];
  let answer: Answer;
  do {
    answer = await ask();
    statuses.push(answer.status);
    if (answer.status === 503 && answer.retryAfter === null) faults.push('503 without Retry-After');
    proxy.loseReplyWhen(undefined);
  } while (answer.status === 503 && statuses.length <= sendsAgain);
  const isDone = answer.status >= 200 && answer.status < 300;
  // Only who was left without an answer may be told that it was done already.
  const isTold = statuses.length > 1 && (example.toldAgain ?? []).includes(answer.status);
  if (!isDone && !isTold) faults.push(`${statuses.join(', then ')}: ${JSON.stringify(answer.body)}`);
  return { statuses, commits, state: await storedState(driver, world), faults };
};

/** @param many how many tries may go on at once. */
export const openLanes = async (uri: string, password: string, many: number): Promise<Lanes> => {
  const driver = makeDriver(uri, 'neo4j', password);
  const uploads = await mkdtemp(join(tmpdir(), 'kith-lanes-'));
  const services = compose({ store: createStore(driver, 'neo4j'), uploads, logger: pino({ level: 'silent' }) });
  const lanes = await Promise.all(Array.from({ length: many }, () => openLane(uri, password, uploads)));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  return {
    attempt: async (route, make, lost) => {
      const lane = free.pop() ?? (await new Promise<Lane>((done) => waiting.push(done)));
      try {
        return await tryIn(lane, { services, driver }, { route, make, lost });
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else free.push(lane);
      }
    },
    close: async () => {
      for (const lane of lanes) await lane.close();
      await driver.close();
    },
  };
};

export type RouteTried = { readonly tries: number; readonly commits: number; readonly faults: readonly string[] };

const inWords = ({ commit, more }: Lost): string =>
  more === 'all' ? `all replies lost from that to commit ${commit + 1}` : `the reply to commit ${commit + 1} lost`;

/** Every way to lose replies to a request with that many commits. */
const plansFor = (commits: number): readonly Lost[] =>
  Array.from({ length: Math.max(1, commits) }, (_, commit) => [
    { commit, more: 'none' as const },
    { commit, more: 'all' as const },
  ]).flat();

/**
 * One example without trouble first, and then with replies lost in every way there is.
 * @param repetitions how often at least; left out tries each way once.
 */
export const tryRoute = async (
  lanes: Lanes,
  [, route, make]: readonly [string, Route, MakeExample],
  repetitions = 0,
): Promise<RouteTried> => {
  const undisturbed = await lanes.attempt(route, make, undefined);
  const faults = undisturbed.faults.map((fault) => `undisturbed: ${fault}`);
  if (undisturbed.statuses.length > 1) faults.push(`undisturbed: ${undisturbed.statuses.join(', then ')}`);
  const { commits } = undisturbed;
  const ways = plansFor(commits);
  const plans = Array.from({ length: Math.max(repetitions, ways.length) }, (_, at) => ways[at % ways.length] as Lost);
  await Promise.all(
    plans.map(async (lost) => {
      const tried = await lanes.attempt(route, make, lost);
      const where = `${inWords(lost)} (answered ${tried.statuses.join(', then ')})`;
      faults.push(...tried.faults.map((fault) => `${where}: ${fault}`));
      // One commit more or less is a second try of the log, when two entries came at once; never more than one.
      if (commits > 0 && tried.commits < Math.max(1, lost.commit)) faults.push(`${where}: nothing was lost`);
      if (tried.state !== undisturbed.state) faults.push(`${where}: stored is\n${difference(undisturbed.state, tried.state)}`);
    }),
  );
  return { tries: plans.length, commits, faults };
};

const difference = (expected: string, found: string): string => {
  const [wanted, there] = [expected.split('\n'), found.split('\n')];
  const minus = (from: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return from.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return [...minus(wanted, there).map((line) => `  - ${line}`), ...minus(there, wanted).map((line) => `  + ${line}`)].join('\n');
};
