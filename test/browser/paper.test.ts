/**
 * Paper forms: printed with a number and a code of their own, typed in with the keyboard alone, and taken back with the code.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium } from '../support/browser.ts';
import { openWave } from '../support/open-wave.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

type Interview = {
  readonly mode: string;
  readonly answers: readonly { readonly generator: string; readonly status: string; readonly named: readonly unknown[] }[];
  readonly items: readonly { readonly question: string; readonly status: string; readonly number: number | null }[];
  readonly consents: readonly { readonly purpose: string; readonly given: boolean }[];
};

describe.skipIf(noChromium)('paper forms', () => {
  let kith: KithInBrowser;
  let page: Page;
  let send: InCommunity['send'];
  let keys: InCommunity['keys'];
  let expectGood: InCommunity['expectGood'];
  const communityId = randomUUID();
  const here = `/api/communities/${communityId}`;
  let waveId = '';
  const at = (part = '') => `/communities/${communityId}/waves/${waveId}${part}`;
  const forms: { readonly number: string; readonly code: string }[] = [];

  beforeAll(async () => {
    ({ kith, page, send, keys, expectGood } = await startInCommunity(communityId, 'paper'));
    await send('PUT', `${here}/neighbourhoods`, { items: [{ name: 'Mill' }, { name: 'Quay' }] });
    const wave = await send<{ id: string }>('POST', `${here}/waves`, { name: 'Spring' });
    waveId = wave.id;
    await openWave(send, { communityId, waveId }, sampleDocument);
  }, 300_000);
  afterAll(() => kith?.close());

  const title = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor();
  const stored = async (): Promise<readonly string[]> => {
    const { items } = await send<{ items: readonly { id: string }[] }>('GET', `${here}/waves/${waveId}/interviews`);
    return items.map(({ id }) => id);
  };
  const readStored = async (): Promise<Interview> => {
    const [id] = await stored();
    return send('GET', `${here}/waves/${waveId}/interviews/${id}`);
  };
  const kept = (on = page) => on.locator('[data-kept=kept]').waitFor();
  const typedAt = (label: string) => page.getByLabel(label).inputValue();
  /** One box after the other: each is left with the Enter key, and an empty one is not answered. */
  const typeLines = async (on: Page, lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await on.keyboard.type(line);
      await on.keyboard.press('Enter');
    }
  };
  /** Number, code, day, language; four consents; code from last time, name, how to be reached. */
  const head = ({ number, code }: { number: string; code: string }, survey = '1') => [
    ...[number, code, '05052026', ''],
    ...[survey, '2', '1', ''],
    ...['', '', '01632 960001'],
  ];
  /** About them, whom they turn to, and what they use. */
  const middle = ['x', '', '0', 'n', '9', '', 'Ann', 'Bo', 'Cy', '', 'bo', '', '', 'n'];
  /** Of each of three, who knows whom, and how they feel. */
  const end = ['1', '2', '1', '-1', '2', 'X', '', '0', '', '', '', '', '1 2', '1', '', '3'];

  test('are printed, each with a number and a code of its own, in the languages of the instrument', async () => {
    await page.goto(at());
    await keys.follow('Paper forms', /Paper forms/);
    await page.getByLabel('How many forms?').fill('3');
    await expect.poll(() => page.locator('[data-form-number]').count()).toBe(3);
    for (const form of await page.locator('[data-form-number]').all()) {
      const code = (await form.locator('.kith-slip__code').textContent()) ?? '';
      forms.push({ number: (await form.getAttribute('data-form-number')) ?? '', code });
      // The picture of the address is drawn a moment later.
      await form.getByRole('img').waitFor();
    }
    expect(new Set(forms.map(({ number }) => number)).size).toBe(3);
    await expectGood(at('/paper'), 'form', (on) => on.locator('[data-form-number] img').waitFor());
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: 'test-results/paper-form.pdf', format: 'A4' });
    expect(await page.getByRole('button').count()).toBe(0);
    // A4 at 96 dots in an inch, less its margins.
    await page.setViewportSize({ width: 718, height: 1046 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Language of the form').selectOption('ar');
    await page.getByLabel('Size of the letters').selectOption('large');
    const form = page.locator('[data-form-number]').first();
    await form.getByText('كم عمرك؟').waitFor();
    expect(await form.getAttribute('dir')).toBe('rtl');
    expect(await findAxeViolations(page)).toEqual([]);
    await form.scrollIntoViewIfNeeded();
    await keepPicture(page, 'paper-form-ar-large-1280');
  });

  test('are typed in by the keyboard; what is half typed in is there again after a reload', async () => {
    await page.goto(at());
    await keys.follow('Enter paper forms', /Enter paper forms/);
    await page.getByText('No form is entered yet').waitFor();
    await expectGood(at('/paper-entry'), 'entry', (on) => on.getByLabel('Form number').waitFor());
    await keys.tabTo('textbox', 'Form number');
    const [first = { number: '', code: '' }] = forms;
    await typeLines(page, [...head(first), ...middle]);
    await kept();
    const onDisk = await page.evaluate(async () => {
      const open = indexedDB.open('kith-paper');
      const database = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const all = database.transaction('sittings').objectStore('sittings').getAll();
      await new Promise((done) => {
        all.onsuccess = done;
      });
      database.close();
      const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return JSON.stringify(all.result, (_, value) => (value instanceof Uint8Array ? decode(value) : value));
    });
    expect(onDisk).toContain('sealedKey');
    for (const word of ['Ann', 'who-name', '01632', first.number, first.code]) expect(onDisk).not.toContain(word);
    await page.reload();
    await page.getByLabel('Form number').waitFor();
    expect(await typedAt('Form number')).toBe(first.number);
    expect(await typedAt('11, line 2')).toBe('Bo');
    await page.getByText('Name 3: Cy').waitFor();
    await expectGood(at('/paper-entry'), 'entry-half', (on) => on.getByLabel('Form number').waitFor());
  });

  test('say what is wrong, above the form and at the box', async () => {
    await page.getByLabel('14a How close').first().fill('7');
    await page.getByLabel('Form number').fill('0000-0000');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('do not belong together').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'paper-entry-errors-1280');
    await page.setViewportSize({ width: 360, height: 740 });
    await keepPicture(page, 'paper-entry-errors-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: /^14a: type a number/ }).press('Enter');
    await page.keyboard.press('Control+a');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('paper-f.each.1.q.close');
    await typeLines(page, end);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save and enter the next');
    await page.getByLabel('Form number').fill(forms[0]?.number ?? '');
  });

  test('B1: arrive once, also when the reply is lost, and stand among the interviews as they were filled in', async () => {
    await page.route('**/submissions', async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute('**/submissions');
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText('The form is not saved yet').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keys.tabTo('button', 'Save and enter the next');
    await page.keyboard.press('Enter');
    await page.getByText(`Form ${forms[0]?.number} is saved as`).waitFor();
    await page.getByText('1 form is entered at this sitting').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('paper-number');
    expect(await typedAt('Form number')).toBe('');
    expect(await typedAt('Day on which it was filled in')).toBe('05052026');
    expect(await stored()).toHaveLength(1);
    const { mode, answers, items, consents } = await readStored();
    expect(mode).toBe('paper');
    const told = (generator: string) => answers.find((one) => one.generator === generator);
    expect([told('help')?.named.length, told('talk')?.named.length]).toEqual([3, 1]);
    expect(told('places')?.status).toMatch(/^(none|nobody)$/);
    const item = (question: string) => items.find((one) => one.question === question);
    expect(item('age-band')?.status).toBe('declined');
    expect(item('area')?.status).toBe('unanswered');
    expect(item('household')).toMatchObject({ status: 'answered', number: 0 });
    expect(item('languages')?.status).toBe('none');
    expect(consents.map(({ purpose, given }) => [purpose, given]).sort()).toEqual([
      ['contact', true],
      ['next-wave', false],
      ['survey', true],
    ]);
  });

  test('come one after another; a no is not entered; the same form twice is told', async () => {
    const [first, second, third] = forms as [(typeof forms)[0], (typeof forms)[0], (typeof forms)[0]];
    await typeLines(page, [second.number, second.code, '', '', '1']);
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 forms are entered at this sitting').waitFor();
    await typeLines(page, [third.number, third.code, '', '', '2']);
    await page.getByText('This person said no').waitFor();
    expect(await page.getByRole('button', { name: 'Save and enter the next' }).count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'paper-entry-no-1280');
    await keys.tabTo('button', 'Clear it and take the next form');
    await page.keyboard.press('Enter');
    await typeLines(page, [first.number, first.code, '', '', '1']);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('was entered here already').waitFor();
    expect(await stored()).toHaveLength(2);
    const elsewhere = await kith.newPage({ forAxe: true });
    await elsewhere.goto(at('/paper-entry'));
    await elsewhere.getByLabel('Form number').focus();
    await typeLines(elsewhere, [first.number, first.code, '05052026', '', '1']);
    await elsewhere.keyboard.press('Control+Enter');
    await elsewhere.getByText('This form was entered before').waitFor();
    expect(await findAxeViolations(elsewhere)).toEqual([]);
    expect(await stored()).toHaveLength(2);
    const other = await page.context().newPage();
    await other.goto(at('/paper-entry'));
    await other.getByText('You are typing in another tab').waitFor();
    await other.close();
  });

  test('are taken back with the code on the slip', async () => {
    const [first] = forms as [(typeof forms)[0]];
    const theirs = await kith.newPage({ asNobody: true });
    await theirs.goto('/withdraw');
    await theirs.getByLabel('The code on your slip').fill(first.code);
    await theirs.getByRole('button', { name: 'Take my answers back' }).click();
    await title(theirs, 'Your code has been used');
    expect(await stored()).toHaveLength(1);
    const elsewhere = await kith.newPage();
    await elsewhere.goto(at('/paper-entry'));
    await elsewhere.getByLabel('Form number').focus();
    await typeLines(elsewhere, [first.number, first.code, '05052026', '', '1']);
    await elsewhere.keyboard.press('Control+Enter');
    await elsewhere.getByText('These answers were taken back').waitFor();
  });
});
