/**
 * The figures as a coordinator reads them: those of the demo, by words and headings, as a file; and the notes on method.
 * The real service, a real browser. States that pass too fast are in measures-work.test.ts.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

describe.skipIf(noChromium)('the figures', () => {
  let kith: KithInBrowser;
  let page: Page;
  let community = '';

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    page = await kith.newPage({ forAxe: true });
    const { items } = await (await page.context().request.get('/api/communities')).json();
    community = `/communities/${items[0].id}`;
  }, 600_000);
  afterAll(() => kith?.close());

  /** A busy machine takes its time. */
  const patient = { timeout: 20_000 };
  const expectGood = async (name: string): Promise<void> => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findAxeViolations(page), `${name} ${width}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${name} ${width}`).toBeLessThanOrEqual(0);
      await keepPicture(page, `${name}-${width}`);
    }
  };
  const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const allHere = () => page.getByText(/^\d+ figures of \d+ are shown\.$/).waitFor(patient);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('each has its question, what it stands on, and what to keep in mind; pictures come with their numbers', async () => {
    await page.goto(`${community}/measures`);
    await allHere();
    await page.locator('.kith-bars').first().waitFor(patient);
    await expectGood('figures');
    const row = page.locator('[data-figure="density"]');
    expect(await row.getByRole('rowheader').innerText()).toMatch(/\?\n/);
    expect(await row.innerText()).toMatch(/of \d+ who answered/);
    const picture = page.locator('.kith-spread .kith-bars').first();
    expect(await picture.getAttribute('aria-label')).toMatch(/One in ten have at most .* half have at most/);
    const card = page.locator('.kith-spread', { has: page.locator('.kith-bars') }).first();
    await card.getByText('How many people have which figure').first().click();
    await card.scrollIntoViewIfNeeded();
    const people = await card.locator('tbody td').allInnerTexts();
    expect(people.reduce((sum, one) => sum + Number(one.replace(/,/g, '')), 0)).toBeGreaterThan(9);
    await expectGood('figures-spread');
    await page.getByRole('heading', { level: 2, name: 'Each asset, group and organisation' }).scrollIntoViewIfNeeded();
    await expectGood('figures-used');
    // From wave to wave, for who does not see the line too.
    expect(await row.locator('svg title').textContent()).toMatch(/Spring 2025: [\d.]+ and Spring 2026: [\d.]+/);
  });

  test('what people use: a figure beside the name on a phone, all of them on a wide screen, in pages', async () => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(`${community}/measures?family=uses`);
    const table = page.getByRole('table', { name: /^Figures of each asset/ });
    await table.waitFor(patient);
    type Assets = { members: { name: string }[]; columns: { id: string; label: string; values: (number | null)[] }[] };
    const { waves } = await (await page.request.get(`/api${community}`)).json();
    const wave = waves.find(({ name }: { name: string }) => name === 'Spring 2026').id;
    const { assets }: { assets: Assets } = await (await page.request.get(`/api${community}/waves/${wave}/measures`)).json();
    const { members, columns } = assets;
    /** What has the most of a figure. */
    const largestIn = (id: string): readonly string[] => {
      const values = columns.find((one) => one.id === id)?.values ?? [];
      const most = Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY));
      return members.flatMap(({ name }, at) => (values[at] === most ? [name] : []));
    };
    const headings = () => table.locator('thead th').count();
    const firstName = () => table.locator('tbody tr').first().locator('td').first().innerText();
    const [firstFigure] = columns;
    expect(columns.length).toBeGreaterThan(4);
    expect(await headings()).toBe(2);
    expect(await table.locator('thead').innerText()).toContain(firstFigure?.label);
    expect(largestIn(firstFigure?.id ?? '')).toContain(await firstName());
    await expectGood('figures-assets-one');
    await page.setViewportSize({ width: 360, height: 900 });
    expect(members.length).toBeGreaterThan(50);
    expect(await table.locator('tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: `Show ${members.length - 50} more` }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(members.length);
    await page.getByLabel('Which figure to show').selectOption('assets.areas');
    await expect.poll(async () => largestIn('assets.areas').includes(await firstName())).toBe(true);
    // Nobody was asked: the reason stands in place of the figure.
    await page.getByLabel('Which figure to show').selectOption('assets.trust');
    await expect.poll(() => table.locator('tbody tr').first().innerText()).toContain('none: ');
    await table.scrollIntoViewIfNeeded();
    await expectGood('figures-assets-none');
    await page.getByLabel('Which figure to show').selectOption('all');
    await expect.poll(headings).toBe(columns.length + 1);
    await table.getByRole('button', { name: 'Name' }).focus();
    await page.keyboard.press('Enter');
    const [firstByName] = members.map(({ name }) => name).sort(new Intl.Collator('en').compare);
    await expect.poll(firstName).toBe(firstByName);
    await table.scrollIntoViewIfNeeded();
    await expectGood('figures-assets-all');
    await page.reload();
    await expect.poll(headings, patient).toBe(5);
    await expectGood('figures-assets-few');
  });

  test('are found by words and by heading, and the address keeps what was asked', async () => {
    await page.goto(`${community}/measures`);
    await allHere();
    await page.getByLabel('Find a figure').focus();
    await page.keyboard.type('density');
    await expect.poll(() => page.getByLabel('Find a figure').inputValue()).toBe('density');
    // Each has the word somewhere: in its question, its name, its finding or what it is called in files.
    const shown = page.locator('[data-figure]');
    await expect.poll(async () => (await shown.allTextContents()).filter((text) => !/density/i.test(text)), patient).toEqual([]);
    expect(await shown.count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('find')).toBe('density');
    await page.reload();
    await expect.poll(() => page.getByLabel('Find a figure').inputValue(), patient).toBe('density');
    await page.locator('[data-figure="density"]').waitFor(patient);
    await expectGood('figures-found');
    await page.getByLabel('Find a figure').fill('no such words');
    await page.getByText('No figure is like that').waitFor();
    await expectGood('figures-nothing');
    await page.getByRole('button', { name: 'Show all figures' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Find a figure').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-figure');
    await page.getByLabel('What it is about').selectOption('brokerage');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Who stands between others']);
    expect(new URL(page.url()).searchParams.get('family')).toBe('brokerage');
  });

  test('no letter is lost at any pace of typing, and going back shows what was asked there', async () => {
    await page.goto(`${community}/measures?family=cohesion`);
    await status(/^\d+ figures of \d+ are shown\.$/);
    const field = page.getByLabel('Find a figure');
    const words = 'how many of the ties';
    for (const delay of [20, 30, 40, 60, 80, 100]) {
      await field.fill('');
      await field.focus();
      await page.keyboard.type(words, { delay });
      await expect.poll(() => new URL(page.url()).searchParams.get('find'), patient).toBe(words);
      // The address has caught up: what is in the field is still what was typed.
      expect(await field.inputValue(), `${delay} ms between letters`).toBe(words);
    }
    expect(new URL(page.url()).searchParams.get('family')).toBe('cohesion');
    await page.evaluate(() => {
      history.pushState(null, '', `${location.pathname}?find=density`);
      history.pushState(null, '', `${location.pathname}?find=other`);
    });
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe('density');
    expect(await page.getByLabel('What it is about').inputValue()).toBe('');
  });

  test('by the keyboard: more of them, what belongs to one, and from there its note', async () => {
    await page.goto(`${community}/measures?family=cohesion`);
    await allHere();
    const more = page.getByRole('button', { name: /^Show \d+ more figures: How it holds together/ });
    const before = await page.locator('tr[data-figure]').count();
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('tr[data-figure]').count()).toBeGreaterThan(before);
    // On the first of what came: the button has gone.
    await expect.poll(focused).toContain('What to keep in mind');
    await page.locator('[data-figure="density"] summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-figure="density"] details[open]').waitFor();
    await expectGood('figures-details');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^How “.+” is worked out$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /How figures are worked out/ }).waitFor(patient);
    await page.locator('details#density[open]').waitFor(patient);
    await expect.poll(() => page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('density');
    await expectGood('methods-note');
  });

  test('the notes on method tell of every figure, and are found by words', async () => {
    await page.goto(`${community}/measures/methods`);
    await status(/^\d+ of \d+ notes are shown\.$/);
    await expectGood('methods');
    await page.getByLabel('Find a note').fill('reciprocity');
    await expect.poll(() => page.locator('details.kith-note').count()).toBeLessThan(20);
    await page.getByLabel('Find a note').fill('no such words');
    await page.getByText('No note has these words.').waitFor();
    await expectGood('methods-nothing');
    await page.getByRole('link', { name: 'Back to the figures' }).click();
    await page.getByRole('heading', { level: 1, name: /^Figures of/ }).waitFor(patient);
  });

  test('come by themselves after somebody was interviewed, while the page is looked at', async () => {
    await page.goto(`${community}/measures`);
    await allHere();
    const base = () => page.locator('[data-base]').innerText();
    const answered = Number(/^(\d+)/.exec(await base())?.[1]);
    const status = await page.evaluate(async (address) => {
      const { waves, generators } = await (await fetch(`/api${address}`)).json();
      const wave = waves.find((one: { name: string }) => one.name === 'Spring 2026');
      const answers = generators.map(({ code }: { code: string }) => ({ generator: code, status: 'nobody', named: [] }));
      const body = { id: crypto.randomUUID(), respondent: { is: 'new', id: crypto.randomUUID() }, answers };
      const headers = { 'content-type': 'application/json' };
      const path = `/api${address}/waves/${wave.id}/interviews`;
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    }, community);
    expect(status).toBe(201);
    await page.reload();
    await expect.poll(base, patient).toContain(`${answered + 1} of`);
    // Each part is read as it comes; at the end nothing is left to be worked out.
    const density = page.locator('[data-figure="density"]').filter({ hasText: `of ${answered + 1} who answered` });
    await density.waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('.kith-work').count(), { timeout: 120_000 }).toBe(0);
    await page.locator('[data-figure="betweenness"]').waitFor(patient);
  });

  test('all of them as a file, which stands in the log', async () => {
    await page.goto(`${community}/measures`);
    await allHere();
    const texts: Record<string, string> = {};
    for (const [name, ending] of [
      ['Download as a table (CSV)', 'csv'],
      ['Download as JSON', 'json'],
    ] as const) {
      await page.getByRole('link', { name }).focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^Spring 2026 figures \\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      texts[ending] = await readFile(await download.path(), 'utf8');
    }
    const rows = parse(texts['csv'] ?? '', { bom: true, columns: true }) as Record<string, string>[];
    const { measures } = JSON.parse(texts['json'] ?? '{}') as { measures: { id: string; value: number }[] };
    const value = measures.find(({ id }) => id === 'density')?.value;
    expect(rows.find(({ id }) => id === 'density')?.['value']).toBe(String(value));
    await page.goto(`${community}/log?action=figures-downloaded`);
    await expect.poll(async () => (await page.locator('tbody tr').allInnerTexts()).length, patient).toBeGreaterThan(1);
    expect(await page.locator('tbody tr').first().innerText()).toContain('downloaded the figures');
  });
});
