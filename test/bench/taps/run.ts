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
/** `busy`: how long the page's own thread worked for it, whatever else the machine did meanwhile. */
type Tap = { readonly what: string; readonly ms: number; readonly busy: number };

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

const heard = async (page: Page, trace: Buffer): Promise<readonly Tap[]> => {
  const busy = busyOf(trace);
  const taps = await page.evaluate(() => (window as unknown as { kithTaps: { what: string; ms: number }[] }).kithTaps);
  return taps.map((tap, at) => ({ ...tap, busy: busy[at] ?? 0 }));
};

const measure = async (kith: KithInBrowser, page: Page, where: string, print: Print): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await listen(page);
  await kith.browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  const acts = await answer(page);
  const taps = await heard(page, await kith.browser.stopTracing());
  print(`${where}, ${names} names × 4 questions, processor slowed ${slowdown} times: taps, letters`, String(acts));
  for (const [by, said] of [
    ['ms', 'until it is seen (goal: 100 ms)'],
    ['busy', 'of processor for it, whatever else this machine did'],
  ] as const) {
    const sorted = taps.toSorted((a, b) => b[by] - a[by]);
    print(`  ${said}: half take at most`, `${(sorted[Math.floor(sorted.length / 2)]?.[by] ?? 0).toFixed(0)} ms`);
    print('    on average', `${(taps.reduce((sum, tap) => sum + tap[by], 0) / taps.length).toFixed(1)} ms`);
    for (const tap of sorted.slice(0, 5)) print('    longest', `${tap[by].toFixed(0)} ms (${tap.what})`);
    print('    over 100 ms', String(taps.filter((tap) => tap[by] > 100).length));
  }
};

const phone = { width: 360, height: 740, hasTouch: true };

export const benchTaps = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const field = await startField(sampleDocument);
  const { kith } = field;
  try {
    const rehearsal = await kith.newPage(phone);
    await openRehearsal(rehearsal, await makeRehearsal(await kith.newPage(), sampleDocument, 'Ashford'));
    await measure(kith, rehearsal, 'Rehearsal', print);
    await rehearsal.close();
    const areas = `/api/communities/${field.communityId}/neighbourhoods`;
    await field.send('PUT', areas, { items: [{ name: 'Upper end' }, { name: 'Lower end' }] });
    // Where each is encrypted and stored besides.
    const device = await kith.newPage(phone);
    await device.goto('/field');
    await setUp(device);
    await press(device, 'Begin an interview: Spring');
    await device.getByText('Why we ask').waitFor();
    await measure(kith, device, 'On a device', print);
  } finally {
    await field.close();
  }
};
