/**
 * What ends a session, and limits on wrong tries.
 */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret } from '../../server/accounts/secret.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor, emailOf, panelEnd, password } from '../support/door.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

describe('a session', () => {
  test('has a cookie that only this host gets, and is kept as a hash', async () => {
    const { browser } = await door.newMember('panel');
    const { set } = await browser.send('post', '/api/session', { email: emailOf(), password });
    expect(set).toBeUndefined();
    const { email } = await door.newMember('panel');
    const { reply, browser: signedIn } = await door.signIn(email);
    expect(reply.set).toMatch(/^__Host-kith=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const secret = signedIn.cookie().split('=')[1] as string;
    const { records } = await services.driver.executeQuery('MATCH (s:Session) RETURN collect(properties(s)) AS sessions');
    expect(JSON.stringify(records[0]?.get('sessions'))).not.toContain(secret);
    expect(JSON.stringify(records[0]?.get('sessions'))).toContain(hashSecret(secret));
  });

  test('ends with signing out, everywhere when asked', async () => {
    const { browser, email } = await door.newMember('panel');
    const other = (await door.signIn(email)).browser;
    const kept = other.cookie();
    await other.send('delete', '/api/session');
    other.use(kept);
    expect((await other.send('get', '/api/communities')).status).toBe(401);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    const third = (await door.signIn(email)).browser;
    expect((await browser.send('delete', '/api/sessions')).status).toBe(204);
    expect((await third.send('get', '/api/communities')).status).toBe(401);
  });

  test('of somebody who loses a role no longer opens that community', async () => {
    const { browser, community, state } = await door.newMember('panel');
    const reply = await request(services.app)
      .put(`/api/communities/${community.id}/people/${state.user?.id}`)
      .send({ roles: [], seen: [{ role: 'panel', endsOn: panelEnd }] });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(404);
  });

  test('of a panel member whose term is over no longer opens that community', async () => {
    const { browser, community, state } = await door.newMember('panel');
    const over = { roles: [{ role: 'panel', endsOn: '2020-01-31' }], seen: [{ role: 'panel', endsOn: panelEnd }] };
    const done = await request(services.app).put(`/api/communities/${community.id}/people/${state.user?.id}`).send(over);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(404);
  });

  test('tells the last day of the term in which somebody acts, and of no other', async () => {
    const { browser, community, state } = await door.newMember('panel');
    const terms = {
      roles: [{ role: 'panel', endsOn: '2099-01-31' }, { role: 'organisation' }],
      seen: [{ role: 'panel', endsOn: panelEnd }],
    };
    const done = await request(services.app).put(`/api/communities/${community.id}/people/${state.user?.id}`).send(terms);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await browser.send('get', '/api/session')).body.communities).toMatchObject([
      { acting: 'organisation', endsOn: null },
    ]);
    const acting = await browser.send('put', `/api/session/roles/${community.id}`, { role: 'panel' });
    expect(acting.body.communities).toMatchObject([{ acting: 'panel', endsOn: '2099-01-31' }]);
  });

  test('acts in one role at a time, the one that was chosen', async () => {
    const community = await services.newCommunity();
    const userId = await newUser(services);
    await giveRole(services, userId, community.id, 'panel');
    await giveRole(services, userId, community.id, 'researcher');
    const browser = door.newBrowser();
    browser.use(await cookieOf(services, userId));
    const assets = `/api/communities/${community.id}/assets`;
    expect((await browser.send('get', assets)).status).toBe(200);
    const acting = await browser.send('put', `/api/session/roles/${community.id}`, { role: 'panel' });
    expect(acting.body.communities[0]).toMatchObject({ acting: 'panel', roles: ['panel', 'researcher'] });
    expect((await browser.send('get', assets)).status).toBe(404);
    expect((await browser.send('put', `/api/session/roles/${community.id}`, { role: 'coordinator' })).status).toBe(404);
  });
});

describe('wrong tries', () => {
  test('are limited, for this account from here, and others are still let in', async () => {
    const { email } = await door.newMember('panel');
    const bystander = await door.newMember('panel');
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1) statuses.push((await door.signIn(email, { password: `wrong wrong ${at}` })).reply.status);
    expect(statuses).toEqual([...Array(10).fill(403), 429]);
    expect((await door.signIn(email)).reply.status).toBe(429);
    expect((await door.signIn(bystander.email)).reply.status).toBe(200);
  });
});
