/**
 * A panel saves what the map shows, puts views in order and opens them again; a link worker finds an asset by how residents
 * are connected to it. The real service with the demo community, a real browser.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { readDrawn, waitForMap } from '../support/map-in-browser.ts';

describe.skipIf(noChromium)('what is done with the map', () => {
  let kith: KithInBrowser;
  let page: Page;
  let community = '';

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    page = await kith.newPage({ forAxe: true });
    await page.goto('/');
    await waitForMap(page);
    await page.waitForFunction(() => document.querySelectorAll('.kith-progress').length === 0, undefined, { timeout: 120_000 });
    community = new URL(page.url()).pathname.replace(/\/map$/, '');
  });
  afterAll(() => kith?.close());

  const titles = () => page.locator('[data-view] h2').allInnerTexts();
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  const expectNoneOf = async (name: string): Promise<void> => {
    expect(await findAxeViolations(page), name).toEqual([]);
    await keepPicture(page, name);
  };

  test('what the map shows is saved as a view, and its address opens the very same', async () => {
    await page.goto(`${community}/map?kind=asset,group&linked=yes`);
    await waitForMap(page);
    const before = await readDrawn(page);
    await button('Save this view').click();
    await button('Save view').click();
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Title');
    await page.getByLabel('Title').fill('What people use together');
    await page.getByLabel('What is to be seen').fill('Assets and the groups that meet there.');
    await page.getByLabel('Notes').fill('Which of them could the surgery send people to?');
    await keepPicture(page, 'save-view-1280');
    await button('Save view').click();
    await page.getByText('Saved as “What people use together”.').waitFor();
    await page.getByRole('link', { name: 'See all saved views' }).click();
    await page.locator('[data-view]').first().waitFor();
    expect((await titles()).at(-1)).toBe('What people use together');
    await page.getByRole('link', { name: 'What people use together' }).click();
    await waitForMap(page);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('asset,group');
    expect(await readDrawn(page)).toEqual(before);
  });

  test('views are put in order with the keyboard, and stay so', async () => {
    await page.goto(`${community}/views`);
    await page.locator('[data-view]').first().waitFor();
    const [first, second, ...rest] = await titles();
    await button(`Move down: ${first}`).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`“${first}” is now 2 of`).waitFor();
    expect(await titles()).toEqual([second, first, ...rest]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move down: ${first}`);
    await page.reload();
    await page.locator('[data-view]').first().waitFor();
    expect(await titles()).toEqual([second, first, ...rest]);
    await button(`Move up: ${first}`).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`“${first}” is now 1 of`).waitFor();
    // At the top there is no further up: the keyboard is on the way back down.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move down: ${first}`);
  });

  test('a view is changed; what somebody else saved meanwhile is shown, and nothing typed is lost', async () => {
    await page.goto(`${community}/views`);
    await button('Change: What people use together').click();
    await page.getByLabel('Notes').fill('Mine');
    const other = await kith.newPage();
    await other.goto(`${community}/views`);
    await other.getByRole('button', { name: 'Change: What people use together' }).click();
    await other.getByLabel('What is to be seen').fill('Theirs');
    await other.getByRole('button', { name: 'Save changes' }).click();
    await other.getByText('was changed.').waitFor();
    await button('Save changes').click();
    await page.getByText('Somebody else changed this view meanwhile').waitFor();
    expect(await page.getByLabel('Notes').inputValue()).toBe('Mine');
    await expectNoneOf('views-stale');
    await button('Save changes').click();
    await page.getByText('was changed.').waitFor();
    expect(await page.locator('[data-view]').last().textContent()).toContain('Mine');
  });

  test('a view is removed after a question', async () => {
    await page.goto(`${community}/views`);
    await button('Remove: What people use together').click();
    await button('No, keep it').click();
    await button('Remove: What people use together').click();
    await button('Yes, remove it').click();
    await page.getByText('“What people use together” was removed.').waitFor();
    expect(await titles()).not.toContain('What people use together');
  });

  const rows = () => page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.querySelector('a')?.textContent ?? ''));
  const figures = (column: number) => page.locator(`tbody tr td:nth-child(${column})`).allInnerTexts();

  test('assets are listed with a sentence each, sorted by each figure, and searched', async () => {
    await page.goto(`${community}/connected-assets`);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('[data-base]').textContent()).toMatch(/about 220 of about 3,100 residents answered/);
    const all = await rows();
    expect(all.length).toBeGreaterThan(35);
    expect(all).not.toContain('Back-lane gardeners');
    const sentences = await page.locator('[data-sentence]').allInnerTexts();
    expect(sentences).toHaveLength(all.length);
    expect(sentences[0]).toMatch(/^About \d+0?5? of about 220 who answered turn to it, from all 7 neighbourhoods/);
    expect(sentences[all.indexOf('The postman')]).toContain('has not agreed to figures');
    const shown = await figures(2);
    const numbers = shown.flatMap((text) => (/^about (\d+)$/.exec(text) ? [Number(text.slice(6))] : []));
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers.every((number) => number >= 10 && number % 5 === 0)).toBe(true);
    for (const name of ['Neighbourhoods', 'Age bands', 'Circles that turn to it', 'Of these, apart', 'Asset']) {
      // Its accessible name ends with an arrow.
      const heading = page.locator('th').filter({ hasText: new RegExp(`^${name}$`) });
      await heading.getByRole('button').click();
      expect(await heading.getAttribute('aria-sort')).toMatch(name === 'Asset' ? 'ascending' : 'descending');
    }
    expect(await rows()).toEqual([...all].sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' })));
    await page.getByLabel('Search').fill('cafe footbridge');
    await page.getByText('1 asset', { exact: true }).waitFor();
    expect(await rows()).toEqual(['The Lantern Café']);
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Formal or informal').selectOption('informal');
    expect(await page.locator('tbody .nhsuk-tag--blue').count()).toBe(0);
    await page.getByLabel('Kind').selectOption('online-group');
    expect((await rows()).sort()).toEqual(['Kiln Rise WhatsApp group', 'School-run parents’ chat']);
  });

  test('an asset opens on the map, chosen', async () => {
    await page.goto(`${community}/connected-assets`);
    await page.getByRole('link', { name: 'The Lantern Café' }).click();
    await waitForMap(page);
    expect(new URL(page.url()).searchParams.get('selected')).toMatch(/^[0-9a-f-]{36}$/);
    await page
      .getByText(/Asset The Lantern Café is used by \d+ residents/)
      .first()
      .waitFor();
    await keepPicture(page, 'asset-on-map');
  });

  test.each([360, 1280])('both pages are sound and readable at a width of %i', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${community}/connected-assets`);
    await page.locator('tbody tr').first().waitFor();
    await expectNoneOf(`connected-assets-${width}`);
    await page.goto(`${community}/views`);
    await page.locator('[data-view]').first().waitFor();
    await expectNoneOf(`views-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
