/**
 * The key of a form that is half typed in is opened for whoever began it, in the wave for which it was begun, and for nobody else.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftKeyBoundTo, submissionRoutes } from '../../server/contract/submissions.ts';
import { appAs } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { sealBytes } from '../support/seal.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { newWorld, type World } from '../support/writes/world.ts';

let services: TestServices;
let world: World;
let other: World;
beforeAll(async () => {
  services = await startServices();
  [world, other] = [await newWorld(services), await newWorld(services)];
});
afterAll(() => services.close());

const raw = new Uint8Array(randomBytes(32));
const sealedFor = async (userId: string, waveId: string, bytes = raw) =>
  sealBytes(await services.sealingKeys.current(), bytes, draftKeyBoundTo({ waveId, userId }));
const open = ({ communityId, waveId }: World, sealed: object, as = world) =>
  ask({ app: appAs(services.door, as.cookie) }, submissionRoutes.openDraftKey, {
    params: { communityId, waveId },
    body: { sealed },
  });

test('opens the key of whoever began it, as often as it is asked for', async () => {
  const sealed = await sealedFor(world.viewer.id, world.waveId);
  for (let times = 0; times < 2; times += 1) {
    const reply = await open(world, sealed);
    expect(reply.value).toEqual({ key: Buffer.from(raw).toString('base64') });
  }
});

test('opens nothing of somebody else, of another wave, or that is no key', async () => {
  const statuses = await Promise.all(
    [
      await sealedFor(other.viewer.id, world.waveId),
      await sealedFor(world.viewer.id, randomUUID()),
      await sealedFor(world.viewer.id, world.waveId, new Uint8Array(16)),
    ].map(async (sealed) => (await open(world, sealed)).status),
  );
  expect(statuses).toEqual([422, 422, 422]);
  const foreign = await open(world, await sealedFor(other.viewer.id, world.waveId), other);
  expect(foreign.status).toBe(404);
});
