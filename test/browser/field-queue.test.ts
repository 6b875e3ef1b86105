/**
 * C3, C4, C11: finished interviews on their way, over networks that lie, cut and lose, to a service that refuses.
 */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fate } from '../support/between.ts';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import type { Field } from '../support/field-service.ts';
import {
  begin,
  finish,
  goBackTo,
  goOn,
  interview,
  press,
  sendNow,
  stateOf,
  toQueue,
  toStart,
  unlock,
  write,
} from '../support/in-the-field.ts';
import { type DeviceInField, startDeviceInField } from '../support/set-up-device.ts';

describe.skipIf(noChromium)('the queue of a device', () => {
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
  /** The rows of the queue as they lie in the browser's store. */
  const rows = () =>
    page.evaluate(
      () =>
        new Promise<{ id: string; state: string; reason: string | null; tries: number }[]>((done, failed) => {
          const opening = indexedDB.open('kith-field');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('finished').objectStore('finished').getAll();
            reading.onsuccess = () => {
              opening.result.close();
              done(reading.result);
            };
          };
        }),
    );
  const answer = (status: number, body = '', headers: Record<string, string> = { 'content-type': 'text/html' }): Fate => ({
    is: 'answer',
    reply: { status, body, headers },
  });

  /** Another content than the one that was hashed and sealed. */
  const spoil = (text: string) => text.replace(/"ciphertext":"..../, '"ciphertext":"AAAA');

  test('C3, F1, F2: nothing but a receipt takes one out of the queue', async () => {
    const oddities: readonly (Fate | undefined)[] = [
      answer(200, '<!doctype html><title>Free Wi-Fi</title>'),
      answer(204),
      answer(301, '', { location: '/login' }),
      answer(413, 'too large'),
      answer(500, 'broken'),
      answer(201, '{"id":"', { 'content-type': 'application/json' }),
      answer(201, '{}', { 'content-type': 'application/json' }),
      answer(201, '{"id":', { 'content-type': 'application/json', 'content-length': '500' }),
      answer(409, '<title>proxy</title>'),
    ];
    let next = 0;
    field.decideSubmissions(() => oddities[next++]);
    const id = await interview(page, 'Rosa Field');
    await state().toContain('1 interview not sent yet');
    await toQueue(page);
    for (let time = 1; time < oddities.length; time += 1) {
      await expect.poll(async () => (await rows())[0]?.tries, { timeout: 60_000 }).toBe(time);
      expect(await rows()).toMatchObject([{ id, state: 'waiting' }]);
      await sendNow(page);
    }
    await expect.poll(async () => (await rows())[0]?.tries, { timeout: 60_000 }).toBe(oddities.length);
    expect(await field.stored()).toHaveLength(0);
    await sendNow(page);
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toEqual([id]);
    // Kept, encrypted, for seven days more.
    expect(await rows()).toMatchObject([{ id, state: 'arrived' }]);
    await page.getByText('1 interview has arrived').waitFor();
    await toStart(page);
  });

  test('C4, F1, F9: a connection that is cut, at every KiB and before the answer, loses and doubles nothing', async () => {
    const kibibyte = 1024;
    let cut = 0;
    let size = 0;
    let last = 0;
    field.decideSubmissions((_submission, bytes) => {
      size = bytes;
      if (cut * kibibyte < bytes) return { is: 'cut-request', afterBytes: cut++ * kibibyte };
      // Stored, and the answer is lost three times.
      return last++ < 3 ? { is: 'cut-reply', afterBytes: 0 } : undefined;
    });
    const before = (await field.stored()).length;
    const id = await begin(page);
    const words = 'Tom Reed, at the far end of the lane. '.repeat(52);
    for (let question = 1; question <= 3; question += 1) {
      await write(page, words);
      await goOn(page);
    }
    await finish(page);
    await toQueue(page);
    const queued = async () => (await rows()).find((row) => row.id === id);
    for (let tries = 1; (await queued())?.state === 'waiting'; tries += 1) {
      await expect.poll(async () => (await queued())?.tries, { timeout: 60_000 }).toBe(tries);
      if ((await queued())?.state === 'waiting') await sendNow(page).catch(() => undefined);
    }
    expect(size).toBeGreaterThan(8 * kibibyte);
    expect([cut, last]).toEqual([Math.ceil(size / kibibyte), 4]);
    expect(await field.stored()).toHaveLength(before + 1);
    // Whole, in the one request: there is nothing beside it, as others have files, that could be left behind.
    const interview = `/api/communities/${field.communityId}/waves/${field.waveId}/interviews/${id}/telling`;
    const told = JSON.stringify(await field.send('GET', interview));
    expect(told.split(JSON.stringify(words.trim())).length - 1).toBe(3);
    await state().toContain('Every interview is sent');
    await toStart(page);
  });

  test('C11, F3, F14: of ten, the third is bad: nine arrive, it is set aside with why, and can be changed and sent', async () => {
    field.between.setDown(true);
    const before = (await field.stored()).length;
    const ids: string[] = [];
    for (let one = 1; one <= 10; one += 1) ids.push(await interview(page, `Neighbour ${one}`));
    await state().toContain('10 interviews not sent yet');
    field.decideSubmissions(({ id }) => (id === ids[2] ? { is: 'change-request', body: spoil } : undefined));
    field.between.setDown(false);
    await toQueue(page);
    await sendNow(page);
    await state().toContain('1 interview not sent yet, 1 set aside');
    expect(await field.stored()).toHaveLength(before + 9);
    await page.getByText('Kith cannot read it').waitFor();
    // By itself it is not sent again.
    field.decideSubmissions(() => undefined);
    await sendNow(page);
    await state().toContain('1 set aside');
    await press(page, /^Open and change/);
    await goBackTo(page, 2);
    await write(page, 'Also Tom');
    await finish(page);
    await state().toContain('Every interview is sent');
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toHaveLength(before + 10);
    expect(await field.stored()).toContain(ids[2]);
  });

  test('C11, F15, F17: a session that is over keeps the queue, and signing in again goes on', async () => {
    const before = (await field.stored()).length;
    await device.context().clearCookies();
    await interview(page, 'Ann');
    await interview(page, 'Ben');
    await state().toContain('2 interviews not sent yet');
    await toQueue(page);
    await page.getByRole('link', { name: 'Sign in again to send' }).waitFor();
    expect((await rows()).filter((row) => row.state === 'waiting')).toHaveLength(2);
    await device.context().addCookies(field.cookies);
    // Coming back to the pages of the field sends by itself.
    await page.reload();
    await unlock(page);
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toHaveLength(before + 2);
    await toStart(page);
  });

  test('C5, F3, B7: changed after a lost reply: both are kept, and that is said', async () => {
    field.decideSubmissions(() => ({ is: 'cut-reply', afterBytes: 0 }));
    const id = await interview(page, 'Dora');
    await state().toContain('1 interview not sent yet');
    // Kept as not sent before it is on its way: what has arrived is waited for.
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toContain(id);
    await toQueue(page);
    await press(page, /^Open and change/);
    await goBackTo(page, 1);
    await write(page, 'Dora Green');
    field.decideSubmissions(() => undefined);
    await finish(page);
    await state().toContain('1 set aside');
    await toQueue(page);
    await page.getByText('Kith has other answers under the same number already').waitFor();
    expect(await page.getByRole('button', { name: /^Open and change/ }).count()).toBe(0);
    expect(await rows()).toContainEqual(expect.objectContaining({ id, state: 'set-aside', reason: 'other-content' }));
    await toStart(page);
  });

  test('C10: two tabs, one sender', async () => {
    field.between.setDown(true);
    const ids = [];
    for (let one = 0; one < 3; one += 1) ids.push(await interview(page, `Twice ${one}`));
    const seen: string[] = [];
    field.decideSubmissions(async ({ id }) => {
      seen.push(id);
      await new Promise((done) => setTimeout(done, 700));
      return undefined;
    });
    const other = await device.context().newPage();
    await other.goto(`${field.between.address}/field`).catch(() => undefined);
    field.between.setDown(false);
    await other.reload();
    await Promise.all([page, other].map((one) => one.evaluate(() => window.dispatchEvent(new Event('online')))));
    await state().toContain('1 interview not sent yet');
    expect(seen.sort()).toEqual(ids.sort());
    await other.close();
  });
});
