/**
 * Every route, called by nobody and in every role, about things that are really there in a community of theirs and in
 * another one, and about things that are not there: what the route table says, in the declared form, and for everybody else
 * the very answer that a missing thing gives.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HeldRole } from '../../server/contract/accounts.ts';
import { Problem } from '../../server/contract/problem.ts';
import type { Route } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { cookieOf, giveRole } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { addressOf, innerIdsOf, makeCall, namesIn } from '../support/whole-world.ts';
import { withoutExample } from '../support/writes/examples.ts';
import { newAccount, newWorld, type Sent, type World } from '../support/writes/world.ts';

const callers = ['nobody', 'no role', ...HeldRole.options, 'administrator'] as const;
type Caller = (typeof callers)[number];

let services: TestServices;
let own: World;
let other: World;
const users = new Map<Caller, string>();
const cookies = new Map<Caller, string>();

const signAllIn = async () => {
  for (const [caller, userId] of users) cookies.set(caller, await cookieOf(services, userId));
};

beforeAll(async () => {
  services = await startServices();
  [own, other] = [await newWorld(services), await newWorld(services)];
  for (const caller of callers) {
    if (caller === 'nobody') continue;
    const { id: userId } = await newAccount(services, caller === 'administrator');
    const role = HeldRole.safeParse(caller);
    if (role.success) await giveRole(services, userId, own.communityId, role.data, [own.waveId]);
    users.set(caller, userId);
  }
  await signAllIn();
});
afterAll(() => services.close());

/** A world in which whatever is made is made by this caller: a researcher sees their own work alone. */
const worldOf = (caller: Caller | undefined, place: 'own' | 'other'): World => {
  const world = place === 'own' ? own : other;
  const id = caller && users.get(caller);
  return id === undefined ? world : { ...world, viewer: { ...world.viewer, id } };
};

const send = async (route: Route, sent: Sent, caller: Caller) => {
  const asking = request(services.door)
    [route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'](addressOf(route, sent.params))
    .set({ Cookie: cookies.get(caller) ?? '', ...fromHere });
  if (sent.ifMatch !== undefined) asking.set('If-Match', `"${sent.ifMatch}"`);
  if (typeof sent.body === 'string') asking.set('Content-Type', 'text/csv');
  return sent.body === undefined ? asking : asking.send(sent.body as object);
};
type Reply = Awaited<ReturnType<typeof send>>;

/** All that whoever asks can tell apart, but the number and the time of this very request. */
const toldBy = ({ status, text, headers }: Reply, ...about: readonly unknown[]): unknown => {
  const { date: _date, etag: _ofText, 'x-request-id': requestId = '', ...others } = headers as Record<string, string>;
  return { about, status, text: text.replaceAll(requestId, 'ID'), headers: others };
};

/** Fails for a field too many, a field too few, and for any answer that is a fault of ours. */
const checkForm = (route: Route, { status, text, body, headers }: Reply): void => {
  expect(status, text).toBeLessThan(500);
  if (status >= 400) return void Problem.parse(body);
  expect(status).toBe(route.status);
  if (route.kind === 'none') expect(text).toBe('');
  if (route.kind === 'file') expect(route.mediaTypes).toContain(String(headers['content-type']).split(';')[0]);
  if (route.kind === 'json') route.reply.parse(body);
  if (route.kind !== 'events') return;
  const events = text.split('\n').filter((line) => line.startsWith('data: '));
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) route.reply.parse(JSON.parse(event.slice('data: '.length)));
};

type Answer = 'is done' | 'is open to all' | 'sign in' | 'nothing here';

/** What the route table says, read once more and by other means than http/access.ts. */
const expected = ({ who, path }: Route, caller: Caller, place: 'own' | 'other'): Answer => {
  if (who.includes('anyone')) return 'is open to all';
  if (caller === 'nobody') return 'sign in';
  if (who.includes('signed-in') || who.includes('coming-in')) return 'is open to all';
  if (caller === 'no role' || !who.includes(caller)) return 'nothing here';
  return !path.includes(':communityId') || place === 'own' || caller === 'administrator' ? 'is done' : 'nothing here';
};

type Layer = { readonly route?: { path: unknown; stack: { method: string }[] }; readonly handle: { stack?: Layer[] } };

/** What Express itself knows of, wherever it was bound. Without a method are the checks that stand before the routes. */
const boundIn = (layers: readonly Layer[]): string[] =>
  layers.flatMap(({ route, handle }) =>
    route
      ? route.stack.flatMap(({ method }) => (method ? [`${method.toUpperCase()} ${String(route.path)}`] : []))
      : boundIn(handle.stack ?? []),
  );

test('nothing is bound that the table does not declare', () => {
  const declared = allRoutes.map(({ method, path }) => `${method} ${path}`);
  const { stack } = (services.door as unknown as { router: { stack: Layer[] } }).router;
  expect(boundIn(stack).sort()).toEqual([...declared, 'GET /healthz', 'GET /readyz'].sort());
});

const signIn = 'Sign in first.';
const nothingHere = 'There is nothing at this address. It may have been removed, or the address may be mistyped.';

const cases = allRoutes.filter(({ id }) => !withoutExample.has(id)).map((route) => [route.id, route] as const);

describe.each(cases)('%s', (_, route) => {
  const isOpen = expected(route, 'no role', 'own') === 'is open to all';
  const mayCall = (place: 'own' | 'other') =>
    callers.filter((caller) => ['is done', 'is open to all'].includes(expected(route, caller, place)));
  // Some routes that are open to all end the sessions of whoever asks.
  beforeEach(() => (isOpen ? signAllIn() : undefined));
  afterAll(() => (isOpen ? signAllIn() : undefined));

  test('is done for whoever may, and answers in its form', async () => {
    for (const place of ['own', 'other'] as const) {
      for (const caller of mayCall(place)) {
        const reply = await send(route, await makeCall(route, worldOf(isOpen ? undefined : caller, place)), caller);
        checkForm(route, reply);
        if (!isOpen) expect([caller, place, reply.status, reply.text]).toEqual([caller, place, route.status, reply.text]);
      }
    }
  });

  test('says the same of what is there and what is not to whoever may not', async () => {
    const [here, there] = [await makeCall(route, own), await makeCall(route, other)];
    const withParams = (params: Sent['params']) => ({ ...here, params: { ...here.params, ...params } });
    const newIds = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, randomUUID()]));
    const missing = withParams(newIds(namesIn(route).filter((name) => name !== 'role')));
    const missingHere = withParams(newIds(innerIdsOf(route)));
    const check = async (caller: Caller) => {
      const answer = expected(route, caller, 'own');
      const isOut = answer === 'sign in' || answer === 'nothing here';
      if (!isOut && expected(route, caller, 'other') !== 'nothing here') return;
      const nothing = await send(route, missing, caller);
      expect([nothing.status, nothing.body.detail]).toEqual(answer === 'sign in' ? [401, signIn] : [404, nothingHere]);
      for (const [at, sent] of (isOut ? [there, here, missingHere] : [there]).entries()) {
        expect(toldBy(await send(route, sent, caller), caller, at)).toEqual(toldBy(nothing, caller, at));
      }
    };
    await Promise.all(callers.map(check));
  });

  const within = route.path.includes(':communityId') ? innerIdsOf(route) : [];
  test.runIf(within.length > 0)('says of another community’s object within one’s own what it says of a missing one', async () => {
    for (const caller of isOpen ? [] : mayCall('own')) {
      for (const name of within) {
        const [here, there] = [await makeCall(route, worldOf(caller, 'own')), await makeCall(route, worldOf(caller, 'other'))];
        const instead = (id = '') => ({ ...here, params: { ...here.params, [name]: id } });
        const missing = await send(route, instead(randomUUID()), caller);
        const foreign = await send(route, instead(there.params[name]), caller);
        expect([name, missing.status]).toEqual([name, 404]);
        expect(toldBy(foreign, caller)).toEqual(toldBy(missing, caller));
      }
    }
  });
});
