/**
 * C6 and C8: the browser is killed while somebody types, and its files are read by somebody else.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
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
  unlock,
  write,
} from '../support/in-the-field.ts';
import { findInFiles } from '../support/search-files.ts';

const kills = 20;
/** So long after it was left, a field must be kept, whatever happens. */
const keptAfterMs = 1_000;

describe.skipIf(noChromium)('a browser that is killed', () => {
  let field: Field;
  let device: FieldDevice;

  beforeAll(async () => {
    field = await startField();
    device = await field.newDevice();
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  test('C6, F6, F13: loses at most the field being typed, at 20 random moments, and finds the right draft again', async () => {
    let page = await device.open('/field');
    await setUp(page);
    const other = await begin(page);
    await write(page, 'of the other interview');
    await press(page, 'Stop for now');
    const id = await begin(page);
    const kept = ['', '', ''];
    let left = 0;
    const lost: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const words = kept.map((_, at) => `round ${kill} word ${at} ${'x'.repeat(12)}`);
      const leftAt: number[] = [];
      let isTyping = true;
      const typing = (async () => {
        await goBackTo(page, 1);
        for (const [at, one] of words.entries()) {
          await write(page, '');
          await page.getByLabel('Your answer').pressSequentially(one, { delay: 25 });
          await press(page, 'Continue');
          leftAt[at] = Date.now();
          await wait(400);
        }
      })()
        .catch(() => undefined)
        .finally(() => {
          isTyping = false;
        });
      await wait(300 + Math.random() * 5_000);
      const wasTyping = isTyping;
      const killedAt = Date.now();
      await device.kill();
      await typing;
      // As it comes back after a crash: on the page it was on; every other time from the start, by the link to the draft.
      page = await device.open(kill % 2 === 0 ? `/field/interview/${id}` : '/field');
      await unlock(page);
      if (kill % 2 === 1) await page.locator(`a[href$="${id}"]`).click();
      const found = await questionOn(page);
      // Where she was, or on the page before, when the tap that led on was the last thing.
      const reached = leftAt.filter((time) => killedAt - time >= keptAfterMs).length + 1;
      if (wasTyping) expect(found).toBeGreaterThanOrEqual(Math.min(reached, 4));
      for (let question = Math.min(found, 3); question >= 1; question -= 1) {
        await goBackTo(page, question);
        const [value, typed, before] = [await read(page), words[question - 1] ?? '', kept[question - 1]];
        const leftFor = killedAt - (leftAt[question - 1] ?? Number.POSITIVE_INFINITY);
        if (leftFor >= 0) left += 1;
        if (leftFor >= keptAfterMs) expect(`${kill} ${value}`).toBe(`${kill} ${typed}`);
        else if (leftFor >= 0 && value !== typed) lost.push(`${kill}:${question} left ${leftFor} ms before`);
        // Never something of another round or interview: a beginning of what was typed, or what was there before.
        expect([value === before, typed.startsWith(value)]).toContain(true);
        kept[question - 1] = value;
      }
    }
    process.stdout.write(`${kills} kills, ${left} fields left before, not whole: ${lost.join(', ') || 'none'}\n`);
    await press(page, 'Stop for now');
    await page.locator(`a[href$="${other}"]`).click();
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('of the other interview');
    await press(page, 'Stop for now');
  }, 900_000);

  test('C8: nothing that was said is in any file of the browser, draft or finished', async () => {
    const planted = Array.from({ length: 20 }, (_, at) => `Quillfeather${at}Brambleby`);
    field.between.setDown(true);
    const page = await device.open('/field');
    await unlock(page);
    for (let at = 0; at < 18; at += 3) {
      await begin(page);
      for (let question = 0; question < 3; question += 1) {
        await write(page, planted[at + question] ?? '');
        if (question < 2) await goOn(page);
      }
      await page.locator('[data-saved=saved]').waitFor();
      // Half of them are finished, half stay drafts.
      if (at % 2 === 0) await finish(page);
      else await press(page, 'Stop for now');
    }
    const last = await begin(page);
    await write(page, planted[18] ?? '');
    await goOn(page);
    await write(page, planted[19] ?? '');
    await page.locator('[data-saved=saved]').waitFor();
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('3 interviews not sent yet');
    // What would be found, if it were there.
    await page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('control', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('words').put('ControlFeatherstone', 'word');
          opening.onsuccess = () => done(opening.result.close());
          opening.onerror = () => failed(opening.error);
        }),
    );
    // Long enough for the browser to note the state of its tabs.
    await wait(6_000);
    await device.kill();
    const killed = await findInFiles(device.profile, [...planted, 'ControlFeatherstone']);
    expect(killed.files).toBeGreaterThan(20);
    expect(killed.found.some((one) => one.includes('ControlFeatherstone'))).toBe(true);
    expect(killed.found.filter((one) => !one.includes('ControlFeatherstone'))).toEqual([]);
    const again = await device.open(`/field/interview/${last}`);
    await unlock(again);
    await expect.poll(() => read(again), { timeout: 60_000 }).toBe(planted[19]);
    await device.shut();
    expect((await findInFiles(device.profile, planted)).found).toEqual([]);
    field.between.setDown(false);
  });

  test('C8: ten wrong tries, and the drafts are closed until a coordinator frees the device', async () => {
    let page = await device.open('/field');
    for (let tries = 1; tries <= 9; tries += 1) {
      await unlock(page, '111222');
      await page
        .getByText(tries === 9 ? 'You have 1 more try' : `You have ${10 - tries} more tries`)
        .first()
        .waitFor();
      // Beginning anew does not give tries back.
      if (tries % 3 === 0) {
        await device.kill();
        page = await device.open('/field');
      }
    }
    await unlock(page, '111222');
    await page.getByRole('heading', { name: 'This device is locked' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'This device is locked' }).waitFor();
    // What is finished still goes: it was sealed already.
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    expect(await field.stored()).toHaveLength(3);
  });
});
