/**
 * An invitation lets somebody in only while whoever made it may still let them in.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleRoutes } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor, emailOf, password } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

const readStatus = async (secret: string) => (await request(services.door).post('/api/links/read').send({ secret })).status;

/** Two coordinators, and an invitation that the first of them made. */
const invited = async () => {
  const { id: communityId } = await services.newCommunity();
  const [maker, other] = [await newUser(services), await newUser(services)];
  for (const userId of [maker, other]) await giveRole(services, userId, communityId, 'coordinator');
  const reply = await request(services.door)
    .post(`/api/communities/${communityId}/invitations`)
    .set({ Cookie: await cookieOf(services, maker), ...fromHere })
    .send({ id: randomUUID(), name: 'Ann Example', email: emailOf(), roles: [{ role: 'coordinator' }] });
  return { communityId, maker, secret: peopleRoutes.invite.reply.parse(reply.body).secret };
};

test('of somebody who no longer coordinates does not work, nor does it for whoever has opened it before', async () => {
  const { communityId, maker, secret } = await invited();
  expect(await readStatus(secret)).toBe(200);
  const seen = [{ role: 'coordinator', endsOn: null }];
  const gone = await request(services.app).put(`/api/communities/${communityId}/people/${maker}`).send({ roles: [], seen });
  expect(gone.status, JSON.stringify(gone.body)).toBe(200);
  expect(await readStatus(secret)).toBe(404);
  expect((await door.accept(secret, { password })).reply.status).toBe(404);
});

test('of somebody whose access was stopped does not work', async () => {
  const { maker, secret } = await invited();
  await request(services.app).put(`/api/users/${maker}/disabled`);
  expect((await door.accept(secret, { password })).reply.status).toBe(404);
});

test('of somebody who still does, works', async () => {
  const { secret } = await invited();
  expect((await door.accept(secret, { password })).reply.status).toBe(200);
});
