/**
 * The demo in each role, as somebody meets it who presses a button at the door: what is in the menu and on the pages for
 * them, and nothing else. And whoever is signed out in the middle of an interview finds it again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

describe.skipIf(noChromium)('the demo in each role', () => {
  let kith: KithInBrowser;

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
  }, 300_000);
  afterAll(() => kith?.close());

  const enterAs = async (role: string, width = 1280): Promise<Page> => {
    const page = await kith.newPage({ width, asNobody: true, forAxe: true });
    await page.goto('/');
    await page.getByRole('button', { name: `Look around as ${role}`, exact: true }).click();
    await page.getByText(`Acting as ${role}`).waitFor();
    return page;
  };
  const menu = (page: Page) => page.locator('nav .nhsuk-header__navigation-link').allTextContents();

  test('a Kith without accounts says how the first is made', async () => {
    const page = await kith.newPage({ asNobody: true });
    await page.goto('/');
    await page.getByText('npm run admin:create').waitFor();
    expect(await page.getByText('new password link').count()).toBe(0);
  });

  test.each([
    [
      'coordinator',
      [
        'Map',
        'Figures',
        'Saved views',
        'Connected assets',
        'Directory',
        'Questions',
        'Waves',
        'Devices',
        'Interview',
        'Import',
      ].concat(['About', 'Log', 'People']),
    ],
    ['community researcher', ['Directory', 'Waves', 'Interview']],
    ['link worker', ['Connected assets', 'What is here']],
    ['panel member', ['What is here']],
    ['organisation contact', ['What is here']],
  ])('%s: the pages there are', async (role, pages) => {
    const page = await enterAs(role);
    await expect.poll(() => menu(page)).toEqual(pages);
  });

  test('a panel member finds what is for the panel, and no postman', async () => {
    const page = await enterAs('panel member', 360);
    await page.getByRole('heading', { level: 1, name: 'What is here' }).waitFor();
    await page.getByLabel('Search').fill('postman');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nothing is called like this').waitFor();
    await page.getByLabel('Search').fill('');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.kith-cards li').first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(page, 'guide-360');
    // The working map is not there, not even by its address.
    const community = new URL(page.url()).pathname.split('/')[2];
    await page.goto(`/communities/${community}/map`);
    await page.getByText('There is nothing at this address.').first().waitFor();
  });

  test('a link worker finds the postman in both lists', async () => {
    const page = await enterAs('link worker');
    await page.locator('tbody tr', { hasText: 'The postman' }).waitFor();
    expect(await page.locator('tbody a[href*="/map"]').count()).toBe(0);
    await page.getByRole('link', { name: 'What is here' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is here' }).waitFor();
    await page.getByLabel('Search').fill('postman');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.kith-cards li', { hasText: 'The postman' }).waitFor();
    await keepPicture(page, 'guide-1280');
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('a community researcher who is signed out in the middle finds the interview as it was', async () => {
    const page = await enterAs('community researcher', 360);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Interview', exact: true }).click();
    await page.getByLabel('No, somebody new').check();
    await page.getByLabel(/^Name/).fill('Rosa Field');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('A name, as they say it').fill('Tom Reed');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    // The next thing that the page asks of the service is refused.
    await page.getByLabel('A name, as they say it').fill('Ann');
    await page.getByText('Your time was over.').waitFor();
    expect(await page.getByText('Tom Reed').isVisible()).toBe(false);
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'lapsed-360');
    await page.getByRole('button', { name: 'Look around as community researcher', exact: true }).click();
    await page.getByText('Tom Reed').waitFor();
    // Somebody else who comes in gets nothing of it.
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    await page.getByLabel('A name, as they say it').fill('Annie');
    await page.getByRole('button', { name: 'Look around as panel member', exact: true }).click();
    await page.getByText('Acting as panel member').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Tom Reed');
  });
});
