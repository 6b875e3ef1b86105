/**
 * Figures while they come: at once what is there, then the rest; stopped, begun again, failed; and nothing at all. The
 * service and its work are the real ones; states that pass too fast are written to its database.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parts } from '../../server/measures/parts.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { type FigureStates, openFigureStates } from '../support/figure-states.ts';
import { fromHere } from '../support/from-here.ts';

describe.skipIf(noChromium)('figures while they come', () => {
  let kith: KithInBrowser;
  let community = '';
  let waves: readonly { readonly id: string; readonly name: string }[] = [];
  let states: FigureStates;
  let statesBefore: FigureStates;

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    const { request } = await kith.newPage();
    const { items } = await (await request.get('/api/communities')).json();
    const communityId: string = items[0].id;
    community = `/communities/${communityId}`;
    ({ waves } = await (await request.get(`/api${community}`)).json());
    [statesBefore, states] = (await Promise.all(
      ['Spring 2025', 'Spring 2026'].map((name) =>
        openFigureStates(kith.dataFolder, { communityId, waveId: waves.find((wave) => wave.name === name)?.id ?? '' }),
      ),
    )) as [FigureStates, FigureStates];
  }, 600_000);
  afterAll(async () => {
    await states?.close();
    await statesBefore?.close();
    await kith?.close();
  });

  /** A busy machine takes its time. */
  const patient = { timeout: 20_000 };
  /** All figures of the demo, worked out anew. */
  const veryPatient = { timeout: 120_000 };
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
  /** Writes down each thing that has the focus from now on. @returns reads what was written, with `nothing` for the page. */
  const watchFocus = async (page: Page): Promise<() => Promise<readonly string[]>> => {
    const seen = await page.evaluateHandle(() => {
      const all: string[] = [];
      const look = () => {
        const at = document.activeElement;
        const words = at === null || at === document.body ? 'nothing' : (at.textContent ?? '');
        if (all.at(-1) !== words) all.push(words);
        requestAnimationFrame(look);
      };
      look();
      return all;
    });
    return () => seen.jsonValue();
  };
  const all = parts.length;
  const work = { status: 'running', stage: 'Counting people and ties', done: 0, total: all * 100 } as const;
  const workIsOver = (page: Page) => expect.poll(() => page.locator('.kith-work').count(), veryPatient).toBe(0);

  test('what is there can be read meanwhile; it can be stopped and begun again by the keyboard, and the focus stays', async () => {
    await states.takeAway(work);
    const page = await kith.newPage({ forAxe: true });
    await page.goto(`${community}/measures`);
    await page.getByText('The first figures are coming').waitFor(patient);
    await page.getByText(`Counting people and ties. Here so far: 0 of ${all} parts.`).waitFor(patient);
    await expectGood(page, 'figures-coming');

    await page.getByRole('button', { name: 'Stop' }).focus();
    await states.giveBack(['first'], (result) => ({
      ...result,
      // As it is where there are more people than time.
      figures: result.figures.map((one) =>
        one.id === 'density' ? { ...one, estimate: { epsilon: 0.01, delta: 0.05, samples: 900 } } : one,
      ),
    }));
    await states.tell({ ...work, stage: 'Looking at who is close to whom', done: 130 });
    await page.getByText(`Looking at who is close to whom. Here so far: 1 of ${all} parts.`).waitFor(patient);
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ more figures are here\.$/ })
      .waitFor(patient);
    expect(await focused(page)).toBe('Stop');
    const density = page.locator('[data-figure="density"]');
    await density.getByText('estimated, within ±0.01').waitFor();
    await expectGood(page, 'figures-working');
    await density.scrollIntoViewIfNeeded();
    await expectGood(page, 'figures-marks');
    expect(await focused(page)).toBe('Stop');

    await page.keyboard.press('Enter');
    await page.getByText(`This was stopped. Here so far: 1 of ${all} parts.`).waitFor(patient);
    await expect.poll(() => focused(page), patient).toBe('Work out what is missing');
    await expectGood(page, 'figures-stopped');
    // Also for who comes back to it.
    await page.reload();
    await page.getByText(`This was stopped. Here so far: 1 of ${all} parts.`).waitFor(patient);
    await page.getByRole('button', { name: 'Work out what is missing' }).focus();
    const focusSeen = await watchFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'All figures are here.' }).waitFor(veryPatient);
    // The button has gone; whoever stood on it stands on what was said.
    await expect.poll(() => focused(page)).toMatch(/more figures? (is|are) here\. All figures are here\.$/);
    const seen = await focusSeen();
    expect(seen.slice(0, 1)).toEqual(['Work out what is missing']);
    expect(seen).toContain('Stop');
    expect(seen).not.toContain('nothing');
    await page.locator('.kith-bars').first().waitFor(patient);
    await expectGood(page, 'figures-all');
  });

  test('come part by part while somebody looks, until the work has ended', async () => {
    const last = ['exact', 'ranges', 'uses'];
    await states.takeAway({ ...work, stage: 'Looking at what people use', total: 300 }, last);
    const page = await kith.newPage({ forAxe: true });
    await page.goto(`${community}/measures`);
    const sayParts = (count: number) => page.getByText(new RegExp(`Here so far: ${count} of ${all} parts\\.`)).waitFor(patient);
    await sayParts(all - 3);
    await page.locator('[data-figure="density"]').getByText('Not known: it is not worked out yet').waitFor();
    expect(await page.locator('[data-figure="betweenness"]').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Each asset, group and organisation' }).count()).toBe(0);
    await states.giveBack(['uses']);
    await states.tell({ ...work, stage: 'Working out who stands between others', done: 100, total: 300 });
    await sayParts(all - 2);
    await page.getByRole('heading', { name: 'Each asset, group and organisation' }).waitFor(patient);
    await states.giveBack(['exact', 'ranges']);
    await states.tell({ ...work, status: 'done', done: 300, total: 300 });
    await workIsOver(page);
    await page.getByRole('status').filter({ hasText: 'All figures are here.' }).waitFor(patient);
    await page
      .locator('[data-figure="density"]')
      .getByText(/^Between .*95 times in 100$/)
      .waitFor();
  });

  test('says why work failed, and begins it again', async () => {
    const message = 'This asks for more than the database has memory for.';
    await states.takeAway({ ...work, status: 'failed', message }, ['relations', 'ranks']);
    const page = await kith.newPage({ forAxe: true });
    await page.goto(`${community}/measures`);
    await page.getByRole('alert').filter({ hasText: message }).waitFor(patient);
    await page.locator('[data-figure="density"]').waitFor();
    await expectGood(page, 'figures-failed');
    await page.getByRole('button', { name: 'Work out what is missing' }).focus();
    await page.keyboard.press('Enter');
    await workIsOver(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('status').filter({ hasText: 'All figures are here.' }).waitFor(patient);
  });

  test('says that earlier waves are not drawn while nobody has had their figures worked out', async () => {
    const page = await kith.newPage({ forAxe: true });
    const missing = page.getByText('Earlier waves are drawn beside the figures once');
    await page.goto(`${community}/measures`);
    await page.locator('[data-figure="density"] svg title').waitFor({ ...patient, state: 'attached' });
    expect(await missing.count()).toBe(0);
    await statesBefore.takeAway({ ...work, status: 'done' });
    await page.reload();
    await missing.waitFor(patient);
    expect(await page.locator('[data-figure="density"] svg title').count()).toBe(0);
    await expectGood(page, 'figures-no-history');
    // Done as it says.
    await page.locator('.kith-header__wave select').selectOption({ label: 'Spring 2025' });
    await page.getByRole('heading', { level: 1, name: 'Figures of Spring 2025' }).waitFor(patient);
    await page.locator('[data-figure="density"] svg title').waitFor({ ...veryPatient, state: 'attached' });
    await workIsOver(page);
    await page.locator('.kith-header__wave select').selectOption({ label: 'Spring 2026' });
    await page.getByRole('heading', { level: 1, name: 'Figures of Spring 2026' }).waitFor(patient);
    await page.reload();
    await page.locator('[data-figure="density"] svg title').waitFor({ ...patient, state: 'attached' });
    expect(await missing.count()).toBe(0);
  });

  test('a service that is not reached is asked again', async () => {
    const page = await kith.newPage({ forAxe: true });
    // The line is cut: nothing answers in place of the service.
    await page.route(/\/measures$/, (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
    await page.goto(`${community}/measures`);
    await page.getByRole('button', { name: 'Try again' }).waitFor(patient);
    await expectGood(page, 'figures-not-read');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-figure="density"]').waitFor(patient);
  });

  test('a wave without anybody', async () => {
    const page = await kith.newPage({ forAxe: true });
    const reply = await page.request.post(`/api${community}/waves`, {
      headers: fromHere,
      data: { name: 'Spring 2027', startsOn: '2027-03-01' },
    });
    expect(reply.status(), await reply.text()).toBeLessThan(300);
    await page.goto(`${community}/measures?wave=${(await reply.json()).id}`);
    await page.getByText('Nobody has answered in this wave yet.').waitFor(patient);
    await expectGood(page, 'figures-empty-wave');
  });
});
