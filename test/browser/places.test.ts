/**
 * Looking after a community as people do: what it is, its neighbourhoods and boundary, two tabs at once; and stopping
 * somebody's access.
 */
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { ringOf } from '../support/outlines.ts';

const password = 'lantern orchard thimble gravel';

describe.skipIf(noChromium)('places and accounts', () => {
  let kith: KithInBrowser;
  let page: Page;
  let phone: Page;
  let about = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    page = await kith.newPage({ forAxe: true });
    phone = await kith.newPage({ width: 360, height: 740, forAxe: true });
  }, 300_000);
  afterAll(() => kith?.close());

  const title = (on: Page, name: string) => on.getByRole('heading', { level: 1, name }).waitFor();
  const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
  const saved = (on: Page, name: string) => on.getByText(`${name} is saved.`).waitFor();
  const fitsWidth = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  test('an administrator begins a community of people who share an interest', async () => {
    await page.goto('/communities/new');
    await page.getByLabel('What is the community called?').fill('Walkers');
    await page.getByLabel('An identity or interest that people share').check();
    expect(await findAxeViolations(page)).toEqual([]);
    await press(page, 'Begin');
    await page.waitForURL(/\/waves\/new/);
    await page.getByRole('link', { name: 'About', exact: true }).click();
    await title(page, 'About this community');
    about = new URL(page.url()).pathname;
    await page.getByText('No neighbourhoods yet').waitFor();
    expect(await page.getByLabel('Choose a file with the boundary').count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('she makes it a place, says what it is, and sees its boundary before it is stored', async () => {
    await page.getByLabel('Name').fill('Walkers of Mill Lane');
    await page.getByLabel('About it').fill('Who walks by the mill 🏞️');
    await page.getByLabel('A place: people who live in an area').check();
    await page.getByLabel('About how many people belong to it?').fill('lots');
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await press(page, 'Save');
    await page.getByRole('link', { name: /^About how many people belong to it/ }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('About how many people belong to it?').fill('1,200');
    await page.getByLabel('Or paste the boundary').fill('{"type":"Point","coordinates":[1,2]}');
    await page.getByText('must be a GeoJSON Polygon or MultiPolygon, or a file with one of them').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const feature = {
      type: 'Feature',
      properties: { name: 'Mill Lane' },
      geometry: { type: 'Polygon', coordinates: [ringOf(5_000)] },
    };
    const file = { name: 'mill-lane.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(feature)) };
    await page.getByLabel('Choose a file with the boundary').setInputFiles(file);
    await page.getByRole('img', { name: 'Outline of the boundary' }).waitFor();
    await page.getByText('5,000 points, about 231 km².').waitFor();
    await press(page, 'Save');
    await saved(page, 'Walkers of Mill Lane');
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'places-saved-1280');
    await page.reload();
    await page.getByText('5,000 points, about 231 km².').waitFor();
    expect(await page.getByLabel('About how many people belong to it?').inputValue()).toBe('1200');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Asia/Tokyo');
  });

  test('she adds neighbourhoods by the keyboard; one outside the boundary is told', async () => {
    const add = async (name: string, latitude: string, longitude: string) => {
      await page.getByRole('link', { name: 'Add a neighbourhood' }).focus();
      await page.keyboard.press('Enter');
      await title(page, 'Add a neighbourhood');
      await page.getByLabel('Name').focus();
      for (const text of [name, '800', latitude, longitude]) {
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      }
      expect(await findAxeViolations(page)).toEqual([]);
      await page.getByLabel('Name').press('Enter');
    };
    await add('Mill', '53.5', '-2.4');
    await page.getByRole('row', { name: /^Mill/ }).waitFor();
    await add('Far away', '-2.4', '53.5');
    await page.getByText('1 neighbourhood lies outside the boundary of the community.').waitFor();
    expect(await page.getByRole('row', { name: /Far away outside the boundary/ }).count()).toBe(1);
    await add('MILL', '', '');
    await page.getByRole('link', { name: /is the name of another neighbourhood here/ }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'About this community' }).click();
    await page.getByRole('link', { name: 'Far away', exact: true }).click();
    await press(page, 'Remove this neighbourhood');
    await press(page, 'Yes, remove it');
    await title(page, 'About this community');
    await page.getByRole('row', { name: /^Mill/ }).waitFor();
    expect(await page.getByRole('row', { name: /Far away/ }).count()).toBe(0);
  });

  test('of two tabs with the same neighbourhood, the later is shown both versions', async () => {
    await phone.goto(about);
    await title(phone, 'About this community');
    await phone.getByRole('link', { name: 'Mill', exact: true }).click();
    await phone.getByLabel('Name').waitFor();
    await page.getByRole('link', { name: 'Mill', exact: true }).click();
    await page.getByLabel('Name').fill('Mill Quarter');
    await press(page, 'Save');
    await saved(page, 'Mill Quarter');
    await phone.getByLabel('Name').fill('Old Mill');
    await press(phone, 'Save');
    await phone.getByText('Someone else changed this while you were writing').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'places-stale-360');
    await press(phone, 'Store mine instead');
    await saved(phone, 'Old Mill');
    expect(await fitsWidth(phone)).toBe(true);
  });

  test('two hundred neighbourhoods, and none that can be read', async () => {
    const items = Array.from({ length: 200 }, (_, at) => ({ name: `Area ${at + 1}`, latitude: 53.5, longitude: -2.4 }));
    const status = await phone.evaluate(
      async ([path, body]) => {
        const sent = { method: 'PUT', headers: { 'content-type': 'application/json' }, body };
        return (await fetch(path as string, sent as RequestInit)).status;
      },
      [`/api${about.replace('/about', '/neighbourhoods')}`, JSON.stringify({ items })],
    );
    expect(status).toBe(200);
    await phone.goto(about);
    await phone.getByText('Showing 50 of 201').waitFor();
    expect(await fitsWidth(phone)).toBe(true);
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'places-360');
    await phone.getByRole('heading', { name: 'Neighbourhoods' }).scrollIntoViewIfNeeded();
    await keepPicture(phone, 'places-areas-360');
    await page.goto(about);
    await page.getByText('Showing 50 of 201').waitFor();
    await keepPicture(page, 'places-1280');
    await page.getByRole('heading', { name: 'Boundary' }).scrollIntoViewIfNeeded();
    await keepPicture(page, 'places-boundary-1280');
    await page.route('**/neighbourhoods', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/neighbourhoods');
    await press(page, 'Try again');
    await page.getByText('Showing 50 of 201').waitFor();
  });

  test('an administrator stops the access of somebody, who is out at once, and gives it again', async () => {
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await title(page, 'People who work here');
    await page.getByLabel('Name').fill('Bea Example');
    await page.getByLabel('Email address').fill('bea@example.org');
    await page.getByLabel('coordinator', { exact: true }).check();
    await press(page, 'Make the link');
    const link = (await page.locator('[data-new-link]').textContent()) ?? '';
    const bea = await kith.newPage({ asNobody: true });
    await bea.goto(link);
    await bea.getByLabel('Password').fill(password);
    await press(bea, 'Accept');
    await title(bea, 'Set up your second step');
    const secret = ((await bea.locator('code.kith-codes').textContent()) ?? '').replaceAll(' ', '');
    await bea.getByLabel(/Then type the 6 figures/).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await press(bea, 'Continue');
    await press(bea, 'I have kept them');
    await bea.getByText('Acting as coordinator').waitFor();

    await page.getByRole('link', { name: 'Accounts' }).click();
    await title(page, 'Accounts');
    await page.getByText('2 accounts').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('Name or email address').fill('nobody of this name');
    await page.keyboard.press('Enter');
    await page.getByText('No account is called like this').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('Name or email address').fill('BEA@');
    await page.keyboard.press('Enter');
    await page.getByText('1 account Column').waitFor();
    await press(page, 'Stop access of Bea Example');
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'users-1280');
    await press(page, 'Yes, stop access');
    await page.getByText('Bea Example no longer has access.').waitFor();
    await bea.goto(about);
    await title(bea, 'Sign in');
    await bea.getByLabel('Email address').fill('bea@example.org');
    await bea.getByLabel('Password').fill(password);
    await press(bea, 'Sign in');
    await bea.getByText('The email address or the password is wrong.').waitFor();

    await phone.goto('/users');
    await phone.getByText('2 accounts').waitFor();
    expect(await fitsWidth(phone)).toBe(true);
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'users-360');
    await press(page, 'Give access to Bea Example again');
    await page.getByText('Bea Example has access again.').waitFor();
    await press(bea, 'Sign in');
    await title(bea, 'Enter your code');
    await bea.goto('/users');
    await title(bea, 'Enter your code');
  });
});
