import { randomBytes, randomUUID } from 'node:crypto';
import { deviceKeyBoundTo } from '../../../server/contract/devices.ts';
import { sealBytes } from '../seal.ts';
import { filledOf, sealFor } from '../submissions.ts';
import type { Examples } from './examples.ts';
import { inOpenWave } from './field-work-examples.ts';
import type { World } from './world.ts';

const newDevice = async ({ services }: World) => {
  const id = randomUUID();
  const key = new Uint8Array(randomBytes(32));
  return { id, name: 'Ann’s phone', escrow: await sealBytes(await services.sealingKeys.current(), key, deviceKeyBoundTo(id)) };
};

/** Of whoever sends it: nobody else sees it but a coordinator. */
const registered = async (world: World) => {
  const { services, communityId, viewer } = world;
  const device = await newDevice(world);
  await services.devices.register(communityId, device, viewer.id);
  return { communityId, deviceId: device.id };
};

const asking = async (world: World) => {
  const device = await registered(world);
  await world.services.devices.ask(device, world.viewer.id);
  return device;
};

/** As its owner finds it who was told that it is free. */
const freed = async (world: World) => {
  const device = await asking(world);
  await world.services.devices.free(device, world.viewer.id);
  return device;
};

const newSelfLink = async (world: World) => {
  const { params } = await inOpenWave(world);
  const { id, secret } = await world.services.selfLinks.make(params, { id: randomUUID(), days: 14 }, world.viewer.id);
  return { params: { ...params, selfLinkId: id }, secret };
};

/** What is sent with a link of this wave. */
const newAnswers = async (world: World) => {
  const { params, secret } = await newSelfLink(world);
  const { services, communityId, waveId } = world;
  const { instrument } = await services.fieldWork.read({ communityId, waveId }, null);
  const filled = filledOf({ waveId: params.waveId, versionId: instrument?.versionId ?? '' }, { mode: 'alone' });
  return { token: secret, submission: await sealFor(services, filled) };
};

export const reachExamples: Examples = {
  registerDevice: [async (world) => ({ params: { communityId: world.communityId }, body: await newDevice(world) })],
  askToFree: [async (world) => ({ params: await registered(world) })],
  freeDevice: [async (world) => ({ params: await asking(world) })],
  refuseDevice: [async (world) => ({ params: await asking(world) })],
  makeSelfLink: [async (world) => ({ ...(await inOpenWave(world)), body: { id: randomUUID(), days: 14 }, toldAgain: [409] })],
  removeSelfLink: [async (world) => ({ params: (await newSelfLink(world)).params, toldAgain: [404] })],
  openAnswers: [async (world) => ({ params: {}, body: { token: (await newSelfLink(world)).secret } })],
  sendAnswers: [async (world) => ({ params: {}, body: await newAnswers(world) })],
  takeDeviceKey: [async (world) => ({ params: await freed(world), body: { useId: randomUUID() } })],
};
