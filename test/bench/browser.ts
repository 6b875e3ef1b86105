/**
 * The map in a browser: how long until it can be used, and how long our own script keeps the page from answering, beside
 * the time of the drawing itself, which is slow where there is no graphics card.
 */
import type { Page } from 'playwright-core';
import { Network } from '../../server/contract/network.ts';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { waitForMap } from '../support/map-in-browser.ts';
import { measureBlocking } from '../support/measure-blocking.ts';
import { timeBareSigma } from './bare-sigma.ts';
import { village28 } from './village.ts';

type Print = (what: string, result: string) => void;

const acts = (page: Page, path: string): readonly (readonly [string, () => Promise<unknown>])[] => [
  ['opening the map', () => page.goto(path)],
  ['a filter', () => page.getByRole('button', { name: /^Residents/ }).click()],
  ['choosing one', () => page.locator('#list tbody button').first().click()],
  ['outlines of circles', () => page.getByLabel('Circles of neighbours').selectOption('outline')],
];

const ms = (value: number) => `${value.toFixed(0)} ms`;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const benchMap = async (kith: KithInBrowser, name: string, start: string, print: Print): Promise<void> => {
  const page = await kith.newPage();
  const asked = page.waitForRequest((request) => request.url().endsWith('/network'));
  await page.goto(start);
  await waitForMap(page);
  const path = new URL(page.url()).pathname;
  // Without the profiler, which takes time itself. The first is that of a service and a browser that have just started.
  for (const time of ['', ', again', ', and again']) {
    const until = await timed(async () => {
      await page.goto(path);
      await waitForMap(page);
    });
    print(`${name}: opening the map${time}: until drawn`, ms(until));
  }
  const network = Network.parse(await (await page.request.get((await asked).url())).json());
  const bare = await timeBareSigma(await kith.newPage(), network);
  print(
    `${name}: sigma alone, the same ${network.members.length} marks and ${network.ties.from.length} lines: until drawn`,
    ms(bare),
  );
  for (const [act, run] of acts(page, path)) {
    let blocks = { ours: 0, drawing: 0 };
    const until = await timed(async () => {
      blocks = await measureBlocking(page, async () => {
        await run();
        await waitForMap(page);
      });
    });
    print(
      `${name}: ${act}, profiled: until drawn; most in one block of ours; of sigma and the browser`,
      `${ms(until)}; ${ms(blocks.ours)}; ${ms(blocks.drawing)}`,
    );
  }
};

/** Village 28 when it is there, otherwise the demo community; with KITH_TEST_ADDRESS and KITH_TEST_PATH, any map of a service that runs. */
export const benchBrowser = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const kith = await startInBrowser(village28 ? { files: [village28] } : { demo: true });
  try {
    await benchMap(kith, village28?.community ?? 'Demo', process.env['KITH_TEST_PATH'] ?? '/', print);
  } finally {
    await kith.close();
  }
};
