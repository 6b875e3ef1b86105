/**
 * The map's pages for everybody: no finding of axe in any state, by keyboard alone, on a phone, in another language.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { waitForMap } from '../support/map-in-browser.ts';

describe.skipIf(noChromium)("the map's pages for everybody", () => {
  let kith: KithInBrowser;
  let mapPath = '';
  let chosen = '';

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    const page = await kith.newPage();
    await page.goto('/');
    await waitForMap(page);
    mapPath = new URL(page.url()).pathname;
    chosen = (await page.locator('#list tbody tr').first().getAttribute('data-row')) ?? '';
  }, 600_000);
  afterAll(() => kith?.close());

  test('axe finds nothing in any state', async () => {
    const page = await kith.newPage({ forAxe: true });
    const community = mapPath.replace(/\/map$/, '');
    const addresses = [
      mapPath,
      `${mapPath}?selected=${chosen}&circles=outline`,
      `${mapPath}?list=ties&kind=resident&confirmed=yes&circles=colour`,
      `${mapPath}?area=none-such`,
      `${community}/measures`,
      '/communities',
      '/no/such/page',
      '/communities/00000000-0000-4000-8000-000000000000/map',
    ];
    for (const address of addresses) {
      await page.goto(address);
      await page.waitForSelector('h1:not(:text-is("Loading"))');
      if (address.startsWith(mapPath)) await waitForMap(page);
      else await page.waitForLoadState('networkidle');
      expect({ address, found: await findAxeViolations(page) }).toEqual({ address, found: [] });
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(mapPath);
    await waitForMap(page);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      return one?.closest('[data-stage]')
        ? 'the canvas'
        : `${one?.tagName} ${one?.getAttribute('role') ?? ''} ${one?.textContent ?? ''}`;
    });

  test('the tab key goes through everything and is never caught', async () => {
    const page = await kith.newPage();
    await page.goto(mapPath);
    await waitForMap(page);
    const seen: string[] = [];
    for (let at = 0; at < 80 && !seen.some((one) => one.startsWith('BUTTON tab')); at += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    expect(seen[0]).toContain('Skip to main content');
    expect(seen).toContainEqual(expect.stringMatching(/^INPUT combobox/));
    expect(seen).toContainEqual(expect.stringMatching(/^BUTTON {2}.*Residents/));
    expect(seen.at(-1)).toMatch(/^BUTTON tab Who and what/);
    expect(seen).not.toContain('the canvas');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^BUTTON tab Connections/);
    await page.keyboard.press('ArrowLeft');
    // On into the table: sort by name, then choose the first.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#list th').first().getAttribute('aria-sort')).toBe('ascending');
    const first = page.locator('#list tbody button').first();
    await first.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-sentence]').textContent()).toContain((await first.textContent()) ?? '?');
  });

  test('on a phone the map comes first, the controls fold away, nothing runs over the side', async () => {
    const page = await kith.newPage({ width: 360, height: 740 });
    await page.goto(`${mapPath}?selected=${chosen}`);
    await waitForMap(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.locator('details[open]').count()).toBe(0);
    const map = await page.locator('[data-stage]').boundingBox();
    const filters = await page.getByRole('heading', { name: 'Filters' }).boundingBox();
    expect(map?.y).toBeLessThan(filters?.y ?? 0);
    await keepPicture(page, 'map-360');
  });

  test('every text of the page is in the catalogue', async () => {
    const page = await kith.newPage();
    for (const address of [`${mapPath}?lang=xx-pseudo&selected=${chosen}`, `${mapPath}?list=ties`, '/communities']) {
      await page.goto(address);
      await page.waitForSelector('h1:not(:text-is("⟦Ļóáðíñğ⟧"))');
      await page.waitForLoadState('networkidle');
      const bare = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent?.trim() ?? '';
          const inData = walker.currentNode.parentElement?.closest(
            'td, .kith-connections, .kith-header__place, [href="/account"], .kith-chip, option, .kith-chosen h3, .nhsuk-card, noscript',
          );
          if (/[A-Za-z]{2}/.test(text) && !inData && !/^⟦.*⟧$/s.test(text)) found.push(text);
        }
        return found;
      });
      expect({ address, bare }).toEqual({ address, bare: [] });
    }
  });
});
