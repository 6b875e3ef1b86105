/**
 * What a wave found, as a coordinator sees it: with figures, with few answers, with none, and when it cannot be read.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldPack } from '../../server/contract/field-work.ts';
import { findAxeViolations, type KithInBrowser, noChromium } from '../support/browser.ts';
import { why } from '../support/field-work.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { seal } from '../support/seal.ts';
import { everyBlock, filledOf, met } from '../support/submissions.ts';

const inEarlier = 24;

/** Half feel safe and half do not; later a little safer. Two would rather not say whether they work. */
const itemsOf = (at: number, isLater: boolean) => [
  at < 2 ? { question: 'works', about: null, status: 'declined', value: null } : met('works', at < 13 ? 'yes' : 'no'),
  met('speaks', at % 2 === 0 ? ['en'] : ['en', 'cy']),
  met('safe', (at % 2 === 0 ? 2 : 8) + (isLater && at % 3 === 0 ? 1 : 0)),
  met('happy.happy', at % 2 === 0 ? 3 : 10),
  ...(at % 2 === 0 ? [met('children', at % 3)] : []),
];

describe.skipIf(noChromium)('scores of a wave', () => {
  let kith: KithInBrowser;
  let page: Page;
  let phone: Page;
  const communityId = randomUUID();
  const versionId = randomUUID();
  const here = `/api/communities/${communityId}`;
  let send: InCommunity['send'];
  let expectGood: InCommunity['expectGood'];
  const waves: string[] = [];
  const residents: string[] = [];

  const at = (wave: number) => `/communities/${communityId}/waves/${waves[wave]}/scores`;
  const measure = (on: Page, key: string) => on.locator(`[data-measure="${key}"]`);

  const beginWave = async (name: string, startsOn: string): Promise<void> => {
    const { id } = await send<{ id: string }>('POST', `${here}/waves`, { name, startsOn });
    waves.push(id);
    const { version } = await send<{ version: number }>('GET', `${here}/waves/${id}/work`);
    await send('PUT', `${here}/waves/${id}/work`, { status: 'open', why, versionId }, version);
  };
  const interview = async (wave: number, first: number, last: number): Promise<void> => {
    const waveId = waves[wave] ?? '';
    const { sealingKey } = await send<FieldPack>('GET', `${here}/waves/${waveId}/field-pack`);
    for (let person = first; person < last; person += 1) {
      const known = residents[person];
      const respondent = known ? { is: 'known', id: known } : { is: 'new', id: randomUUID(), ageBand: '25-44', name: null };
      const filled = filledOf({ waveId, versionId }, { respondent, items: itemsOf(person, wave > 0) });
      const body = await seal(sealingKey, filled, filled);
      const { respondentId } = await send<{ respondentId: string }>('POST', `${here}/waves/${waveId}/submissions`, body);
      residents[person] = respondentId;
    }
  };

  beforeAll(async () => {
    ({ kith, page, phone, send, expectGood } = await startInCommunity(communityId, 'scores'));
    const instrumentId = randomUUID();
    const { version } = await send<{ version: number }>('POST', `${here}/instruments`, { id: instrumentId, title: 'Everything' });
    await send('PUT', `${here}/instruments/${instrumentId}`, { draft: everyBlock() }, version);
    await send('POST', `${here}/instruments/${instrumentId}/versions`, { id: versionId });
    await beginWave('Spring', '2025-03-01');
    await beginWave('Autumn', '2025-09-01');
    await beginWave('Winter', '2025-12-01');
    await interview(0, 0, inEarlier);
  }, 300_000);
  afterAll(() => kith?.close());

  test('says that there is nothing yet', async () => {
    await page.goto(at(1));
    const empty = (on: Page) => on.getByText('Fewer than 10 interviews count so far').waitFor();
    await empty(page);
    await expectGood(at(1), 'none', empty);
  });

  test('of fewer than ten, it tells nothing, and not how many they are', async () => {
    await page.goto(at(1));
    const few = (on: Page) => on.getByText('Fewer than 10 interviews count so far').waitFor();
    await few(page);
    const none = await page.locator('main').innerText();
    await interview(1, 0, 9);
    await page.goto(at(1));
    await few(page);
    expect(await page.locator('main').innerText()).toBe(none);
    expect(await page.locator('[data-measure]').count()).toBe(0);
    await expectGood(at(1), 'few', few);
  });

  test('of enough, it tells the mean, how answers are spread, and the change; not who would rather not say', async () => {
    await interview(1, 9, inEarlier);
    const figures = (on: Page) => measure(on, 'safe').getByText('Mean: 5.3').waitFor();
    await page.goto(at(1));
    await figures(page);
    await page.getByText('24 interviews count.').waitFor();
    await measure(page, 'safe').getByText('20 people or more who answered both times').waitFor();
    expect(await measure(page, 'works').locator('dd').allTextContents()).toEqual(['24', 'withheld', '0', 'withheld', '0', '0']);
    expect(await measure(page, 'works').locator('td').allTextContents()).toContain('withheld');
    await measure(page, 'area').getByText('You see this under “Progress”').waitFor();
    await measure(page, 'happy.happy').getByText('Bands are made for large groups').first().waitFor();
    await expectGood(at(1), 'figures', figures);
    for (const key of ['works', 'safe', 'happy.happy']) {
      for (const [on, width] of [
        [page, 1280],
        [phone, 360],
      ] as const) {
        await on.setViewportSize({ width, height: 900 });
        await measure(on, key).screenshot({ path: `test-results/scores-${key}-${width}.png` });
      }
    }
  });

  test('is reached and downloaded by the keyboard', async () => {
    await page.getByRole('link', { name: 'Download as a table (CSV)' }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('Autumn scores.csv');
  });

  test('with one more it is as it was, and says of when it is and why; what ten more did not answer is older', async () => {
    const asOf = (on: Page) => on.locator('[data-as-of]');
    await asOf(page).getByText('They are told again when ten more interviews have come in or gone').waitFor();
    const before = await page.locator('main').innerText();
    await interview(1, inEarlier, inEarlier + 1);
    await page.goto(at(1));
    await asOf(page).waitFor();
    expect(await page.locator('main').innerText()).toBe(before);
    await interview(1, inEarlier + 1, inEarlier + 10);
    const older = (on: Page) => measure(on, 'children').getByText('too few others have answered this since').waitFor();
    await page.goto(at(1));
    await page.getByText('34 interviews count.').waitFor();
    await older(page);
    await measure(page, 'safe').getByText('This change is as of').waitFor();
    await expectGood(at(1), 'again', older);
    for (const key of ['children', 'safe']) {
      await measure(page, key).screenshot({ path: `test-results/scores-older-${key}-1280.png` });
      await phone.setViewportSize({ width: 360, height: 900 });
      await measure(phone, key).screenshot({ path: `test-results/scores-older-${key}-360.png` });
    }
  });

  test('tells when it cannot be read', async () => {
    await page.route('**/api/**/scores', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(at(0));
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/api/**/scores');
    await page.getByRole('button', { name: 'Try again' }).click();
    await measure(page, 'safe').locator('[data-mean]').waitFor();
  });
});
