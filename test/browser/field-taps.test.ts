/**
 * C1: whatever is filled in, changed and tapped twice, in two waves whose questions have the same title: one record for each
 * interview, under an id of its own, in its own wave.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#network/random';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import { goBackTo, pin, press, questionOn, read, stateOf, write } from '../support/in-the-field.ts';

const interviews = 6;
const actsEach = 10;

describe.skipIf(noChromium)('taps that come twice', () => {
  let field: Field;
  let device: FieldDevice;
  let page: Page;
  let otherWave = '';

  beforeAll(async () => {
    field = await startField();
    otherWave = await field.addWave('Autumn');
    device = await field.newDevice();
    page = await device.open('/field');
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  const twice = (name: string) => page.getByRole('button', { name, exact: true }).dblclick();
  const reached = (words: string) => page.locator('.kith-filling #page-title').filter({ hasText: words }).waitFor();

  test('C1, F20: a device is set up once, with both waves', async () => {
    await page.locator(`input[value="${field.waveId}"]`).check();
    await twice('Continue');
    await page.getByLabel('PIN', { exact: true }).fill(pin);
    await page.getByLabel('The same PIN again').fill(pin);
    await twice('Set up this device');
    await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
    await page.getByRole('link', { name: 'Take another wave along' }).click();
    await page.locator(`input[value="${otherWave}"]`).check();
    await page.locator('main form button[type=submit]').dblclick();
    await page.getByText('Autumn is up to date').waitFor();
    await page.getByRole('link', { name: 'Back to the start' }).click();
    await page.getByRole('button', { name: 'Begin an interview: Autumn' }).waitFor();
  });

  test('C1, F10, F20: each interview is one, and every tap goes one page on', async () => {
    const seed = 20_261_126;
    const random = seededRandom(seed);
    const said: string[][] = [];
    for (let interview = 0; interview < interviews; interview += 1) {
      await twice(`Begin an interview: ${interview % 2 === 0 ? 'Spring' : 'Autumn'}`);
      await reached('Why we ask');
      await twice('Begin');
      await reached('Do you take part?');
      await page.getByLabel('Yes').check();
      await twice('Continue');
      await reached('Have you answered before?');
      await page.getByLabel('No, or I have no code').check();
      await twice('Continue');
      await reached('Question 1');
      const answers = ['', '', ''];
      for (let act = 0; act < actsEach; act += 1) {
        const on = await questionOn(page);
        if (on > 3 || random() < 0.25) {
          await goBackTo(page, 1 + Math.floor(random() * Math.min(on, 3)));
          continue;
        }
        answers[on - 1] = `Interview ${interview}, act ${act}`;
        await write(page, answers[on - 1] ?? '');
        await twice('Continue');
        await expect.poll(() => questionOn(page), { message: `seed ${seed}, interview ${interview}, act ${act}` }).toBe(on + 1);
      }
      while ((await questionOn(page)) < 4) {
        const on = await questionOn(page);
        expect(await read(page)).toBe(answers[on - 1]);
        await twice(answers[on - 1] === '' ? 'Skip this question' : 'Continue');
        await expect.poll(() => questionOn(page)).toBe(on + 1);
      }
      for (const words of ['Check your answers', 'Your map']) {
        await reached(words);
        await twice('Continue');
      }
      await reached('Your code');
      await twice('Finish');
      await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
      said.push(answers);
    }
    // Nothing begun by a second tap is left over.
    expect(await page.locator('main a[href^="/field/interview/"]').count()).toBe(0);
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    const [first, other] = [await field.stored(), await field.stored(otherWave)];
    expect([first.length, other.length]).toEqual([interviews / 2, interviews / 2]);
    expect(new Set([...first, ...other]).size).toBe(interviews);
    const kept = await Promise.all(
      [first.map((id) => [field.waveId, id]), other.map((id) => [otherWave, id])].flat().map(async ([waveId, id]) => {
        const path = `/api/communities/${field.communityId}/waves/${waveId}/interviews/${id}/telling`;
        const text = await (await page.request.get(`${field.kith.address}${path}`)).text();
        return [...text.matchAll(/Interview (\d), act \d+/g)].map(([words]) => words);
      }),
    );
    const expected = said.map((answers) => answers.filter((words) => words !== ''));
    expect(kept.map((words) => [...words].sort()).sort()).toEqual(expected.map((words) => [...words].sort()).sort());
    await press(page, 'Lock now');
  });
});
