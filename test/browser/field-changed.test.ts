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
  press,
  read,
  sendNow,
  setUp,
  stateOf,
  toQueue,
  toStart,
  write,
} from '../support/in-the-field.ts';

describe.skipIf(noChromium)('copies of an interview that is being changed', () => {
  let field: Field;
  let page: Page;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage();
    page.setDefaultTimeout(60_000);
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
});
