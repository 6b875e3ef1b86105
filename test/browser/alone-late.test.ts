/**
 * Answering alone on one's own phone, when the wave is closed or the link ends meanwhile: what was begun in time is not lost.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { finishPages, press, read, write } from '../support/in-the-field.ts';

describe.skipIf(noChromium)('answering alone, late', () => {
  let field: Field;
  beforeAll(async () => {
    field = await startField();
  });
  afterAll(() => field?.close());

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const newLink = async (waveId: string): Promise<string> => {
    const desk = await field.kith.newPage();
    await desk.goto(`/communities/${field.communityId}/waves/${waveId}/links`);
    await press(desk, 'Make a link');
    const shown = new URL((await desk.locator('[data-new-link]').textContent()) ?? '');
    await desk.close();
    return `${shown.pathname}${shown.hash}`;
  };
  const close = async (waveId: string): Promise<void> => {
    const path = `/api/communities/${field.communityId}/waves/${waveId}/work`;
    const work = (await field.send('GET', path)) as { version: number; why: object; instrument: { versionId: string } };
    const { why, instrument } = work;
    await field.send('PUT', path, { status: 'closed', why, versionId: instrument.versionId }, work.version);
  };
  /** Of a link whose first question is answered, and whose wave is closed then. */
  const answerAndClose = async (wave: string) => {
    const waveId = await field.addWave(wave);
    const page = await field.kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    await page.goto(await newLink(waveId));
    await title(page, 'Why we ask');
    await press(page, 'Begin');
    await page.getByLabel('Yes').check();
    await press(page, 'Continue');
    await page.getByLabel('No, or I have no code').check();
    await press(page, 'Continue');
    await write(page, 'My neighbour Ottilie');
    await page.locator('[data-kept=kept]').waitFor();
    await close(waveId);
    const opening = page.waitForResponse('**/api/answers/open');
    await page.reload();
    expect((await opening).status()).toBe(404);
    return { page, waveId };
  };
  const isKept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('kith-alone');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('answers').objectStore('answers').count();
            counting.onsuccess = () => {
              opening.result.close();
              done(counting.result);
            };
          };
        }),
    );

  test('F1: who is half way when the wave is closed goes on after a reload, and what they send is taken', async () => {
    const { page, waveId } = await answerAndClose('Closed meanwhile');
    await expect.poll(() => read(page)).toBe('My neighbour Ottilie');
    await page.getByText('This link may be over. You can go on').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(page, 'alone-late-360');
    // Nothing is asked for again when the net is back: it would be as if nothing were here.
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    expect(await read(page)).toBe('My neighbour Ottilie');
    await finishPages(page);
    await title(page, 'Thank you. Your answers are sent');
    expect(await field.stored(waveId)).toHaveLength(1);
    expect(await isKept(page)).toBe(0);
    await page.context().close();
  });

  test('F1: what is not taken any more is said plainly, stays on the phone, and goes when they say so', async () => {
    const { page, waveId } = await answerAndClose('Over meanwhile');
    await expect.poll(() => read(page)).toBe('My neighbour Ottilie');
    // As when its day of grace is over too, for which no test waits: to the service it is a link like any that does not work.
    await page.route('**/api/answers', (route) =>
      route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), token: 'A'.repeat(43) }) }),
    );
    await finishPages(page);
    await title(page, 'Your answers were not taken');
    await page.getByText('ask whoever gave you the link for a new one').waitFor();
    await page.getByText('Your answers are still on this device').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'alone-not-taken-360');
    expect(await isKept(page)).toBe(1);
    expect(await field.stored(waveId)).toHaveLength(0);
    await page.reload();
    await title(page, 'Your answers were not taken');
    page.on('dialog', (dialog) => void dialog.accept());
    await press(page, 'Delete my answers from this device');
    await title(page, 'Your answers are deleted');
    expect(await isKept(page)).toBe(0);
    await page.reload();
    await title(page, 'This link does not work (any more)');
    await page.context().close();
  });
});
