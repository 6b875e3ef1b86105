/**
 * One person with two communities, two roles and two tabs: going from one to the other, what was changed in another tab,
 * a session that ends elsewhere, and what whoever comes after them can see by going back.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BehindTheDoor, openBehindTheDoor } from '../support/behind-the-door.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

const password = 'lantern orchard thimble gravel';
const better = 'saddle window quarry almond';
const patience = { timeout: 20_000 };

describe.skipIf(noChromium)('two communities, two roles, two tabs', () => {
  let kith: KithInBrowser;
  let behind: BehindTheDoor;
  let mill = '';
  let hill = '';
  let dee = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    behind = await openBehindTheDoor(kith);
    mill = await behind.newCommunity('Mill Lane');
    hill = await behind.newCommunity('Hill Top');
    dee = await behind.newPerson('Dee Double', [
      { communityId: mill, role: 'coordinator' },
      { communityId: mill, role: 'panel' },
      { communityId: hill, role: 'coordinator' },
      { communityId: hill, role: 'link-worker' },
    ]);
  }, 300_000);
  afterAll(async () => {
    await behind?.close();
    await kith?.close();
  });

  const title = (on: Page, name: string) => on.getByRole('heading', { level: 1, name }).waitFor();
  const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
  const fitsWidth = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const pathOf = (on: Page) => new URL(on.url()).pathname;
  const newTab = async (options: { width?: number; height?: number } = {}): Promise<Page> => {
    const page = await kith.newPage({ ...options, asNobody: true, forAxe: true });
    await behind.comeIn(page, dee);
    return page;
  };
  const role = (on: Page) => on.getByLabel('Acting as');
  /** As when its tab comes to the front; another was there before. */
  const bringToFront = (on: Page) => on.evaluate(() => window.dispatchEvent(new Event('focus')));

  test.each([1280, 360])('the other community is two presses away, on the same page, at %i px', async (width) => {
    const page = await newTab({ width, height: 740 });
    await page.goto(`/communities/${mill}/people`);
    await title(page, 'People who work here');
    await page.getByRole('button', { name: 'Mill Lane: go to another community' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Hill Top coordinator' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await fitsWidth(page)).toBe(true);
    await keepPicture(page, `switcher-${width}`);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Hill Top coordinator' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/communities/${hill}/people`);
    await page.getByText('Who may do what in Hill Top.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.goBack();
    await page.getByText('Who may do what in Mill Lane.').waitFor();
  });

  test('another role opens its own first page where this one is not for it', async () => {
    const page = await newTab();
    await page.goto(`/communities/${hill}/people`);
    await title(page, 'People who work here');
    await role(page).selectOption('link worker');
    await page.waitForURL(`**/communities/${hill}/connected-assets`);
    await page.getByText('No wave yet').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await role(page).selectOption('coordinator');
    await page.getByRole('link', { name: 'Log', exact: true }).waitFor();
    expect(pathOf(page)).toBe(`/communities/${hill}/connected-assets`);
  });

  test('a role that was changed in one tab is told in the other when it comes to the front', async () => {
    const page = await newTab();
    const other = await page.context().newPage();
    await page.goto(`/communities/${mill}/people`);
    await title(page, 'People who work here');
    await other.goto(`/communities/${mill}/about`);
    await title(other, 'About this community');
    await role(other).selectOption('panel member');
    await title(other, 'What is here');
    expect(await role(page).inputValue()).toBe('coordinator');
    await bringToFront(page);
    await page.getByText('Your role here was changed in another tab or window: you now act as panel member.').waitFor();
    expect(await role(page).inputValue()).toBe('panel');
    // What a coordinator sees is gone with the role.
    await page.getByText('There is nothing at this address.').first().waitFor();
    expect(await page.locator('tbody').count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'role-elsewhere-1280');
    // It is not told in the tab where it was done.
    expect(await other.getByText('Your role here was changed').count()).toBe(0);
    await page.getByRole('link', { name: 'Go to what is there for you' }).click();
    await title(page, 'What is here');
    // Found out by an answer as well, without anybody looking elsewhere first.
    await role(page).selectOption('coordinator');
    await page.getByRole('link', { name: 'Log', exact: true }).waitFor();
    await other.getByLabel('Search').waitFor();
    await role(page).selectOption('panel member');
    await page.getByRole('link', { name: 'Log', exact: true }).waitFor({ state: 'detached' });
    await bringToFront(other);
    expect(await other.getByText('Your role here was changed').count()).toBe(0);
  });

  test('an invitation that was being written when the time was over is there again', async () => {
    const page = await newTab({ width: 360, height: 740 });
    await page.goto(`/communities/${mill}/people`);
    await title(page, 'People who work here');
    await page.getByLabel('Name').fill('عائشة 🌻');
    await page.getByLabel('link worker').check();
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    await press(page, 'Make the link');
    await page.getByText('Your time was over.').waitFor();
    expect(await page.getByLabel('Name').isVisible()).toBe(false);
    expect(await findAxeViolations(page)).toEqual([]);
    await behind.comeIn(page, dee);
    await bringToFront(page);
    await page.getByLabel('Name').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('عائشة 🌻');
    expect(await page.getByLabel('link worker').isChecked()).toBe(true);
  });

  test('whoever signs out leaves nothing behind, not in another tab and not by going back', async () => {
    const page = await newTab();
    const other = await page.context().newPage();
    await other.goto(`/communities/${mill}/people`);
    await title(other, 'People who work here');
    await page.goto(`/communities/${hill}/people`);
    await page.getByRole('row', { name: /Dee Double/ }).waitFor();
    await page.getByLabel('Name').fill('Never sent');
    await page.getByRole('link', { name: 'Dee Double' }).click();
    await title(page, 'My account');
    await press(page, 'Sign out');
    await title(page, 'Sign in');
    await page.goBack();
    await title(page, 'Sign in');
    expect(await page.locator('body').textContent()).not.toMatch(/Dee Double|Hill Top|Never sent/);
    await bringToFront(other);
    await title(other, 'Sign in');
    expect(await other.locator('body').textContent()).not.toContain('Dee Double');
    // A page that the browser kept whole is begun anew when somebody comes back to it.
    const [again] = await Promise.all([
      other.waitForEvent('load').then(() => true),
      other.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    ]);
    expect(again).toBe(true);
  });

  test('without a connection every page says so, keeps what is on it, and goes on when it is back', async () => {
    const page = await newTab({ width: 360, height: 740 });
    await page.goto(`/communities/${hill}/people`);
    await title(page, 'People who work here');
    await page.getByLabel('Name').fill('Typed before');
    await page.context().setOffline(true);
    await press(page, 'Make the link');
    await page.getByRole('heading', { name: 'Kith cannot be reached' }).waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Typed before');
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Dee Double' }).click();
    await title(page, 'This page could not be loaded');
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'offline-360');
    await page.context().setOffline(false);
    await press(page, 'Load the page again');
    await title(page, 'My account');
  });

  test('a password is changed, and everything is signed out, on every device', async () => {
    const keeper = await newTab();
    await keeper.goto(`/communities/${mill}/people`);
    await keeper.getByLabel('Name').fill('Pia Panel');
    await keeper.getByLabel('Email address').fill('pia@example.org');
    await keeper.getByRole('checkbox', { name: 'panel member' }).check();
    await press(keeper, 'Make the link');
    const link = (await keeper.locator('[data-new-link]').textContent()) ?? '';
    const page = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await page.goto(link);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Accept');
    await page.getByText('Acting as panel member').waitFor();
    await page.goto('/account');
    await page.getByLabel('Your password now').fill('not this one at all');
    await page.getByLabel('New password').fill(better);
    await press(page, 'Change password');
    await page.getByRole('alert').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('Your password now').fill(password);
    await press(page, 'Change password');
    await page.getByText('Your password is changed.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await fitsWidth(page)).toBe(true);
    const laptop = await kith.newPage({ asNobody: true, forAxe: true });
    await laptop.goto('/account');
    await laptop.getByLabel('Email address').fill('pia@example.org');
    await laptop.getByLabel('Password').fill(better);
    await laptop.keyboard.press('Enter');
    await laptop.getByText('Acting as panel member').waitFor();
    await laptop.goto('/account');
    await title(laptop, 'My account');
    expect(await findAxeViolations(laptop)).toEqual([]);
    await keepPicture(laptop, 'account-1280');
    await press(laptop, 'Sign out on all devices');
    await title(laptop, 'Sign in');
    // Another process may remember for two seconds; this one does not.
    await bringToFront(page);
    await title(page, 'Sign in');
    expect(await findAxeViolations(page)).toEqual([]);
    await expect.poll(() => pathOf(page), patience).toBe('/sign-in');
  });
});
