/**
 * Beginning a community: whoever did so looks after it, and nobody comes to look after one that is there by beginning it again.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hold, letGo } from '../../server/accounts/people-queries.ts';
import { communityRoutes } from '../../server/contract/communities.ts';
import { appAs, cookieOf, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const newAdministrator = async () => {
  const userId = await newUser(services, { isAdministrator: true });
  return { userId, app: appAs(services.door, await cookieOf(services, userId)) };
};
type Administrator = Awaited<ReturnType<typeof newAdministrator>>;

const begin = async ({ app }: Administrator, body: object) =>
  (await ask({ app }, communityRoutes.createCommunity, { body })).status;

/** Who holds which role there. */
const holders = async (communityId: string): Promise<string[]> => {
  const { records } = await services.driver.executeQuery(
    'MATCH (user:User)-[holds:HOLDS]->(:Community {id: $communityId}) RETURN user.id + " " + holds.role AS one ORDER BY one',
    { communityId },
  );
  return records.map((record) => record.get('one') as string);
};

test('whoever begins it looks after it, and another administrator does not by beginning it again', async () => {
  const [first, second] = [await newAdministrator(), await newAdministrator()];
  const body = { id: randomUUID(), name: `Begun ${randomUUID()}` };
  expect(await begin(first, body)).toBe(201);
  expect(await holders(body.id)).toEqual([`${first.userId} coordinator`]);

  expect(await begin(second, { ...body, name: 'x' })).toBe(409);
  expect(await begin(second, body)).toBe(201);
  expect(await holders(body.id)).toEqual([`${first.userId} coordinator`]);
});

test('a role that was taken away does not come back by beginning it again', async () => {
  const [first, second] = [await newAdministrator(), await newAdministrator()];
  const communityId = randomUUID();
  const body = { id: communityId, name: `Begun ${randomUUID()}` };
  expect(await begin(first, body)).toBe(201);
  await services.store.write(async (run) => {
    const roles = [{ role: 'coordinator', endsOn: null, waveIds: [] }] as const;
    await run(hold, { communityId, userId: second.userId, roles, by: 'test' });
    await run(letGo, { communityId, userId: first.userId, keep: [] });
  });
  expect(await begin(first, body)).toBe(201);
  expect(await holders(communityId)).toEqual([`${second.userId} coordinator`]);
});
