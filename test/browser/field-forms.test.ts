/**
 * Two forms with the same title on one device, one draft in two tabs, and a form that cannot be sealed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { noChromium } from '../support/browser.ts';
import type { FieldDevice } from '../support/field-device.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finish, finishPages, press, read, setUp, stateOf, takeAlong, unlock, write } from '../support/in-the-field.ts';
import { findInFiles } from '../support/search-files.ts';

/** Its title and the keys of its questions are those of the other form; its words are not. */
const sameTitle = InstrumentDocument.parse({
  title: 'Neighbours',
  language: 'en',
  blocks: [
    { is: 'consent', key: 'consent', title: 'Consent', purposes: [{ purpose: 'survey', text: 'Do you take part?' }] },
    {
      is: 'questions',
      key: 'you',
      title: 'About you',
      items: [1, 2, 3].map((number) => ({ kind: 'text', key: `q${number}`, text: `Question ${number} of autumn` })),
    },
  ],
});

describe.skipIf(noChromium)('forms that look the same', () => {
  let field: Field;
  let device: FieldDevice;
  let page: Page;
  let autumn = '';

  beforeAll(async () => {
    field = await startField();
    autumn = await field.addWave('Autumn', sameTitle);
    device = await field.newDevice();
    page = await device.open('/field');
    await setUp(page);
    await takeAlong(page, 'Autumn');
  });
  afterAll(async () => {
    await device?.close();
    await field?.close();
  });

  const title = () => page.locator('.kith-filling #page-title').textContent();
  const saved = () => page.locator('[data-saved=saved]').waitFor();
  const told = async (waveId: string, id: string) =>
    JSON.stringify(await field.send('GET', `/api/communities/${field.communityId}/waves/${waveId}/interviews/${id}/telling`));

  test('C6, F6, F7, F10, F13: swiped away, each draft is found by its link and opens in the form it was begun in', async () => {
    const spring = await begin(page);
    await write(page, 'said in spring');
    await saved();
    await press(page, 'Stop for now');
    const other = await begin(page, 'Autumn');
    await write(page, 'said in autumn');
    await saved();
    await device.kill();
    // The address of the one, which the other was open at.
    page = await device.open(`/field/interview/${spring}`);
    await unlock(page);
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('said in spring');
    expect(await title()).toBe('Question 1');
    await device.kill();
    page = await device.open('/field');
    await unlock(page);
    await page.getByRole('link', { name: /^Go on: .*, Autumn/ }).click();
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('said in autumn');
    expect(await title()).toBe('Question 1 of autumn');
    await finish(page);
    await page.getByRole('link', { name: /^Go on: .*, Spring/ }).click();
    await expect.poll(() => read(page), { timeout: 60_000 }).toBe('said in spring');
    await finish(page);
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    expect([await field.stored(), await field.stored(autumn)]).toEqual([[spring], [other]]);
    expect(await told(field.waveId, spring)).toContain('said in spring');
    expect(await told(autumn, other)).toContain('said in autumn');
  });

  test('C10: a draft that is open in one tab is not opened in another, and is once it was left', async () => {
    const id = await begin(page);
    await write(page, 'In the first tab');
    const other = await device.context().newPage();
    await other.goto(`${field.between.address}/field/interview/${id}`);
    await unlock(other);
    await other.getByRole('heading', { name: 'This interview is open in another tab' }).waitFor();
    await press(page, 'Stop for now');
    await other.reload();
    await unlock(other);
    await expect.poll(() => read(other), { timeout: 60_000 }).toBe('In the first tab');
    await press(other, 'Stop for now');
    await other.close();
  });

  test('C8, F5, F19: what cannot be sealed is not finished and never kept in the clear; with the right key it arrives', async () => {
    const pack = `/api/communities/${field.communityId}/waves/${field.waveId}/field-pack`;
    const again = async () => {
      await press(page, 'Take along again: Spring');
      await page.getByText('Spring is up to date').waitFor();
    };
    field.between.changePath(pack, (text) => text.replace(/"publicKey":"[^"]*"/, '"publicKey":"AAAA"'));
    await again();
    const id = await begin(page);
    await write(page, 'Quillfeather Brambleby');
    await finishPages(page);
    await page.getByText('The interview could not be finished. It is still here as a draft.').waitFor();
    await saved();
    await device.kill();
    expect((await findInFiles(device.profile, ['Quillfeather'])).found).toEqual([]);
    page = await device.open('/field');
    await unlock(page);
    await expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 }).toContain('Every interview is sent');
    field.between.changePath(pack, (text) => text);
    await again();
    await page.locator(`a[href$="${id}"]`).click();
    await page.locator('.kith-filling #page-title').filter({ hasText: 'Your code' }).waitFor();
    await press(page, 'Finish');
    await expect.poll(() => field.stored(), { timeout: 60_000 }).toContain(id);
    expect(await told(field.waveId, id)).toContain('Quillfeather Brambleby');
  });
});
