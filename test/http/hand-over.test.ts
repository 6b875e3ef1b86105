/**
 * A session while its device is in other hands: it hands interviews in, it can be ended, and it goes on only for whoever has what
 * is kept under the PIN. For everything else nobody is signed in.
 */
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashSecret, newSecret } from '../../server/accounts/secret.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { lookAgain, readSession } from '../../server/http/session.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor } from '../support/door.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, sealFor } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
let browser: ReturnType<ReturnType<typeof createDoor>['newBrowser']>;
let userId: string;
const secret = newSecret();

beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());
beforeEach(async () => {
  userId = await newUser(services);
  await giveRole(services, userId, field.communityId, 'researcher', [field.waveId]);
  browser = createDoor(services).newBrowser();
  browser.use(await cookieOf(services, userId));
});

const here = () => `/api/communities/${field.communityId}/waves/${field.waveId}`;
const list = async () => (await browser.send('get', `${here()}/interviews`)).status;
const pause = async (kept = secret) =>
  (await browser.send('post', '/api/session/pause', { resumeHash: hashSecret(kept) })).status;
const resume = (given = secret) => browser.send('post', '/api/session/resume', { secret: given });

test('paused, it reads nothing, but hands interviews in; with the secret all is as before', async () => {
  expect(await list()).toBe(200);
  expect(await pause()).toBe(204);
  expect(await list()).toBe(401);
  expect((await browser.send('get', '/api/communities')).status).toBe(401);
  expect((await browser.send('get', '/api/session')).body).toMatchObject({
    stage: 'none',
    user: null,
    communities: [],
    isPaused: true,
  });
  const handedIn = await browser.send('post', `${here()}/submissions`, await sealFor(services, filledOf(field)));
  expect(handedIn.status, JSON.stringify(handedIn.body)).toBe(201);
  expect((await resume(newSecret())).status).toBe(403);
  expect(await list()).toBe(401);
  const taken = await resume();
  expect(taken.body).toMatchObject({ stage: 'signed-in', user: { id: userId }, isPaused: false });
  expect(await list()).toBe(200);
});

test('said again, because the answer was lost, it is the same; another secret does not take the place of the first', async () => {
  expect(await pause()).toBe(204);
  expect(await pause()).toBe(204);
  const other = newSecret();
  expect(await pause(other)).toBe(409);
  expect((await resume(other)).status).toBe(403);
  expect((await resume()).status).toBe(200);
  // Nothing is paused any more.
  expect((await resume()).status).toBe(200);
});

test('what was seen of the cookie meanwhile opens nothing once the device is taken back', async () => {
  await pause();
  const seen = browser.cookie();
  await resume();
  expect(browser.cookie()).not.toBe(seen);
  expect(await list()).toBe(200);
  browser.use(seen);
  expect(await list()).toBe(401);
});

test('a reply to what was sent with the cookie of before does not take the new one away', async () => {
  const seen = browser.cookie();
  await pause();
  await resume();
  const late = await request(services.door).get('/api/session').set('Cookie', seen);
  expect(late.body).toMatchObject({ stage: 'none' });
  expect(late.headers['set-cookie']).toBeUndefined();
});

test('it keeps its end, its role and its second step', async () => {
  const endOf = async () => {
    const hash = hashSecret(browser.cookie().split('=')[1] as string);
    const { records } = await services.driver.executeQuery('MATCH (s:Session {secretHash: $hash}) RETURN s {.*} AS s', { hash });
    const { endsAt, proved, acting, resumeHash } = (records[0]?.get('s') ?? {}) as Record<string, unknown>;
    return { endsAt: String(endsAt), proved, acting, resumeHash };
  };
  const before = await endOf();
  await pause();
  expect(await endOf()).toEqual({ ...before, resumeHash: hashSecret(secret) });
  await resume();
  expect(await endOf()).toEqual(before);
});

test('it can be ended, and somebody can sign in; a page elsewhere cannot pause it', async () => {
  const elsewhere = await request(services.door)
    .post('/api/session/pause')
    .set({ Cookie: browser.cookie(), 'Sec-Fetch-Site': 'cross-site' })
    .send({ resumeHash: hashSecret(secret) });
  expect(elsewhere.status).toBe(403);
  expect(await list()).toBe(200);
  await pause();
  expect((await browser.send('delete', '/api/session')).status).toBe(204);
  expect((await browser.send('get', '/api/session')).body).toMatchObject({ stage: 'none', isPaused: false });
  expect((await resume()).status).toBe(401);
});

test('whoever is on the way in cannot go on meanwhile', async () => {
  const comer = await newUser(services, { isAdministrator: true });
  browser.use(`__Host-kith=${await services.sessions.begin({ userId: comer }, false)}`);
  expect(await pause()).toBe(204);
  expect((await browser.send('post', '/api/account/second-factor')).status).toBe(401);
  expect((await resume()).body).toMatchObject({ stage: 'enrol' });
  expect((await browser.send('post', '/api/account/second-factor')).status).toBe(201);
});

test('no other route is open meanwhile, and both steps stand in the log', async () => {
  expect(
    allRoutes
      .filter(({ whilePaused }) => whilePaused)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['pauseSession', 'readSession', 'resumeSession', 'sendSubmission', 'signIn', 'signInToDemo', 'signOut']);
  await pause();
  await resume(randomBytes(32).toString('base64url'));
  await resume();
  const { records } = await services.driver.executeQuery(
    'MATCH (e:AuditEntry {actor: $userId}) RETURN e.action AS action, e.outcome AS outcome ORDER BY e.number',
    { userId },
  );
  expect(records.map((record) => [record.get('action'), record.get('outcome')])).toEqual([
    ['device-handed-over', 'done'],
    ['device-taken-back', 'refused'],
    ['device-taken-back', 'done'],
  ]);
});

test('what goes on by itself ends', async () => {
  const coordinator = await newUser(services);
  await giveRole(services, coordinator, field.communityId, 'coordinator');
  const cookie = await cookieOf(services, coordinator);
  browser.use(cookie);
  const response = { locals: {} as Record<string, unknown> };
  const asked = { get: () => cookie } as never;
  await readSession(services.sessions)(asked, response as never, () => undefined);
  expect(await lookAgain(response as never)).toMatchObject({ viewer: { id: coordinator } });
  await pause();
  expect(await lookAgain(response as never)).toBeUndefined();
});
