/**
 * Devices that keep interviews: whose each is, and how one that is locked is freed. A device gives the service its key, sealed;
 * the service gives it back once, to whoever set the device up, after a coordinator has freed it.
 */
import { z } from 'zod';
import { CommunityId, DeviceId, UserId } from './ids.ts';
import { defineRoute } from './route.ts';
import { Sealed } from './submissions.ts';
import { Line } from './text.ts';

/** What is sealed along with the key of a device. */
export const deviceKeyBoundTo = (deviceId: string): string => `device|${deviceId}`;

/** `asks`: it is locked, and waits for a coordinator. `freed`: its key can be fetched, for 24 hours. */
const DeviceState = z.enum(['in-use', 'asks', 'freed', 'refused']);

/** As whoever set it up sees it. */
export const OwnDevice = z.strictObject({
  id: DeviceId,
  state: DeviceState,
  /** When it came to this. */
  at: z.string(),
});
export type OwnDevice = z.infer<typeof OwnDevice>;

export const Device = z.strictObject({
  ...OwnDevice.shape,
  /** What its owner calls it; may be empty. */
  name: z.string(),
  userId: UserId,
  userName: z.string(),
  since: z.string(),
  seenAt: z.string(),
});
export type Device = z.infer<typeof Device>;

const params = z.strictObject({ communityId: CommunityId });
const one = z.strictObject({ communityId: CommunityId, deviceId: DeviceId });
const path = '/api/communities/:communityId/devices';
const owners = ['researcher', 'coordinator'] as const;

export const deviceRoutes = {
  /** Safe to repeat: says that the device is in use. 409 when somebody else has set up a device of this id. */
  registerDevice: defineRoute({
    id: 'registerDevice',
    method: 'POST',
    path,
    summary: 'Say that this device takes waves along, and leave its key here, sealed',
    who: owners,
    params,
    body: z.strictObject({
      id: DeviceId /** Null leaves the name as it is. */,
      name: Line(60).nullable().default(null),
      escrow: Sealed,
    }),
    reply: OwnDevice,
    status: 201,
  }),
  listDevices: defineRoute({
    id: 'listDevices',
    method: 'GET',
    path,
    summary: 'Devices that keep interviews, those that ask to be freed first',
    who: ['coordinator'],
    params,
    reply: z.strictObject({ items: z.array(Device) }),
  }),
  readDevice: defineRoute({
    id: 'readDevice',
    method: 'GET',
    path: `${path}/:deviceId`,
    summary: 'How a device of one’s own stands',
    who: owners,
    params: one,
    reply: OwnDevice,
  }),
  askToFree: defineRoute({
    id: 'askToFree',
    method: 'POST',
    path: `${path}/:deviceId/ask`,
    summary: 'Ask a coordinator to free a device of one’s own that is locked',
    who: owners,
    params: one,
    reply: OwnDevice,
  }),
  freeDevice: defineRoute({
    id: 'freeDevice',
    method: 'POST',
    path: `${path}/:deviceId/free`,
    summary: 'Free a device that asks: its owner can fetch its key once, within 24 hours',
    who: ['coordinator'],
    audit: 'device-freed',
    params: one,
    reply: OwnDevice,
  }),
  refuseDevice: defineRoute({
    id: 'refuseDevice',
    method: 'POST',
    path: `${path}/:deviceId/refuse`,
    summary: 'Leave a device that asks locked',
    who: ['coordinator'],
    audit: 'device-refused',
    params: one,
    reply: OwnDevice,
  }),
  takeDeviceKey: defineRoute({
    id: 'takeDeviceKey',
    method: 'POST',
    path: `${path}/:deviceId/key`,
    summary: 'Fetch the key of a device of one’s own that was freed; once, but again under the same number of use',
    who: owners,
    audit: 'device-key-given',
    params: one,
    body: z.strictObject({ useId: z.uuid('must be a UUID').toLowerCase() }),
    /** 32 bytes, base64. */
    reply: z.strictObject({ key: z.string() }),
  }),
} as const;
