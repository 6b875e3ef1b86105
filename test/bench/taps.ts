/**
 * How long a respondent's tap or letter takes to be seen on a slow phone: 8 names, 4 questions about each, the processor slowed
 * down to a quarter. From the browser's own time of the event until the frame after it is handed to the screen.
 */
import type { Page } from 'playwright-core';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { makeRehearsal, onward, openRehearsal } from '../support/rehearse.ts';
import { sampleDocument } from '../support/sample-instrument.ts';

type Print = (what: string, result: string) => void;
/** `busy`: how long the page's own thread worked for it, whatever else the machine did meanwhile. */
type Tap = { readonly what: string; readonly ms: number; readonly busy: number };

const slowdown = 4;
const names = 8;

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

type Traced = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number;
};

/** Of a trace: for each tap in turn, how many milliseconds of processor its page's thread had until it was seen. */
const busyOf = (trace: Buffer): readonly number[] => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly Traced[] };
  const begins = traceEvents.filter(({ name, ph }) => name.startsWith('kith-seen-') && ph === 'b');
  const ends = traceEvents.filter(({ name, ph }) => name.startsWith('kith-seen-') && ph === 'e');
  const thread = begins[0];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && pid === thread?.pid && tid === thread.tid,
  );
  return begins.map(({ ts, name }) => {
    const end = ends.find((one) => one.name === name)?.ts ?? ts;
    return tasks.filter((task) => task.ts >= ts && task.ts <= end).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  });
};

const heard = async (page: Page, trace: Buffer): Promise<readonly Tap[]> => {
  const busy = busyOf(trace);
  const taps = await page.evaluate(() => (window as unknown as { kithTaps: { what: string; ms: number }[] }).kithTaps);
  return taps.map((tap, at) => ({ ...tap, busy: busy[at] ?? 0 }));
};

/** Answers as a respondent would, by taps and by letters. @returns how many taps and keys. */
const answer = async (page: Page): Promise<number> => {
  let acts = 0;
  const tap = async (selector: string, text?: string) => {
    const found = page.locator(selector);
    await (text === undefined ? found : found.filter({ hasText: text })).first().tap();
    acts += 1;
  };
  let listed = 0;
  for (let pages = 0; pages < 200; pages += 1) {
    const has = async (selector: string) => (await page.locator(selector).count()) > 0;
    if (await has('.kith-naming')) {
      listed += 1;
      for (let at = 1; listed === 1 && at <= names; at += 1) {
        await page.locator('#named').pressSequentially(`Neighbour ${at}`, { delay: 150 });
        acts += `Neighbour ${at}`.length;
        await tap('.kith-naming button');
      }
      // Those named before, one tap each; then what they use.
      if (listed === 2) for (let at = 0; at < 4; at += 1) await tap('.kith-name-chip:not([data-removes])');
      if (listed === 3) await tap('.kith-instead__one');
    } else if (await has('.kith-bigs')) {
      await tap('.kith-big', (await has('.kith-bigs--row')) ? '2' : undefined);
    } else if (await has('.kith-filling :is(textarea, .nhsuk-input)')) {
      await page.locator('.kith-filling :is(textarea, .nhsuk-input)').pressSequentially('3');
    }
    const isLast = await has('.kith-slip');
    if (isLast) return acts;
    // As long as nobody takes two taps on the same spot for one double tap: the page does not either.
    await page.waitForTimeout(600);
    await tap(onward);
  }
  throw new Error(`the interview does not end: ${await page.locator('#page-title').textContent()}`);
};

const measure = async (kith: KithInBrowser, print: Print): Promise<void> => {
  const address = await makeRehearsal(await kith.newPage(), sampleDocument);
  const page = await kith.newPage({ width: 360, height: 740, hasTouch: true });
  await openRehearsal(page, address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await listen(page);
  await kith.browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  const acts = await answer(page);
  const taps = await heard(page, await kith.browser.stopTracing());
  print(`${names} names × 4 questions, processor slowed ${slowdown} times: taps and letters`, String(acts));
  for (const [by, said] of [
    ['ms', 'until it is seen (goal: 100 ms)'],
    ['busy', 'of processor for it, whatever else this machine did'],
  ] as const) {
    const sorted = taps.toSorted((a, b) => b[by] - a[by]);
    print(`  ${said}: half take at most`, `${(sorted[Math.floor(sorted.length / 2)]?.[by] ?? 0).toFixed(0)} ms`);
    for (const tap of sorted.slice(0, 5)) print('    longest', `${tap[by].toFixed(0)} ms (${tap.what})`);
    print('    over 100 ms', String(taps.filter((tap) => tap[by] > 100).length));
  }
};

export const benchTaps = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const kith = await startInBrowser();
  try {
    await measure(kith, print);
  } finally {
    await kith.close();
  }
};
