/**
 * What arrived twice is laid side by side and decided with the keyboard alone, and decided again; one interview is read.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealingKey } from '../../server/contract/submissions.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium } from '../support/browser.ts';
import { openWave } from '../support/open-wave.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { seal } from '../support/seal.ts';
import { everyBlock, filledOf, met, type Said } from '../support/submissions.ts';

describe.skipIf(noChromium)('what arrived twice', () => {
  let kith: KithInBrowser;
  let page: Page;
  let key: SealingKey;
  let send: InCommunity['send'];
  let keys: InCommunity['keys'];
  let expectGood: InCommunity['expectGood'];
  let again: { readonly first: Said; readonly pseudonym: string };
  let twice: { readonly first: Said; readonly second: Said; readonly pseudonym: string };
  const communityId = randomUUID();
  let waveId = '';
  let versionId = '';

  const here = `/api/communities/${communityId}`;
  const at = (part = '') => `/communities/${communityId}/waves/${waveId}${part}`;
  const title = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor();
  const arrive = async (filled: Said): Promise<{ respondentId: string; pseudonym: string }> =>
    send('POST', `${here}/waves/${waveId}/submissions`, await seal(key, filled, filled));
  const naming = (words: readonly string[], said: object = {}): Said =>
    filledOf(
      { waveId, versionId },
      {
        named: words.map((one, index) => ({ ref: `n${index + 1}`, is: 'new', words: one, kind: 'person' })),
        names: [
          { block: 'advice', status: 'answered', named: words.map((_, index) => `n${index + 1}`) },
          { block: 'company', status: 'declined', named: [] },
          { block: 'places', status: 'none', named: [] },
        ],
        items: [met('works', 'no'), met('children', 0), met('close', 1, 'n1'), met('who', 'My sister', 'n1')],
        ...said,
      },
    );

  beforeAll(async () => {
    ({ kith, page, send, keys, expectGood } = await startInCommunity(communityId, 'conflicts'));
    ({ id: waveId } = await send<{ id: string }>('POST', `${here}/waves`, { name: 'Spring' }));
    versionId = await openWave(send, { communityId, waveId }, everyBlock());
    ({ sealingKey: key } = await send<{ sealingKey: SealingKey }>('GET', `${here}/waves/${waveId}/field-pack`));
  }, 300_000);
  afterAll(() => kith?.close());

  test('nothing has yet', async () => {
    await page.goto(at());
    await keys.follow('Arrived twice', /Arrived twice/);
    await page.getByText('Nothing has arrived twice').waitFor();
    await expectGood(at('/arrived-twice'), 'none', (on) => on.getByText('Nothing has arrived twice').waitFor());
  });

  test('is told on the page of the wave and beside what is worth a look', async () => {
    const first = naming(['Ann Field']);
    again = { first, ...(await arrive(first)) };
    const mended = { ...naming(['Bo 🙂 Reed', 'Ann Field'], { seconds: 1020, mode: 'handed-over' }), id: first.id };
    await expect(arrive(mended)).rejects.toThrow('409');
    // Quick, so that it is worth a look.
    const one = naming(['Cass'.repeat(30)], { seconds: 12 });
    const { respondentId, pseudonym } = await arrive(one);
    const second = naming(['Di Mill'], { respondent: { is: 'known', id: respondentId }, mode: 'paper' });
    await arrive(second);
    twice = { first: one, second, pseudonym };
    await page.goto(at());
    await page.getByText('2 to decide').waitFor();
    await page.getByText('3 interviews', { exact: true }).waitFor();
    await expectGood(at(), 'wave', (on) => on.getByText('2 to decide').waitFor());
    await page.goto(at('/quality'));
    await page.getByText('3 interviews were looked at.').waitFor();
    await keys.follow('2 interviews have arrived twice. Choose which one counts.', /Arrived twice/);
    await page.getByText('Sent twice, with other answers').waitFor();
    await expectGood(at('/arrived-twice'), 'list', (on) => on.getByText('Asked twice in this wave').waitFor());
  });

  const choose = async (number: number) => {
    // The tab key leads to the one that is chosen, or else to the first; the arrows lead on.
    await page.getByRole('radio').first().waitFor();
    const chosen = page.getByRole('radio', { checked: true });
    const label =
      (await chosen.count()) > 0 ? await chosen.evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent) : '';
    await keys.tabTo('radio', label || /^Number 1:/);
    await page.keyboard.press('Space');
    const wanted = page.getByRole('radio', { name: new RegExp(`^Number ${number}:`) });
    while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
    await keys.tabTo('button', 'Let this one count');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Number ${number} will count.` }).waitFor();
  };
  const sure = async (number: number) => {
    await keys.tabTo('button', 'Yes, let it count');
    await page.keyboard.press('Enter');
    await page.getByText(`Number ${number} counts from now on.`).waitFor();
  };
  const ties = async () => {
    const { items } = await send<{ items: { label: string }[] }>('GET', `${here}/waves/${waveId}/quality`);
    return items.length;
  };

  test('C5, B7: one that was sent twice: what differs is plain, one is chosen, and then the other', async () => {
    await page.goto(at('/arrived-twice'));
    await keys.follow(new RegExp(`^Compare and choose: ${again.pseudonym}`), /Which one counts\?/);
    await page.getByText('Bo 🙂 Reed').first().waitFor();
    const advice = page.locator('.kith-compared').filter({ hasText: 'Whom do you ask?' });
    expect(await advice.locator('dd').allTextContents()).toEqual(['Ann Field', 'Bo 🙂 ReedAnn Field']);
    expect(await page.getByText('How many children?').isVisible()).toBe(false);
    await page.getByText(/lines are the same$/).click();
    await page.getByText('How many children?').waitFor();
    const address = at(`/arrived-twice/${again.first.id}`);
    await expectGood(address, 'sent', (on) => on.getByText('Bo 🙂 Reed').first().waitFor());
    // Nothing chosen is told by the field.
    await keys.tabTo('button', 'Let this one count');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Choose which one counts' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await choose(2);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByText('What it says is on the map').waitFor();
    await keepPicture(page, 'conflicts-sure-1280');
    await keys.tabTo('button', 'Go back');
    await page.keyboard.press('Enter');
    expect((await send<{ held: { counts: string }[] }>('GET', `${here}/waves/${waveId}/conflicts`)).held).toMatchObject([
      { counts: 'undecided' },
    ]);
    await keys.tabTo('button', 'Let this one count');
    await page.keyboard.press('Enter');
    await sure(2);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByText(/^Number 2: .*Counts now/).waitFor();
    await choose(1);
    await sure(1);
    await page.getByText(/^Number 1: .*Counts now/).waitFor();
    await page.goto(at());
    await page.getByText('1 to decide').waitFor();
  });

  test('B9: somebody who was asked twice: one interview is chosen, and the figures follow', async () => {
    expect(await ties()).toBe(1);
    await page.goto(at('/arrived-twice'));
    await keys.follow(new RegExp(`^Compare and choose: ${twice.pseudonym}`), /Which one counts\?/);
    await page.getByText('Di Mill').first().waitFor();
    await choose(2);
    await sure(2);
    await page.goto(at('/arrived-twice'));
    await page.getByText('All of it is decided.').waitFor();
    await page.getByText('Number 2 counts.').waitFor();
    await expectGood(at('/arrived-twice'), 'decided', (on) => on.getByText('All of it is decided.').waitFor());
    // The quick one does not count any more.
    expect(await ties()).toBe(0);
    await page.goto(at('/progress'));
    await page.getByText('2 interviews have come in from 2 different people').waitFor();
    await page.goto(at());
    await page.getByText('2 interviews', { exact: true }).waitFor();
    expect(await page.getByText(/to decide$/).count()).toBe(0);
    await page.goto(at('/arrived-twice'));
    await keys.follow(new RegExp(`^Look again: ${twice.pseudonym}`), /Which one counts\?/);
    await choose(1);
    await sure(1);
    expect(await ties()).toBe(1);
  });

  test('B1: one interview is read, as it was asked and answered, with why it is worth a look', async () => {
    await page.goto(at('/quality'));
    await keys.follow(`Read it: the interview of ${twice.pseudonym}`, /One interview/);
    await page.getByText(`Interview of ${twice.pseudonym}`).waitFor();
    const said = async (question: string) =>
      page.locator('.nhsuk-summary-list__row').filter({ hasText: question }).first().locator('dd').textContent();
    await page.getByText('How many children?').waitFor();
    expect(await said('How many children?')).toBe('0');
    expect(await said('Whom do you meet?')).toBe('Prefers not to say');
    expect(await said('Where do you go?')).toBe('Nothing');
    expect(await said('How safe?')).toBe('Not answered');
    expect(await said('As what?')).toBe('Not asked');
    expect(await said('May we: survey?')).toBe('Yes');
    expect(await said('Who is that to you?')).toBe('My sister');
    expect(await said('Questions')).toBe('Everything, version 1');
    await page.getByText(/under 4 seconds each/).waitFor();
    const address = at(`/interviews/${twice.first.id}`);
    await expectGood(address, 'interview', (on) => on.getByText('How many children?').waitFor());
    await keepPicture(page, 'conflicts-interview-whole-1280');
    await page.goto(at(`/interviews/${twice.second.id}`));
    await page.getByText('This interview was set aside').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    // Whoever opened it is in the log.
    const { items } = await send<{ items: { action: string }[] }>('GET', `${here}/audit?subject=${twice.second.id}`);
    expect(items.map(({ action }) => action)).toContain('interview-opened');
  });

  test('what cannot be read, and what is not here, is said', async () => {
    await page.route('**/conflicts', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(at('/arrived-twice'));
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expectGood(at('/arrived-twice'), 'error', (on) => on.getByText('Asked twice in this wave').waitFor());
    await page.unroute('**/conflicts');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Asked twice in this wave').waitFor();
    // One that is sealed for a key that is lost: the other is still there to choose.
    await page.route('**/held/*', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(at(`/arrived-twice/${again.first.id}`));
    await page.getByText('Number 2 cannot be read here.').waitFor();
    await page.getByLabel(/^Number 1:/).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/held/*');
    for (const [address, words] of [
      [at(`/arrived-twice/${randomUUID()}`), 'There is nothing to choose here any more'],
      [at(`/interviews/${randomUUID()}`), 'This interview is not here any more'],
    ] as const) {
      await page.goto(address);
      await page.getByText(words).waitFor();
      expect(await findAxeViolations(page)).toEqual([]);
    }
    await title(page, /One interview/);
  });
});
