/**
 * What link workers are told of assets is compared with all they were ever told of the wave: who sets ten interviews aside and lets
 * them count again learns nothing of one who answered meanwhile (D5).
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { connectionRoutes } from '../../server/contract/connections.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let params: { communityId: string; waveId: string };
let linkWorker: Pick<TestServices, 'app'>;
beforeAll(async () => {
  services = await startServices();
  params = await beginWave(services);
  const userId = await newUser(services);
  await giveRole(services, userId, params.communityId, 'link-worker');
  linkWorker = { app: appAs(services.door, await cookieOf(services, userId)) };
});
afterAll(() => services.close());

const library = {
  name: 'Library',
  kind: 'place' as const,
  formality: 'formal' as const,
  about: '',
  contact: '',
  neighbourhoodId: null,
  latitude: null,
  longitude: null,
  visibility: 'professionals' as const,
  restsOnOnePerson: false,
  personAgrees: false,
  endedOn: null,
  runBy: [],
};

const interview = async (name: string): Promise<string> => {
  const answers = [answered('advice', words(`Neighbour of ${name}`), words('Library', 'place'))];
  const body = { id: randomUUID(), respondent: newRespondent(name), answers };
  expect((await ask(services, interviewRoutes.createInterview, { params, body })).status).toBe(201);
  return body.id;
};
const many = async (from: number, to: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = from; at < to; at += 1) ids.push(await interview(`Person ${at}`));
  return ids;
};

const count = async (ids: readonly string[], counts: boolean): Promise<void> => {
  for (const id of ids) {
    const reply = await ask(services, conflictRoutes.countInterview, { params: { ...params, id }, body: { counts } });
    expect(reply.status).toBe(200);
  }
};

const look = async () => {
  for (;;) {
    const { value } = await ask(linkWorker, connectionRoutes.listConnectedAssets, { params });
    if (value.working === null) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
};
const turnTo = ({ items }: Awaited<ReturnType<typeof look>>) => items.map(({ figures }) => figures?.turnTo ?? null);

test('ten set aside, somebody new, the ten back: it stays as told last, and is told as at first once all are as at first', async () => {
  await services.assets.create(params.communityId, randomUUID(), library, 'test');
  // Rounded to the nearest five, one more makes it another number.
  const ids = await many(0, 22);
  const first = await look();
  expect(turnTo(first)).toEqual([20]);

  await count(ids.slice(0, 10), false);
  const second = await look();
  expect(turnTo(second)).toEqual([10]);

  const newcomer = await interview('Newcomer');
  await count(ids.slice(0, 10), true);
  expect(await look()).toEqual(second);

  await count([newcomer], false);
  expect(await look()).toEqual(first);
  await count(ids.slice(0, 10), false);
  expect(await look()).toEqual(second);
  await count([newcomer, ...ids.slice(0, 10)], true);
  expect(await look()).toEqual(second);

  await many(30, 39);
  expect(turnTo(await look())).toEqual([30]);
}, 120_000);
