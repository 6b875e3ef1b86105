/**
 * Figures while they come: at once what is there, then the rest; stopped, begun again, failed; what people use; and nothing
 * at all. The work is pretended, since the real one is over in a moment in a small community.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { pretendMeasures } from '../support/pretend-measures.ts';
import { sampleMeasures } from '../support/sample-measures.ts';

describe.skipIf(noChromium)('figures while they come', () => {
  let kith: KithInBrowser;
  let community = '';

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    const { request } = await kith.newPage();
    community = `/communities/${(await (await request.get('/api/communities')).json()).items[0].id}`;
  }, 600_000);
  afterAll(() => kith?.close());

  /** Work is asked for again every second and a half. */
  const patient = { timeout: 20_000 };
  const expectGood = async (page: Page, name: string): Promise<void> => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findAxeViolations(page), `${name} ${width}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${name} ${width}`).toBeLessThanOrEqual(0);
      await keepPicture(page, `${name}-${width}`);
    }
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('what is there can be read meanwhile; it can be stopped and begun again by the keyboard, and the focus stays', async () => {
    const page = await kith.newPage({ forAxe: true });
    const { measures, spreads, assets } = sampleMeasures;
    const nothing = { measures: [], spreads: [], assets: { members: [], columns: [] }, computedAt: null };
    const pretended = await pretendMeasures(page, { ...sampleMeasures, ...nothing, parts: { done: 0, all: 4 } });
    await page.goto(`${community}/measures`);
    await page.getByText('The first figures are coming').waitFor(patient);
    await page.getByText('Counting people and ties. Here so far: 0 of 4 parts.').waitFor(patient);
    await expectGood(page, 'figures-coming');

    await page.getByRole('button', { name: 'Stop' }).focus();
    pretended.tell(
      { measures, computedAt: sampleMeasures.computedAt, parts: { done: 1, all: 4 } },
      { done: 130, stage: 'Counting' },
    );
    await page.getByText('Counting. Here so far: 1 of 4 parts.').waitFor(patient);
    await page.getByRole('status').filter({ hasText: '3 more figures are here.' }).waitFor(patient);
    expect(await focused(page)).toBe('Stop');
    await page.locator('[data-figure="density"]').waitFor();
    await expectGood(page, 'figures-working');

    await page.keyboard.press('Enter');
    await page.getByText('This was stopped. Here so far: 1 of 4 parts.').waitFor(patient);
    expect(await focused(page)).toBe('Work out what is missing');
    await expectGood(page, 'figures-stopped');
    await page.keyboard.press('Enter');
    await page.getByText('Counting. Here so far: 1 of 4 parts.').waitFor(patient);
    expect([await focused(page), pretended.asked]).toEqual(['Stop', ['stop', 'analyse']]);

    pretended.tell({ spreads, assets, parts: { done: 4, all: 4 } }, { done: 400, status: 'done' });
    await page.getByRole('status').filter({ hasText: '2 more figures are here. All figures are here.' }).waitFor(patient);
    // The button has gone; whoever stood on it stands on what was said.
    expect(await focused(page)).toBe('2 more figures are here. All figures are here.');
    await page.locator('.kith-bars').waitFor(patient);
    await expectGood(page, 'figures-all');
    await page.getByText('estimated, within ±0.01').scrollIntoViewIfNeeded();
    await expectGood(page, 'figures-marks');
  });

  test('says why work failed, and begins it again', async () => {
    const page = await kith.newPage({ forAxe: true });
    const pretended = await pretendMeasures(page, sampleMeasures);
    const message = 'This asks for more than the database has memory for.';
    pretended.tell({}, { status: 'failed', message });
    await page.goto(`${community}/measures`);
    await page.getByRole('alert').filter({ hasText: message }).waitFor(patient);
    await page.locator('[data-figure="density"]').waitFor();
    await expectGood(page, 'figures-failed');
    await page.getByRole('button', { name: 'Work out what is missing' }).click();
    await page.getByText('Counting people and ties. Here so far: 3 of 4 parts.').waitFor(patient);
    expect(pretended.asked).toEqual(['analyse']);
  });

  test('what people use: a figure beside the name on a phone, all of them on a wide screen, in pages', async () => {
    const page = await kith.newPage({ forAxe: true, width: 360 });
    const members = Array.from({ length: 120 }, (_, at) => ({
      ...{ id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, name: `Asset ${at}` },
    }));
    const column = (id: string, scale: number) => ({
      ...{ id, label: `Figure ${id}`, question: `What is ${id}?`, caveats: ['Keep this in mind.'], version: '1' },
      ...{ values: members.map((_, at) => (at === 7 ? null : at * scale)), reasons: members.map(() => 'nobody answered') },
      ranges: members.map(() => null),
    });
    const columns = [column('users', 1), column('reach', -0.5), column('places', 2), column('ages', 3), column('kinds', 4)];
    const assets = { members, columns } as unknown as (typeof sampleMeasures)['assets'];
    await pretendMeasures(page, { ...sampleMeasures, assets, parts: { done: 4, all: 4 } });
    await page.goto(`${community}/measures?family=uses`);
    const table = page.getByRole('table', { name: /^Figures of each asset/ });
    await table.waitFor(patient);
    const first = () => table.locator('tbody tr').first().innerText();
    expect(await table.locator('thead th').count()).toBe(2);
    expect(await first()).toMatch(/Asset 119\s+119/);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(100);
    await page.getByLabel('Which figure to show').selectOption('reach');
    await expect.poll(first).toMatch(/Asset 0\s+0/);
    await table.scrollIntoViewIfNeeded();
    await expectGood(page, 'figures-assets-one');
    await page.getByLabel('Which figure to show').selectOption('all');
    await expect.poll(() => table.locator('thead th').count()).toBe(6);
    await page.getByRole('button', { name: 'Name' }).click();
    await expect.poll(first).toMatch(/Asset 0/);
    await table.scrollIntoViewIfNeeded();
    await expectGood(page, 'figures-assets-all');
    await page.reload();
    await expect.poll(() => table.locator('thead th').count(), patient).toBe(5);
    await expectGood(page, 'figures-assets-few');
  });

  test('a wave without anybody, and a service that does not answer', async () => {
    const page = await kith.newPage({ forAxe: true });
    const bases = { population: null, listed: 0, answered: 0, inAnyTie: 0, named: 0 };
    await pretendMeasures(page, { ...sampleMeasures, bases, measures: [], spreads: [] });
    await page.goto(`${community}/measures`);
    await page.getByText('Nobody has answered in this wave yet.').waitFor(patient);
    await expectGood(page, 'figures-empty-wave');
    await page.unrouteAll();
    await page.route(/\/measures$/, (route) =>
      route.request().resourceType() === 'fetch' ? route.fulfill({ status: 500, body: '' }) : route.continue(),
    );
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor(patient);
    await expectGood(page, 'figures-not-read');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-figure="density"]').waitFor(patient);
  });
});
