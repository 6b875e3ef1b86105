import { z } from 'zod';
import { Device, OwnDevice } from '../contract/devices.ts';
import { Sealed } from '../contract/submissions.ts';
import { defineQuery } from '../neo4j/query.ts';

/** `key`: the community and the device; it may take waves of several along. */
const one = { communityId: z.uuid(), key: z.string() };
const IdRow = z.object({ id: z.string() });

export const register = defineQuery(
  'devices/register',
  'write',
  z.object({ ...one, id: z.uuid(), userId: z.string(), name: z.string().nullable(), ...Sealed.shape }),
  z.object({ same: z.boolean() }),
);
/** `userId`: whose it must be; anybody's when null. */
export const read = defineQuery(
  'devices/read',
  'read',
  z.object({ ...one, userId: z.string().nullable() }),
  z.object(OwnDevice.shape),
);
export const list = defineQuery('devices/list', 'read', z.object({ communityId: z.uuid() }), z.object(Device.shape));
export const ask = defineQuery('devices/ask', 'write', z.object({ ...one, userId: z.string() }), IdRow);
export const free = defineQuery('devices/free', 'write', z.object({ ...one, by: z.string() }), IdRow);
export const refuse = defineQuery('devices/refuse', 'write', z.object({ ...one, by: z.string() }), IdRow);
export const takeKey = defineQuery(
  'devices/take-key',
  'write',
  z.object({ ...one, userId: z.string(), useId: z.uuid() }),
  z.object(Sealed.shape),
);
