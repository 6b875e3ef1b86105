/**
 * C9, C10: storage that is refused, full, cleared or closed.
 */
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import {
  begin,
  finish,
  goBackTo,
  goOn,
  interview,
  press,
  read,
  setUp,
  stateOf,
  toStart,
  unlock,
  write,
} from '../support/in-the-field.ts';

const mebibyte = 1024 * 1024;

describe.skipIf(noChromium)('what a device keeps', () => {
  let field: Field;
  let device: FieldDevice;
  let page: Page;
  let browser: CDPSession;

  beforeAll(async () => {
    field = await startField();
    device = await field.newDevice();
    page = await device.open('/field');
    browser = await device.context().newCDPSession(page);
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  const state = () => expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 });
  /** Writes so much beside the store of Kith. @returns whether the browser took it. */
  const mayWrite = (bytes: number): Promise<boolean> =>
    page.evaluate(
      (count) =>
        new Promise<boolean>((done) => {
          const opening = indexedDB.open('trial', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('trial');
          opening.onerror = () => done(false);
          opening.onsuccess = () => {
            const end = (is: boolean) => {
              opening.result.close();
              indexedDB.deleteDatabase('trial');
              done(is);
            };
            const writing = opening.result.transaction('trial', 'readwrite');
            writing.oncomplete = () => end(true);
            writing.onabort = () => end(false);
            const value = new Uint8Array(count);
            for (let at = 0; at < count; at += 65_536) crypto.getRandomValues(value.subarray(at, at + 65_536));
            writing.objectStore('trial').put(value, 1);
          };
        }),
      bytes,
    );
  /** Chromium goes by what it knew of the room for half a minute: waits until it refuses so much. Undefined gives the room back. */
  const setQuota = async (quotaSize?: number, refused = 2 * mebibyte): Promise<void> => {
    await browser.send('Storage.overrideQuotaForOrigin', {
      origin: field.between.address,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
    await expect.poll(() => mayWrite(refused), { timeout: 90_000, interval: 2_000 }).toBe(quotaSize === undefined);
  };
  const usage = async () => (await page.evaluate(() => navigator.storage.estimate())).usage ?? 0;
  const saveCopy = async (): Promise<Buffer> => {
    const waiting = page.waitForEvent('download');
    await press(page, 'Save a copy to a file');
    // Its folder goes with the browser.
    return readFile(await (await waiting).path());
  };
  const bringBack = async (buffer: Buffer): Promise<void> => {
    await page.getByLabel('The file').setInputFiles({
      name: 'copy.kith.json',
      mimeType: 'application/json',
      buffer,
    });
    await press(page, 'Bring back');
  };
  const toCopies = () => page.getByRole('link', { name: 'Copies' }).click();

  test.each([
    ['IndexedDB', 'This browser keeps nothing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    ['encryption', 'This browser cannot encrypt', () => Object.defineProperty(crypto, 'subtle', { value: undefined })],
    ['a promise to keep', 'cannot promise to keep', () => Object.defineProperty(navigator, 'storage', { value: undefined })],
    ['locks', 'This browser is too old', () => Object.defineProperty(navigator, 'locks', { value: undefined })],
  ])('C10, F12: a browser without %s is refused before anything is begun', async (_what, words, take) => {
    const other = await field.kith.newPage();
    await other.addInitScript(take);
    await other.goto(`${field.between.address}/field`);
    await other.getByRole('heading', { name: 'This device cannot keep interviews' }).waitFor();
    await other.getByText(words).waitFor();
    await other.context().close();
  });

  test('C9, F22: a device with too little room is refused, and one that may be cleared is told so', async () => {
    await setQuota(mebibyte);
    await page.reload();
    await page.getByText('This device has too little room').waitFor();
    await setQuota();
    await press(page, 'Try again');
    await page.getByText('This browser may clear what is stored here').waitFor();
    await setUp(page);
    // It fills up between two interviews.
    await setQuota((await usage()) + mebibyte);
    await press(page, 'Begin an interview: Spring');
    await page.getByText('This device has too little room').waitFor();
    expect(page.url()).not.toContain('/interview/');
    await setQuota();
  });

  test('C9: full in the middle of an interview: the form stays, a copy can be saved, and comes back', async () => {
    const id = await begin(page);
    await write(page, 'Before it was full');
    await page.locator('[data-saved=saved]').waitFor();
    await setQuota(1024, 1000);
    await goOn(page);
    await write(page, 'Typed when it was full '.repeat(80));
    // Saved anew every two seconds: the words come as soon as the browser refuses.
    await page.getByText('This device is full').waitFor();
    expect(await read(page)).toContain('Typed when it was full');
    await goOn(page);
    await press(page, 'Skip this question');
    await goOn(page);
    await goOn(page);
    await press(page, 'Finish');
    await page.getByText('so the interview stays a draft').waitFor();
    const file = await saveCopy();
    const text = file.toString();
    expect(text).toContain(id);
    expect(text).not.toMatch(/Before it was full|Typed when/);
    // Killed before there is room again: what is on the disk is older than the copy.
    await device.kill();
    page = await device.open('/field');
    browser = await device.context().newCDPSession(page);
    await unlock(page);
    await toCopies();
    await bringBack(file);
    await page.getByText('1 draft came back').waitFor();
    await bringBack(file);
    await page.getByText('1 was here or had arrived already').waitFor();
    await toStart(page);
    await page.locator(`a[href$="${id}"]`).click();
    await goBackTo(page, 2);
    expect(await read(page)).toContain('Typed when it was full');
    await goBackTo(page, 1);
    expect(await read(page)).toBe('Before it was full');
    await finish(page);
    await state().toContain('Every interview is sent');
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toEqual([id]);
  });

  test('C9: what is no copy is refused, and nothing changes', async () => {
    await toCopies();
    for (const text of ['', '{}', '{"kith":"copy-of-a-device"}', 'PK\u0003\u0004', '[]'.repeat(1000)]) {
      await page
        .getByLabel('The file')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await press(page, 'Bring back');
      await page.getByText('This is no copy from Kith').waitFor();
    }
    await toStart(page);
  });

  test('C9, F8: site data is cleared: what was finished comes back from the copy, and arrives once', async () => {
    field.between.setDown(true);
    const ids = [await interview(page, 'Cleared one'), await interview(page, 'Cleared two')];
    await begin(page);
    await write(page, 'A draft');
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
    await toCopies();
    const file = await saveCopy();
    field.between.setDown(false);
    await browser.send('Storage.clearDataForOrigin', {
      origin: field.between.address,
      storageTypes: 'indexeddb,service_workers,cache_storage',
    });
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
    await toCopies();
    await bringBack(file);
    await page.getByText('2 interviews came back').waitFor();
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toEqual(expect.arrayContaining(ids));
    expect(await field.stored()).toHaveLength(3);
    await bringBack(file);
    await page.getByText('3 were here or had arrived already').waitFor();
    await toStart(page);
    await page.getByText('1 draft from an earlier set-up of this device').waitFor();
  });

  test('C10, F11: the browser closes the store under an open interview, and it is opened again', async () => {
    const id = await begin(page);
    await write(page, 'Before');
    await page.locator('[data-saved=saved]').waitFor();
    const internals = await device.context().newPage();
    await internals.goto('chrome://indexeddb-internals');
    const close = internals.getByText('Force close').first();
    await close.click();
    await write(page, 'After');
    await page.locator('[data-saved=saved]').waitFor();
    await internals.close();
    await device.kill();
    page = await device.open(`/field/interview/${id}`);
    browser = await device.context().newCDPSession(page);
    await unlock(page);
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('After');
    await press(page, 'Stop for now');
  });
});
