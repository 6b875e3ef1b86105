/**
 * An interview answered by taps and by letters, as a respondent does.
 */
import type { Page } from 'playwright-core';
import { onward } from '../../support/rehearse.ts';

/** How many are named. */
export const names = 8;

/** Answers up to the slip. @returns how many taps and keys. */
export const answer = async (page: Page): Promise<number> => {
  let acts = 0;
  const tap = async (selector: string, text?: string) => {
    const found = page.locator(selector);
    const one = (text === undefined ? found : found.filter({ hasText: text })).first();
    await one.scrollIntoViewIfNeeded();
    const box = await one.boundingBox();
    // A finger does not look what lies under it first, which the page would have to answer within the tap that is measured.
    if (box) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
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
