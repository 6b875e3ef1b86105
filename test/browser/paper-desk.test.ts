/**
 * A desk with a stack of forms that came back: left and come back to, torn forms, two pairs of hands at the same form, and forms
 * that come after the wave was closed.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, noChromium } from '../support/browser.ts';
import { why } from '../support/field-work.ts';
import { openWave } from '../support/open-wave.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

type Printed = { readonly number: string; readonly code: string };

describe.skipIf(noChromium)('a stack of paper forms', () => {
  let kith: KithInBrowser;
  let page: Page;
  let phone: Page;
  let send: InCommunity['send'];
  let keys: InCommunity['keys'];
  let expectGood: InCommunity['expectGood'];
  const communityId = randomUUID();
  let versionId = '';
  const here = `/api/communities/${communityId}`;
  let waveId = '';
  const at = (part = '') => `/communities/${communityId}/waves/${waveId}${part}`;
  const forms: Printed[] = [];
  const form = (index: number): Printed => forms[index] ?? { number: '', code: '' };

  const turn = async (status: 'open' | 'closed') => {
    const { version } = await send<{ version: number }>('GET', `${here}/waves/${waveId}/work`);
    await send('PUT', `${here}/waves/${waveId}/work`, { status, why, versionId }, version);
  };

  beforeAll(async () => {
    ({ kith, page, phone, send, keys, expectGood } = await startInCommunity(communityId, 'paper-desk'));
    ({ id: waveId } = await send<{ id: string }>('POST', `${here}/waves`, { name: 'Spring' }));
    versionId = await openWave(send, { communityId, waveId }, sampleDocument);
    await page.goto(at('/paper'));
    await page.getByLabel('How many forms?').fill('6');
    await page.locator('[data-form-number]').nth(5).waitFor();
    for (const one of await page.locator('[data-form-number]').all()) {
      const code = (await one.locator('.kith-slip__code').textContent()) ?? '';
      forms.push({ number: (await one.getAttribute('data-form-number')) ?? '', code });
    }
  }, 300_000);
  afterAll(() => kith?.close());

  const stored = async (): Promise<number> =>
    (await send<{ items: readonly unknown[] }>('GET', `${here}/waves/${waveId}/interviews`)).items.length;
  const focused = (on = page) => on.evaluate(() => document.activeElement?.id);
  const typedAt = (label: string, on = page) => on.getByLabel(label).inputValue();
  const typeLines = async (on: Page, lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await on.keyboard.type(line);
      await on.keyboard.press('Enter');
    }
  };
  const begin = async (on: Page, lines: readonly string[]): Promise<void> => {
    await on.getByLabel('Form number').fill('');
    await on.getByLabel('Form number').focus();
    await typeLines(on, lines);
  };
  const save = (on = page) => on.keyboard.press('Control+Enter');
  /** And not still at the desk, where this link is not. */
  const isAtWave = () => page.getByRole('link', { name: 'Enter paper forms' }).waitFor();
  const kept = (on = page) => on.locator('[data-kept=kept]').waitFor();

  test('is left and come back to, by the browser and by a link; a second tab is told, and goes on once the first is closed', async () => {
    const { number, code } = form(0);
    await page.goto(at());
    await keys.follow('Enter paper forms', /Enter paper forms/);
    await begin(page, [number, code, '5 5 26', '', '1']);
    for (let times = 0; times < 3; times += 1) {
      await page.goBack();
      await isAtWave();
      await page.goForward();
      await page.getByLabel('Form number').waitFor();
      expect([await typedAt('Form number'), await typedAt('Day on which')]).toEqual([number, '5 5 26']);
    }
    await page.reload();
    await page.getByLabel('Form number').waitFor();
    expect(await typedAt('Form number')).toBe(number);
    const second = await page.context().newPage();
    await second.goto(at('/paper-entry'));
    await second.getByText('You are typing in another tab').waitFor();
    await page.getByLabel('Their name, if they wrote it').fill('Rae');
    await kept();
    await page.goto(at());
    await isAtWave();
    await second.getByRole('button', { name: 'Try again' }).click();
    await second.getByLabel('Form number').waitFor();
    expect(await typedAt('Their name, if they wrote it', second)).toBe('Rae');
    await second.close();
    await page.goto(at('/paper-entry'));
    await page.getByLabel('Form number').waitFor();
    expect(await typedAt('Their name, if they wrote it')).toBe('Rae');
  });

  test('is counted; where something cannot be right, Enter stops once, and Ctrl and Enter save from the button too', async () => {
    await page.getByLabel('How many forms are in your stack?').fill('3');
    await page.getByText('0 of 3 are typed in').waitFor();
    await page.getByLabel('Day on which').fill('31 4 26');
    await page.getByLabel('Day on which').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('paper-date');
    await page.getByText('Type the day on which the form was filled in').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await focused()).not.toBe('paper-date');
    await page.getByText('Type the day on which the form was filled in').waitFor();
    await page.getByLabel('Day on which').fill('30 4 26');
    await page.getByRole('button', { name: 'Save and enter the next' }).focus();
    await save();
    await page.getByText('1 of 3 are typed in').waitFor();
    expect(await focused()).toBe('paper-number');
    await page.reload();
    await page.getByText('1 of 3 are typed in').waitFor();
  });

  test('has torn forms: known by the number, or given one; told at once when one is here already', async () => {
    const { number } = form(1);
    await begin(page, [number, '?']);
    await page.getByText(`Form ${number} is known by its number`).waitFor();
    await typeLines(page, ['', '', '1']);
    await save();
    await page.getByText('2 of 3 are typed in').waitFor();
    await begin(page, [number, form(1).code]);
    await page.getByText(`Form ${number} was entered here already`).first().waitFor();
    await begin(page, ['?']);
    await page.getByLabel('Code of the slip').fill('?');
    const told = (await page.getByText('Write this number on the form now').textContent()) ?? '';
    const given = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(told)?.[0] ?? '';
    await expectGood(at('/paper-entry'), 'torn', (on) => on.getByLabel('Form number').waitFor());
    await page.getByLabel('Code of the slip').focus();
    await page.keyboard.press('Enter');
    await typeLines(page, ['', '', '1']);
    await save();
    await page.getByText('All done: 3 of 3').waitFor();
    await begin(phone, [given, '?']);
    await phone.getByText(`Form ${given} is here already`).waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    expect(await stored()).toBe(3);
    const flagged = await page.context().newPage();
    await flagged.goto(at('/quality'));
    await flagged.getByText('The number on this paper form could not be read').waitFor();
    await flagged.close();
  });

  test('has a form that two type in at once: it is here once, and where the two differ both are kept to choose from', async () => {
    const { number, code } = form(2);
    await begin(page, [number, code, '', '', '1']);
    await begin(phone, [number]);
    await phone.getByLabel('Code of the slip').fill(code);
    await phone.getByLabel('Day on which').fill('30 4 26');
    await phone.getByLabel('1 May we ask').fill('1');
    await Promise.all([save(), save(phone)]);
    for (const on of [page, phone]) await on.getByText(`Form ${number} is saved as`).waitFor();
    expect(await stored()).toBe(4);
    await begin(page, [form(3).number, form(3).code, '', '', '1', '1']);
    await begin(phone, [form(3).number, form(3).code, '', '', '1', '2']);
    await save();
    await page.getByText(`Form ${form(3).number} is saved as`).waitFor();
    await save(phone);
    await phone.getByText('This form was entered before').waitFor();
    expect(await stored()).toBe(5);
  });

  test('takes nothing in while a form is on its way: what would be typed then would be lost when it has arrived', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/submissions', async (route) => {
      await held;
      await route.continue();
    });
    await begin(page, [form(5).number, form(5).code, '', '', '1']);
    await page.getByLabel('Their name, if they wrote it').fill('Rae');
    const sent = page.waitForRequest('**/submissions');
    await save();
    await sent;
    await page.getByLabel('Their name, if they wrote it').pressSequentially('lost');
    expect(await typedAt('Their name, if they wrote it')).toBe('Rae');
    page.once('dialog', (asked) => void asked.accept());
    await page.getByRole('button', { name: 'Clear this form' }).click();
    expect(await typedAt('Their name, if they wrote it')).toBe('Rae');
    release();
    await page.getByText(`Form ${form(5).number} is saved as`).waitFor();
    expect(await typedAt('Form number')).toBe('');
    await page.unroute('**/submissions');
    expect(await stored()).toBe(6);
  });

  test('has forms that come back after the wave was closed: a coordinator types them in, and is told that they are late', async () => {
    await turn('closed');
    await page.goto(at('/paper'));
    await page.getByText('This wave is not open').first().waitFor();
    await page.getByRole('link', { name: 'Open or close the wave' }).waitFor();
    await page.goto(at('/paper-entry'));
    await page.getByText('Forms that come back late can still be typed in').waitFor();
    await expectGood(at('/paper-entry'), 'closed', (on) => on.getByText('Forms that come back late').waitFor());
    await keys.tabTo('button', 'Type in forms that came back late');
    await page.keyboard.press('Enter');
    await page.getByText('This wave is closed. What you type in here came back late').waitFor();
    await begin(page, [form(4).number, form(4).code, '', '', '1']);
    await save();
    await page.getByText(`Form ${form(4).number} is saved as`).waitFor();
    expect(await stored()).toBe(7);
  });
});
