/**
 * Every field of every write: the wrong kind of value, too long, fields that are none, and texts that would be commands
 * elsewhere. Refused with a pointer to each and nothing changed, or stored exactly as given.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { allExamples, type Example, type MakeExample } from '../support/writes/examples.ts';
import { type Answer, newWorld, sendWrite, type World } from '../support/writes/world.ts';

let services: TestServices;
let server: Server;
let canary: Server;
let address = '';
let world: World;
/** A community that nobody here means. */
let bystander: World;
let before: unknown;
const calledOut: string[] = [];

const listen = async (listening: Server): Promise<string> => {
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
};
const contentOf = async (communityId: string) => {
  const { records } = await services.driver.executeQuery(
    'MATCH (n {communityId: $communityId}) RETURN labels(n) AS labels, properties(n) AS all ORDER BY elementId(n)',
    { communityId },
  );
  return JSON.stringify(records.map((row) => [row.get('labels'), row.get('all')]));
};

beforeAll(async () => {
  services = await startServices();
  server = createServer(services.door);
  address = await listen(server);
  canary = createServer((request, response) => {
    calledOut.push(request.url ?? '');
    response.end('a,b\n');
  });
  [world, bystander] = [await newWorld(services), await newWorld(services)];
  before = await contentOf(bystander.communityId);
  commands = injections(await listen(canary));
});
afterAll(async () => {
  server.close();
  canary.close();
  await services.close();
});

const injections = (canaryAddress: string) => [
  "`}) DETACH DELETE n // ' OR 1=1 --",
  `x'}) LOAD CSV FROM '${canaryAddress}' AS l //`,
];
let commands: readonly string[] = [];
const foreignTexts = ['Ωmega 😀 عائشة بنت', 'e\u0301t\u00e9'.normalize('NFC')];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};

/** None of these is a text, a number, a truth, a list or a thing that any of our fields takes. */
const oddValues = [{ odd: 1 }, [['odd']], 12_345.678, true, 'x'.repeat(300_000)];

const withBody = allExamples().filter(([, route]) => Object.keys(shapeOf(route.body)).length > 0);
const byRoute = new Map(withBody.map(([, route, make]) => [route.id, [route, make] as const]));

const send = (route: Route, example: Example, body: unknown, of: World = world) =>
  sendWrite(address, route, { ...example, body }, example.cookie ?? of.cookie);
const pointersOf = ({ body }: Answer) => ((body['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer);

describe.each([...byRoute].map(([id, [route, make]]) => [id, route, make] as const))('%s', (_, route, make) => {
  test('refuses every wrong value, all reasons at once, and fields that are none', async () => {
    const example = await make(world);
    if (!isFields(example.body)) throw new Error('an example without fields');
    const fields = shapeOf(route.body);
    const stored = await contentOf(world.communityId);
    const wrong: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(fields)) {
      for (const odd of oddValues.filter((value) => !schema.safeParse(value).success)) {
        const reply = await send(route, example, { ...example.body, [name]: odd });
        const found = pointersOf(reply).some((pointer) => pointer === `/body/${name}` || pointer.startsWith(`/body/${name}/`));
        expect([reply.status, found], `${name}: ${JSON.stringify(odd).slice(0, 40)}`).toEqual([400, true]);
        wrong[name] ??= odd;
      }
    }
    const all = await send(route, example, { ...example.body, ...wrong });
    expect(new Set(pointersOf(all).map((pointer) => pointer.split('/')[2]))).toEqual(new Set(Object.keys(wrong)));

    const extras = ['role', 'communityId', 'ownerId', 'consent', 'isAdministrator', '__proto__', 'constructor'];
    for (const extra of extras.filter((name) => !Object.hasOwn(fields, name))) {
      const body = JSON.parse(`{"${extra}":{"role":"coordinator"},${JSON.stringify(example.body).slice(1)}`.replace(',}', '}'));
      const reply = await send(route, example, body);
      expect(reply.status, `${extra}: ${JSON.stringify(reply.body)}`).toBe(400);
    }
    for (const body of [[], 'text', 7, null]) {
      expect((await send(route, example, body)).status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
    }
    expect(await contentOf(world.communityId)).toBe(stored);
  });
});

/** Every text in a body, by its path. */
const textsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name]));
};
const replaced = (value: unknown, [name, ...rest]: readonly string[], text: string): unknown => {
  if (name === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === name ? replaced(one, rest, text) : one));
  const fields = value as Fields;
  return { ...fields, [name]: replaced(fields[name], rest, text) };
};

/** Whether some property in the store is this text, or holds it as JSON. */
const isStored = async (text: string): Promise<boolean> => {
  const inJson = JSON.stringify(text).slice(1, -1);
  const { records } = await services.driver.executeQuery(
    `MATCH (n) WHERE any(key IN keys(n) WHERE n[key] IS :: STRING AND (n[key] = $text OR n[key] CONTAINS $inJson)
       OR n[key] IS :: LIST<STRING> AND $text IN n[key]) RETURN n LIMIT 1`,
    { text, inJson },
  );
  return records.length > 0;
};
/** What these take is proved or looked up, and not kept. */
const keepNothing = new Set(['signIn', 'giveSecondFactor', 'confirmSecondFactor', 'changePassword', 'readLink', 'useLink']);

// Of a view's address only what a map can show is kept, and its reply says what that was.
const keepsNothing = ({ id }: Route, path: readonly string[]) =>
  keepNothing.has(id) || (id === 'saveView' && path.join() === 'address');

const tryText = async (route: Route, make: MakeExample, path: readonly string[], text: string): Promise<void> => {
  const example = await make(world);
  // Of its own, so that finding it means that this one was stored.
  const own = `${text} ${randomUUID().slice(0, 6)}`;
  const reply = await send(route, example, replaced(example.body, path, own));
  const where = `${path.join('.')} = ${own}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`;
  expect(reply.status, where).toBeLessThan(500);
  if (reply.status >= 400) {
    // Who proves something is told no more than that it is wrong; what names a column is named in words.
    const isNamed = pointersOf(reply).length > 0 || String(reply.body['detail']).includes(own);
    if (!keepsNothing(route, path)) expect(isNamed, where).toBe(true);
    return;
  }
  if (!keepsNothing(route, path)) expect(await isStored(own), where).toBe(true);
};

describe.each([...byRoute].map(([id, [route, make]]) => [id, route, make] as const))('%s', (_, route, make) => {
  test('takes commands and any script for what they are: text', async () => {
    const paths = textsIn((await make(world)).body);
    for (const path of paths) {
      for (const text of [...commands, ...foreignTexts]) await tryText(route, make, path, text);
      const example = await make(world);
      const reply = await send(route, example, replaced(example.body, path, 'null\u0000byte'));
      expect(reply.status, path.join('.')).toBeLessThan(500);
      if (reply.status < 400) expect(await isStored('null\u0000byte'), path.join('.')).toBe(true);
    }
    expect(await contentOf(bystander.communityId)).toBe(before);
  });
});

test('what is asked for in an address is text too', async () => {
  const params: Record<string, string> = { communityId: world.communityId, waveId: world.waveId };
  for (const route of allRoutes.filter(({ method, query }) => method === 'GET' && Object.keys(query.shape).length > 0)) {
    const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? randomUUID());
    for (const name of [...Object.keys(route.query.shape), 'sort', 'label']) {
      for (const text of [...commands, ...foreignTexts, '\u0000']) {
        const url = `${address}${path}?${new URLSearchParams({ [name]: text })}`;
        const { status } = await fetch(url, { headers: { cookie: world.cookie } });
        expect(status, `${route.id} ${name}=${text}`).toBeLessThan(500);
        if (!Object.hasOwn(route.query.shape, name)) expect(status, `${route.id} ${name}`).toBeGreaterThanOrEqual(400);
      }
    }
  }
  expect(await contentOf(bystander.communityId)).toBe(before);
});

test('nothing called out', () => {
  expect(calledOut).toEqual([]);
});
