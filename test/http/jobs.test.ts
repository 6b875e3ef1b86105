/**
 * Long work, as those hear of it who do not look after the map: how far it is tells how many people there are.
 */
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JobKind, jobRoutes } from '../../server/contract/jobs.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

test('a link worker is told of the measures alone, a coordinator of everything', async () => {
  const { id: communityId } = await services.newCommunity();
  const cookies: string[] = [];
  for (const role of ['link-worker', 'coordinator'] as const) {
    const userId = await newUser(services);
    await giveRole(services, userId, communityId, role);
    cookies.push(await cookieOf(services, userId));
  }
  for (const kind of JobKind.options) {
    const { id } = await services.jobs.ask(communityId, kind, {});
    // Queued work goes on until somebody ends it.
    await services.jobs.cancel(communityId, id);
    for (const end of ['', '/events']) {
      const statuses = [];
      for (const cookie of cookies) {
        const path = `/api/communities/${communityId}/jobs/${id}${end}`;
        const { status, body } = await request(services.door).get(path).set('Cookie', cookie);
        if (status === 200 && end === '') expect(jobRoutes.readJob.reply.parse(body).kind).toBe(kind);
        statuses.push(status);
      }
      expect([kind, end, statuses]).toEqual([kind, end, [kind === 'measure' ? 200 : 404, 200]]);
    }
  }
});
