/**
 * The door as people meet it: an invitation on a phone, the second step, signing in again, and what others may not see.
 */
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

const password = 'lantern orchard thimble gravel';

describe.skipIf(noChromium)('the door', () => {
  let kith: KithInBrowser;
  let administrator: Page;
  let phone: Page;
  let secret = '';
  let community = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    administrator = await kith.newPage({ forAxe: true });
    phone = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
  }, 300_000);
  afterAll(() => kith?.close());

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('whoever is not signed in comes to the door, without a demo where none is offered', async () => {
    await phone.goto('/communities');
    await title(phone, 'Sign in');
    expect(new URL(phone.url()).search).toBe('?next=%2Fcommunities');
    expect(await phone.getByRole('button', { name: /Look around/ }).count()).toBe(0);
    // Commands are for whoever begins a Kith; everybody else asks their coordinator.
    await phone.getByText('Ask your coordinator for a new password link.').waitFor();
    expect(await phone.locator('body').textContent()).not.toContain('admin:create');
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByLabel('Email address').fill('nobody@example.org');
    await phone.getByLabel('Password').fill('not a password of anybody');
    await press(phone, 'Sign in');
    await phone.getByText('The email address or the password is wrong.').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
  });

  test('an administrator begins a community and invites its coordinator', async () => {
    await administrator.goto('/communities/new');
    await administrator.getByLabel('What is the community called?').fill('Doorstep');
    await administrator.locator('form button[type=submit]').click();
    await administrator.waitForURL(/\/waves\/new/);
    community = new URL(administrator.url()).pathname.split('/')[2] as string;
    await administrator.getByRole('link', { name: 'People', exact: true }).click();
    await title(administrator, 'People who work here');
    await administrator.getByLabel('Name').fill('Bea Example');
    await administrator.getByLabel('Email address').fill('bea@example.org');
    await administrator.getByLabel('coordinator', { exact: true }).check();
    await press(administrator, 'Make the link');
    await administrator.locator('[data-new-link]').waitFor();
    expect(await findAxeViolations(administrator)).toEqual([]);
    await keepPicture(administrator, 'people-1280');
  });

  test('she accepts on her phone: a password that is not easily guessed, an app, recovery codes', async () => {
    const link = (await administrator.locator('[data-new-link]').textContent()) ?? '';
    expect(link).toMatch(/\/link#[A-Za-z0-9_-]{43}$/);
    await phone.goto(link);
    await phone.getByText('You are invited to Doorstep as coordinator.').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByLabel('Password').fill('bea.example1234');
    await press(phone, 'Accept');
    await phone.getByRole('link', { name: /is made of your name/ }).waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByLabel('Password').fill(password);
    await press(phone, 'Accept');
    await title(phone, 'Set up your second step');
    secret = ((await phone.locator('code.kith-codes').textContent()) ?? '').replaceAll(' ', '');
    await phone.getByRole('img', { name: 'Picture for your authenticator app' }).waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'enrol-360');
    await phone.getByLabel(/Then type the 6 figures/).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await press(phone, 'Continue');
    await title(phone, 'Keep your recovery codes');
    expect(await phone.locator('.kith-codes li').count()).toBe(10);
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.emulateMedia({ media: 'print' });
    const paper = await phone.evaluate(() => document.body.innerText);
    expect(paper).toMatch(/^Recovery codes of Kith at 127\.0\.0\.1:\d+, for bea@example\.org/);
    expect(paper.match(/^(\S{4} ){5}\S{4}$/gm)?.length).toBe(10);
    expect(paper).not.toMatch(/I have kept them|Print the codes|Bea Example/);
    await phone.emulateMedia({ media: 'screen' });
    await press(phone, 'I have kept them');
    await phone.waitForURL(new RegExp(`/communities/${community}`));
    await phone.getByText('Acting as coordinator').waitFor();
  });

  test('she signs out, and in again with password and code, by the keyboard alone', async () => {
    await phone.getByRole('link', { name: 'Bea Example' }).click();
    await title(phone, 'My account');
    expect(await findAxeViolations(phone)).toEqual([]);
    await press(phone, 'Sign out');
    await title(phone, 'Sign in');
    await phone.getByLabel('Email address').focus();
    await phone.keyboard.type('Bea@Example.org');
    await phone.keyboard.press('Tab');
    await phone.keyboard.type(password);
    await phone.keyboard.press('Enter');
    await title(phone, 'Enter your code');
    expect(await findAxeViolations(phone)).toEqual([]);
    // The code of the next half minute: the one of now was used when the app was set up.
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });
    await phone.getByLabel('Code of your app').focus();
    await phone.keyboard.type(code);
    await phone.keyboard.press('Enter');
    await phone.getByText('Acting as coordinator').waitFor();
  });

  test('she finds in the log who came in', async () => {
    await press(phone, 'Menu');
    expect(await findAxeViolations(phone)).toEqual([]);
    await phone.getByRole('link', { name: 'Log', exact: true }).click();
    await title(phone, 'Who did and opened what');
    const rows = phone.locator('tbody tr', { hasText: 'Bea Example' });
    await rows.first().waitFor();
    expect((await rows.allTextContents()).some((text) => text.includes('signed in'))).toBe(true);
    await phone.getByLabel('What was done').selectOption('signed-in');
    await expect
      .poll(() => phone.locator('tbody tr').allTextContents())
      .toSatisfy((all: string[]) => all.length > 0 && all.every((text) => text.includes('signed in')));
    expect(await findAxeViolations(phone)).toEqual([]);
  });

  test('two who change her roles at once are shown one another', async () => {
    await administrator.goto(`/communities/${community}/people`);
    await administrator.getByRole('button', { name: 'Change roles of Bea Example' }).click();
    await administrator.getByLabel('link worker', { exact: true }).first().check();
    const status = await administrator.evaluate(async (here) => {
      const { people } = await (await fetch(here)).json();
      const { id, roles } = people.find(({ name }: { name: string }) => name === 'Bea Example');
      const seen = roles.map(({ role, endsOn, waveIds }: Record<string, unknown>) => ({ role, endsOn, waveIds }));
      const body = JSON.stringify({ seen, roles: [...seen, { role: 'organisation', endsOn: null }] });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${here}/${id}`, { method: 'PUT', headers, body })).status;
    }, `/api/communities/${community}/people`);
    expect(status).toBe(200);
    await press(administrator, 'Save roles');
    await administrator.getByText('Someone else changed this while you were writing').waitFor();
    const both = administrator.locator('tr', { hasText: 'link worker' }).filter({ hasText: 'organisation contact' });
    await both.first().waitFor();
    expect(await findAxeViolations(administrator)).toEqual([]);
    await keepPicture(administrator, 'roles-stale-1280');
    await press(administrator, 'Take what is stored');
    await administrator.getByLabel('organisation contact', { exact: true }).first().uncheck();
    await press(administrator, 'Save roles');
    await administrator.getByRole('button', { name: 'Save roles' }).waitFor({ state: 'detached' });
    const row = administrator.locator('tbody tr', { hasText: 'Bea Example' });
    await expect.poll(() => row.textContent()).not.toContain('organisation contact');
  });

  test('a link for a new password waits on the page of people until it is taken back', async () => {
    await administrator.getByRole('button', { name: 'New password link for Bea Example' }).click();
    await administrator.locator('[data-new-link]').waitFor();
    await administrator.getByRole('button', { name: 'Take back the new password link for Bea Example' }).click();
    const waiting = administrator.getByRole('heading', { name: 'New password links, not used yet' });
    await waiting.waitFor({ state: 'detached' });
  });

  test('an administrator makes a link for a new password on the page of accounts', async () => {
    await administrator.goto('/users');
    await title(administrator, 'Accounts');
    await administrator.getByRole('button', { name: 'New password link for Bea Example' }).click();
    const link = administrator.locator('[data-new-link]');
    await link.waitFor();
    expect(await link.textContent()).toMatch(/\/link#[A-Za-z0-9_-]{43}$/);
    expect(await administrator.evaluate(() => document.activeElement?.contains(document.querySelector('[data-new-link]')))).toBe(
      true,
    );
    expect(await findAxeViolations(administrator)).toEqual([]);
    await keepPicture(administrator, 'users-link-1280');
  });

  test('she sets up another app, which takes her password', async () => {
    await phone.goto('/account');
    await press(phone, 'Set up another app');
    await phone.getByRole('img', { name: 'Picture for your authenticator app' }).waitFor();
    const next = ((await phone.locator('code.kith-codes').textContent()) ?? '').replaceAll(' ', '');
    const fill = () => phone.getByLabel(/Then type the 6 figures/).fill(new TOTP({ secret: Secret.fromBase32(next) }).generate());
    await fill();
    await phone.getByLabel('Your password now').fill('not my password');
    await press(phone, 'Continue');
    await phone.getByText('Error: is not your password').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await fill();
    await phone.getByLabel('Your password now').fill(password);
    await press(phone, 'Continue');
    await title(phone, 'Keep your recovery codes');
    await press(phone, 'I have kept them');
    await title(phone, 'My account');
  });

  test('what is not hers is not there for her', async () => {
    await phone.goto('/communities/new');
    await phone.getByLabel('What is the community called?').fill('Another place');
    await phone.locator('form button[type=submit]').click();
    await phone.getByText('There is nothing at this address.').first().waitFor();
  });
});
