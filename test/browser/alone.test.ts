/**
 * Answering alone on one's own phone: what was begun is there again, in one tab, unreadable to others, and sent once.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { finishPages, press, read, write } from '../support/in-the-field.ts';

describe.skipIf(noChromium)('answering alone', () => {
  let field: Field;
  beforeAll(async () => {
    field = await startField();
  });
  afterAll(() => field?.close());

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const newLink = async (): Promise<string> => {
    const desk = await field.kith.newPage();
    await desk.goto(`/communities/${field.communityId}/waves/${field.waveId}/links`);
    await press(desk, 'Make a link');
    const shown = new URL((await desk.locator('[data-new-link]').textContent()) ?? '');
    await desk.close();
    return `${shown.pathname}${shown.hash}`;
  };
  const onPhone = () => field.kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
  const goToFirst = async (page: Page): Promise<void> => {
    await title(page, 'Why we ask');
    await press(page, 'Begin');
    await page.getByLabel('Yes').check();
    await press(page, 'Continue');
    await page.getByLabel('No, or I have no code').check();
    await press(page, 'Continue');
  };
  const isKept = (page: Page) => page.locator('[data-kept=kept]').waitFor();
  /** Everything that is kept, as text, whatever it is. */
  const readStore = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<string[]>((done, failed) => {
          const opening = indexedDB.open('kith-alone');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('answers').objectStore('answers').getAll();
            reading.onsuccess = () => {
              opening.result.close();
              const text = (value: unknown): string =>
                value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value);
              done(reading.result.map((row) => `${text(row)} ${text(row.kept.iv)} ${text(row.kept.data)}`));
            };
          };
        }),
    );

  test('F6: who closes the page finds their answers under the link, in one tab alone, and nobody reads them without it', async () => {
    const link = await newLink();
    const first = await onPhone();
    await first.goto(link);
    await goToFirst(first);
    await write(first, 'My neighbour Ottilie');
    await isKept(first);
    // What a browser keeps of it in its history does not tell what is asked.
    expect(await first.title()).toBe('Answer our questions – Kith');
    expect(await findAxeViolations(first)).toEqual([]);
    expect(await first.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(first, 'alone-kept-360');
    const kept = await readStore(first);
    expect(kept).toHaveLength(1);
    for (const planted of ['Ottilie', 'Question 1', link.split('#')[1] ?? '']) expect(kept.join(' ')).not.toContain(planted);

    const second = await first.context().newPage();
    await second.goto(link);
    await second.getByText('You are answering in another window or tab').waitFor();
    expect(await findAxeViolations(second)).toEqual([]);
    await first.close();
    await press(second, 'Try again');
    await expect.poll(() => read(second)).toBe('My neighbour Ottilie');
    // Another link of the same wave on the same phone begins with nothing.
    const third = await first.context().newPage();
    await third.goto(await newLink());
    await title(third, 'Why we ask');
    await third.close();

    second.on('dialog', (dialog) => void dialog.accept());
    await press(second, 'Delete them and begin again');
    await title(second, 'Why we ask');
    expect(await readStore(second)).toEqual([]);
    await second.reload();
    await title(second, 'Why we ask');
    await second.context().close();
  });

  test('F1, F2: what was finished and could not be sent is sent when the link is opened again, once', async () => {
    const link = await newLink();
    const before = (await field.stored()).length;
    const first = await onPhone();
    await first.goto(link);
    await goToFirst(first);
    await write(first, 'My neighbour');
    for (const reply of [
      { status: 200, contentType: 'text/html', body: '<title>Free Wi-Fi</title>' },
      { status: 201, contentType: 'text/html', body: '<title>Free Wi-Fi</title>' },
      { status: 201, json: { id: crypto.randomUUID(), contentHash: 'a'.repeat(64), receivedAt: new Date().toISOString() } },
    ]) {
      await first.route('**/api/answers', (route) => route.fulfill(reply));
      await (reply.status === 200 ? finishPages(first) : press(first, 'Try again'));
      await first.getByText('Something else answered in place of Kith').waitFor();
      expect(await readStore(first)).toHaveLength(1);
      expect((await field.stored()).length).toBe(before);
      await first.unroute('**/api/answers');
    }
    // It arrives, and the answer to it is lost: the link is used by then.
    await first.route('**/api/answers', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press(first, 'Try again');
    await first.getByText('Kith cannot be reached').waitFor();
    await title(first, 'Your answers are not sent yet');
    await first.getByText('They are kept on this device').waitFor();
    expect(await findAxeViolations(first)).toEqual([]);
    await keepPicture(first, 'alone-not-sent-360');
    expect(await readStore(first)).toHaveLength(1);
    await first.close();
    const again = await first.context().newPage();
    await again.goto(link);
    await title(again, 'Thank you. Your answers are sent');
    expect(await readStore(again)).toEqual([]);
    expect((await field.stored()).length).toBe(before + 1);
    await again.reload();
    await title(again, 'This link does not work (any more)');
    await again.context().close();
  });

  test('F12: a browser that keeps nothing says so, warns before the page is left, and sends all the same', async () => {
    const link = await newLink();
    const before = (await field.stored()).length;
    const page = await onPhone();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await page.goto(link);
    await page.getByText('Keep it open: if you close it, you begin again').waitFor();
    await goToFirst(page);
    await write(page, 'My neighbour');
    const warned = page.waitForEvent('dialog');
    const leaving = page.reload().catch(() => undefined);
    const dialog = await warned;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await finishPages(page);
    await title(page, 'Thank you. Your answers are sent');
    expect((await field.stored()).length).toBe(before + 1);
    await page.context().close();
  });
});
