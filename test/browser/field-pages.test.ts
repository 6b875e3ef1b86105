/**
 * The pages of the field: axe, narrow and wide and at 400 %, with the keyboard alone, and under the service's own policy.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import {
  begin,
  goOn,
  interview,
  pin,
  press,
  questionOn,
  read,
  setUp,
  stateOf,
  toQueue,
  toStart,
  unlock,
  write,
} from '../support/in-the-field.ts';

describe.skipIf(noChromium)('the pages of the field', () => {
  let field: Field;
  let page: Page;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage({ width: 360, height: 740, forAxe: true });
    page.setDefaultTimeout(60_000);
    await page.goto(`${field.between.address}/field`);
  });
  afterAll(() => field?.close());

  /** Too low for a finger; a list of mistakes leads to fields that can be touched themselves. */
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main button, main a, header button')]
        .filter((one) => !one.closest('.nhsuk-error-summary'))
        .map((one) => ({ words: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44),
    );
  const expectGood = async (name: string): Promise<void> => {
    expect(await findAxeViolations(page), name).toEqual([]);
    for (const [width, height] of [
      [1280, 900],
      [320, 256],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width);
      if (width !== 320) await keepPicture(page, `field-${name}-${width}`);
    }
    expect(await small(), name).toEqual([]);
  };

  test('setting a device up, with every mistake', async () => {
    await page.getByLabel('Spring, Millbrook').waitFor();
    await expectGood('set-up');
    await press(page, 'Continue');
    await page.getByText('There is a problem').waitFor();
    await expectGood('set-up-refused');
    await page.getByLabel('Spring, Millbrook').check();
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'Choose a PIN for this device' }).waitFor();
    for (const [first, again, words] of [
      ['', '', 'The PIN must have 6 digits or more'],
      ['12345a', '', 'The PIN must be digits only'],
      ['123456', '123456', 'This PIN is too easy to guess'],
      [pin, '1', 'The two PINs are not the same'],
    ] as const) {
      await page.getByLabel('PIN', { exact: true }).fill(first);
      await page.getByLabel('The same PIN again').fill(again);
      await press(page, 'Set up this device');
      await page.getByText(words).first().waitFor();
    }
    await expectGood('pin-refused');
    await page.reload();
    await setUp(page);
    await expectGood('home-empty');
  });

  test('drafts, what is not sent, copies, wiping', async () => {
    await begin(page);
    await write(page, 'A draft');
    await page.locator('[data-saved=saved]').waitFor();
    await expectGood('interview');
    await press(page, 'Stop for now');
    field.decideSubmissions(() => ({ is: 'answer', reply: { status: 200, body: '<title>Free Wi-Fi</title>' } }));
    await interview(page, 'One');
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('1 interview not sent yet');
    await expectGood('home');
    await toQueue(page);
    await page.getByText('Something else answered in place of Kith').waitFor();
    await expectGood('not-sent');
    field.decideSubmissions(() => ({
      is: 'change-request',
      body: (text) => text.replace(/"ciphertext":"..../, '"ciphertext":"AAAA'),
    }));
    await press(page, 'Send now');
    await page.getByText('Kith cannot read it').waitFor();
    await expectGood('set-aside');
    await toStart(page);
    for (const [link, name] of [
      ['Copies', 'copies'],
      ['Wipe this device', 'wipe'],
      ['Take another wave along', 'waves'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: link }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectGood(name);
      await toStart(page);
    }
  });

  test('the PIN is exchanged for another by whoever knows it, and what it opens stays', async () => {
    const newPin = '719350';
    await page.getByRole('link', { name: 'Change the PIN' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change the PIN' }).waitFor();
    await expectGood('pin');
    const change = async (old: string, pinNow: string) => {
      await page.getByLabel('The PIN so far').fill(old);
      await page.getByLabel('PIN', { exact: true }).fill(pinNow);
      await page.getByLabel('The same PIN again').fill(pinNow);
      await press(page, 'Change the PIN');
    };
    await change('', newPin);
    await page.getByText('Type the PIN that this device has now').first().waitFor();
    await change('000111', newPin);
    await page.getByText('This is not the PIN. You have 9 more tries').first().waitFor();
    await expectGood('pin-refused-old');
    await change(pin, newPin);
    await page.getByText('The PIN is changed').waitFor();
    await page.reload();
    await unlock(page, pin);
    await page.getByText('This is not the PIN').first().waitFor();
    await unlock(page, newPin);
    await page.locator('main a[href^="/field/interview/"]').first().click();
    await expect.poll(() => questionOn(page)).toBe(1);
    expect(await read(page)).toBe('A draft');
    await press(page, 'Stop for now');
    await page.getByRole('link', { name: 'Change the PIN' }).click();
    await change(newPin, pin);
    await page.getByText('The PIN is changed').waitFor();
  });

  test('the browser’s own Back goes a page back in the interview, and out of it from its first page', async () => {
    await begin(page);
    await write(page, 'Said before going back');
    await goOn(page);
    await page.evaluate(() => window.history.back());
    await expect.poll(() => questionOn(page)).toBe(1);
    expect(await read(page)).toBe('Said before going back');
    await goOn(page);
    expect(await questionOn(page)).toBe(2);
    for (const words of ['Question 1', 'Have you answered before?', 'Do you take part?', 'Why we ask']) {
      await page.evaluate(() => window.history.back());
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
    }
    await page.evaluate(() => window.history.back());
    await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
    // Forward is into it again, where it was left.
    await page.evaluate(() => window.history.forward());
    await page.getByRole('heading', { level: 1, name: 'Why we ask' }).waitFor();
    await press(page, 'Stop for now');
  });

  test('a handed-over device asks for the PIN, by whichever way the interview is left', async () => {
    await begin(page);
    await press(page, 'Hand the device over');
    await page.getByRole('button', { name: 'Hand the device over' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link').count()).toBeLessThanOrEqual(1);
    for (const words of ['Have you answered before?', 'Do you take part?', 'Why we ask']) {
      await page.evaluate(() => window.history.back());
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
    }
    await page.evaluate(() => window.history.back());
    await page.getByLabel('PIN', { exact: true }).waitFor();
    expect(await page.getByText('Drafts to go on with').count()).toBe(0);
    await expectGood('unlock');
    await unlock(page, '000000');
    await page.getByText('This is not the PIN').first().waitFor();
    await expectGood('unlock-refused');
    await Promise.all([page.waitForResponse('**/api/session/resume'), unlock(page)]);
    await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
  });

  test('locks by itself: after 15 minutes, in an interview after 60, and keeps what was typed', async () => {
    await page.clock.install();
    await page.reload();
    await unlock(page);
    await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
    await page.clock.fastForward('14:00');
    await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
    await page.clock.fastForward('02:00');
    await page.getByLabel('PIN', { exact: true }).waitFor();
    await unlock(page);
    const id = await begin(page);
    await write(page, 'Still here');
    await page.clock.fastForward('50:00');
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Still here');
    await page.clock.fastForward('11:00');
    await page.getByLabel('PIN', { exact: true }).waitFor();
    expect(page.url()).toContain(id);
    await unlock(page);
    await expect.poll(() => page.getByLabel('Your answer').inputValue(), { timeout: 60_000 }).toBe('Still here');
    await press(page, 'Stop for now');
  });

  test('wiping needs a copy and a word while something is not sent', async () => {
    await page.getByRole('link', { name: 'Wipe this device' }).click();
    await page.getByText('is not sent').or(page.getByText('are not sent')).first().waitFor();
    expect(await page.getByRole('button', { name: 'Wipe this device' }).count()).toBe(0);
    await press(page, 'Save a copy to a file');
    await press(page, 'Wipe this device');
    await page.getByText('Type the word wipe').first().waitFor();
    await page.getByLabel('Type wipe to go on').fill('Wipe');
    await press(page, 'Wipe this device');
    await page.getByRole('heading', { name: 'Set up this device' }).waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['kith-field']);
  });

  test('everything goes with the keyboard, and nothing is stopped by the policy', async () => {
    const other = await field.kith.newPage({ width: 360, height: 740 });
    // Since it was taken back the session has another cookie.
    await other.context().addCookies(await page.context().cookies());
    const said: string[] = [];
    other.on('pageerror', (error) => said.push(error.message));
    other.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await other.goto(`${field.between.address}/field`);
    await other.getByLabel('Spring, Millbrook').focus();
    await other.keyboard.press('Space');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: 'Choose a PIN for this device' }).waitFor();
    await other.keyboard.press('Tab');
    await other.keyboard.type(pin);
    await other.keyboard.press('Tab');
    await other.keyboard.type(pin);
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: 'Begin an interview: Spring' }).focus();
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: 'Why we ask' }).waitFor();
    await other.goto(`${field.between.address}/field`);
    await unlock(other);
    await other.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
    expect(said).toEqual([]);
  });
});
