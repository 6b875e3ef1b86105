/**
 * F17: the session of whoever interviews ends in the middle of an interview, and in the middle of sending: nothing is lost, and
 * signing in by the form goes on where it stopped.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import { type FieldDevice, newFieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import { fromHere } from '../support/from-here.ts';
import {
  begin,
  finish,
  goOn,
  interview,
  press,
  read,
  sendNow,
  setUp,
  stateOf,
  toQueue,
  unlock,
  write,
} from '../support/in-the-field.ts';
import { comeInByLink } from '../support/sign-in.ts';
import { codeOf } from '../support/totp.ts';

const email = 'rae@example.org';
const password = 'saddle window quarry almond';
const codeEveryMs = 30_000;

describe.skipIf(noChromium)('a session that ends', () => {
  let field: Field;
  let device: FieldDevice;
  let page: Page;
  let appSecret = '';

  beforeAll(async () => {
    field = await startField();
    const { secret } = (await field.send('POST', `/api/communities/${field.communityId}/invitations`, {
      id: randomUUID(),
      name: 'Rae Example',
      email,
      roles: [{ role: 'researcher', waveIds: [field.waveId] }],
    })) as { readonly secret: string };
    const onApp = (made: string) => {
      appSecret = made;
    };
    const [name = '', value = ''] = (await comeInByLink(field.kith.address, secret, { password, onApp })).split('=');
    const { hostname: domain } = new URL(field.kith.address);
    device = await newFieldDevice(() => field.between.address);
    page = await device.open('/sign-in');
    await device.context().addCookies([{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  const state = () => expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 });
  /** As the service ends it; the browser keeps the cookie, and does not know. */
  const end = async (): Promise<void> => {
    const ended = await page.request.delete(`${field.kith.address}/api/session`, { headers: fromHere });
    expect(ended.ok()).toBe(true);
  };
  const signInAgain = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Sign in again to send' }).click();
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    // A code is good once, and the next comes after half a minute.
    await page.getByLabel('Code of your app').waitFor();
    await wait(codeEveryMs - (Date.now() % codeEveryMs) + 200);
    await page.getByLabel('Code of your app').fill(codeOf(appSecret));
    await press(page, 'Continue');
    // It has been away from the field: the device asks who comes back.
    await page.waitForURL('**/field/not-sent');
    await unlock(page);
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
  };

  test('F17, C11: ended in the middle of an interview: it is finished as ever, and arrives once somebody has signed in', async () => {
    const id = await begin(page);
    await write(page, 'Before the session was over');
    await goOn(page);
    await end();
    await write(page, 'After the session was over');
    await page.locator('[data-saved=saved]').waitFor();
    await page.reload();
    await unlock(page);
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('After the session was over');
    await finish(page);
    await state().toContain('1 interview not sent yet');
    await toQueue(page);
    await signInAgain();
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toEqual([id]);
  });

  test('F17, C11: ended while three are being sent: the first is there, the others wait, and none is there twice', async () => {
    field.between.setDown(true);
    await page.goto(`${field.between.address}/field`);
    await unlock(page);
    const ids: string[] = [];
    for (let one = 1; one <= 3; one += 1) ids.push(await interview(page, `Waits ${one}`));
    await state().toContain('3 interviews not sent yet');
    let passed = 0;
    field.decideSubmissions(async () => {
      passed += 1;
      if (passed === 2) await end();
      return undefined;
    });
    field.between.setDown(false);
    await toQueue(page);
    await sendNow(page);
    await state().toContain('2 interviews not sent yet');
    expect(await field.stored()).toHaveLength(2);
    await signInAgain();
    await state().toContain('Every interview is sent');
    expect((await field.stored()).filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    // The two that were here, and one that is refused until somebody is there, however often it was tried by itself.
    expect(passed).toBeGreaterThanOrEqual(4);
  });

  test('what a colleague sends who signs in on the device stays theirs who took the questions along', async () => {
    const writers = async () => {
      const path = `/api/communities/${field.communityId}/waves/${field.waveId}/interviews`;
      const { items } = (await field.send('GET', path)) as {
        readonly items: readonly { readonly id: string; readonly by: string }[];
      };
      return items;
    };
    const before = await writers();
    field.decideSubmissions(() => undefined);
    await page.goto(`${field.between.address}/field`);
    await unlock(page);
    await end();
    const id = await interview(page, 'Brought home');
    await state().toContain('1 interview not sent yet');
    await device.context().addCookies(field.cookies);
    await toQueue(page);
    await sendNow(page);
    await state().toContain('Every interview is sent');
    const after = await writers();
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((one) => one.id === id)?.by).toBe(before[0]?.by);
    const { user } = (await field.send('GET', '/api/session')) as { readonly user: { readonly id: string } };
    expect(after.find((one) => one.id === id)?.by).not.toBe(user.id);
  });
});
