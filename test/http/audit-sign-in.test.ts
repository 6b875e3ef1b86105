/**
 * Who tried to come in, how far they came, and by which link: found where the account works, and by whoever looks after Kith.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditEntry, auditRoutes } from '../../server/contract/audit.ts';
import { cookieOf, newUser } from '../support/accounts.ts';
import { createDoor, password } from '../support/door.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { codeOf } from '../support/totp.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

const logOf = async (communityId: string): Promise<AuditEntry[]> => {
  const reply = await request(services.app).get(`/api/communities/${communityId}/audit`);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return auditRoutes.listAudit.reply.parse(reply.body).items;
};
const siteLog = async (query: Record<string, string | number> = {}): Promise<AuditEntry[]> => {
  const reply = await request(services.app).get('/api/audit').query(query);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return auditRoutes.listSiteAudit.reply.parse(reply.body).items;
};
const said = (entries: readonly AuditEntry[]) =>
  entries.map(({ actor, action, outcome, subject }) => [actor, action, outcome, subject]);

test('a wrong password is found in the communities of the account, and by administrators', async () => {
  const { community, state, email } = await door.newMember('panel');
  const member = state.user?.id;
  await door.signIn(email.toUpperCase(), { password: 'another one entirely' });
  const tried = ['nobody', 'sign-in-refused', 'refused', member];
  expect(said(await logOf(community.id))[0]).toEqual(tried);
  expect(said(await siteLog({ action: 'sign-in-refused', limit: 1 }))).toEqual([tried]);
});

test('an address that nobody has is seen by administrators alone, and what was typed is kept nowhere', async () => {
  const { community } = await door.newMember('panel');
  const before = await logOf(community.id);
  const typed = `planted-${randomUUID()}@example.org`;
  await door.signIn(typed);
  expect(await logOf(community.id)).toEqual(before);
  expect(said(await siteLog({ limit: 1 }))).toEqual([['nobody', 'sign-in-refused', 'refused', '']]);
  const { records } = await services.driver.executeQuery('MATCH (n) RETURN collect(properties(n)) AS all');
  expect(JSON.stringify(records[0]?.get('all'))).not.toContain(typed);
});

test('the log of the whole is for administrators', async () => {
  const { community, browser } = await door.newMember('coordinator');
  await door.enrol(browser);
  expect((await browser.send('get', `/api/communities/${community.id}/audit`)).status).toBe(200);
  expect((await browser.send('get', '/api/audit')).status).toBe(404);
});

test('a right password that awaits its code is no sign-in, and a wrong code is about the account', async () => {
  const { community, state, browser, email } = await door.newMember('coordinator');
  const { secret } = await door.enrol(browser);
  const member = state.user?.id;
  const half = await door.signIn(email);
  expect(half.state.stage).toBe('second-factor');
  await half.browser.send('post', '/api/session/second-factor', { code: '000000' });
  expect((await half.browser.send('post', '/api/session/second-factor', { code: codeOf(secret) })).status).toBe(200);
  expect(said(await logOf(community.id)).slice(0, 3)).toEqual([
    [member, 'signed-in', 'done', member],
    [member, 'sign-in-refused', 'refused', member],
    [member, 'password-given', 'done', member],
  ]);
});

test('an invitation of somebody who needs a second step is in the log of its community', async () => {
  const community = await services.newCommunity();
  const { secret, id } = await door.invite(community.id, 'researcher');
  const { reply } = await door.accept(secret);
  expect(reply.body.stage).toBe('enrol');
  expect(said(await logOf(community.id))).toEqual([
    [reply.body.user.id, 'link-used', 'done', id],
    [services.userId, 'link-made', 'done', id],
  ]);
});

test('whoever uses a link for a new password themselves leaves their own name beside the account', async () => {
  const { community, state } = await door.newMember('coordinator');
  const member = state.user?.id;
  const made = await request(services.app)
    .post(`/api/communities/${community.id}/people/${member}/reset-links`)
    .send({ id: randomUUID() });
  const intruder = await newUser(services);
  const browser = door.newBrowser();
  browser.use(await cookieOf(services, intruder));
  const given = { secret: made.body.secret, name: 'Ann', password: 'walnut saddle copper drizzle' };
  expect((await browser.send('post', '/api/links/use', given)).status).toBe(200);
  expect(said(await logOf(community.id)).slice(0, 2)).toEqual([
    [intruder, 'link-used', 'done', member],
    [services.userId, 'link-made', 'done', member],
  ]);
});

test('a link that does not work is found where it was made for, and one that never was by administrators', async () => {
  const community = await services.newCommunity();
  const { secret, id } = await door.invite(community.id, 'panel');
  await door.accept(secret);
  await door.accept(secret);
  expect(said(await logOf(community.id))[0]).toEqual(['nobody', 'link-used', 'refused', id]);
  await door.accept('A'.repeat(43));
  expect(said(await siteLog({ limit: 1 }))).toEqual([['nobody', 'link-used', 'refused', '']]);
});

test('whoever comes in as somebody else in the same browser is that somebody', async () => {
  const { community, state, email } = await door.newMember('panel');
  const browser = door.newBrowser();
  browser.use(await cookieOf(services, await newUser(services)));
  expect((await browser.send('post', '/api/session', { email, password })).status).toBe(200);
  expect(said(await logOf(community.id))[0]).toEqual([state.user?.id, 'signed-in', 'done', state.user?.id]);
});

test('stopping the access of somebody is found where they work, and not where the administrator does', async () => {
  const { community, state } = await door.newMember('panel');
  const elsewhere = await services.newCommunity();
  expect((await request(services.app).put(`/api/users/${state.user?.id}/disabled`)).status).toBe(200);
  expect(said(await logOf(community.id))[0]).toEqual([services.userId, 'account-disabled', 'done', state.user?.id]);
  expect(await logOf(elsewhere.id)).toEqual([]);
});
