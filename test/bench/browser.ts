/**
 * The map in a browser: how long until it can be used, and how long our own script keeps the page from answering, beside
 * the time of the drawing itself, which is slow where there is no graphics card.
 */
import type { Page } from 'playwright-core';
import { noChromium, startInBrowser } from '../support/browser.ts';
import { waitForMap } from '../support/map-in-browser.ts';
import { measureBlocking } from '../support/measure-blocking.ts';

type Print = (what: string, result: string) => void;

const acts = (page: Page, path: string): readonly (readonly [string, () => Promise<unknown>])[] => [
  ['opening the map', () => page.goto(path)],
  ['a filter', () => page.getByRole('button', { name: /^Residents/ }).click()],
  ['choosing one', () => page.locator('#list tbody button').first().click()],
  ['outlines of circles', () => page.getByLabel('Circles of neighbours').selectOption('outline')],
];

/** The demo community; with KITH_TEST_ADDRESS and KITH_TEST_PATH, any map of a service that runs already. */
export const benchBrowser = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const kith = await startInBrowser({ demo: true });
  try {
    const page = await kith.newPage();
    await page.goto(process.env['KITH_TEST_PATH'] ?? '/');
    await waitForMap(page);
    const path = new URL(page.url()).pathname;
    for (const [name, act] of acts(page, path)) {
      const began = performance.now();
      const { ours, drawing } = await measureBlocking(page, async () => {
        await act();
        await waitForMap(page);
      });
      const ms = (value: number) => `${value.toFixed(0)} ms`;
      print(
        `map, ${name}: until drawn; most in one block of ours; of sigma and the browser`,
        `${ms(performance.now() - began)}; ${ms(ours)}; ${ms(drawing)}`,
      );
    }
  } finally {
    await kith.close();
  }
};
