/**
 * The second step: codes, apps that are set up and replaced, and whom it is asked of.
 */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret } from '../../server/accounts/secret.ts';
import { accountRoutes } from '../../server/contract/accounts.ts';
import { giveApp } from '../support/accounts.ts';
import { createDoor, password } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { codeOf } from '../support/totp.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

describe('the second step', () => {
  test('takes a code once, refuses old and replayed ones, and a recovery code once', async () => {
    const { browser, email } = await door.newMember('researcher');
    const { secret, recoveryCodes } = await door.enrol(browser);
    const first = await door.signIn(email);
    expect(first.state).toMatchObject({ stage: 'second-factor', communities: [] });
    expect((await first.browser.send('get', '/api/communities')).status).toBe(401);
    const tooOld = codeOf(secret, Date.now() - 120_000);
    expect((await first.browser.send('post', '/api/session/second-factor', { code: tooOld })).status).toBe(403);
    const before = first.browser.cookie();
    const code = codeOf(secret);
    const done = await first.browser.send('post', '/api/session/second-factor', { code });
    expect(done.body).toMatchObject({ stage: 'signed-in' });
    expect(first.browser.cookie()).not.toBe(before);
    const replayed = await door.signIn(email);
    expect((await replayed.browser.send('post', '/api/session/second-factor', { code })).status).toBe(403);
    const recovery = recoveryCodes[0] as string;
    expect((await replayed.browser.send('post', '/api/session/second-factor', { code: recovery })).status).toBe(200);
    const again = await door.signIn(email);
    expect((await again.browser.send('post', '/api/session/second-factor', { code: recovery })).status).toBe(403);
  });

  test('takes the code of the step before and of the one after, and none further off', async () => {
    for (const [steps, status] of [
      [-2, 403],
      [2, 403],
      [-1, 200],
      [1, 200],
    ] as const) {
      const { email, state } = await door.newMember('panel');
      const secret = await giveApp(services, state.user?.id as string);
      const half = (await door.signIn(email)).browser;
      // A step of 30 seconds must not end between the making and the giving of the code.
      const intoStep = Date.now() % 30_000;
      if (intoStep > 25_000) await new Promise((done) => setTimeout(done, 30_000 - intoStep));
      const code = codeOf(secret, Date.now() + steps * 30_000);
      const given = await half.send('post', '/api/session/second-factor', { code });
      expect([steps, given.status]).toEqual([steps, status]);
    }
  });

  test('takes a code in one of two processes', async () => {
    const other = await startServices();
    const { email, state } = await door.newMember('panel');
    const code = codeOf(await giveApp(services, state.user?.id as string));
    const cookies = await Promise.all([door.signIn(email), door.signIn(email)].map(async (one) => (await one).browser.cookie()));
    const give = (app: TestServices['door'], cookie = '') =>
      request(app)
        .post('/api/session/second-factor')
        .set({ Cookie: cookie, ...fromHere })
        .send({ code });
    const replies = await Promise.all([give(services.door, cookies[0]), give(other.door, cookies[1])]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    const later = (await door.signIn(email)).browser.cookie();
    for (const app of [services.door, other.door]) expect((await give(app, later)).status).toBe(403);
    await other.close();
  });

  test('cannot be replaced by whoever has the password alone', async () => {
    const { browser, email } = await door.newMember('coordinator');
    await door.enrol(browser);
    const half = (await door.signIn(email)).browser;
    expect((await half.send('post', '/api/account/second-factor')).status).toBe(403);
  });
});

describe('an app', () => {
  const begin = (browser: ReturnType<typeof door.newBrowser>) => browser.send('post', '/api/account/second-factor');
  const secretIn = (body: unknown) => accountRoutes.beginSecondFactor.reply.parse(body).secret;
  const confirm = (browser: ReturnType<typeof door.newBrowser>, code: string, given: object = {}) =>
    browser.send('put', '/api/account/second-factor', { code, ...given });

  test('that was set up elsewhere is not replaced by a session from before', async () => {
    const { browser, email } = await door.newMember('coordinator');
    const early = (await door.signIn(email)).browser;
    expect((await early.send('get', '/api/session')).body).toMatchObject({ stage: 'enrol' });
    const pending = secretIn((await begin(early)).body);
    const { secret } = await door.enrol(browser);
    expect((await early.send('get', '/api/session')).body).toMatchObject({ stage: 'none' });
    for (const reply of [await begin(early), await confirm(early, codeOf(pending))]) expect(reply.status).toBe(401);
    const half = (await door.signIn(email)).browser;
    for (const reply of [await begin(half), await confirm(half, codeOf(pending))]) expect(reply.status).toBe(403);
    const stored = await services.driver.executeQuery('MATCH (u:User {email: $email}) RETURN u.totpSecret AS secret', { email });
    expect(stored.records[0]?.get('secret')).toBe(secret);
  });

  test('is replaced with the password, which ends every other session', async () => {
    const { browser, email } = await door.newMember('coordinator');
    const first = await door.enrol(browser);
    const other = (await door.signIn(email)).browser;
    await other.send('post', '/api/session/second-factor', { code: first.recoveryCodes[0] });
    const next = secretIn((await begin(browser)).body);
    for (const given of [{}, { password: 'walnut saddle copper drizzle' }]) {
      const { status, body } = await confirm(browser, codeOf(next), given);
      expect([status, body.errors?.[0]?.pointer]).toEqual([409, '/body/password']);
    }
    expect((await other.send('get', '/api/communities')).status).toBe(200);
    expect((await confirm(browser, codeOf(next), { password })).status).toBe(200);
    expect((await other.send('get', '/api/communities')).status).toBe(401);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    const again = (await door.signIn(email)).browser;
    expect((await again.send('post', '/api/session/second-factor', { code: first.recoveryCodes[1] })).status).toBe(403);
    const code = codeOf(next, Date.now() + 30_000);
    expect((await again.send('post', '/api/session/second-factor', { code })).status).toBe(200);
  });

  test('set up in several windows at once shows only recovery codes that work', async () => {
    const { browser, email } = await door.newMember('coordinator');
    const secret = secretIn((await begin(browser)).body);
    const replies = await Promise.all(Array.from({ length: 5 }, () => confirm(browser, codeOf(secret))));
    const shown = replies.filter(({ status }) => status === 200);
    expect(shown).toHaveLength(1);
    const { recoveryCodes } = accountRoutes.confirmSecondFactor.reply.parse(shown[0]?.body);
    const again = (await door.signIn(email)).browser;
    expect((await again.send('post', '/api/session/second-factor', { code: recoveryCodes[9] })).status).toBe(200);
  });
});

describe('whoever comes to see residents', () => {
  const setRoles = async (communityId: string, userId: string | undefined, role: string) => {
    const { people } = await services.people.list(communityId);
    const seen = people.find(({ id }) => id === userId)?.roles.map(({ since: _, ...held }) => held);
    return request(services.app)
      .put(`/api/communities/${communityId}/people/${userId}`)
      .send({ roles: [{ role, endsOn: null }], seen });
  };

  test('while signed in by a password alone is asked for the second step first', async () => {
    const { browser, community, state } = await door.newMember('panel');
    const residents = `/api/communities/${community.id}/residents`;
    expect((await setRoles(community.id, state.user?.id, 'coordinator')).status).toBe(200);
    expect((await browser.send('get', residents)).status).toBe(401);
    const now = accountRoutes.readSession.reply.parse((await browser.send('get', '/api/session')).body);
    expect(now).toMatchObject({ stage: 'enrol', communities: [] });
    await door.enrol(browser);
    expect((await browser.send('get', residents)).status).toBe(200);
  });

  test('by an invitation that was accepted in another browser, too; and goes on when the role is gone', async () => {
    const { browser, community, email, state } = await door.newMember('panel');
    const { secret } = await door.invite(community.id, 'researcher', email);
    const other = (await door.accept(secret)).browser;
    for (const one of [browser, other]) {
      expect((await one.send('get', '/api/session')).body).toMatchObject({ stage: 'enrol', communities: [] });
      expect((await one.send('get', `/api/communities/${community.id}`)).status).toBe(401);
    }
    expect((await setRoles(community.id, state.user?.id, 'organisation')).status).toBe(200);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(200);
  });

  test('with an app, is asked for its code when the session does not say that one was given', async () => {
    const { browser, community } = await door.newMember('coordinator');
    await door.enrol(browser);
    const secretHash = hashSecret(browser.cookie().split('=')[1] as string);
    // As an older Kith left it, which did not remember.
    await services.driver.executeQuery('MATCH (s:Session {secretHash: $secretHash}) REMOVE s.proved', { secretHash });
    services.sessions.forget();
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(401);
    expect((await browser.send('get', '/api/session')).body).toMatchObject({ stage: 'second-factor' });
  });
});
