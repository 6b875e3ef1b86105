/**
 * The network map as its user meets it: the real service with the demo community, a real browser.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindColours } from '../../client/src/graph/colours.ts';
import { type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { countPixels, findMarks, readDrawn, readRows, waitForMap } from '../support/map-in-browser.ts';
import { sendFrom } from '../support/pages-in-browser.ts';

describe.skipIf(noChromium)('the network map', () => {
  let kith: KithInBrowser;
  let page: Page;
  let mapPath = '';

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    page = await kith.newPage();
    await page.goto('/');
    await waitForMap(page);
    // The first visit starts its layout and figures; wait until both are there.
    await page.waitForFunction(() => document.querySelectorAll('.kith-progress').length === 0, undefined, { timeout: 120_000 });
    await waitForMap(page);
    mapPath = new URL(page.url()).pathname;
  }, 600_000);
  afterAll(() => kith?.close());

  const openMap = async (query = ''): Promise<void> => {
    await page.goto(`${mapPath}${query}`);
    await waitForMap(page);
  };

  const expectListToEqualMap = async (): Promise<{ members: number; ties: number }> => {
    const drawn = await readDrawn(page);
    expect(await readRows(page, 'members')).toEqual(drawn.members);
    expect(await readRows(page, 'ties')).toEqual(drawn.ties);
    return { members: drawn.members.length, ties: drawn.ties.length };
  };

  test('one community opens on its map, drawn in four colours, with its base', async () => {
    expect(mapPath).toMatch(/^\/communities\/[0-9a-f-]{36}\/map$/);
    for (const colour of Object.values(kindColours)) {
      expect(await countPixels(page, '[data-stage]', colour), colour).toBeGreaterThan(20);
    }
    expect(await page.locator('[data-base]').textContent()).toMatch(
      /^\d+ of about 3,100 residents answered; \d+ people were named\./,
    );
    await keepPicture(page, 'map-1280');
  });

  test('what is still worked out is told on the map, which stays where it is', async () => {
    const top = () => page.locator('[data-stage]').evaluate((stage) => stage.getBoundingClientRect().top + window.scrollY);
    const still = await top();
    await page.route('**/network', async (route) => {
      const response = await route.fetch();
      const network = await response.json();
      await route.fulfill({ response, json: { ...network, working: { ...network.working, measures: crypto.randomUUID() } } });
    });
    await page.reload();
    await page.locator('.kith-progress').waitFor();
    await waitForMap(page);
    expect(await top()).toBe(still);
    await keepPicture(page, 'map-working-1280');
    await page.unroute('**/network');
  });

  test('after every filter the lists and the map show the same', async () => {
    await openMap();
    const all = await expectListToEqualMap();
    expect(all.members).toBeGreaterThan(200);
    const chip = (name: RegExp) => page.getByRole('button', { name, pressed: false }).first();
    const filters: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['residents only', () => chip(/^Residents/).click()],
      ['a question', () => page.locator('.kith-chips').nth(1).getByRole('button').nth(1).click()],
      ['a neighbourhood', () => page.locator('.kith-chips').nth(2).getByRole('button').nth(1).click()],
      ['a strength', () => page.getByLabel('Strength of connections').selectOption({ index: 3 })],
      ['told by both', () => chip(/^Only connections that both/).click()],
      ['with a connection', () => chip(/^Only who has a connection/).click()],
    ];
    let before = all;
    for (const [name, act] of filters) {
      await act();
      await waitForMap(page);
      const now = await expectListToEqualMap();
      expect(now, name).not.toEqual(before);
      expect(now.members + now.ties, name).toBeLessThan(before.members + before.ties);
      before = now;
    }
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await waitForMap(page);
    expect(await expectListToEqualMap()).toEqual(all);
  });

  test('the address keeps what was set, and "back" takes it back', async () => {
    await openMap();
    await page.getByRole('button', { name: /^Assets/ }).click();
    await page.getByLabel('Size of the marks').selectOption({ index: 1 });
    await page.locator('#list tbody button').first().click();
    await waitForMap(page);
    const [address, drawn, sentence] = [page.url(), await readDrawn(page), await page.locator('[data-sentence]').textContent()];
    expect(address).toMatch(/kind=asset.*size=.*selected=/);
    await page.reload();
    await waitForMap(page);
    expect(await readDrawn(page)).toEqual(drawn);
    expect(await page.locator('[data-sentence]').textContent()).toBe(sentence);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await waitForMap(page);
    expect(new URL(page.url()).search).toBe('');
    expect((await readDrawn(page)).members.length).toBeGreaterThan(drawn.members.length);
  });

  test('searching by keyboard chooses one, whose sentence agrees with the list', async () => {
    await openMap();
    const search = page.getByRole('combobox', { name: 'Find on the map' });
    await search.fill('postm');
    await search.press('ArrowDown');
    await search.press('Enter');
    const sentence = (await page.locator('[data-sentence]').textContent()) ?? '';
    const users = Number(/^Asset The postman is used by (\d+) residents?/.exec(sentence)?.[1]);
    expect(users, sentence).toBeGreaterThan(10);
    const row = page.locator('#list tr[data-chosen]');
    expect(await row.first().textContent()).toContain('The postman');
    const showAll = page.getByRole('button', { name: /^Show all \d+ connections/ });
    if ((await showAll.count()) > 0) await showAll.click();
    expect(await page.locator('.kith-connections li').count()).toBe(users);
    // On from one to the next.
    await page.locator('.kith-connections button').first().click();
    expect(await page.locator('[data-sentence]').textContent()).toMatch(/^Resident \S+ .*uses/);
    await keepPicture(page, 'map-chosen-1280');
  });

  test('a click on a mark chooses it', async () => {
    await openMap('?kind=asset');
    const marks = await findMarks(page, '[data-stage]', kindColours.asset);
    expect(marks.length).toBeGreaterThan(20);
    // The page hears of the pointer with its next picture. Of marks that touch, the middle may be beside both.
    const isPointing = () =>
      page.evaluate(async () => {
        for (let pictures = 0; pictures < 2; pictures += 1) await new Promise((done) => requestAnimationFrame(done));
        return document.querySelector('[data-stage][data-pointing]') !== null;
      });
    const pointed: boolean[] = [];
    for (const mark of marks) {
      // Looked up each time: what stands above the map may come and go while it is worked out.
      const box = await page.locator('[data-stage]').boundingBox();
      if (!box) throw new Error('the map has no box');
      await page.mouse.move(box.x + mark.x, box.y + mark.y);
      pointed.push(await isPointing());
      if (pointed.at(-1)) break;
    }
    expect(pointed.at(-1), `${pointed.length} marks tried`).toBe(true);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForSelector('[data-sentence]');
    expect(page.url()).toContain('selected=');
  });

  test('leaving by the menu opens the next page, and the map takes nothing with it', async () => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await openMap('?circles=outline');
    await page.getByRole('link', { name: 'Directory', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Directory' }).waitFor();
    await page.goBack();
    await waitForMap(page);
    expect(faults).toEqual([]);
  });

  test('a wave of people whom no other knows begins with them, not with everything around them; the whole is a button away', async () => {
    const community = `/api${mapPath.replace('/map', '')}`;
    const send = sendFrom(page);
    const { id } = await send<{ id: string }>('POST', `${community}/waves`, { name: 'At the quay' });
    for (const near of ['Ann Field', 'Bo Hill', 'Cy Moor']) {
      await send('POST', `${community}/waves/${id}/interviews`, {
        id: randomUUID(),
        respondent: newRespondent(),
        answers: [answered('advice', words(near), words('Di Lane'))],
      });
    }
    await page.goto(`${mapPath}?wave=${id}`);
    await waitForMap(page);
    await page.waitForFunction(() => document.querySelectorAll('.kith-progress').length === 0, undefined, { timeout: 120_000 });
    await waitForMap(page);
    const { height = 0 } = (await page.locator('[data-stage]').boundingBox()) ?? {};
    const isWithin = ({ y }: { readonly y: number }) => y > 20 && y < height - 20;
    const spread = async (): Promise<number> => {
      const residents = await findMarks(page, '[data-stage]', kindColours.resident);
      expect(residents.length).toBeGreaterThan(2);
      expect(residents.every(isWithin)).toBe(true);
      return Math.max(...residents.map(({ y }) => y)) - Math.min(...residents.map(({ y }) => y));
    };
    const first = await spread();
    expect(first).toBeGreaterThan(0.4 * height);
    await keepPicture(page, 'map-few-tied-1280');
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect.poll(spread).toBeLessThan(first / 2);
    // Whoever has moved it finds it there when something on it changes.
    await page.getByRole('button', { name: /^Residents/ }).click();
    await waitForMap(page);
    expect(await spread()).toBeLessThan(first / 2);
  });
});
