/**
 * C9: copies and an interview that was finished and is open again: what was changed is never passed over for what was said before.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import {
  begin,
  finish,
  goBackTo,
  goOn,
  interview,
  press,
  read,
  sendNow,
  setUp,
  stateOf,
  toQueue,
  toStart,
  write,
} from '../support/in-the-field.ts';

const [secondPin, thirdPin] = ['739251', '628394'];

describe.skipIf(noChromium)('copies of an interview that is being changed', () => {
  let field: Field;
  let page: Page;
  let desk: Page;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage();
    desk = await field.kith.newPage();
    for (const one of [page, desk]) one.setDefaultTimeout(60_000);
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
  });
  afterAll(() => field?.close());

  const state = () => expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 });
  const told = async (id: string) =>
    JSON.stringify(
      await field.send('GET', `/api/communities/${field.communityId}/waves/${field.waveId}/interviews/${id}/telling`),
    );
  const saveCopy = async (): Promise<Buffer> => {
    await page.getByRole('link', { name: 'Copies' }).click();
    const saving = page.waitForEvent('download');
    await press(page, 'Save a copy to a file');
    const file = await readFile(await (await saving).path());
    await toStart(page);
    return file;
  };
  const bringBack = async (buffer: Buffer, ...words: readonly string[]): Promise<void> => {
    await page.getByRole('link', { name: 'Copies' }).click();
    await page.getByLabel('The file').setInputFiles({ name: 'x.kith.json', mimeType: 'application/json', buffer });
    await press(page, 'Bring back');
    const said = () => page.locator('[role=status] ul').textContent();
    for (const one of words) await expect.poll(said, { timeout: 60_000 }).toContain(one);
    await toStart(page);
  };
  const clearAndSetUp = async (pin: string): Promise<void> => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Storage.clearDataForOrigin', {
      origin: field.between.address,
      storageTypes: 'indexeddb,service_workers,cache_storage',
    });
    await page.goto(`${field.between.address}/field`);
    await setUp(page, pin);
  };
  const refuse = () => field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
  /** From the start and back to it: a send has failed, and the first answer becomes another. */
  const change = async (words: string): Promise<void> => {
    await state().toContain('1 interview not sent yet');
    await toQueue(page);
    await sendNow(page);
    await press(page, /^Open and change/);
    await goBackTo(page, 1);
    await write(page, words);
    await goOn(page);
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
  };
  const goOnWith = async (id: string, words: string): Promise<void> => {
    await page.locator(`a[href$="${id}"]`).click();
    await goBackTo(page, 1);
    expect(await read(page)).toBe(words);
  };
  const free = async (): Promise<void> => {
    await press(page, 'Ask your coordinator to free it');
    await page.getByText('Your coordinator has been asked').waitFor();
    await desk.goto(`/communities/${field.communityId}/devices`);
    await desk.getByRole('button', { name: /^Decide/ }).click();
    await desk.getByRole('button', { name: 'Free it', exact: true }).click();
    await desk.locator('.kith-outcome[role=status]').filter({ hasText: /\w/ }).waitFor();
    await press(page, 'Look again');
    await press(page, 'Open the drafts');
    await page.getByText('1 draft is open again').waitFor();
  };

  /** As a store that an older Kith has written. */
  const forgetRevision = (id: string) =>
    page.evaluate(
      (one) =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('kith-field');
          opening.onerror = failed;
          opening.onsuccess = () => {
            const writing = opening.result.transaction('finished', 'readwrite');
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
            const rows = writing.objectStore('finished');
            const reading = rows.get(one);
            reading.onsuccess = () => {
              const { revision: _revision, ...row } = reading.result;
              rows.put(row);
            };
          };
        }),
      id,
    );

  test.each([
    ['this Kith', false],
    ['an older Kith', true],
  ])('C9, F3: finished by %s, then changed: a copy of the draft from before does not take its place', async (_by, isOlder) => {
    refuse();
    const before = await field.stored();
    const id = await begin(page);
    // Saved many more times than it will be once it is open again.
    for (let time = 1; time <= 20; time += 1) {
      await write(page, `Said first, ${time}`);
      await page.waitForTimeout(250);
    }
    await press(page, 'Stop for now');
    const copy = await saveCopy();
    await goOnWith(id, 'Said first, 20');
    await finish(page);
    if (isOlder) await forgetRevision(id);
    await change('Said in its place');
    await bringBack(copy, '1 was here or had arrived already');
    await goOnWith(id, 'Said in its place');
    field.decideSubmissions(() => undefined);
    await finish(page);
    await state().toContain('Every interview is sent');
    expect([...(await field.stored())].sort()).toEqual([...before, id].sort());
    expect(await told(id)).toContain('Said in its place');
  });

  test('C9, F3, F8: cleared while it is changed: it comes back as being changed, is freed, and arrives as changed, once', async () => {
    refuse();
    const before = await field.stored();
    const id = await interview(page, 'Said first');
    await change('Said in its place');
    const copy = await saveCopy();
    await clearAndSetUp(secondPin);
    field.decideSubmissions(() => undefined);
    await bringBack(copy, '1 interview was being changed', '1 draft came back');
    await state().toContain('1 interview not sent yet');
    await bringBack(copy, '2 were here or had arrived already');
    await toQueue(page);
    await page.getByText('It is open as a draft').waitFor();
    await sendNow(page);
    expect(await field.stored()).toEqual(before);
    await toStart(page);
    await free();
    // What is closed does not take the place of what was freed, nor does the interview go back to what it was.
    await bringBack(copy, '2 were here or had arrived already');
    await goOnWith(id, 'Said in its place');
    await finish(page);
    await state().toContain('Every interview is sent');
    expect([...(await field.stored())].sort()).toEqual([...before, id].sort());
    expect(await told(id)).toContain('Said in its place');
    expect(await told(id)).not.toContain('Said first');
    await bringBack(copy, '1 is here with other answers', '1 was here or had arrived already');
    await state().toContain('Every interview is sent');
    expect(await page.getByText('from an earlier set-up').count()).toBe(0);
  });

  test('C9, F3, F8: where nobody can free the draft, it can be sent as it was finished; a copy by an older Kith as well', async () => {
    refuse();
    const id = await interview(page, 'Said first');
    await change('Said in its place');
    const { earlier: _earlier, packs: _packs, ...older } = JSON.parse((await saveCopy()).toString());
    const copy = Buffer.from(JSON.stringify(older));
    await clearAndSetUp(thirdPin);
    field.decideSubmissions(() => undefined);
    await bringBack(copy, '1 interview was being changed', '1 draft came back');
    await state().toContain('1 interview not sent yet');
    await toQueue(page);
    await press(page, /^Send it as it was finished/);
    await state().toContain('1 interview not sent yet');
    await press(page, /^Yes, send it without the changes/);
    await state().toContain('Every interview is sent');
    expect(await field.stored()).toContain(id);
    expect(await told(id)).toContain('Said first');
    await toStart(page);
    expect(await page.getByText('from an earlier set-up').count()).toBe(0);
    // Arrived: nothing changes.
    await bringBack(copy, '2 were here or had arrived already');
    expect(await page.getByText('from an earlier set-up').count()).toBe(0);
    await state().toContain('Every interview is sent');
  });
});
