/**
 * A device that is locked: its key is given back once, for 24 hours after a coordinator has freed it, to whoever set it up.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deviceKeyBoundTo, deviceRoutes } from '../../server/contract/devices.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { sealBytes } from '../support/seal.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let communityId: string;
let elsewhere: string;
let owner: RequestListener;
let other: RequestListener;

const researcherIn = async (...communities: string[]): Promise<RequestListener> => {
  const userId = await newUser(services);
  for (const one of communities) await giveRole(services, userId, one, 'researcher');
  return appAs(services.door, await cookieOf(services, userId));
};

beforeAll(async () => {
  services = await startServices();
  [communityId, elsewhere] = [(await services.newCommunity()).id, (await services.newCommunity()).id];
  owner = await researcherIn(communityId, elsewhere);
  other = await researcherIn(communityId);
});
afterAll(() => services.close());

const escrowOf = async (id: string, key: Uint8Array<ArrayBuffer>) =>
  sealBytes(await services.sealingKeys.current(), key, deviceKeyBoundTo(id));
const newKey = () => new Uint8Array(randomBytes(32));

const register = (app: RequestListener, body: object) =>
  ask({ app }, deviceRoutes.registerDevice, { params: { communityId }, body });
/** A new device of the owner's. */
const setUp = async (name: string | null = null) => {
  const [id, key] = [randomUUID(), newKey()];
  const escrow = await escrowOf(id, key);
  expect((await register(owner, { id, name, escrow })).status).toBe(201);
  return { id, escrow, key: Buffer.from(key).toString('base64'), params: { communityId, deviceId: id } };
};
type Device = Awaited<ReturnType<typeof setUp>>;

const asksFor = ({ params }: Device, app = owner) => ask({ app }, deviceRoutes.askToFree, { params });
const free = ({ params }: Device) => ask(services, deviceRoutes.freeDevice, { params });
const refuse = ({ params }: Device) => ask(services, deviceRoutes.refuseDevice, { params });
const stateOf = async ({ params }: Device) => (await ask({ app: owner }, deviceRoutes.readDevice, { params })).value.state;
const take = ({ params }: Device, useId = randomUUID(), app = owner) =>
  ask({ app }, deviceRoutes.takeDeviceKey, { params, body: { useId } });
const freed = async () => {
  const device = await setUp();
  await asksFor(device);
  expect((await free(device)).value.state).toBe('freed');
  return device;
};
const nameOf = async ({ id }: Device) =>
  (await ask(services, deviceRoutes.listDevices, { params: { communityId } })).value.items.find((one) => one.id === id)?.name;

test('the key of a device that was freed is given once, and again only under the same use', async () => {
  const device = await setUp();
  expect(await stateOf(device)).toBe('in-use');
  expect((await take(device)).status).toBe(409);
  expect((await asksFor(device)).value.state).toBe('asks');
  expect((await take(device)).status).toBe(409);
  expect((await free(device)).value.state).toBe('freed');
  const useId = randomUUID();
  expect((await take(device, useId)).value.key).toBe(device.key);
  expect((await take(device, useId)).value.key).toBe(device.key);
  expect((await take(device)).status).toBe(409);
  expect(await stateOf(device)).toBe('in-use');
});

test('of ten uses at the same moment one gets the key', async () => {
  const device = await freed();
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await take(device)).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status !== 200).every((status) => status === 409 || status === 503)).toBe(true);
});

test('the key is given for 24 hours by the clock of the database, also under the same use', async () => {
  const device = await freed();
  const set = (ago: object) =>
    services.driver.executeQuery('MATCH (d:Device {id: $id}) SET d.freedAt = datetime() - duration($ago)', {
      id: device.id,
      ago,
    });
  const useId = randomUUID();
  await set({ hours: 24, minutes: 1 });
  expect((await take(device, useId)).status).toBe(409);
  expect(await stateOf(device)).toBe('in-use');
  await set({ hours: 23, minutes: 58 });
  expect((await take(device, useId)).value.key).toBe(device.key);
  await set({ hours: 24, minutes: 1 });
  expect((await take(device, useId)).status).toBe(409);
  // It is asked for again, and is given again.
  expect((await asksFor(device)).value.state).toBe('asks');
  await free(device);
  expect((await take(device)).value.key).toBe(device.key);
});

test('one that does not ask is neither freed nor refused; of two decisions the first stands', async () => {
  const device = await setUp();
  expect([(await free(device)).status, (await refuse(device)).status]).toEqual([409, 409]);
  await asksFor(device);
  expect((await refuse(device)).value.state).toBe('refused');
  expect((await refuse(device)).value.state).toBe('refused');
  expect((await free(device)).status).toBe(409);
  expect((await take(device)).status).toBe(409);
  expect((await asksFor(device)).value.state).toBe('asks');
  expect((await free(device)).value.state).toBe('freed');
  expect((await refuse(device)).status).toBe(409);
  // Asking once more does not take away what was given.
  expect((await asksFor(device)).value.state).toBe('freed');
});

test('a device of somebody else is not found, nor one in another community', async () => {
  const device = await freed();
  for (const app of [other, services.app]) {
    expect((await ask({ app }, deviceRoutes.readDevice, { params: device.params })).status).toBe(404);
    expect((await asksFor(device, app)).status).toBe(404);
    expect((await take(device, randomUUID(), app)).status).toBe(404);
  }
  const there = { ...device, params: { communityId: elsewhere, deviceId: device.id } };
  expect((await ask({ app: owner }, deviceRoutes.readDevice, { params: there.params })).status).toBe(404);
  expect([(await free(there)).status, (await refuse(there)).status, (await take(there)).status]).toEqual([404, 404, 404]);
  expect((await ask({ app: other }, deviceRoutes.freeDevice, { params: device.params })).status).toBe(404);
  const nowhere = { ...device, params: { communityId, deviceId: randomUUID() } };
  expect([(await free(nowhere)).status, (await take(nowhere)).status]).toEqual([404, 404]);
  expect((await take(device)).value.key).toBe(device.key);
});

test('its name is kept where none is given, and changed where one is', async () => {
  const device = await setUp('Blue phone');
  const again = { id: device.id, escrow: device.escrow };
  expect((await register(owner, { ...again, name: null })).status).toBe(201);
  expect(await nameOf(device)).toBe('Blue phone');
  expect((await register(owner, { ...again, name: 'Green phone' })).status).toBe(201);
  expect(await nameOf(device)).toBe('Green phone');
});

test('nobody sets up a device of somebody else, nor puts another key in its place', async () => {
  const device = await setUp('Mine');
  const escrow = await escrowOf(device.id, newKey());
  expect((await register(other, { id: device.id, name: 'Theirs', escrow })).status).toBe(409);
  expect((await register(other, { id: device.id, name: 'Theirs', escrow: device.escrow })).status).toBe(409);
  expect((await register(owner, { id: device.id, name: 'Other', escrow })).status).toBe(409);
  expect(await nameOf(device)).toBe('Mine');
  await asksFor(device);
  await free(device);
  expect((await take(device)).value.key).toBe(device.key);
});

test('C8: whoever frees a device is given neither its key nor what it is sealed with; nor does anybody else take it', async () => {
  const device = await setUp();
  await asksFor(device);
  const given = [await free(device), await ask(services, deviceRoutes.listDevices, { params: { communityId } })];
  const shown = JSON.stringify(given.map(({ status, value }) => ({ status, value })));
  expect(shown).toContain(device.id);
  for (const secret of [device.key, device.escrow.wrappedKey, device.escrow.ciphertext]) expect(shown).not.toContain(secret);
  // Whoever has the file of a copy has what the key is sealed in: that does not make the device theirs.
  for (const app of [other, services.app]) {
    expect((await register(app, { id: device.id, escrow: device.escrow })).status).toBe(409);
    expect((await take(device, randomUUID(), app)).status).toBe(404);
  }
  expect((await take(device)).value.key).toBe(device.key);
});

test('a key that could never be given back is refused', async () => {
  const id = randomUUID();
  const good = await escrowOf(id, newKey());
  const flipped = Buffer.from(good.ciphertext, 'base64').map((byte, at) => (at === 0 ? byte ^ 1 : byte));
  const bad = [
    { ...good, ciphertext: Buffer.from(flipped).toString('base64') },
    { ...good, keyId: randomUUID() },
    await escrowOf(randomUUID(), newKey()),
    await escrowOf(id, new Uint8Array(randomBytes(16))),
    await escrowOf(id, new Uint8Array(0)),
  ];
  for (const escrow of bad) {
    const { status, problem } = await register(owner, { id, name: null, escrow });
    expect([status, refusals(problem)]).toEqual([422, ['/body/escrow cannot be opened']]);
  }
  expect((await register(owner, { id, name: null, escrow: good })).status).toBe(201);
});
