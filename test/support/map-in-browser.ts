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

type Spot = { readonly x: number; readonly y: number };

/** Pixels of a part of the page that have about this colour (#rrggbb): what people see, not what was meant. */
const pixelsOf = async (page: Page, selector: string, colour: string): Promise<readonly Spot[]> => {
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
      if (!context) return [];
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      const found: { x: number; y: number }[] = [];
      for (let at = 0; at < data.length; at += 4) {
        if (!wanted.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < 12)) continue;
        found.push({ x: (at / 4) % image.width, y: Math.floor(at / 4 / image.width) });
      }
      return found;
    },
    { picture, colour },
  );
};

export const countPixels = async (page: Page, selector: string, colour: string): Promise<number> =>
  (await pixelsOf(page, selector, colour)).length;

/** The middles of the marks of this colour, from the upper left of that part of the page. */
export const findMarks = async (page: Page, selector: string, colour: string): Promise<readonly Spot[]> => {
  const left = new Map((await pixelsOf(page, selector, colour)).map((pixel) => [`${pixel.x} ${pixel.y}`, pixel]));
  const marks: Spot[] = [];
  for (const [key, first] of left) {
    left.delete(key);
    const mark = [first];
    // Every pixel that touches one of the mark is of it; the list grows while it is walked.
    for (const { x, y } of mark) {
      for (const next of [`${x + 1} ${y}`, `${x - 1} ${y}`, `${x} ${y + 1}`, `${x} ${y - 1}`]) {
        const pixel = left.get(next);
        if (pixel) mark.push(pixel);
        left.delete(next);
      }
    }
    const middle = (part: (spot: Spot) => number) => mark.reduce((sum, spot) => sum + part(spot), 0) / mark.length;
    marks.push({ x: middle(({ x }) => x) + 0.5, y: middle(({ y }) => y) + 0.5 });
  }
  return marks;
};
