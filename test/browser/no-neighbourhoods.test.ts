/**
 * A question for the neighbourhood where none is listed: who opens the wave is told before, and who is asked can leave it out.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, noChromium } from '../support/browser.ts';
import { openWave } from '../support/open-wave.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { heading, onward, openRehearsal } from '../support/rehearse.ts';
import { sampleDocument } from '../support/sample-instrument.ts';
import { smallInstrument } from '../support/writes/instrument-examples.ts';

const warning = 'One question asks which neighbourhood people live in';
const nothing = 'No neighbourhoods are listed yet. You can leave this question out.';

describe.skipIf(noChromium)('without neighbourhoods', () => {
  let kith: KithInBrowser;
  let page: Page;
  let send: InCommunity['send'];
  let keys: InCommunity['keys'];
  let expectGood: InCommunity['expectGood'];
  const communityId = randomUUID();
  const here = `/api/communities/${communityId}`;
  const waves = { asks: '', asksNot: '' };
  const at = (waveId: string, part: string) => `/communities/${communityId}/waves/${waveId}${part}`;

  beforeAll(async () => {
    ({ kith, page, send, keys, expectGood } = await startInCommunity(communityId, 'no-neighbourhoods'));
    for (const [name, document] of [
      ['asks', sampleDocument],
      ['asksNot', smallInstrument('Door to door')],
    ] as const) {
      const { id: waveId } = await send<{ id: string }>('POST', `${here}/waves`, { name });
      waves[name] = waveId;
      await openWave(send, { communityId, waveId }, document, 'preparing');
    }
  }, 300_000);
  afterAll(() => kith?.close());

  const mayOpen = (on = page) => on.getByRole('button', { name: 'Open this wave' }).waitFor();
  const isWarned = () => page.getByText(warning).count();

  test('a wave that asks for one says so before it is opened, and can be opened all the same', async () => {
    await page.goto(at(waves.asksNot, '/open'));
    await mayOpen();
    expect(await isWarned()).toBe(0);
    await page.goto(at(waves.asks, '/open'));
    await page.getByText(warning).waitFor();
    await expectGood(at(waves.asks, '/open'), 'open', (on) => on.getByText(warning).waitFor());
    await keys.tabTo('button', 'Open this wave');
    await page.keyboard.press('Enter');
    await page.getByText('The wave is open.', { exact: true }).waitFor();
  });

  test('on paper there is a sentence where the boxes would be', async () => {
    await page.goto(at(waves.asks, '/paper'));
    await page.locator('.kith-paper__item', { hasText: 'Where do you live?' }).getByText(nothing).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('in an interview one goes on without an answer, by either button', async () => {
    const { items } = await send<{ items: readonly { id: string; title: string; versions: readonly { id: string }[] }[] }>(
      'GET',
      `${here}/instruments`,
    );
    const asked = items.find(({ title }) => title === sampleDocument.title);
    const address = `/communities/${communityId}/rehearse/${asked?.id}/${asked?.versions[0]?.id}`;
    const toQuestion = async (on: Page): Promise<void> => {
      await openRehearsal(on, address);
      for (let pages = 0; (await heading(on).textContent()) !== 'Where do you live?' && pages < 20; pages += 1) {
        if ((await on.locator('.kith-big').count()) > 0) await on.locator('.kith-big').first().click();
        await on.locator(onward).click();
      }
      await on.getByText(nothing).waitFor();
    };
    await toQuestion(page);
    await expectGood(address, 'interview', toQuestion);
    for (const name of ['Continue', 'Skip this question']) {
      await page.getByRole('button', { name }).click();
      await heading(page).filter({ hasText: 'How many people live with you?' }).waitFor();
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByText(nothing).waitFor();
    }
  });

  test('the warning leads to where they are added, and is gone once there is one', async () => {
    await page.goto(at(waves.asks, '/open'));
    await keys.follow('Add neighbourhoods', /About this community|About Millbrook/);
    await page.getByText('No neighbourhoods yet').waitFor();
    await send('PUT', `${here}/neighbourhoods`, { items: [{ name: 'Mill' }] });
    await page.goBack();
    await page.getByText('This wave is open: people are being asked.').waitFor();
    await expect.poll(isWarned).toBe(0);
  });
});
