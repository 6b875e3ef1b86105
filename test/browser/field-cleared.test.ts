/**
 * F8, F22: the browser clears what a site has stored while an interview is open, as browsers do that run short of room, or that
 * somebody has told to clear everything.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import type { Field } from '../support/field-service.ts';
import { begin, finishPages, goBackTo, goOn, press, questionOn, read, setUp, toStart, write } from '../support/in-the-field.ts';
import { type DeviceInField, startDeviceInField } from '../support/set-up-device.ts';

describe.skipIf(noChromium)('a store that is cleared', () => {
  let inField: DeviceInField;
  let field: Field;
  let device: FieldDevice;
  let page: Page;

  beforeAll(async () => {
    inField = await startDeviceInField();
    ({ field, device, page } = inField);
  });
  afterAll(() => inField?.close());

  const clear = async (): Promise<void> => {
    const browser = await device.context().newCDPSession(page);
    await browser.send('Storage.clearDataForOrigin', {
      origin: field.between.address,
      storageTypes: 'indexeddb,service_workers,cache_storage',
    });
  };

  const bringBack = async (buffer: Buffer): Promise<void> => {
    await page.getByRole('link', { name: 'Copies' }).click();
    await page.getByLabel('The file').setInputFiles({ name: 'x.kith.json', mimeType: 'application/json', buffer });
    await press(page, 'Bring back');
  };

  test('F8, F22: cleared under an open interview: the form stays, the copy holds all of it, and it comes back', async () => {
    const id = await begin(page);
    await write(page, 'Before it was cleared');
    await goOn(page);
    await page.locator('[data-saved=saved]').waitFor();
    await clear();
    await write(page, 'Typed when it was gone');
    await page.getByText('The browser has cleared what was stored here').waitFor();
    expect(await questionOn(page)).toBe(2);
    expect(await read(page)).toBe('Typed when it was gone');
    await goBackTo(page, 1);
    expect(await read(page)).toBe('Before it was cleared');
    const saving = page.waitForEvent('download');
    await press(page, 'Save a copy to a file');
    const file = await readFile(await (await saving).path());
    expect(file.toString()).toContain(id);
    expect(file.toString()).not.toMatch(/Before it was|Typed when/);
    // Set up anew, under another key: only the coordinator can have it opened, and that is said.
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
    await bringBack(file);
    await page.getByText('1 draft came back').waitFor();
    await toStart(page);
    await page.getByText('1 draft from an earlier set-up of this device').waitFor();
  });

  test('F8, F22: cleared under an open interview, and finished all the same: it arrives, and the copy brings no second', async () => {
    const before = (await field.stored()).length;
    const id = await begin(page);
    await write(page, 'Finished all the same');
    await page.locator('[data-saved=saved]').waitFor();
    await clear();
    await goOn(page);
    await page.getByText('The browser has cleared what was stored here').waitFor();
    const saving = page.waitForEvent('download');
    await press(page, 'Save a copy to a file');
    const file = await readFile(await (await saving).path());
    await finishPages(page);
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toContain(id);
    await setUp(page);
    await bringBack(file);
    await page.getByText('1 was here or had arrived already').waitFor();
    expect(await field.stored()).toHaveLength(before + 1);
  });
});
