/**
 * A device in the field: set up with a PIN, opened again, working without a network.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finish, press, read, setUp, stateOf, unlock, write } from '../support/in-the-field.ts';

describe.skipIf(noChromium)('a device in the field', () => {
  let field: Field;
  let device: FieldDevice;

  beforeAll(async () => {
    field = await startField();
    device = await field.newDevice();
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  test('F15: is set up, interviews without a network, and sends when there is one', async () => {
    const page = await device.open('/field');
    await setUp(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    field.between.setDown(true);
    await page.reload();
    await unlock(page);
    await begin(page);
    await write(page, 'Rosa Field');
    // Browsers keep the titles of pages in the clear.
    expect(await page.title()).toBe('Interview – Kith');
    await page.locator('[data-saved=saved]').waitFor();
    await page.reload();
    await unlock(page);
    await expect.poll(() => read(page), { timeout: 20_000 }).toBe('Rosa Field');
    await finish(page);
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('1 interview not sent yet');
    expect(await field.stored()).toHaveLength(0);
    field.between.setDown(false);
    await stateOf(page).getByRole('link').click();
    await page.getByText('Kith could not be reached').waitFor();
    await press(page, 'Send now');
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    expect(await field.stored()).toHaveLength(1);
  });
});
