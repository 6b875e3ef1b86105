/**
 * Paper forms as they come out of a printer: every sheet says of which form it is and which page, so that a heap of them that fell
 * can be put together again.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInBrowser, noChromium } from '../support/browser.ts';
import { openWave } from '../support/open-wave.ts';
import { startInCommunity } from '../support/pages-in-browser.ts';
import { pagesOfPdf } from '../support/pdf-text.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

/** With a page number in Arabic, and with signs that mean something in a style sheet. */
const asked = {
  ...sampleDocument,
  translations: {
    ar: {
      ...sampleDocument.translations['ar'],
      'Kith.paperNumber': 'استمارة رقم {{number}}',
      'Kith.paperPage': 'استمارة {{number}}، "صفحة" \\ {{page}} */ }',
    },
  },
};

describe.skipIf(noChromium)('a paper form in print', () => {
  let kith: KithInBrowser;
  let page: Page;

  beforeAll(async () => {
    const communityId = randomUUID();
    const started = await startInCommunity(communityId, 'paper-pages');
    ({ kith } = started);
    const here = `/api/communities/${communityId}`;
    await started.send('PUT', `${here}/neighbourhoods`, { items: [{ name: 'Mill' }, { name: 'Quay' }] });
    const { id: waveId } = await started.send<{ id: string }>('POST', `${here}/waves`, { name: 'Spring' });
    await openWave(started.send, { communityId, waveId }, asked);
    // As people have it: with the rule in force that no style may be written into the page.
    page = await kith.newPage();
    await page.goto(`/communities/${communityId}/waves/${waveId}/paper`);
  }, 300_000);
  afterAll(() => kith?.close());

  /** Two forms, printed: their numbers, and the words on each sheet. */
  const print = async (name: string) => {
    await page.getByLabel('How many forms?').fill('2');
    await expect.poll(() => page.locator('[data-form-number] img').count()).toBe(2);
    const forms = await page.locator('[data-form-number]').all();
    const numbers = await Promise.all(forms.map(async (form) => (await form.getAttribute('data-form-number')) ?? ''));
    const pdf = await page.pdf({ format: 'A4' });
    await mkdir('test-results', { recursive: true });
    await writeFile(`test-results/${name}.pdf`, pdf);
    return { numbers, sheets: pagesOfPdf(pdf) };
  };
  /** Of each sheet: whose it is, and which. */
  const marksOn = (sheets: readonly string[], mark: RegExp) =>
    sheets.map((words) => [...words.matchAll(mark)].map(({ groups }) => `${groups?.['number']} ${groups?.['at']}`).join(' and '));
  const wanted = ([one, other]: readonly string[], sheets: readonly string[], first: number) =>
    sheets.map((_, at) => (at < first ? `${one} ${at + 1}` : `${other} ${at - first + 1}`));

  test.each(['plain', 'large'])('in %s letters has its number and the page on every sheet', async (size) => {
    await page.getByLabel('Size of the letters').selectOption(size);
    const { numbers, sheets } = await print(`paper-pages-${size}`);
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.length % 2).toBe(0);
    expect(marksOn(sheets, /Form (?<number>[0-9A-F-]{9}) ?, page (?<at>\d+)/g)).toEqual(
      wanted(numbers, sheets, sheets.length / 2),
    );
  });

  test('in Arabic has them too, in its own words, whatever signs these have', async () => {
    await page.getByLabel('Language of the form').selectOption('ar');
    const { numbers, sheets } = await print('paper-pages-ar');
    expect(sheets.length % 2).toBe(0);
    // As the eye goes from left to right: the number and the page are as they were, and the words around them run the other way.
    const marks = marksOn(sheets, /\{ \/\* (?<at>\d+) \\ "\p{Script=Arabic}+" ، (?<number>[0-9A-F-]{9}) \p{Script=Arabic}/gu);
    expect(marks).toEqual(wanted(numbers, sheets, sheets.length / 2));
    // So are the number where the form begins, and the address on the slip.
    const words = sheets.join(' ');
    for (const number of numbers) expect(words).toMatch(new RegExp(`places · ${number} \\p{Script=Arabic}`, 'u'));
    expect(words.split(`${new URL(page.url()).host}/withdraw`)).toHaveLength(3);
  });
});
