/**
 * Coming in: invitations, passwords, and looking after people.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdministrator } from '../../server/accounts/first-account.ts';
import { hashSecret } from '../../server/accounts/secret.ts';
import { accountRoutes } from '../../server/contract/accounts.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor, emailOf, panelEnd, password } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

describe('an invitation', () => {
  test('becomes an account with its role; a panel member is in with a password', async () => {
    const { community, state, browser, email } = await door.newMember('panel');
    expect(state).toMatchObject({ stage: 'signed-in', user: { email, isAdministrator: false } });
    expect(state.communities).toEqual([
      { communityId: community.id, name: community.name, roles: ['panel'], acting: 'panel', endsOn: panelEnd },
    ]);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(200);
  });

  test('of somebody who sees residents opens nothing before the second step', async () => {
    const { community, state, browser } = await door.newMember('coordinator');
    expect(state).toMatchObject({ stage: 'enrol', communities: [] });
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(401);
    await door.enrol(browser);
    expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(200);
  });

  test('works once, not after it was taken back, and never with another secret', async () => {
    const community = await services.newCommunity();
    const { secret } = await door.invite(community.id, 'panel');
    expect((await door.accept(secret)).reply.status).toBe(200);
    expect((await door.accept(secret)).reply.status).toBe(404);
    const other = await door.invite(community.id, 'panel');
    const gone = await request(services.app).delete(`/api/communities/${community.id}/invitations/${other.id}`);
    expect(gone.status).toBe(204);
    expect((await door.accept(other.secret)).reply.status).toBe(404);
    expect((await door.accept(secret.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')))).reply.status).toBe(404);
  });

  test('of two at the same moment lets one in', async () => {
    const community = await services.newCommunity();
    const { secret } = await door.invite(community.id, 'panel');
    const replies = await Promise.all(Array.from({ length: 8 }, () => door.accept(secret)));
    expect(replies.map(({ reply }) => reply.status).toSorted()).toEqual([200, ...Array(7).fill(404)]);
  });

  test('of somebody with an account takes the password of that account, and adds the role', async () => {
    const { email } = await door.newMember('panel');
    const second = await services.newCommunity();
    const { secret } = await door.invite(second.id, 'panel', email.toUpperCase());
    const wrong = await door.accept(secret, { password: 'walnut saddle copper drizzle' });
    expect(wrong.reply.status).toBe(409);
    const { reply } = await door.accept(secret);
    expect(accountRoutes.readSession.reply.parse(reply.body).communities.map(({ communityId }) => communityId)).toContain(
      second.id,
    );
  });

  test('names each role once, and so does who changes roles', async () => {
    const { community, state } = await door.newMember('panel');
    const roles = [
      { role: 'panel', endsOn: '2030-01-01' },
      { role: 'panel', endsOn: '2031-01-01' },
    ];
    const here = `/api/communities/${community.id}`;
    const invited = await request(services.app)
      .post(`${here}/invitations`)
      .send({ id: randomUUID(), name: 'Ann', email: emailOf(), roles });
    const changed = await request(services.app).put(`${here}/people/${state.user?.id}`).send({ roles, seen: [] });
    for (const { status, body } of [invited, changed]) {
      expect({ status, errors: body.errors }).toEqual({
        status: 409,
        errors: [{ pointer: '/body/roles', message: 'must not name a role twice' }],
      });
    }
  });

  test('is kept as a hash', async () => {
    const community = await services.newCommunity();
    const { secret, id } = await door.invite(community.id, 'panel');
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
    ['short', 'x7$kP2!q', 409],
    ['known from break-ins', 'qwertyuiop123', 409],
    ['the address', 'ann.example.ann.example', 409],
    ['one sign again and again', 'aaaaaaaaaaaaaaaa', 409],
    ['words of ours', 'kithcommunitykith', 409],
  ])('%s', async (_, given, status) => {
    const community = await services.newCommunity();
    const { secret } = await door.invite(community.id, 'panel', `ann.example.${randomUUID()}@example.org`);
    const { reply } = await door.accept(secret, { password: given });
    expect(reply.status, JSON.stringify(reply.body)).toBe(status);
    if (status === 409) expect(reply.body.errors[0].pointer).toBe('/body/password');
  });

  test('a wrong one and an account that is not there get the same answer', async () => {
    const { email } = await door.newMember('panel');
    const [wrong, missing] = [await door.signIn(email, { password: 'another one entirely' }), await door.signIn(emailOf())];
    expect(wrong.reply.status).toBe(403);
    expect({ ...wrong.reply.body, requestId: '' }).toEqual({ ...missing.reply.body, requestId: '' });
  });

  test('are kept with argon2id, 64 MiB, three passes, and never twice the same', async () => {
    const emails = [(await door.newMember('panel')).email, (await door.newMember('panel')).email];
    const { records } = await services.driver.executeQuery(
      'MATCH (user:User) WHERE user.email IN $emails RETURN user.passwordHash AS hash',
      { emails },
    );
    const hashes = records.map((record) => String(record.get('hash')));
    // PHC text: 16 bytes of salt, 32 of hash, in base64 without padding.
    const form = /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/;
    expect(hashes.map((hash) => form.test(hash))).toEqual([true, true]);
    expect(new Set(hashes).size).toBe(2);
  });

  test('a changed one signs every other device out', async () => {
    const { browser, email } = await door.newMember('panel');
    const other = (await door.signIn(email)).browser;
    const next = 'barley compass velvet harbour';
    const reply = await browser.send('put', '/api/account/password', { current: password, password: next });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect((await other.send('get', '/api/communities')).status).toBe(401);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    expect((await door.signIn(email)).reply.status).toBe(403);
    expect((await door.signIn(email, { password: next })).reply.status).toBe(200);
  });
});

describe('looking after people', () => {
  test('a community is never left without a coordinator', async () => {
    const community = await services.newCommunity();
    const reply = await request(services.app)
      .put(`/api/communities/${community.id}/people/${services.userId}`)
      .send({ roles: [], seen: [{ role: 'coordinator', endsOn: null }] });
    expect([reply.status, reply.body.detail]).toEqual([409, expect.stringContaining('Nobody would be left to coordinate')]);
    const people = await request(services.app).get(`/api/communities/${community.id}/people`);
    expect(peopleRoutes.listPeople.reply.parse(people.body).people).toHaveLength(1);
  });

  test('a link for a new password ends sessions and the second step, and is not given for who reaches further', async () => {
    const { community, browser, email, state } = await door.newMember('researcher');
    await door.enrol(browser);
    const makeLink = (app: TestServices['app'], cookie?: string) => {
      const asking = request(app).post(`/api/communities/${community.id}/people/${state.user?.id}/reset-links`);
      return (cookie ? asking.set({ Cookie: cookie, ...fromHere }) : asking).send({ id: randomUUID() });
    };
    const made = await makeLink(services.app);
    const { secret } = peopleRoutes.makeResetLink.reply.parse(made.body);
    const used = await door.accept(secret, { password: 'barley compass velvet harbour' });
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
    const { link } = await createAdministrator(services.store, { id: randomUUID(), name: 'Ann Example', email });
    const { browser, reply } = await door.accept(link.secret);
    expect(reply.body).toMatchObject({ stage: 'enrol', user: { email, isAdministrator: true } });
    await door.enrol(browser);
    const id = randomUUID();
    expect((await browser.send('post', '/api/communities', { id, name: `Place ${id}` })).status).toBe(201);
    expect((await browser.send('get', `/api/communities/${id}/residents`)).status).toBe(200);
    await expect(createAdministrator(services.store, { id: randomUUID(), name: 'Ann', email })).rejects.toThrow(
      /account of .* already/,
    );
  });
});
