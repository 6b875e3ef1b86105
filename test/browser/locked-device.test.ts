/**
 * A device that ten wrong PINs have locked, as its owner sees it in every state: without a signal, signed out, asking, refused,
 * freed; and the pages of devices and of links, narrow and wide.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { press, setUp, unlock } from '../support/in-the-field.ts';

describe.skipIf(noChromium)('a locked device', () => {
  let field: Field;
  let page: Page;
  let desk: Page;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage({ width: 360, height: 740, forAxe: true });
    desk = await field.kith.newPage({ forAxe: true });
    for (const one of [page, desk]) one.setDefaultTimeout(60_000);
    await page.goto(`${field.between.address}/field`);
  });
  afterAll(() => field?.close());

  const title = (on: Page, name: string) => on.getByRole('heading', { level: 1, name }).waitFor();
  const small = (on: Page) =>
    on.evaluate(() =>
      [...document.querySelectorAll('main button, main a.nhsuk-button, header button')]
        .map((one) => ({ words: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44),
    );
  const expectGood = async (on: Page, name: string): Promise<void> => {
    for (const [width, height] of [
      [1280, 900],
      [320, 256],
      [360, 740],
    ] as const) {
      await on.setViewportSize({ width, height });
      expect(await findAxeViolations(on), `${name} ${width}`).toEqual([]);
      expect(await on.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width);
      if (width !== 320) await keepPicture(on, `locked-${name}-${width}`);
    }
    expect(await small(on), name).toEqual([]);
  };
  const decide = async (button: string): Promise<void> => {
    await desk.goto(`/communities/${field.communityId}/devices`);
    await desk.getByRole('button', { name: /^Decide/ }).click();
    await desk.getByRole('heading', { name: /asks you to free/ }).waitFor();
    await expectGood(desk, `devices-${button.replaceAll(' ', '-').toLowerCase()}`);
    await desk.getByRole('button', { name: button, exact: true }).click();
    await desk.locator('.kith-outcome[role=status]').filter({ hasText: /\w/ }).waitFor();
  };

  test('says so after the tenth wrong PIN, and asks its owner to ask', async () => {
    await desk.goto(`/communities/${field.communityId}/devices`);
    await desk.getByText('No device').first().waitFor();
    await expectGood(desk, 'devices-none');
    await page.getByLabel('Spring, Millbrook').waitFor();
    await setUp(page);
    await page.reload();
    for (let left = 9; left >= 1; left -= 1) {
      await unlock(page, '000111');
      await page.getByText(`You have ${left} more tr`).first().waitFor();
    }
    await expectGood(page, 'last-try');
    await unlock(page, '000111');
    await title(page, 'This device is locked');
    await page.getByRole('button', { name: 'Ask to be freed' }).waitFor();
    await expectGood(page, 'asks-nothing');
  });

  test('without a signal it says what is needed', async () => {
    await page.context().setOffline(true);
    await press(page, 'Ask to be freed');
    await page.getByText('You need a signal to ask').waitFor();
    await expectGood(page, 'offline');
    await page.context().setOffline(false);
  });

  test('signed out, it leads to the door and back', async () => {
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.reload();
    await page.getByText('Sign in to ask').waitFor();
    await expectGood(page, 'signed-out');
    await page.context().addCookies(cookies);
    await page.reload();
  });

  test('asks, is refused, asks again, and is freed', async () => {
    await press(page, 'Ask to be freed');
    await page.getByText('Your coordinator has been asked').waitFor();
    await expectGood(page, 'asked');
    await decide('Leave it locked');
    await press(page, 'Look again');
    await page.getByText('Your coordinator has left this device locked').waitFor();
    await expectGood(page, 'refused');
    await press(page, 'Ask to be freed');
    await page.getByText('Your coordinator has been asked').waitFor();
    await decide('Free it');
    await press(page, 'Look again');
    await title(page, 'This device is free: choose a new PIN');
    await expectGood(page, 'freed');
    await page.getByLabel('PIN', { exact: true }).fill('739251');
    await page.getByLabel('The same PIN again').fill('739251');
    await press(page, 'Set the new PIN');
    await title(page, 'Interviews on this device');
  });

  test('links to answer alone: none, made, in the list; and what opens under one', async () => {
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.goto(`/communities/${field.communityId}/waves/${field.waveId}/links`);
    await desk.getByRole('button', { name: 'Make a link' }).waitFor();
    await expectGood(desk, 'links-none');
    await press(desk, 'Make a link');
    const shown = desk.locator('[data-new-link]');
    await shown.waitFor();
    await desk.getByRole('img').first().waitFor();
    await shown.scrollIntoViewIfNeeded();
    await expectGood(desk, 'links-made');
    const path = new URL((await shown.textContent()) ?? '');
    const theirs = await field.kith.newPage({ asNobody: true, forAxe: true });
    await theirs.goto(`${path.pathname}${path.hash}`);
    await title(theirs, 'Why we ask');
    await expectGood(theirs, 'answer');
    await theirs.goto('/answer#short');
    await theirs.reload();
    await title(theirs, 'This link does not work (any more)');
    await expectGood(theirs, 'answer-broken');
    await desk.reload();
    await desk
      .getByRole('button', { name: /^Take back/ })
      .first()
      .waitFor();
    await expectGood(desk, 'links-list');
  });
});
