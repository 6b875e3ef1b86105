/**
 * What link workers are told of assets stays as it is until enough people have answered since: who knows that one neighbour was
 * interviewed between two looks learns nothing of what they said (D5).
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionRoutes } from '../../server/contract/connections.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let other: TestServices;
let params: { communityId: string; waveId: string };
let linkWorker: Pick<TestServices, 'app'>;
let inOther: Pick<TestServices, 'app'>;
beforeAll(async () => {
  services = await startServices();
  other = await startServices();
  params = await beginWave(services);
  const userId = await newUser(services);
  await giveRole(services, userId, params.communityId, 'link-worker');
  const cookie = await cookieOf(services, userId);
  linkWorker = { app: appAs(services.door, cookie) };
  inOther = { app: appAs(other.door, cookie) };
});
afterAll(async () => {
  await services.close();
  await other.close();
});

const blank = {
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
};

/** What interviews name is found by professionals once a coordinator says so. */
const add = (name: string) => services.assets.create(params.communityId, randomUUID(), { ...blank, runBy: [], name }, 'test');

let asked = 0;
const interview = async (...assets: string[]): Promise<void> => {
  asked += 1;
  const answers = [answered('advice', words(`Neighbour ${asked}`), ...assets.map((name) => words(name, 'place')))];
  const body = { id: randomUUID(), respondent: newRespondent(`Person ${asked}`), answers };
  const reply = await ask(services, interviewRoutes.createInterview, { params, body });
  expect(reply.status).toBe(201);
};
const times = async (count: number, ...assets: string[]): Promise<void> => {
  for (let at = 0; at < count; at++) await interview(...assets);
};

const look = async (who: Pick<TestServices, 'app'> = linkWorker) => {
  for (;;) {
    const { value } = await ask(who, connectionRoutes.listConnectedAssets, { params });
    if (value.working === null) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
};
type Seen = Awaited<ReturnType<typeof look>>;
const turnTo = ({ items }: Seen) => Object.fromEntries(items.map(({ name, figures }) => [name, figures?.turnTo ?? null]));
const told = ({ asOf, base, items }: Seen) => ({ asOf, base, items: items.map(({ name, figures }) => [name, figures]) });

test('nothing is told of fewer than ten, and the same again until ten more have answered', async () => {
  const began = Date.now();
  await add('Library');
  await times(9, 'Library');
  const nine = await look();
  expect([nine.base, nine.asOf, turnTo(nine)]).toEqual([null, null, { Library: null }]);

  await times(3, 'Library');
  const first = await look();
  expect(first.base?.answered).toBe(10);
  expect(Date.parse(first.asOf ?? '')).toBeGreaterThanOrEqual(began);
  expect(turnTo(first)).toEqual({ Library: 10 });

  // One known neighbour is asked, and names what nobody had named: in the directory it is to be found, and that is all.
  await add('Shelter');
  await interview('Library', 'Shelter');
  const second = await look();
  expect(turnTo(second)).toEqual({ Library: 10, Shelter: 'few' });
  expect({ ...told(second), items: told(second).items.filter(([name]) => name !== 'Shelter') }).toEqual(told(first));

  await times(8, 'Library', 'Shelter');
  expect(turnTo(await look())).toEqual({ Library: 10, Shelter: 'few' });
  // Whoever looks after the map sees it as it is.
  const live = await look(services);
  expect([live.asOf, turnTo(live)]).toEqual([null, { Library: 20, Shelter: 10 }]);

  await interview('Library', 'Shelter');
  // Two processes tell the same.
  const [here, there] = await Promise.all([look(), look(inOther)]);
  expect(turnTo(here)).toEqual({ Library: 20, Shelter: 10 });
  expect(told(there)).toEqual(told(here));
});

test('that nobody named an asset is not told apart from that a few did', async () => {
  await add('Idle hall');
  expect(turnTo(await look())).toMatchObject({ 'Idle hall': 'few' });
  expect(turnTo(await look(services))).toMatchObject({ 'Idle hall': 0 });
});
