/**
 * A wave that is open and a device that is set up for it, on the page where interviews begin.
 */
import type { Page } from 'playwright-core';
import type { FieldDevice } from './field-device.ts';
import { type Field, startField } from './field-service.ts';
import { setUp } from './in-the-field.ts';

export type DeviceInField = {
  readonly field: Field;
  readonly device: FieldDevice;
  readonly page: Page;
  close(): Promise<void>;
};

export const startDeviceInField = async (): Promise<DeviceInField> => {
  const field = await startField();
  const device = await field.newDevice();
  const page = await device.open('/field');
  await setUp(page);
  return {
    field,
    device,
    page,
    close: async () => {
      await device.close();
      await field.close();
    },
  };
};
