/**
 * The editor of a set of questions as the browser tests work with it.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture } from './browser.ts';

export const openEditor = async (kith: KithInBrowser) => {
  const page: Page = await kith.newPage({ forAxe: true });
  page.setDefaultTimeout(15_000);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' }).click();
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const saved = () => page.getByText('All is saved.').waitFor();
  /** No axe violation, nothing wider than the window; a picture narrow and wide. */
  const expectGood = async (name: string): Promise<void> => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    for (const [across, down] of [
      [1280, 900],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width: across, height: down });
      expect(await findAxeViolations(page), `${name} at ${across}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(across);
      await keepPicture(page, `editor-${name}-${across}`);
    }
    await page.setViewportSize({ width, height });
  };
  await page.goto('/communities/new');
  await page.getByLabel('What is the community called?').fill('Millbrook');
  await press('Begin');
  await page.waitForURL(/\/waves\/new/);
  const list = `/communities/${/communities\/([0-9a-f-]{36})/.exec(page.url())?.[1]}/instruments`;
  return { page, list, press, follow, title, saved, expectGood };
};

export type EditorInBrowser = Awaited<ReturnType<typeof openEditor>>;
