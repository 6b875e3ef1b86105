/**
 * How long a respondent's tap or letter takes to be seen on a slow phone: 8 names, 4 questions about each, the processor slowed
 * down to a quarter. From the browser's own time of the event until the frame after it is handed to the screen.
 */
import type { Page } from 'playwright-core';
import { type KithInBrowser, noChromium } from '../../support/browser.ts';
import { startField } from '../../support/field-service.ts';
import { press, setUp } from '../../support/in-the-field.ts';
import { makeRehearsal, openRehearsal } from '../../support/rehearse.ts';
import { sampleDocument } from '../../support/sample-instrument.ts';
import { answer, names } from './answer.ts';
import { busyOf } from './trace.ts';

type Print = (what: string, result: string) => void;
type Tap = { readonly what: string; readonly ms: number };

const slowdown = 4;

/**
 * Not by Event Timing: without a screen Chromium confirms some frames only with the next one, and their taps then seem to have
 * taken as long as the respondent waited.
 */
const listen = (page: Page) =>
  page.evaluate(() => {
    const seen: { what: string; ms: number }[] = [];
    Object.assign(window, { kithTaps: seen });
    for (const type of ['click', 'keydown']) {
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          const what = `${type} on: ${document.getElementById('page-title')?.textContent}`;
          // The first task after a frame is drawn.
          requestAnimationFrame(() =>
            setTimeout(() => {
              performance.measure(`kith-seen-${seen.length}`, { start: timeStamp, end: performance.now() });
              seen.push({ what, ms: performance.now() - timeStamp });
            }),
          );
        },
        { capture: true },
      );
    }
  });

const heard = (page: Page): Promise<readonly Tap[]> =>
  page.evaluate(() => (window as unknown as { kithTaps: { what: string; ms: number }[] }).kithTaps);

const showTaps = (print: Print, said: string, taps: readonly Tap[]): void => {
  const sorted = taps.toSorted((a, b) => b.ms - a.ms);
  print(`  ${said}: half take at most`, `${(sorted[Math.floor(sorted.length / 2)]?.ms ?? 0).toFixed(0)} ms`);
  print('    on average', `${(taps.reduce((sum, { ms }) => sum + ms, 0) / taps.length).toFixed(1)} ms`);
  for (const { ms, what } of sorted.slice(0, 5)) print('    longest', `${ms.toFixed(0)} ms (${what})`);
  print('    over 100 ms', String(taps.filter(({ ms }) => ms > 100).length));
};

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await listen(page);
};

const measure = async (page: Page, where: string, print: Print): Promise<void> => {
  await slowDown(page);
  const acts = await answer(page);
  print(`${where}, ${names} names × 4 questions, processor slowed ${slowdown} times: taps, letters`, String(acts));
  showTaps(print, 'until it is seen (goal: 100 ms)', await heard(page));
};

/** In an interview of its own: being traced takes time too. */
const measureBusy = async (kith: KithInBrowser, page: Page, print: Print): Promise<void> => {
  await slowDown(page);
  await kith.browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await answer(page);
  const busy = busyOf(await kith.browser.stopTracing());
  const taps = (await heard(page)).map(({ what }, at) => ({ what, ms: busy[at] ?? 0 }));
  showTaps(print, 'another interview, traced: of processor alone', taps);
};

const phone = { width: 360, height: 740, hasTouch: true };

/** A device that is set up, with an interview that has begun. */
const openOnDevice = async (kith: KithInBrowser): Promise<Page> => {
  const page = await kith.newPage(phone);
  await page.goto('/field');
  await setUp(page);
  await press(page, 'Begin an interview: Spring');
  await page.getByText('Why we ask').waitFor();
  return page;
};

export const benchTaps = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const field = await startField(sampleDocument);
  const { kith } = field;
  try {
    const rehearsal = await kith.newPage(phone);
    await openRehearsal(rehearsal, await makeRehearsal(await kith.newPage(), sampleDocument, 'Ashford'));
    await measure(rehearsal, 'Rehearsal', print);
    await rehearsal.close();
    const areas = `/api/communities/${field.communityId}/neighbourhoods`;
    await field.send('PUT', areas, { items: [{ name: 'Upper end' }, { name: 'Lower end' }] });
    // Where each is encrypted and stored besides.
    const device = await openOnDevice(kith);
    await measure(device, 'On a device', print);
    await device.close();
    await measureBusy(kith, await openOnDevice(kith), print);
  } finally {
    await field.close();
  }
};
