/**
 * A choice is marked by the browser before the page has worked anything out: what is tapped next, however soon, still counts, and
 * what is marked is what was said.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { heading, makeRehearsal, onward, openRehearsal } from '../support/rehearse.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

const question = 'How old are you?';
const declined = '.kith-instead__one';

describe.skipIf(noChromium)('choices', () => {
  let kith: KithInBrowser;
  let page: Page;

  beforeAll(async () => {
    kith = await startInBrowser();
    const address = await makeRehearsal(await kith.newPage(), sampleDocument);
    page = await kith.newPage({ width: 360, height: 740 });
    await openRehearsal(page, address);
    for (let pages = 0; (await heading(page).textContent()) !== question && pages < 20; pages += 1) {
      if ((await page.locator('.kith-big').count()) > 0) await page.locator('.kith-big').first().click();
      await page.locator(onward).click();
    }
    await heading(page).filter({ hasText: question }).waitFor();
  });
  afterAll(() => kith?.close());

  /** One after the other, with no frame and no other task between them. */
  const tapAtOnce = (...selectors: readonly string[]) =>
    page.evaluate((all) => {
      for (const selector of all) document.querySelector<HTMLElement>(selector)?.click();
    }, selectors);
  const choice = (at: number) => `.kith-bigs label:nth-of-type(${at}) input`;
  const marked = () =>
    page
      .locator('.kith-bigs input')
      .evaluateAll((all) => all.flatMap((one, at) => ((one as HTMLInputElement).checked ? [at + 1] : [])));
  const isDeclined = () => page.locator(declined).last().getAttribute('aria-pressed');
  /** Two frames: whatever comes later than a tap has come. */
  const settled = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

  test('what was chosen is not marked any more where it was declined in the same moment', async () => {
    await tapAtOnce(choice(1), `${declined}:last-child`);
    await settled();
    expect([await marked(), await isDeclined()]).toEqual([[], 'true']);
    await tapAtOnce(choice(2));
    await settled();
    expect([await marked(), await isDeclined()]).toEqual([[2], 'false']);
  });

  test('of two in one moment the last counts', async () => {
    await tapAtOnce(choice(1), choice(3));
    await settled();
    expect(await marked()).toEqual([3]);
  });

  test('F20: gone on in the same moment, it is answered, and marked on the way back', async () => {
    await tapAtOnce(choice(2), onward);
    await expect.poll(() => heading(page).textContent()).not.toBe(question);
    await page.getByRole('button', { name: 'Back' }).click();
    await heading(page).filter({ hasText: question }).waitFor();
    expect(await marked()).toEqual([2]);
  });

  test('what was said to be missing is gone once something is chosen', async () => {
    await page.getByRole('button', { name: 'Prefer not to say' }).click();
    await page.getByRole('button', { name: 'Prefer not to say' }).click();
    await page.locator(onward).click();
    await page.getByText('There is a problem').waitFor();
    await page.locator('.kith-big').first().click();
    await page.getByText('There is a problem').waitFor({ state: 'detached' });
    expect(await marked()).toEqual([1]);
  });
});
