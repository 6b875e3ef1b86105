/**
 * C7: a newer Kith over a full queue: its store, and its pages.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import type { Field } from '../support/field-service.ts';
import { begin, interview, press, read, stateOf, unlock, write } from '../support/in-the-field.ts';
import { type DeviceInField, startDeviceInField } from '../support/set-up-device.ts';

describe.skipIf(noChromium)('a newer Kith', () => {
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

  test('C7, F21: a store of the first version with a full queue is taken over whole', async () => {
    field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
    for (let one = 0; one < 12; one += 1) await interview(page, `Queued ${one}`);
    await state().toContain('12 interviews not sent yet');
    await page.goto(`${field.between.address}/manifest.webmanifest`);
    const moved = await page.evaluate(async () => {
      const open = (version?: number, upgrade?: (database: IDBDatabase) => void) =>
        new Promise<IDBDatabase>((done, failed) => {
          const opening = indexedDB.open('kith-field', version);
          opening.onupgradeneeded = () => upgrade?.(opening.result);
          opening.onsuccess = () => done(opening.result);
          opening.onerror = () => failed(opening.error);
        });
      const first = ['device', 'packs', 'drafts', 'finished'];
      const newer = await open();
      const all = await Promise.all(
        first.map(
          (name) =>
            new Promise<unknown[]>((done) => {
              const reading = newer.transaction(name).objectStore(name).getAll();
              reading.onsuccess = () => done(reading.result);
            }),
        ),
      );
      const version = newer.version;
      newer.close();
      await new Promise((done) => {
        indexedDB.deleteDatabase('kith-field').onsuccess = done;
      });
      const older = await open(10, (database) => {
        for (const name of first) {
          const table = database.createObjectStore(name, { keyPath: 'id' });
          if (name === 'packs') table.createIndex('waveId', 'waveId');
        }
      });
      const writing = older.transaction(first, 'readwrite');
      first.forEach((name, at) => {
        for (const row of all[at] ?? []) writing.objectStore(name).put(row);
      });
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      older.close();
      return { version, counts: all.map((rows) => rows.length) };
    });
    expect(moved.version).toBeGreaterThan(10);
    expect(moved.counts[3]).toBeGreaterThanOrEqual(12);
    const before = (await field.stored()).length;
    let sent = 0;
    field.decideSubmissions(() => {
      sent += 1;
      return undefined;
    });
    await page.goto(`${field.between.address}/field`);
    await unlock(page);
    await state().toContain('Every interview is sent');
    expect([(await field.stored()).length, sent]).toEqual([before + 12, 12]);
  });

  test('C7, F21: a newer Kith waits while an interview is open, and is taken with the queue as it was', async () => {
    field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
    await interview(page, 'Waits one');
    await interview(page, 'Waits two');
    await page.evaluate(() => navigator.serviceWorker.ready);
    field.between.changePath('/service-worker.js', (text) =>
      text.replace(/(\/index\.html.{1,30}?)[0-9a-f]{16}/, '$1' + '0123456789abcdef'),
    );
    field.between.changePath('/index.html', (text) => text.replace('<title>', '<meta name="build" content="next"><title>'));
    const id = await begin(page);
    await write(page, 'While it is renewed');
    const other = await device.context().newPage();
    await other.goto(`${field.between.address}/field`);
    await unlock(other);
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistration('/field'))?.update());
    await other.getByText('A newer Kith is ready').waitFor();
    expect(await page.getByText('A newer Kith is ready').count()).toBe(0);
    await press(other, 'Use it now');
    await other.getByText('An interview is open in another tab').waitFor();
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
    await page.close();
    await press(other, 'Use it now');
    await other.getByLabel('PIN', { exact: true }).waitFor();
    page = other;
    await unlock(page);
    await state().toContain('2 interviews not sent yet');
    expect(await page.locator('meta[name=build]').getAttribute('content')).toBe('next');
    // Without a network too, and the draft of the older one goes on.
    field.between.setDown(true);
    await page.goto(`${field.between.address}/field/interview/${id}`);
    await unlock(page);
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('While it is renewed');
    field.between.setDown(false);
  });
});
