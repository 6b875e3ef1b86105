/**
 * The ready set of questions taken over, a scale that needs a licence, and two tabs at once.
 */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { type EditorInBrowser, openEditor } from '../support/editor-in-browser.ts';

describe.skipIf(noChromium)('a ready set of questions', () => {
  let kith: KithInBrowser;
  let page: EditorInBrowser['page'];
  let list = '';
  let ready = '';
  let press: EditorInBrowser['press'];
  let follow: EditorInBrowser['follow'];
  let title: EditorInBrowser['title'];
  let saved: EditorInBrowser['saved'];
  let expectGood: EditorInBrowser['expectGood'];

  beforeAll(async () => {
    kith = await startInBrowser();
    ({ page, list, press, follow, title, saved, expectGood } = await openEditor(kith));
  });
  afterAll(() => kith?.close());

  test('the ready set is taken over; a scale with a licence cannot be asked before its words are pasted in', async () => {
    await page.goto(list);
    await page.getByRole('link', { name: /^Begin with “Community-enhanced/ }).click();
    await press('Begin');
    await page.getByText('Parts, in the order they are asked').waitFor();
    ready = page.url();
    await expectGood('ready');
    await follow('Add a part');
    await page.getByLabel('A known scale', { exact: true }).check();
    const [value] = await page
      .getByLabel('Which scale?')
      .locator('option', { hasText: 'needs a licence' })
      .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
    await page.getByLabel('Which scale?').selectOption(value ?? '');
    await expectGood('add-scale');
    await press('Add this part');
    await page.getByText('You need a licence to ask this').waitFor();
    await page.getByLabel('Who holds the licence?').fill('Millbrook Together');
    await page.getByText('All is saved but the licence').waitFor();
    await page.getByLabel('Its number or reference').fill('M-17');
    await page.getByLabel('Date of the licence').fill('2026-01-31');
    await saved();
    await expectGood('scale-paste');
    await follow('Back to all parts');
    await page.getByText(/things? to mend before you can publish/).waitFor();
    await follow('Check and publish');
    await page.getByText('You can publish it once nothing is left to mend.').waitFor();
    await expectGood('publish-not-yet');
    await follow('Back to all parts');
  });

  test('of two tabs, what each changed is kept; where both changed the same, one is asked', async () => {
    const other = await kith.newPage({ width: 360, height: 740, forAxe: true });
    await other.goto(ready);
    await other.getByRole('link', { name: 'About you', exact: true }).click();
    await page.goto(ready);
    await page.getByRole('link', { name: 'Around here', exact: true }).click();
    await page.getByLabel('What is it called?').fill('Around Millbrook');
    await saved();
    await other.getByLabel('What is it called?').fill('About yourself');
    await other.getByText('Someone else changed other parts meanwhile. Both are kept.').waitFor();
    await follow('Back to all parts');
    await follow('About you');
    await page.getByLabel('What is it called?').fill('You and yours');
    await page.getByText('Someone else changed this while you were writing').waitFor();
    await expectGood('stale');
    await press('Store mine instead');
    await saved();
    await page.reload();
    await title(/You and yours/);
    await follow('Back to all parts');
    await page.getByRole('link', { name: 'Around Millbrook', exact: true }).waitFor();
  });
});
