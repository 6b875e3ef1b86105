/**
 * Telling the service of this device, with its key sealed, so that it can be freed when it is locked.
 */
import type { CommunityId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { readDevice } from '../offline/device.ts';
import type { DeviceRow } from '../offline/store.ts';

type EarlierKey = Pick<DeviceRow, 'deviceId' | 'escrow'>;

/** An earlier set-up of it, which may never have been told while there was no signal. @throws ApiProblem */
export const registerEarlier = async (communityId: CommunityId, { deviceId: id, escrow }: EarlierKey): Promise<void> => {
  await call(routes.registerDevice, { params: { communityId }, body: { id, name: null, escrow } });
};

/** @param name null leaves the name that was given. @throws ApiProblem */
export const registerDevice = async (communityId: CommunityId, name: string | null): Promise<void> => {
  const device = await readDevice();
  if (!device) return;
  const { deviceId: id, escrow } = device;
  await call(routes.registerDevice, { params: { communityId }, body: { id, name, escrow } });
};

/** Where it fails it is done the next time that a wave is taken along, or when the device asks to be freed. */
export const registerQuietly = (communityId: CommunityId, name: string | null = null): void =>
  void registerDevice(communityId, name).catch(() => undefined);
