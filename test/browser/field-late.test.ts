/**
 * What happens between the doorstep and the sending: the interview is taken back, changed, or a month old; the questions are
 * retired and the wave is closed; the clock of the device is put right.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import type { Field } from '../support/field-service.ts';
import { why } from '../support/field-work.ts';
import { fromHere } from '../support/from-here.ts';
import {
  begin,
  finish,
  goBackTo,
  goOn,
  goToSlip,
  interview,
  press,
  read,
  sendNow,
  stateOf,
  toQueue,
  toStart,
  unlock,
  write,
} from '../support/in-the-field.ts';
import { type DeviceInField, startDeviceInField } from '../support/set-up-device.ts';

const day = 24 * 60 * 60 * 1000;

describe.skipIf(noChromium)('between the doorstep and the sending', () => {
  let inField: DeviceInField;
  let field: Field;
  let device: FieldDevice;
  let page: Page;

  beforeAll(async () => {
    inField = await startDeviceInField();
    ({ field, device, page } = inField);
  });
  afterAll(() => inField?.close());

  const state = () => expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 });
  const here = () => `/api/communities/${field.communityId}/waves/${field.waveId}`;
  const told = async (id: string) => JSON.stringify(await field.send('GET', `${here()}/interviews/${id}/telling`));

  test('C5, F3, B7: opened and changed after sends that failed, it arrives as it was changed, once', async () => {
    field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
    const id = await interview(page, 'Said first');
    await state().toContain('1 interview not sent yet');
    await toQueue(page);
    await sendNow(page);
    await press(page, /^Open and change/);
    await goBackTo(page, 1);
    await write(page, 'Said in its place');
    field.decideSubmissions(() => undefined);
    await finish(page);
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toEqual([id]);
    expect(await told(id)).toContain('Said in its place');
    expect(await told(id)).not.toContain('Said first');
  });

  test('C5, F18: taken back before it is sent again: that is said, it is not stored, and can be taken off the device', async () => {
    field.decideSubmissions(() => ({ is: 'cut-reply', afterBytes: 0 }));
    const id = await begin(page);
    await write(page, 'Taken back later');
    const code = await goToSlip(page);
    await press(page, 'Finish');
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toContain(id);
    await state().toContain('1 interview not sent yet');
    const taken = await page.request.post(`${field.kith.address}/api/withdrawals`, { data: { code }, headers: fromHere });
    expect(taken.status()).toBe(204);
    field.decideSubmissions(() => undefined);
    await toQueue(page);
    await sendNow(page);
    await page.getByText('The person has taken this interview back. It is not stored.').waitFor();
    await state().toContain('1 set aside');
    await sendNow(page);
    expect(await field.stored()).not.toContain(id);
    expect(await page.getByRole('button', { name: /^(Open and change|Try again)/ }).count()).toBe(0);
    await press(page, /^Take it off this device/);
    await press(page, /^Yes, take it off/);
    await state().toContain('Every interview is sent');
    await toStart(page);
  });

  test('F15, B8: with nobody touching it, what failed is sent again, also when the clock was wrong by a year', async () => {
    const now = Date.now();
    const before = (await field.stored()).length;
    await page.clock.install({ time: now - 365 * day });
    await page.reload();
    await unlock(page);
    let refused = 0;
    field.decideSubmissions(() => {
      refused += 1;
      return { is: 'answer', reply: { status: 503 } };
    });
    // Until nothing is being sent: whoever is at it when the minute comes lets it pass.
    const isRefused = async (times: number) => {
      await expect.poll(() => refused, { timeout: 60_000 }).toBeGreaterThanOrEqual(times);
      await page.getByText('Sending').first().waitFor({ state: 'hidden' });
    };
    const ids = [await interview(page, 'A year too early')];
    await isRefused(1);
    await state().toContain('1 interview not sent yet');
    await page.clock.setSystemTime(now + 365 * day);
    ids.push(await interview(page, 'A year too late'));
    await isRefused(3);
    await state().toContain('2 interviews not sent yet');
    // What was tried last by the clock that was ahead is due only in a year, as it seems.
    await page.clock.setSystemTime(now);
    let tried = 0;
    field.decideSubmissions(() => {
      tried += 1;
      return undefined;
    });
    await page.clock.runFor(61_000);
    await state().toContain('Every interview is sent');
    expect(tried).toBe(2);
    expect(await field.stored()).toHaveLength(before + 2);
    for (const id of ids) expect(await field.stored()).toContain(id);
    expect(await told(ids[0] ?? '')).toContain(new Date(now - 365 * day).toISOString().slice(0, 4));
  });

  test('C11, F19, B6: 30 days without a signal, the questions retired and the wave closed meanwhile: all of it arrives', async () => {
    const before = (await field.stored()).length;
    await page.evaluate(() => navigator.serviceWorker.ready);
    field.between.setDown(true);
    const draft = await begin(page);
    await write(page, 'Begun a month ago');
    await goOn(page);
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
    const finished = await interview(page, 'Finished a month ago');
    const work = (await field.send('GET', `${here()}/work`)) as {
      readonly version: number;
      readonly instrument: { readonly versionId: string };
    };
    const { versionId } = work.instrument;
    const { items } = (await field.send('GET', `/api/communities/${field.communityId}/instruments`)) as {
      readonly items: readonly { readonly id: string }[];
    };
    const instrument = `/api/communities/${field.communityId}/instruments/${items[0]?.id}`;
    const { version, draft: questions } = (await field.send('GET', instrument)) as {
      readonly version: number;
      readonly draft: object;
    };
    await field.send('PUT', instrument, { draft: { ...questions, title: 'Other neighbours' } }, version);
    await field.send('POST', `${instrument}/versions`, { id: randomUUID() });
    await field.send('POST', `${instrument}/versions/${versionId}/retire`);
    await field.send('PUT', `${here()}/work`, { status: 'closed', why, versionId }, work.version);
    await device.kill();
    page = await device.open('/field');
    await page.clock.install({ time: Date.now() + 30 * day });
    await page.reload();
    await unlock(page);
    await page.getByText('Taken along 30 days ago').waitFor();
    await page.locator(`a[href$="${draft}"]`).click();
    await goBackTo(page, 1);
    expect(await read(page)).toBe('Begun a month ago');
    await finish(page);
    await state().toContain('2 interviews not sent yet');
    await device.context().clearCookies();
    field.between.setDown(false);
    await toQueue(page);
    await sendNow(page);
    await page.getByRole('link', { name: 'Sign in again to send' }).waitFor();
    await device.context().addCookies(field.cookies);
    await page.reload();
    await unlock(page);
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toHaveLength(before + 2);
    for (const id of [draft, finished]) expect(await told(id)).toContain('a month ago');
  });
});
