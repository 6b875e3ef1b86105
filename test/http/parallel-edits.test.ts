/**
 * Fifty people who change the same thing at the same moment, each having looked at the same version (C16): one is stored,
 * and every other is told so, with what is stored now, to hold beside their own.
 */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../server/contract/routes.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { allExamples } from '../support/writes/examples.ts';
import { type Answer, newWorld, type Sent, sendWrite } from '../support/writes/world.ts';

const many = 50;

let services: TestServices;
let server: Server;
let address = '';
beforeAll(async () => {
  services = await startServices();
  server = createServer(services.door);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.close();
});

const versioned = allRoutes.filter(({ ifMatch }) => ifMatch !== undefined);

describe.each(versioned.map((route) => [route.id, route] as const))('%s', (id) => {
  test('one of 50 parallel changes of a version is stored, and 49 are shown what is', async () => {
    const world = await newWorld(services);
    const examples = await Promise.all(
      allExamples()
        .filter(([, route]) => route.id === id)
        .map(async ([, route, make]) => ({ route, example: await make(world) })),
    );
    const given = examples.find(({ example }) => example.change !== undefined && example.ifMatch !== undefined);
    if (!given?.example.change) throw new Error(`${id} has versions and no example of a change`);
    const { route, example } = given;
    const change = example.change as (number: number) => unknown;
    // On a busy machine the last of fifty may be told to come again, and do.
    const sendUntilAnswered = async (sent: Sent): Promise<Answer> => {
      const answer = await sendWrite(address, route, sent, world.cookie);
      return answer.status === 503 ? sendUntilAnswered(sent) : answer;
    };
    const answers = await Promise.all(
      Array.from({ length: many }, (_, number) => sendUntilAnswered({ ...example, body: change(number + 1) })),
    );
    const [winner, second] = answers.filter(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: many - 1 }, () => 409)]);
    expect(second).toBeUndefined();
    expect(winner?.body['version']).toBe((example.ifMatch ?? 0) + 1);
    for (const { status, body } of answers) {
      if (status !== 409) continue;
      expect(body).toMatchObject({ code: 'stale', current: { version: (example.ifMatch ?? 0) + 1 } });
      // Word for word what the one who was first had sent, as its own answer shows it.
      for (const [field, value] of Object.entries(body['current'] as object)) expect(winner?.body[field]).toEqual(value);
    }
  });
});
