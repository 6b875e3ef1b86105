/**
 * F8, C9: drafts from before the browser cleared the site come back in a copy, closed; their owner has them freed by a coordinator,
 * and goes on where they were. Nobody who frees them sees what was said.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { why } from '../support/field-work.ts';
import {
  begin,
  finish,
  goBackTo,
  goOn,
  press,
  questionOn,
  read,
  setUp,
  stateOf,
  toStart,
  unlock,
  write,
} from '../support/in-the-field.ts';

const [secondPin, thirdPin] = ['739251', '628394'];

describe.skipIf(noChromium)('drafts from an earlier set-up', () => {
  let field: Field;
  let page: Page;
  let desk: Page;
  const ids: string[] = [];
  /** What the coordinator's pages were given, and the keys that this device was. */
  const shown: string[] = [];
  const keys: string[] = [];
  /** Saved on the second set-up, before anything was freed. */
  let before: Buffer;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage({ width: 360, height: 740, forAxe: true });
    desk = await field.kith.newPage({ forAxe: true });
    for (const one of [page, desk]) one.setDefaultTimeout(60_000);
    await page.goto(`${field.between.address}/field`);
    desk.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) void response.text().then((text) => shown.push(text), String);
    });
    page.on('response', (response) => {
      if (!response.url().endsWith('/key') || !response.ok()) return;
      void response.json().then(({ key }: { readonly key: string }) => keys.push(key), String);
    });
  });
  afterAll(() => field?.close());

  const saveCopy = async (): Promise<Buffer> => {
    await page.getByRole('link', { name: 'Copies' }).click();
    const saving = page.waitForEvent('download');
    await press(page, 'Save a copy to a file');
    const file = await readFile(await (await saving).path());
    await toStart(page);
    return file;
  };
  const clearAndSetUp = async (pin: string, wave?: string): Promise<void> => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Storage.clearDataForOrigin', {
      origin: field.between.address,
      storageTypes: 'indexeddb,service_workers,cache_storage',
    });
    await page.goto(`${field.between.address}/field`);
    await setUp(page, pin, wave);
  };
  const bringBack = async (buffer: Buffer, told = '2 drafts came back'): Promise<void> => {
    await page.getByRole('link', { name: 'Copies' }).click();
    await page.getByLabel('The file').setInputFiles({ name: 'x.kith.json', mimeType: 'application/json', buffer });
    await press(page, 'Bring back');
    await page.getByText(told).waitFor();
    await toStart(page);
  };
  const draft = async (first: string, second: string): Promise<void> => {
    ids.push(await begin(page));
    await write(page, first);
    await goOn(page);
    await write(page, second);
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
  };
  const decide = async (button: string): Promise<void> => {
    await desk.goto(`/communities/${field.communityId}/devices`);
    await desk.getByRole('button', { name: /^Decide/ }).click();
    await desk.getByRole('button', { name: button, exact: true }).click();
    await desk.locator('.kith-outcome[role=status]').filter({ hasText: /\w/ }).waitFor();
  };
  const card = (count: number) =>
    page.getByRole('heading', { name: `${count} draft${count === 1 ? '' : 's'} from an earlier set-up` });
  const expectGood = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [1280, 900],
      [320, 256],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await findAxeViolations(page), `${name} ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width);
      if (width === 320) continue;
      await page.getByRole('heading', { name: 'Drafts to go on with' }).evaluate((one) => one.scrollIntoView());
      await keepPicture(page, `earlier-${name}-${width}`);
    }
  };
  const opensWith = async (id: string | undefined, first: string, second: string): Promise<void> => {
    await page.locator(`a[href$="${id}"]`).click();
    expect(await questionOn(page)).toBe(2);
    expect(await read(page)).toBe(second);
    await goBackTo(page, 1);
    expect(await read(page)).toBe(first);
    await goOn(page);
  };
  const ask = 'Ask your coordinator to free them';

  test('F8, C9: a draft that came back closed says so, and what is needed to ask, without a signal as well', async () => {
    await setUp(page);
    await draft('Rosa from next door', 'Lends her ladder');
    await draft('Tom from the corner', 'Walks the dog');
    const copy = await saveCopy();
    await clearAndSetUp(secondPin);
    await bringBack(copy);
    await card(2).waitFor();
    await expectGood('closed');
    await page.context().setOffline(true);
    await press(page, ask);
    await page.getByText('You need a signal to ask').waitFor();
    await expectGood('offline');
    await page.context().setOffline(false);
  });

  test('F8, C9: asked, refused, asked again and freed: the drafts go on where they were, and one arrives once', async () => {
    await page.getByRole('button', { name: ask }).press('Enter');
    await page.getByText('Your coordinator has been asked').waitFor();
    await expectGood('asked');
    await page.context().setOffline(true);
    await press(page, 'Look again');
    await page.getByText('You need a signal to ask').waitFor();
    await page.context().setOffline(false);
    before = await saveCopy();
    await decide('Leave it locked');
    await press(page, 'Look again');
    await page.getByText('Your coordinator has left them closed').waitFor();
    await expectGood('refused');
    await press(page, ask);
    await page.getByText('Your coordinator has been asked').waitFor();
    await decide('Free it');
    await press(page, 'Look again');
    await page.getByRole('button', { name: 'Open the drafts' }).waitFor();
    await expectGood('freed');
    // The store fails after the first of the two: what was done stands, what was not is still there, and the key comes again.
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      let drafts = 0;
      IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
        if (this.name === 'drafts' && ++drafts === 2) throw new DOMException('as when the tab is killed', 'NotReadableError');
        return put.apply(this, given);
      };
    });
    await press(page, 'Open the drafts');
    await card(1).waitFor();
    await page.getByText('could not be opened just now').waitFor();
    await page.getByRole('link', { name: /^Go on/ }).waitFor();
    await page.reload();
    await unlock(page, secondPin);
    await press(page, 'Open the drafts');
    await page.getByText('1 draft is open again').waitFor();
    await expectGood('opened');
    expect(await page.getByRole('link', { name: /^Go on/ }).count()).toBe(2);
    expect(await card(1).count()).toBe(0);
    // A later copy of the earlier set-up: what is closed does not take the place of what can be read.
    const later = before.toString().replace(/"revision":(\d+)/g, (_all, revision) => `"revision":${Number(revision) + 50}`);
    await bringBack(Buffer.from(later), '2 are here with other answers');
    await opensWith(ids[0], 'Rosa from next door', 'Lends her ladder');
    await finish(page);
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toEqual([ids[0]]);
  });

  test('F8, C9: a copy made while they were closed carries what frees them on yet another set-up, and what they ask', async () => {
    // Their wave is closed by now: it cannot be taken along again.
    await field.addWave('Summer');
    const here = `/api/communities/${field.communityId}/waves/${field.waveId}/work`;
    const work = (await field.send('GET', here)) as { readonly version: number; readonly instrument: { versionId: string } };
    const { versionId } = work.instrument;
    await field.send('PUT', here, { status: 'closed', why, versionId }, work.version);
    await clearAndSetUp(thirdPin, 'Summer');
    await bringBack(before);
    await card(2).waitFor();
    await press(page, ask);
    await page.getByText('Your coordinator has been asked').waitFor();
    await decide('Free it');
    await press(page, 'Look again');
    // The reply with the key is lost, and the page is loaded anew.
    field.between.decide(({ path }) => (path.endsWith('/key') ? { is: 'cut-reply', afterBytes: 5 } : undefined));
    await press(page, 'Open the drafts');
    await page.getByText('You need a signal to ask and to open. Nothing is lost').waitFor();
    field.between.decide(() => undefined);
    await page.reload();
    await unlock(page, thirdPin);
    await press(page, 'Open the drafts');
    await page.getByText('2 drafts are open again').waitFor();
    // Nothing is begun with what a file has brought.
    expect(await page.getByRole('button', { name: /^Begin an interview: / }).count()).toBe(1);
    await opensWith(ids[1], 'Tom from the corner', 'Walks the dog');
    await finish(page);
    await stateOf(page).getByText('Every interview is sent').waitFor();
    await expect.poll(async () => [...(await field.stored())].sort(), { timeout: 60_000 }).toEqual([...ids].sort());
  });

  test('C8: the coordinator who frees is given neither the key nor what was said', () => {
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(shown.some((text) => text.includes('"freed"'))).toBe(true);
    const secrets = [...keys, 'Rosa from next door', 'Walks the dog'];
    expect(shown.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });
});
