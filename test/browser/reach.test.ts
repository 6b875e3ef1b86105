/**
 * Beyond the researcher's own hands: an interview taken back by whoever gave it, and a device that was locked and is freed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finish, finishPages, goToSlip, press, read, setUp, stateOf, unlock, write } from '../support/in-the-field.ts';

const sizes = [1280, 360] as const;

describe.skipIf(noChromium)('reach', () => {
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

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const isSound = async (page: Page, name: string): Promise<void> => {
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await keepPicture(page, name);
  };

  test('the code on the slip takes an interview back, however it is typed, and says the same of any code', async () => {
    const page = await device.open('/field');
    await setUp(page);
    await begin(page);
    await write(page, 'Rosa Field');
    const code = await goToSlip(page);
    await finish(page);
    // The state is of what is kept here, and says the same just before the interview is counted: so first what has arrived.
    await expect.poll(() => field.stored(), { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(() => stateOf(page).textContent(), { timeout: 20_000 }).toContain('Every interview is sent');
    for (const width of sizes) {
      const other = await field.kith.newPage({ width, height: 740, asNobody: true, forAxe: true });
      await other.goto('/withdraw');
      await title(other, 'Take your answers back');
      await press(other, 'Take my answers back');
      await other.getByText('Type the code on your slip').first().waitFor();
      await isSound(other, `withdraw-error-${width}`);
      // One that nobody was given.
      await other.getByLabel('The code on your slip').fill('o'.repeat(26));
      await press(other, 'Take my answers back');
      await title(other, 'Your code has been used');
      expect(await other.evaluate(() => document.activeElement?.id)).toBe('page-title');
      await isSound(other, `withdraw-done-${width}`);
    }
    expect(await field.stored()).toHaveLength(1);
    const theirs = await field.kith.newPage({ width: 320, height: 256, asNobody: true, forAxe: true });
    await theirs.goto(`/withdraw#${code.toLowerCase().replaceAll('-', ' ')}`);
    await expect.poll(() => theirs.getByLabel('The code on your slip').inputValue()).toBe(code);
    expect(theirs.url().endsWith('/withdraw')).toBe(true);
    await isSound(theirs, 'withdraw-320');
    await theirs.getByLabel('The code on your slip').press('Enter');
    await title(theirs, 'Your code has been used');
    expect(await field.stored()).toHaveLength(0);
  });

  test('ten wrong PINs lock a device; a coordinator frees it; a new PIN opens it, and the draft is there', async () => {
    const page = await device.open('/field');
    await page.getByLabel('PIN', { exact: true }).waitFor();
    await unlock(page);
    await begin(page);
    await write(page, 'Tom Reed');
    await page.locator('[data-saved=saved]').waitFor();
    await page.goto(`${field.between.address}/field`);
    for (let left = 9; left >= 1; left -= 1) {
      await unlock(page, '000111');
      await page.getByText(`You have ${left} more tr`).first().waitFor();
    }
    await unlock(page, '000111');
    await title(page, 'This device is locked');
    await press(page, 'Ask to be freed');
    await page.getByText('Your coordinator has been asked').waitFor();
    for (const width of sizes) {
      const desk = await field.kith.newPage({ width, height: 740, forAxe: true });
      await desk.goto('/communities');
      await desk.goto(`/communities/${field.communityId}/devices`);
      await title(desk, 'Devices');
      await desk.getByRole('button', { name: /^Decide/ }).click();
      await desk.getByRole('heading', { name: /asks you to free/ }).waitFor();
      await isSound(desk, `devices-${width}`);
      await press(desk, width === 1280 ? 'Not now' : 'Free it');
      if (width === 360) await desk.getByText('can choose a new PIN within 24 hours').waitFor();
    }
    await press(page, 'Look again');
    await title(page, 'This device is free: choose a new PIN');
    await page.getByLabel('PIN', { exact: true }).fill('739251');
    await page.getByLabel('The same PIN again').fill('739251');
    await press(page, 'Set the new PIN');
    await title(page, 'Interviews on this device');
    await page.reload();
    await unlock(page, '739251');
    await page
      .getByRole('button', { name: /^Go on/ })
      .or(page.getByRole('link', { name: /^Go on/ }))
      .first()
      .click();
    await expect.poll(() => read(page)).toBe('Tom Reed');
    await finish(page);
    await expect.poll(() => field.stored(), { timeout: 20_000 }).toHaveLength(1);
  });

  test('somebody answers alone by a link, once; used and broken links say no more than that', async () => {
    const desk = await field.kith.newPage({ forAxe: true });
    await desk.goto(`/communities/${field.communityId}/waves/${field.waveId}/links`);
    await press(desk, 'Make a link');
    const shown = desk.locator('[data-new-link]');
    await shown.waitFor();
    await isSound(desk, 'self-links-1280');
    const path = new URL((await shown.textContent()) ?? '');
    const before = (await field.stored()).length;
    const theirs = await field.kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await theirs.goto(`${path.pathname}${path.hash}`);
    await title(theirs, 'Why we ask');
    await isSound(theirs, 'answer-360');
    await press(theirs, 'Begin');
    await theirs.getByLabel('Yes').check();
    await press(theirs, 'Continue');
    await theirs.getByLabel('No, or I have no code').check();
    await press(theirs, 'Continue');
    await write(theirs, 'My neighbour');
    await finishPages(theirs);
    await title(theirs, 'Thank you. Your answers are sent');
    await isSound(theirs, 'answer-sent-360');
    expect((await field.stored()).length).toBe(before + 1);
    for (const [hash, words] of [
      [path.hash, 'It is for one person and one time'],
      [`#${'A'.repeat(43)}`, 'It is for one person and one time'],
      ['#short', 'This link is not whole'],
    ] as const) {
      const other = await field.kith.newPage({ width: 1280, asNobody: true, forAxe: true });
      await other.goto(`${path.pathname}${hash}`);
      await title(other, 'This link does not work (any more)');
      await other.getByText(words).waitFor();
      await isSound(other, 'answer-unusable-1280');
    }
  });
});
