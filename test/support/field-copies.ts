/**
 * Copies in files, as somebody with a device saves them and brings them back, also onto a device that was set up anew.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Field } from './field-service.ts';
import { goBackTo, goOn, press, read, sendNow, setUp, stateOf, toQueue, toStart, write } from './in-the-field.ts';

/** From the start and back to it. */
export const saveCopy = async (page: Page): Promise<Buffer> => {
  await page.getByRole('link', { name: 'Copies' }).click();
  const saving = page.waitForEvent('download');
  await press(page, 'Save a copy to a file');
  const file = await readFile(await (await saving).path());
  await toStart(page);
  return file;
};

/** Up to the press: what is said of it comes when the device is done. */
export const beginBringing = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.getByRole('link', { name: 'Copies' }).click();
  await page.getByLabel('The file').setInputFiles({ name: 'x.kith.json', mimeType: 'application/json', buffer });
  await press(page, 'Bring back');
};

/** @param words all that is said of it. */
export const endBringing = async (page: Page, ...words: readonly string[]): Promise<void> => {
  const said = page.locator('[role=status] ul');
  for (const one of words) await expect.poll(() => said.textContent(), { timeout: 60_000 }).toContain(one);
  expect(await said.locator('li').count()).toBe(words.length);
  await toStart(page);
};

/** From the start and back to it. @param words all that is said of it. */
export const bringBack = async (page: Page, buffer: Buffer, ...words: readonly string[]): Promise<void> => {
  await beginBringing(page, buffer);
  await endBringing(page, ...words);
};

/** As when the browser clears what a site has stored. */
export const clearAndSetUp = async (page: Page, address: string, pin: string): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: address,
    storageTypes: 'indexeddb,service_workers,cache_storage',
  });
  await page.goto(`${address}/field`);
  await setUp(page, pin);
};

/** From the start and back to it: a send of the only one has failed, and its first answer becomes another. It stays a draft. */
export const changeFirst = async (page: Page, words: string): Promise<void> => {
  const state = () => stateOf(page).textContent();
  await expect.poll(state, { timeout: 60_000 }).toContain('1 interview not sent yet');
  await toQueue(page);
  await sendNow(page);
  await press(page, /^Open and change/);
  await goBackTo(page, 1);
  await write(page, words);
  await goOn(page);
  await page.locator('[data-saved=saved]').waitFor();
  await press(page, 'Stop for now');
};

export const goOnWith = async (page: Page, id: string, words: string): Promise<void> => {
  await page.locator(`a[href$="${id}"]`).click();
  await goBackTo(page, 1);
  expect(await read(page)).toBe(words);
};

/** Has the one draft from an earlier set-up freed, and opens it. @param desk where the coordinator is. */
export const freeDraft = async (page: Page, desk: Page, communityId: Field['communityId']): Promise<void> => {
  await press(page, 'Ask your coordinator to free it');
  await page.getByText('Your coordinator has been asked').waitFor();
  await desk.goto(`/communities/${communityId}/devices`);
  await desk.getByRole('button', { name: /^Decide/ }).click();
  await desk.getByRole('button', { name: 'Free it', exact: true }).click();
  await desk.locator('.kith-outcome[role=status]').filter({ hasText: /\w/ }).waitFor();
  await press(page, 'Look again');
  await press(page, 'Open the drafts');
  await page.getByText('1 draft is open again').waitFor();
};
