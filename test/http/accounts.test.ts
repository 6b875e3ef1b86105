/**
 * Coming in: invitations, passwords, the second step, and what ends a session.
 */
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdministrator } from '../../server/accounts/first-account.ts';
import { hashSecret } from '../../server/accounts/secret.ts';
import { accountRoutes, type HeldRole, type SessionState } from '../../server/contract/accounts.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const password = 'lantern orchard thimble gravel';
const emailOf = () => `${randomUUID()}@example.org`;

/** A browser: it keeps its cookie. */
const newBrowser = () => {
  let cookie = '';
  const send = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => {
    const asking = request(services.door)[method](path).set('Cookie', cookie);
    const reply = body ? await asking.send(body) : await asking;
    const set = (reply.headers['set-cookie'] as unknown as string[] | undefined)?.[0];
    if (set) cookie = set.split(';')[0] ?? '';
    return { status: reply.status, body: reply.body, headers: reply.headers, set };
  };
  return { send, cookie: () => cookie, use: (given: string) => (cookie = given) };
};
type Browser = ReturnType<typeof newBrowser>;

const codeOf = (secret: string, at = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

const enrol = async (browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const begun = await browser.send('post', '/api/account/second-factor');
  const { secret } = accountRoutes.beginSecondFactor.reply.parse(begun.body);
  // The step before this one is taken too, which leaves the code of now for what follows.
  const done = await browser.send('put', '/api/account/second-factor', { code: codeOf(secret, Date.now() - 30_000) });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  const { recoveryCodes, session } = accountRoutes.confirmSecondFactor.reply.parse(done.body);
  expect(session.stage).toBe('signed-in');
  return { secret, recoveryCodes };
};

const invite = async (
  communityId: string,
  role: HeldRole,
  email = emailOf(),
): Promise<{ secret: string; email: string; id: string }> => {
  const id = randomUUID();
  const reply = await request(services.app)
    .post(`/api/communities/${communityId}/invitations`)
    .send({ id, name: 'Ann Example', email, roles: [{ role, endsOn: null }] });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return { ...peopleRoutes.invite.reply.parse(reply.body), email };
};

const accept = async (secret: string, given: object = {}) => {
  const browser = newBrowser();
  const reply = await browser.send('post', '/api/links/use', { secret, name: 'Ann Example', password, ...given });
  return { browser, reply };
};

const newMember = async (role: HeldRole) => {
  const community = await services.newCommunity();
  const { secret, email } = await invite(community.id, role);
  const { browser, reply } = await accept(secret);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return { community, browser, email, state: accountRoutes.readSession.reply.parse(reply.body) };
};

const signIn = async (email: string, given: object = {}) => {
  const browser = newBrowser();
  const reply = await browser.send('post', '/api/session', { email, password, ...given });
  return { browser, reply, state: reply.body as SessionState };
};

describe('an invitation', () => {
  test('becomes an account with its role; a panel member is in with a password', async () => {
    const { community, state, browser, email } = await newMember('panel');
    expect(state).toMatchObject({ stage: 'signed-in', user: { email, isAdministrator: false } });
    expect(state.communities).toEqual([{ communityId: community.id, name: community.name, roles: ['panel'], acting: 'panel' }]);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(200);
  });

  test('of somebody who sees residents opens nothing before the second step', async () => {
    const { community, state, browser } = await newMember('coordinator');
    expect(state).toMatchObject({ stage: 'enrol', communities: [] });
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(401);
    await enrol(browser);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(200);
  });

  test('works once, not after it was taken back, and never with another secret', async () => {
    const community = await services.newCommunity();
    const { secret } = await invite(community.id, 'panel');
    expect((await accept(secret)).reply.status).toBe(200);
    expect((await accept(secret)).reply.status).toBe(404);
    const other = await invite(community.id, 'panel');
    const gone = await request(services.app).delete(`/api/communities/${community.id}/invitations/${other.id}`);
    expect(gone.status).toBe(204);
    expect((await accept(other.secret)).reply.status).toBe(404);
    expect((await accept(secret.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')))).reply.status).toBe(404);
  });

  test('of two at the same moment lets one in', async () => {
    const community = await services.newCommunity();
    const { secret } = await invite(community.id, 'panel');
    const replies = await Promise.all(Array.from({ length: 8 }, () => accept(secret)));
    expect(replies.map(({ reply }) => reply.status).toSorted()).toEqual([200, ...Array(7).fill(404)]);
  });

  test('of somebody with an account takes the password of that account, and adds the role', async () => {
    const { email } = await newMember('panel');
    const second = await services.newCommunity();
    const { secret } = await invite(second.id, 'panel', email.toUpperCase());
    const wrong = await accept(secret, { password: 'walnut saddle copper drizzle' });
    expect(wrong.reply.status).toBe(400);
    const { reply } = await accept(secret);
    expect(accountRoutes.readSession.reply.parse(reply.body).communities.map(({ communityId }) => communityId)).toContain(
      second.id,
    );
  });

  test('is kept as a hash', async () => {
    const community = await services.newCommunity();
    const { secret, id } = await invite(community.id, 'panel');
    const { records } = await services.driver.executeQuery('MATCH (link:Link {id: $id}) RETURN properties(link) AS link', { id });
    const link = records[0]?.get('link');
    expect(link.secretHash).toBe(hashSecret(secret));
    expect(JSON.stringify(link)).not.toContain(secret);
  });
});

describe('passwords', () => {
  test.each([
    ['a long one with spaces', `${'plain words with spaces '.repeat(4)}and a rare ocelot`, 200],
    ['without capitals, figures or signs', 'ocelot varnish meadow trumpet', 200],
    ['short', 'x7$kP2!q', 400],
    ['known from break-ins', 'qwertyuiop123', 400],
    ['the address', 'ann.example.ann.example', 400],
    ['one sign again and again', 'aaaaaaaaaaaaaaaa', 400],
    ['words of ours', 'kithcommunitykith', 400],
  ])('%s', async (_, given, status) => {
    const community = await services.newCommunity();
    const { secret } = await invite(community.id, 'panel', `ann.example.${randomUUID()}@example.org`);
    const { reply } = await accept(secret, { password: given });
    expect(reply.status, JSON.stringify(reply.body)).toBe(status);
    if (status === 400) expect(reply.body.errors[0].pointer).toBe('/body/password');
  });

  test('a wrong one and an account that is not there get the same answer', async () => {
    const { email } = await newMember('panel');
    const [wrong, missing] = [await signIn(email, { password: 'another one entirely' }), await signIn(emailOf())];
    expect(wrong.reply.status).toBe(403);
    expect({ ...wrong.reply.body, requestId: '' }).toEqual({ ...missing.reply.body, requestId: '' });
  });

  test('a changed one signs every other device out', async () => {
    const { browser, email } = await newMember('panel');
    const other = (await signIn(email)).browser;
    const next = 'barley compass velvet harbour';
    const reply = await browser.send('put', '/api/account/password', { current: password, password: next });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect((await other.send('get', '/api/communities')).status).toBe(401);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    expect((await signIn(email)).reply.status).toBe(403);
    expect((await signIn(email, { password: next })).reply.status).toBe(200);
  });
});

describe('the second step', () => {
  test('takes a code once, refuses old and replayed ones, and a recovery code once', async () => {
    const { browser, email } = await newMember('researcher');
    const { secret, recoveryCodes } = await enrol(browser);
    const first = await signIn(email);
    expect(first.state).toMatchObject({ stage: 'second-factor', communities: [] });
    expect((await first.browser.send('get', '/api/communities')).status).toBe(401);
    const tooOld = codeOf(secret, Date.now() - 120_000);
    expect((await first.browser.send('post', '/api/session/second-factor', { code: tooOld })).status).toBe(403);
    const before = first.browser.cookie();
    const code = codeOf(secret);
    const done = await first.browser.send('post', '/api/session/second-factor', { code });
    expect(done.body).toMatchObject({ stage: 'signed-in' });
    expect(first.browser.cookie()).not.toBe(before);
    const replayed = await signIn(email);
    expect((await replayed.browser.send('post', '/api/session/second-factor', { code })).status).toBe(403);
    const recovery = recoveryCodes[0] as string;
    expect((await replayed.browser.send('post', '/api/session/second-factor', { code: recovery })).status).toBe(200);
    const again = await signIn(email);
    expect((await again.browser.send('post', '/api/session/second-factor', { code: recovery })).status).toBe(403);
  });

  test('cannot be replaced by whoever has the password alone', async () => {
    const { browser, email } = await newMember('coordinator');
    await enrol(browser);
    const half = (await signIn(email)).browser;
    expect((await half.send('post', '/api/account/second-factor')).status).toBe(403);
  });
});

describe('a session', () => {
  test('has a cookie that only this host gets, and is kept as a hash', async () => {
    const { browser } = await newMember('panel');
    const { set } = await browser.send('post', '/api/session', { email: emailOf(), password });
    expect(set).toBeUndefined();
    const { email } = await newMember('panel');
    const { reply, browser: signedIn } = await signIn(email);
    expect(reply.set).toMatch(/^__Host-kith=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const secret = signedIn.cookie().split('=')[1] as string;
    const { records } = await services.driver.executeQuery('MATCH (s:Session) RETURN collect(properties(s)) AS sessions');
    expect(JSON.stringify(records[0]?.get('sessions'))).not.toContain(secret);
    expect(JSON.stringify(records[0]?.get('sessions'))).toContain(hashSecret(secret));
  });

  test('ends with signing out, everywhere when asked', async () => {
    const { browser, email } = await newMember('panel');
    const other = (await signIn(email)).browser;
    const kept = other.cookie();
    await other.send('delete', '/api/session');
    other.use(kept);
    expect((await other.send('get', '/api/communities')).status).toBe(401);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    const third = (await signIn(email)).browser;
    expect((await browser.send('delete', '/api/sessions')).status).toBe(204);
    expect((await third.send('get', '/api/communities')).status).toBe(401);
  });

  test('of somebody who loses a role no longer opens that community', async () => {
    const { browser, community, state } = await newMember('panel');
    const reply = await request(services.app)
      .put(`/api/communities/${community.id}/people/${state.user?.id}`)
      .send({ roles: [] });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(404);
  });

  test('of a panel member whose term is over no longer opens that community', async () => {
    const { browser, community, state } = await newMember('panel');
    const over = { roles: [{ role: 'panel', endsOn: '2020-01-31' }] };
    await request(services.app).put(`/api/communities/${community.id}/people/${state.user?.id}`).send(over);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(404);
  });

  test('acts in one role at a time, the one that was chosen', async () => {
    const community = await services.newCommunity();
    const userId = await newUser(services);
    await giveRole(services, userId, community.id, 'panel');
    await giveRole(services, userId, community.id, 'researcher');
    const browser = newBrowser();
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
    const { email } = await newMember('panel');
    const bystander = await newMember('panel');
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1) statuses.push((await signIn(email, { password: `wrong wrong ${at}` })).reply.status);
    expect(statuses).toEqual([...Array(10).fill(403), 429]);
    expect((await signIn(email)).reply.status).toBe(429);
    expect((await signIn(bystander.email)).reply.status).toBe(200);
  });
});

describe('looking after people', () => {
  test('a community is never left without a coordinator', async () => {
    const community = await services.newCommunity();
    const reply = await request(services.app)
      .put(`/api/communities/${community.id}/people/${services.userId}`)
      .send({ roles: [] });
    expect(reply.status).toBe(409);
    const people = await request(services.app).get(`/api/communities/${community.id}/people`);
    expect(peopleRoutes.listPeople.reply.parse(people.body).people).toHaveLength(1);
  });

  test('a link for a new password ends sessions and the second step, and is not given for who reaches further', async () => {
    const { community, browser, email, state } = await newMember('researcher');
    await enrol(browser);
    const makeLink = (app: TestServices['app'], cookie?: string) => {
      const asking = request(app).post(`/api/communities/${community.id}/people/${state.user?.id}/reset-links`);
      return (cookie ? asking.set('Cookie', cookie) : asking).send({ id: randomUUID() });
    };
    const made = await makeLink(services.app);
    const { secret } = peopleRoutes.makeResetLink.reply.parse(made.body);
    const used = await accept(secret, { password: 'barley compass velvet harbour' });
    expect(used.reply.body).toMatchObject({ stage: 'enrol', user: { email } });
    expect((await browser.send('get', '/api/communities')).status).toBe(401);
    const coordinator = await newUser(services);
    await giveRole(services, coordinator, community.id, 'coordinator');
    const cookie = await cookieOf(services, coordinator);
    expect((await makeLink(services.door, cookie)).status).toBe(201);
    const elsewhere = await services.newCommunity();
    await giveRole(services, state.user?.id as string, elsewhere.id, 'panel');
    expect((await makeLink(services.door, cookie)).status).toBe(403);
  });

  test('the first administrator comes by a link of the command line', async () => {
    const email = emailOf();
    const { secret } = await createAdministrator(services.store, { id: randomUUID(), name: 'Ann Example', email });
    const { browser, reply } = await accept(secret);
    expect(reply.body).toMatchObject({ stage: 'enrol', user: { email, isAdministrator: true } });
    await enrol(browser);
    const id = randomUUID();
    expect((await browser.send('post', '/api/communities', { id, name: `Place ${id}` })).status).toBe(201);
    expect((await browser.send('get', `/api/communities/${id}/residents`)).status).toBe(200);
    await expect(createAdministrator(services.store, { id: randomUUID(), name: 'Ann', email })).rejects.toThrow(
      /account of .* already/,
    );
  });
});
