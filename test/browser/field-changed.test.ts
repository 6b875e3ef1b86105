/**
 * C9: copies and an interview that was finished and is open again: what was changed is never passed over for what was said before.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import { bringBack, changeFirst, clearAndSetUp, freeDraft, goOnWith, saveCopy } from '../support/field-copies.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finish, interview, press, sendNow, setUp, stateOf, toQueue, toStart, write } from '../support/in-the-field.ts';

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
  const refuse = () => field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
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
    const copy = await saveCopy(page);
    await goOnWith(page, id, 'Said first, 20');
    await finish(page);
    if (isOlder) await forgetRevision(id);
    await changeFirst(page, 'Said in its place');
    await bringBack(page, copy, '1 was here or had arrived already');
    await goOnWith(page, id, 'Said in its place');
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
    await changeFirst(page, 'Said in its place');
    const copy = await saveCopy(page);
    await clearAndSetUp(page, field.between.address, secondPin);
    field.decideSubmissions(() => undefined);
    await bringBack(page, copy, '1 interview was being changed', '1 draft came back');
    await state().toContain('1 interview not sent yet');
    await bringBack(page, copy, '2 were here or had arrived already');
    await toQueue(page);
    await page.getByText('It is open as a draft').waitFor();
    await sendNow(page);
    expect(await field.stored()).toEqual(before);
    await toStart(page);
    await freeDraft(page, desk, field.communityId);
    // What is closed does not take the place of what was freed, nor does the interview go back to what it was.
    await bringBack(page, copy, '2 were here or had arrived already');
    await goOnWith(page, id, 'Said in its place');
    await finish(page);
    await state().toContain('Every interview is sent');
    expect([...(await field.stored())].sort()).toEqual([...before, id].sort());
    expect(await told(id)).toContain('Said in its place');
    expect(await told(id)).not.toContain('Said first');
    await bringBack(page, copy, '1 is here with other answers', '1 was here or had arrived already');
    await state().toContain('Every interview is sent');
    expect(await page.getByText('from an earlier set-up').count()).toBe(0);
  });

  test('C9, F3, F8: where nobody can free the draft, it can be sent as it was finished; a copy by an older Kith as well', async () => {
    refuse();
    const id = await interview(page, 'Said first');
    await changeFirst(page, 'Said in its place');
    const { earlier: _earlier, packs: _packs, ...older } = JSON.parse((await saveCopy(page)).toString());
    const copy = Buffer.from(JSON.stringify(older));
    await clearAndSetUp(page, field.between.address, thirdPin);
    field.decideSubmissions(() => undefined);
    await bringBack(page, copy, '1 interview was being changed', '1 draft came back');
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
    await bringBack(page, copy, '2 were here or had arrived already');
    expect(await page.getByText('from an earlier set-up').count()).toBe(0);
    await state().toContain('Every interview is sent');
  });
});
