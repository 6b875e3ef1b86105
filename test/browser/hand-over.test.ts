/**
 * The device in the hands of the person who answers: what whoever asks can see elsewhere in Kith, nobody reaches from it, in any
 * tab, with or without a signal at that moment; and with the PIN everything is as before.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finishPages, press, setUp, stateOf, unlock, write } from '../support/in-the-field.ts';
import { comeInByLink } from '../support/sign-in.ts';

const neighbour = 'Zebediah Quill';

describe.skipIf(noChromium)('a device that is handed over', () => {
  let field: Field;
  let context: BrowserContext;
  let page: Page;
  let directory = '';

  beforeAll(async () => {
    field = await startField();
    directory = `${field.between.address}/communities/${field.communityId}/directory?kind=assets`;
    const asset = { id: randomUUID(), name: neighbour, kind: 'place' };
    await field.send('POST', `/api/communities/${field.communityId}/assets`, asset);
    // A session of their own: the service is asked past the device with the other.
    const { secret } = (await field.send('POST', `/api/communities/${field.communityId}/invitations`, {
      id: randomUUID(),
      name: 'Rae Example',
      email: 'rae@example.org',
      roles: [{ role: 'coordinator' }],
    })) as { readonly secret: string };
    const [name = '', value = ''] = (await comeInByLink(field.kith.address, secret)).split('=');
    page = await field.kith.newPage({ width: 360, height: 740, forAxe: true, asNobody: true });
    page.setDefaultTimeout(60_000);
    context = page.context();
    const { hostname: domain } = new URL(field.kith.address);
    await context.addCookies([{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
  });
  afterAll(() => field?.close());
  beforeEach(async () => {
    for (const other of context.pages()) if (other !== page) await other.close();
  });

  const newTab = async (address: string): Promise<Page> => {
    const tab = await context.newPage();
    tab.setDefaultTimeout(60_000);
    await tab.goto(address);
    return tab;
  };
  const start = () => page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
  const atDoor = async (tab: Page): Promise<void> => {
    await tab.getByText('This device is in other hands').waitFor();
    expect(await tab.getByLabel('Password').count()).toBe(1);
    expect(await tab.getByText(neighbour).count()).toBe(0);
  };
  /** As the service itself answers whoever types this address. */
  const listed = async (): Promise<number> => {
    const path = `/api/communities/${field.communityId}/waves/${field.waveId}/interviews`;
    return (await context.request.get(`${field.kith.address}${path}`)).status();
  };
  const isHandedOver = () => page.getByText('You can answer by yourself now').waitFor();

  test('neither a tab that is open nor a new one shows anything, until the PIN opens it again', async () => {
    const open = await newTab(directory);
    await open.getByText(neighbour).first().waitFor();
    await begin(page);
    await press(page, 'Hand the device over');
    await isHandedOver();
    await atDoor(open);
    expect(await findAxeViolations(open)).toEqual([]);
    await keepPicture(open, 'hand-over-door');
    expect(await listed()).toBe(401);
    await atDoor(await newTab(`${field.between.address}/`));
    await atDoor(await newTab(directory));
    await press(page, 'Give the device back');
    await unlock(page);
    await start();
    await expect.poll(listed, { timeout: 30_000 }).toBe(200);
    await open.getByText(neighbour).first().waitFor();
    await (await newTab(directory)).getByText(neighbour).first().waitFor();
    await page.getByRole('link', { name: 'Take another wave along' }).click();
    await page.getByLabel('Spring, Millbrook').waitFor();
    await page.goto(`${field.between.address}/field`);
    await unlock(page);
    await start();
  });

  test('what is finished is sent before the PIN is typed, and loading the interview again gives nothing away', async () => {
    const before = await field.stored();
    const id = await begin(page);
    await write(page, 'By myself');
    await press(page, 'Hand the device over');
    await isHandedOver();
    await page.locator('[data-saved=saved]').waitFor();
    await page.reload();
    await page.getByLabel('PIN', { exact: true }).waitFor();
    expect(await listed()).toBe(401);
    await unlock(page);
    await page.getByRole('button', { name: 'Give the device back' }).waitFor();
    await expect.poll(listed, { timeout: 30_000 }).toBe(401);
    await finishPages(page);
    await page.getByLabel('PIN', { exact: true }).waitFor();
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    expect((await field.stored()).filter((one) => !before.includes(one))).toEqual([id]);
    expect(await listed()).toBe(401);
    await unlock(page);
    await start();
    await expect.poll(listed, { timeout: 30_000 }).toBe(200);
  });

  test('without a signal it is handed over, and shut as soon as there is one, whether the page stays open or not', async () => {
    for (const stays of [true, false]) {
      await begin(page);
      field.between.setDown(true);
      await press(page, 'Hand the device over');
      await isHandedOver();
      if (!stays) await page.goto('about:blank');
      field.between.setDown(false);
      if (!stays) await atDoor(await newTab(directory));
      await expect.poll(listed, { timeout: 30_000 }).toBe(401);
      if (stays) await atDoor(await newTab(directory));
      if (stays) await press(page, 'Give the device back');
      else await page.goto(`${field.between.address}/field`);
      await unlock(page);
      await start();
      await expect.poll(listed, { timeout: 30_000 }).toBe(200);
    }
  });

  test('taken back without a signal, it goes on as soon as there is one', async () => {
    await begin(page);
    await press(page, 'Hand the device over');
    await isHandedOver();
    expect(await listed()).toBe(401);
    field.between.setDown(true);
    await press(page, 'Give the device back');
    await unlock(page);
    await start();
    field.between.setDown(false);
    await expect.poll(listed, { timeout: 30_000 }).toBe(200);
  });

  test('where the service fails, whoever asks is told before, and chooses', async () => {
    await begin(page);
    const fail = (path: string) =>
      field.between.decide(({ path: asked, method }) =>
        method !== 'GET' && asked === path ? { is: 'answer', reply: { status: 503, body: 'no' } } : undefined,
      );
    fail('/api/session/pause');
    await press(page, 'Hand the device over');
    await page.getByText('Do not hand the device over yet').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'hand-over-refused');
    await page.getByRole('button', { name: 'Hand the device over' }).waitFor();
    expect(await listed()).toBe(200);
    await press(page, 'Keep the device');
    expect(await page.getByText('Do not hand the device over yet').count()).toBe(0);
    await press(page, 'Hand the device over');
    await press(page, 'Sign out');
    await page.getByText('You are signed out').waitFor();
    expect(await listed()).toBe(401);
    field.between.decide(() => undefined);
    await press(page, 'Hand the device over');
    await isHandedOver();
    await press(page, 'Give the device back');
    await unlock(page);
    await start();
    expect(await listed()).toBe(401);
  });
});
