import { Router } from 'express';
import { deviceRoutes } from '../contract/devices.ts';
import { bind } from '../http/bind.ts';
import type { DeviceService } from './device-service.ts';

export const createDeviceRoutes = (devices: DeviceService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, deviceRoutes.registerDevice, ({ params, body, viewer }) => devices.register(params.communityId, body, viewer.id));
  bind(router, deviceRoutes.listDevices, async ({ params }) => ({ items: await devices.list(params.communityId) }));
  bind(router, deviceRoutes.readDevice, ({ params, viewer }) => devices.read(params, viewer.id));
  bind(router, deviceRoutes.askToFree, ({ params, viewer }) => devices.ask(params, viewer.id));
  bind(router, deviceRoutes.freeDevice, ({ params, viewer }) => devices.free(params, viewer.id));
  bind(router, deviceRoutes.refuseDevice, ({ params, viewer }) => devices.refuse(params, viewer.id));
  bind(router, deviceRoutes.takeDeviceKey, async ({ params, body, viewer }) => ({
    key: await devices.takeKey(params, viewer.id, body.useId),
  }));
  return router;
};
