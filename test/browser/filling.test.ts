/**
 * A whole interview in a browser, as a rehearsal: by the keyboard alone, by taps on a phone, at 400 % zoom, from right to left.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { heading, makeRehearsal, onward, openRehearsal } from '../support/rehearse.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

describe.skipIf(noChromium)('an interview', () => {
  let kith: KithInBrowser;
  let address = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    address = await makeRehearsal(await kith.newPage(), sampleDocument);
  });
  afterAll(() => kith?.close());

  const begin = async (width: number, height: number): Promise<Page> => {
    const page = await kith.newPage({ width, height, forAxe: true });
    page.setDefaultTimeout(30_000);
    await openRehearsal(page, address);
    return page;
  };
  /** No axe violation, nothing wider than the window, no target smaller than a thumb. */
  const expectGood = async (page: Page, state: string): Promise<void> => {
    expect(await findAxeViolations(page), state).toEqual([]);
    const found = await page.evaluate(() => {
      const targets = [...document.querySelectorAll('.kith-filling :is(button, select, textarea, .nhsuk-input, .kith-big)')];
      const small = targets.filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return height > 0 && (height < 44 || width < 44);
      });
      return { wider: document.documentElement.scrollWidth - window.innerWidth, small: small.map((one) => one.outerHTML) };
    });
    expect(found, state).toEqual({ wider: 0, small: [] });
  };
  const isFocused = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await isFocused(page, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by the tab key on: ${await heading(page).textContent()}`);
  };

  /** Answers whatever the page asks, by keys alone. */
  const answerByKeys = async (page: Page): Promise<void> => {
    if ((await page.locator('.kith-naming').count()) > 0) {
      await tabTo(page, '#named');
      for (const name of ['Ann', 'Bo', 'Ann']) {
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
      }
    } else if ((await page.locator('.kith-bigs').count()) > 0) {
      await tabTo(page, '.kith-bigs input');
      await page.keyboard.press('Space');
    } else if ((await page.locator('.kith-filling :is(textarea, .nhsuk-input)').count()) > 0) {
      await tabTo(page, '.kith-filling :is(textarea, .nhsuk-input)');
      await page.keyboard.type('3');
    }
  };
  const walkByKeys = async (page: Page, name: string): Promise<number> => {
    for (let pages = 1; pages < 100; pages += 1) {
      const title = (await heading(page).textContent()) ?? '';
      if (pages > 1) expect(await isFocused(page, '#page-title'), title).toBe(true);
      await expectGood(page, `${name}: ${title}`);
      await answerByKeys(page);
      const isLast = (await page.locator('.kith-slip').count()) > 0;
      await tabTo(page, onward);
      await page.keyboard.press('Enter');
      if (isLast) return pages;
      await expect.poll(() => isFocused(page, '#page-title')).toBe(true);
    }
    throw new Error('the interview does not end');
  };

  test('by the keyboard alone, from the first page to the last, each without a violation', async () => {
    const page = await begin(1280, 900);
    expect(await walkByKeys(page, 'laptop')).toBeGreaterThan(25);
    await page.getByText('The rehearsal is over').waitFor();
  });

  test('at 400 % zoom', async () => {
    const page = await begin(320, 256);
    expect(await walkByKeys(page, 'zoomed')).toBeGreaterThan(25);
  });

  test('from right to left, with what is translated in its language', async () => {
    const page = await begin(360, 740);
    await page.getByLabel('Language').selectOption('ar');
    await expect.poll(() => page.locator('.kith-filling').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.kith-filling').getAttribute('lang')).toBe('ar');
    expect(await walkByKeys(page, 'right to left')).toBeGreaterThan(25);
  });

  test('F20, B1, B2, B3, B5: by taps on a phone: nothing chosen is said, four statuses stay four, each name is there once', async () => {
    const page = await begin(360, 740);
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    const goOn = () => page.locator(onward).click();
    const choose = async (label: string) => {
      await page.locator('.kith-big').filter({ hasText: label }).first().click();
      await goOn();
    };
    const add = async (name: string) => {
      await page.locator('#named').fill(name);
      await press('Add');
    };
    await goOn();
    await goOn();
    await page.getByText('There is a problem').waitFor();
    expect(await isFocused(page, '.nhsuk-error-summary')).toBe(true);
    await expectGood(page, 'nothing chosen');
    for (const answer of ['Yes', 'No', 'Yes', 'No']) await choose(answer);
    await page.locator('.kith-big').first().click();
    await page.getByLabel('Your name').fill('Rosa Field');
    await goOn();
    await press('Prefer not to say');
    await goOn();
    await press('Skip this question');
    await page.locator('#answer').fill('0');
    await goOn();
    await press('None of these');
    await goOn();
    await choose('8');

    await add('rosa  field');
    await page.getByText('That is you').waitFor();
    await page.locator('#named').fill('');
    await add('Ann');
    // The second of a double tap finds nothing typed any more.
    await page.locator('#named').fill('Bo');
    await page.getByRole('button', { name: 'Add' }).dblclick();
    await add('x'.repeat(300));
    await add('👩‍👧');
    await add('ann');
    await page.getByText('Ann is on the list already').waitFor();
    await press('No, this is another Ann');
    await page.locator('#named').fill('joan');
    await press(/^Joan at the corner/);
    await page.getByText('6 named').waitFor();
    await expectGood(page, 'names');
    await keepPicture(page, 'filling-names-360');
    await goOn();
    await press('Bo');
    await add('Ann');
    await page.getByText('Ann is the one you named before').waitFor();
    await goOn();
    await press('Nothing');
    await goOn();

    // Moved into the innermost circle; the same is then chosen below.
    await page.locator('.kith-circles').scrollIntoViewIfNeeded();
    const token = await page.locator('.kith-circles__token').boundingBox();
    const you = await page.locator('.kith-circles__you').boundingBox();
    if (!token || !you) throw new Error('the circles are not drawn');
    await page.mouse.move(token.x + token.width / 2, token.y + token.height / 2);
    await page.mouse.down();
    await page.mouse.move(you.x + you.width / 2, you.y - 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.getByLabel('Very close').isChecked()).toBe(true);
    await keepPicture(page, 'filling-circles-360');
    for (let skipped = 0; (await heading(page).textContent()) !== 'Check your answers' && skipped < 60; skipped += 1) {
      const isAsked = (await page.getByRole('button', { name: 'Skip this question' }).count()) > 0;
      await (isAsked ? press('Skip this question') : goOn());
    }

    await page.getByRole('heading', { name: 'How you feel' }).waitFor();
    const said = async (status: string) => page.locator(`dd[data-status="${status}"]`).allTextContents();
    expect(await said('declined')).toEqual(['Prefer not to say']);
    expect(await said('none')).toEqual(['None of these', 'Nothing']);
    expect((await said('unanswered')).length).toBeGreaterThan(20);
    expect(await said('answered')).toContain('0 people');
    expect((await said('answered')).some((text) => /^Ann, Bo, x+…, 👩‍👧, Ann \(2\), Joan/u.test(text))).toBe(true);
    await expectGood(page, 'check');
    await keepPicture(page, 'filling-check-360');
    await page.getByRole('button', { name: /^Change: How much do you belong/ }).click();
    await page.locator('.kith-big').filter({ hasText: '2' }).first().click();
    await goOn();
    // What the change brings up is asked, and nothing else.
    await heading(page).filter({ hasText: 'What makes you say so?' }).waitFor();
    await page.locator('#answer').fill('Nobody says hello');
    await goOn();
    await heading(page).filter({ hasText: 'Check your answers' }).waitFor();
    await goOn();
    await page.locator('.kith-own-map').waitFor();
    await expectGood(page, 'map');
    await keepPicture(page, 'filling-map-360');
    for (const [button, ending] of [
      ['Save as a picture (PNG)', '.png'],
      ['Save as a drawing (SVG)', '.svg'],
    ] as const) {
      const saving = page.waitForEvent('download');
      await press(button);
      expect((await saving).suggestedFilename()).toBe(`my-map${ending}`);
    }
    await goOn();
    await page.locator('.kith-slip img').waitFor();
    expect(await page.locator('.kith-slip__code').textContent()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
    await expectGood(page, 'slip');
    await keepPicture(page, 'filling-slip-360');
  });

  test('B4: 60 names are listed, and the map gives them numbers', async () => {
    const page = await begin(360, 740);
    const goOn = () => page.locator(onward).click();
    await goOn();
    for (const answer of ['Yes', 'No', 'No', 'No', 'No, or I have no code']) {
      await page.locator('.kith-big').filter({ hasText: answer }).first().click();
      await goOn();
    }
    for (let skipped = 0; skipped < 5; skipped += 1) await page.getByRole('button', { name: 'Skip this question' }).click();
    for (let at = 1; at <= 60; at += 1) {
      await page.locator('#named').fill(`Neighbour ${at}`);
      await page.keyboard.press('Enter');
    }
    await page.getByText('60 named').waitFor();
    await page.locator('#named').fill('One too many');
    await page.keyboard.press('Enter');
    await page.getByText('There is room for 60 names here.').waitFor();
    await expectGood(page, '60 names');
  });

  test('no to the survey ends it; nothing is kept, nothing is sent, and the device can be handed over', async () => {
    const page = await begin(360, 740);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.getByRole('button', { name: 'Hand the device over' }).click();
    await page.getByText('You can answer by yourself now').waitFor();
    expect(await page.getByRole('button', { name: 'Give the device back' }).count()).toBe(1);
    await expectGood(page, 'handed over');
    await page.locator(onward).click();
    await page.locator('.kith-big').filter({ hasText: 'No' }).click();
    await page.locator(onward).click();
    await page.getByText('Thank you for your time').waitFor();
    expect(await page.getByText('Rehearsal: nothing is kept').isVisible()).toBe(true);
    await expectGood(page, 'ended');
    await page.locator(onward).click();
    await page.getByText('The rehearsal is over').waitFor();
    expect(sent).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(0);
  });
});
