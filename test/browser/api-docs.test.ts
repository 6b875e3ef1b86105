/**
 * The page of the API for everybody: no finding of axe, by keyboard, and on a phone. A real browser with our own policy
 * on content, which would stop a script or style within the page.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../server/contract/routes.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

describe.skipIf(noChromium)('the page of the API', () => {
  let kith: KithInBrowser;
  beforeAll(async () => {
    kith = await startInBrowser();
  });
  afterAll(() => kith?.close());

  test('axe finds nothing, wide or narrow', async () => {
    for (const width of [1280, 360]) {
      const page = await kith.newPage({ width, forAxe: true });
      await page.goto('/api/docs');
      expect(await page.locator('article h3').count()).toBeGreaterThan(allRoutes.length);
      expect(await findAxeViolations(page)).toEqual([]);
    }
  });

  test('nothing is stopped by the policy, and nothing is wider than a phone', async () => {
    const page = await kith.newPage({ width: 360, height: 740 });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto('/api/docs');
    expect(said).toEqual([]);
    const { content, screen, background } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: window.innerWidth,
      background: getComputedStyle(document.body).backgroundColor,
    }));
    expect(content).toBeLessThanOrEqual(screen);
    expect(background).toBe('rgb(240, 244, 245)');
    await keepPicture(page, 'api-docs-phone');
  });

  test('the keyboard skips to the description and follows a link to what it names', async () => {
    const page = await kith.newPage();
    await page.goto('/api/docs');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the description');
    expect(await page.locator('.skip').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.locator('#readCommunity a[href="#schema-CommunityDetail"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const top = document.querySelector('#schema-CommunityDetail')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < window.innerHeight;
    });
    await keepPicture(page, 'api-docs');
  });
});
