/**
 * Devices that keep interviews: registered by whoever set them up, freed by a coordinator when they are locked.
 */
import { type Device, deviceKeyBoundTo, type OwnDevice } from '../contract/devices.ts';
import type { Sealed } from '../contract/submissions.ts';
import { DomainError, notFound, taken, unreadable } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import type { SealingKeys } from '../submissions/sealing-keys.ts';
import * as queries from './device-queries.ts';

export type InDevice = { readonly communityId: string; readonly deviceId: string };

export type DeviceService = {
  /** @throws DomainError conflict for a device of somebody else; unreadable for a key that could never be given back. */
  register(
    communityId: string,
    given: { readonly id: string; readonly name: string | null; readonly escrow: Sealed },
    userId: string,
  ): Promise<OwnDevice>;
  list(communityId: string): Promise<Device[]>;
  /** @throws DomainError notFound, also for a device of somebody else. */
  read(device: InDevice, userId: string): Promise<OwnDevice>;
  /** @throws DomainError as `read` */
  ask(device: InDevice, userId: string): Promise<OwnDevice>;
  /** @throws DomainError notFound; conflict for one that does not ask. */
  free(device: InDevice, by: string): Promise<OwnDevice>;
  /** @throws DomainError as `free` */
  refuse(device: InDevice, by: string): Promise<OwnDevice>;
  /** @returns the key, base64. @throws DomainError notFound; conflict when it was not freed, too long ago, or the key was fetched. */
  takeKey(device: InDevice, userId: string, useId: string): Promise<string>;
};

const keyBytes = 32;

const asksNothing = () =>
  new DomainError(
    'conflict',
    'This device does not ask to be freed any more. Somebody else may have decided: load the page again.',
  );

const notFreed = () =>
  new DomainError(
    'conflict',
    'The key of this device cannot be fetched just now. It was fetched already, or it was freed too long ago. Ask your coordinator to free it again.',
  );

const placeOf = ({ communityId, deviceId }: InDevice) => ({ communityId, key: `${communityId}|${deviceId}` });

const readOne = async (run: Run, device: InDevice, userId: string | null): Promise<OwnDevice> => {
  const [found] = await run(queries.read, { ...placeOf(device), userId });
  if (!found) throw notFound('device');
  return found;
};

export const createDeviceService = (store: Store, keys: SealingKeys): DeviceService => {
  const openKey = (id: string, escrow: Sealed) => keys.open(escrow, deviceKeyBoundTo(id));

  const decide = (query: typeof queries.free, device: InDevice, by: string, becomes: OwnDevice['state']) =>
    store.write(async (run) => {
      const [decided] = await run(query, { ...placeOf(device), by });
      const now = await readOne(run, device, null);
      // Whoever decided the same a moment ago, and never heard of it, finds it as they left it.
      if (!decided && now.state !== becomes) throw asksNothing();
      return now;
    });

  return {
    register: async (communityId, { id, name, escrow }, userId) => {
      const bytes = await openKey(id, escrow).catch(() => undefined);
      if (bytes?.length !== keyBytes) {
        throw unreadable('The key of this device cannot be opened here, so it could never be given back.', [
          { pointer: '/body/escrow', message: 'cannot be opened' },
        ]);
      }
      const device = { communityId, deviceId: id };
      return store.write(async (run) => {
        const [registered] = await run(queries.register, { ...placeOf(device), id, name, userId, ...escrow });
        if (!registered?.same) throw taken('device');
        return readOne(run, device, userId);
      });
    },
    list: (communityId) => store.read((run) => run(queries.list, { communityId })),
    read: (device, userId) => store.read((run) => readOne(run, device, userId)),
    ask: (device, userId) =>
      store.write(async (run) => {
        await readOne(run, device, userId);
        await run(queries.ask, { ...placeOf(device), userId });
        return readOne(run, device, userId);
      }),
    free: (device, by) => decide(queries.free, device, by, 'freed'),
    refuse: (device, by) => decide(queries.refuse, device, by, 'refused'),
    takeKey: async (device, userId, useId) => {
      const escrow = await store.write(async (run) => {
        await readOne(run, device, userId);
        const [given] = await run(queries.takeKey, { ...placeOf(device), userId, useId });
        if (!given) throw notFreed();
        return given;
      });
      return Buffer.from(await openKey(device.deviceId, escrow)).toString('base64');
    },
  };
};
