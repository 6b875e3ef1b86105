/**
 * Looking after the people of a community: terms that end soon, roles, links for a new password, invitations taken back,
 * what is on paper, and two hundred of them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../../client/src/door/terms.ts';
import { type BehindTheDoor, openBehindTheDoor } from '../support/behind-the-door.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

const day = 24 * 60 * 60_000;
const zone = 'Pacific/Kiritimati';
const inDays = (count: number): string => dayIn(zone, new Date(Date.now() + count * day));
const long = `Wilhelmina ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`.slice(0, 120);
/** A machine with too much to do. */
const patience = { timeout: 20_000 };
const password = 'lantern orchard thimble gravel';

describe.skipIf(noChromium)('people of a community', () => {
  let kith: KithInBrowser;
  let behind: BehindTheDoor;
  let page: Page;
  let phone: Page;
  let community = '';
  let cara = '';
  let pam = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    behind = await openBehindTheDoor(kith);
    community = await behind.newCommunity('Mill Lane', zone);
    cara = await behind.newPerson('Cara Coordinator', [{ communityId: community, role: 'coordinator' }]);
    pam = await behind.newPerson('Pam Panel', [{ communityId: community, role: 'panel', endsOn: inDays(7) }]);
    await behind.newPerson('Late Panel', [{ communityId: community, role: 'panel', endsOn: inDays(200) }]);
    page = await kith.newPage({ asNobody: true, forAxe: true });
    phone = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await behind.comeIn(page, cara);
    await behind.comeIn(phone, cara);
  }, 300_000);
  afterAll(async () => {
    await behind?.close();
    await kith?.close();
  });

  const title = (on: Page, name: string) => on.getByRole('heading', { level: 1, name }).waitFor();
  const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
  const fitsWidth = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const openPeople = async (on: Page): Promise<void> => {
    await on.goto(`/communities/${community}/people`);
    await title(on, 'People who work here');
    await on.getByRole('row', { name: /Pam Panel/ }).waitFor();
  };
  const focused = (on: Page) => on.evaluate(() => document.activeElement?.textContent ?? '');
  /** What stands on paper, as far as a reader of it sees. */
  const onPaper = async (on: Page): Promise<string> => {
    await on.emulateMedia({ media: 'print' });
    return on.evaluate(() => document.body.innerText);
  };

  test.each([1280, 360])('a coordinator is reminded on arrival of the term that ends soon, at %i px', async (width) => {
    const on = width === 360 ? phone : page;
    await on.goto(`/communities/${community}`);
    await on.getByText(/The term of Pam Panel as panel member ends on/).waitFor();
    if (width === 360) await press(on, 'Menu');
    await on.getByRole('link', { name: 'People (1 term ends soon)' }).waitFor();
    expect(await findAxeViolations(on)).toEqual([]);
    expect(await fitsWidth(on)).toBe(true);
    await keepPicture(on, `terms-${width}`);
    await on.getByRole('link', { name: 'See People' }).click();
    await title(on, 'People who work here');
    await on.getByRole('row', { name: /Pam Panel.*ends soon/ }).waitFor();
    expect(await on.getByRole('row', { name: /Late Panel.*ends soon/ }).count()).toBe(0);
    await press(on, 'Put away');
    await on.reload();
    await title(on, 'People who work here');
    expect(await on.getByText(/The term of Pam Panel/).count()).toBe(0);
  });

  test('the panel member is told when their own term ends', async () => {
    const theirs = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await behind.comeIn(theirs, pam);
    await theirs.goto('/');
    await theirs.getByText(/^Your term as panel member ends on/).waitFor();
    await title(theirs, 'What is here');
    expect(await findAxeViolations(theirs)).toEqual([]);
    await keepPicture(theirs, 'own-term-360');
    await theirs.goto('/account');
    await theirs.getByText(/panel member until/).waitFor();
    expect(await findAxeViolations(theirs)).toEqual([]);
  });

  test('roles are changed by the keyboard alone', async () => {
    await openPeople(page);
    await page.getByRole('button', { name: 'Change roles of Pam Panel' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), patience).toMatch(/^Change roles of Pam Panel/);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('Without any role, somebody no longer gets in here.').waitFor();
    await page.keyboard.press('Space');
    await page.getByLabel('Last day as panel member').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), patience).toBe('The roles of Pam Panel are saved.');
    // Twelve months anew: the reminder is gone, everywhere.
    await page.getByRole('row', { name: /Pam Panel.*organisation contact/ }).waitFor();
    await page.getByRole('link', { name: 'People', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Change roles of Late Panel' }).press('Enter');
    await press(page, 'Cancel');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patience)
      .toBe('Change roles of Late Panel');
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('what cannot be used is said above the form, and the way leads to the field', async () => {
    await openPeople(phone);
    await phone.getByLabel('Email address').fill('no address');
    await press(phone, 'Make the link');
    await phone.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await focused(phone)).toMatch(/^There is a problem/);
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByRole('link', { name: /^Email address – / }).click();
    await phone.keyboard.type('!');
    expect(await phone.getByLabel('Email address').inputValue()).toBe('no address!');
    expect(await phone.getByRole('link', { name: /^Roles – / }).count()).toBe(1);
    await keepPicture(phone, 'people-refused-360');
  });

  test('a link for a new password stands alone on paper, is used once, and the old password no longer opens', async () => {
    await openPeople(page);
    await press(page, 'New password link for Late Panel');
    await page.getByRole('img', { name: 'The same link as a picture, for the camera of a phone' }).waitFor();
    expect(await focused(page)).toMatch(/^Give this link to Late Panel/);
    expect(await findAxeViolations(page)).toEqual([]);
    const link = (await page.locator('[data-new-link]').textContent()) ?? '';
    const paper = await onPaper(page);
    expect(paper).toMatch(/^Kith, for Late Panel/);
    expect(paper).toContain(link);
    expect(paper).toContain('tear it up');
    expect(paper).not.toMatch(/Pam Panel|Cara Coordinator|@example\.org|Put away|Copy the link/);
    await keepPicture(page, 'link-on-paper');
    await page.emulateMedia({ media: 'screen' });
    const printed = page.evaluate(() => new Promise((done) => Object.assign(window, { print: () => done(true) })));
    await press(page, 'Print the link');
    expect(await printed).toBe(true);
    await press(page, 'I have passed it on');
    expect(await page.locator('[data-new-link]').count()).toBe(0);
    expect(await onPaper(page)).toContain('Pam Panel');
    await page.emulateMedia({ media: 'screen' });

    const theirs = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await theirs.goto(link);
    await title(theirs, 'Choose a new password');
    await theirs.getByLabel('Password').waitFor();
    expect(await theirs.getByText('You are invited').count()).toBe(0);
    expect(await findAxeViolations(theirs)).toEqual([]);
    await keepPicture(theirs, 'new-password-360');
    await theirs.getByLabel('Password').fill('short');
    await press(theirs, 'Set password');
    await theirs.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await findAxeViolations(theirs)).toEqual([]);
    await theirs.getByLabel('Password').fill(password);
    await press(theirs, 'Set password');
    await theirs.getByText('Acting as panel member').waitFor();
    await theirs.goto('about:blank');
    await theirs.goto(link);
    await theirs.getByRole('alert').waitFor();
    expect(await findAxeViolations(theirs)).toEqual([]);
  });

  test('an invitation is taken back, and its link opens nothing', async () => {
    await openPeople(phone);
    await phone.getByLabel('Name').fill('دانا 🌿 Reed');
    await phone.getByLabel('Email address').fill('dana@example.org');
    await phone.getByLabel('organisation contact').check();
    await press(phone, 'Make the link');
    const link = (await phone.locator('[data-new-link]').textContent()) ?? '';
    await phone.getByRole('button', { name: 'Take back the invitation of دانا 🌿 Reed' }).click();
    await phone.getByText('The invitation of دانا 🌿 Reed is taken back.').waitFor();
    expect(await focused(phone)).toMatch(/is taken back/);
    expect(await phone.locator('[data-new-link]').count()).toBe(0);
    expect(await findAxeViolations(phone)).toEqual([]);
    expect(await fitsWidth(phone)).toBe(true);
    const theirs = await kith.newPage({ asNobody: true, forAxe: true });
    await theirs.goto(link);
    await theirs.getByRole('alert').waitFor();
    expect(await findAxeViolations(theirs)).toEqual([]);
  });

  test('two hundred people, one with a very long name: found by a part of it, at 320 px too', async () => {
    for (let at = 0; at < 196; at += 1) await behind.newPerson(`Worker ${at}`, [{ communityId: community, role: 'researcher' }]);
    await behind.newPerson(long, [{ communityId: community, role: 'link-worker' }]);
    await phone.setViewportSize({ width: 320, height: 640 });
    await phone.goto(`/communities/${community}/people`);
    await phone.getByText('Showing 50 of 201').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByLabel('Find by name, email or role').fill('LINK wilhel');
    await phone.getByText('1 of 201 people').waitFor();
    expect(await phone.locator('tbody tr').count()).toBe(1);
    await phone.getByRole('button', { name: `Change roles of ${long}` }).click();
    await expect.poll(() => focused(phone), patience).toMatch(/^Change roles of Wilhelmina/);
    expect(await fitsWidth(phone)).toBe(true);
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'people-200-320');
    await press(phone, 'Cancel');
    await phone.getByLabel('Find by name, email or role').fill('nobody of this name');
    await phone.getByText('Nobody here is called like this, or has such a role').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await page.goto(`/communities/${community}/people`);
    await page.getByText('Showing 50 of 201').waitFor();
    await keepPicture(page, 'people-200-1280');
  });
});
