/**
 * Reading the map page: what is drawn, by sigma's own account and by its pixels, and what its lists say.
 */
import type { Page } from 'playwright-core';

/** Waits until what was asked last is drawn. */
export const waitForMap = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-stage][data-ready="yes"][data-drawn-members]', { timeout: 90_000 });
  // Two frames: a change that was just asked for starts in the next one.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForSelector('[data-stage][data-ready="yes"]');
};

/** Ids of the marks and numbers of the lines that sigma shows. */
export const readDrawn = (page: Page): Promise<{ members: string[]; ties: string[] }> =>
  page.evaluate(() => {
    const detail: { members?: string[]; ties?: number[] } = {};
    document.querySelector('[data-stage]')?.dispatchEvent(new CustomEvent('kith:list-drawn', { detail }));
    return { members: (detail.members ?? []).toSorted(), ties: (detail.ties ?? []).map(String).toSorted() };
  });

/** Opens a tab of the list, shows all of its pages and reads the keys of its rows. */
export const readRows = async (page: Page, tab: 'members' | 'ties'): Promise<string[]> => {
  await page
    .getByRole('tab')
    .nth(tab === 'members' ? 0 : 1)
    .click();
  const list = page.locator('#list');
  const more = list.locator('.kith-more button');
  while ((await more.count()) > 0) await more.click();
  return list.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? '').toSorted());
};

/** How many pixels of a part of the page have about this colour (#rrggbb): what people see, not what was meant. */
export const countPixels = async (page: Page, selector: string, colour: string): Promise<number> => {
  const picture = (await page.locator(selector).screenshot()).toString('base64');
  return page.evaluate(
    async ({ picture, colour }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) return 0;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < 12)) count += 1;
      }
      return count;
    },
    { picture, colour },
  );
};
