/**
 * Going through the door as people do: links, passwords and codes, each in a browser that keeps its cookie.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { expect } from 'vitest';
import { accountRoutes, type HeldRole, type SessionState } from '../../server/contract/accounts.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { fromHere } from './from-here.ts';
import type { TestServices } from './services.ts';
import { codeOf } from './totp.ts';

export const password = 'lantern orchard thimble gravel';
/** The last day of panel members who are invited here. */
export const panelEnd = '2099-12-31';
export const emailOf = () => `${randomUUID()}@example.org`;
export const createDoor = (services: TestServices) => {
  /** A browser: it keeps its cookie. */
  const newBrowser = () => {
    let cookie = '';
    const send = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => {
      const asking = request(services.door)
        [method](path)
        .set({ Cookie: cookie, ...fromHere });
      const reply = body ? await asking.send(body) : await asking;
      const set = (reply.headers['set-cookie'] as unknown as string[] | undefined)?.[0];
      if (set) cookie = set.split(';')[0] ?? '';
      return { status: reply.status, body: reply.body, headers: reply.headers, set };
    };
    return { send, cookie: () => cookie, use: (given: string) => (cookie = given) };
  };
  const enrol = async (browser: ReturnType<typeof newBrowser>): Promise<{ secret: string; recoveryCodes: string[] }> => {
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
      .send({ id, name: 'Ann Example', email, roles: [{ role, endsOn: role === 'panel' ? panelEnd : null }] });
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
  return { newBrowser, enrol, invite, accept, newMember, signIn };
};
