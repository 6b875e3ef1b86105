/**
 * A coordinator prepares a wave and opens it, with the keyboard alone; then follows how it goes.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium } from '../support/browser.ts';
import { type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';
import { comeInByLink } from '../support/sign-in.ts';
import { smallInstrument } from '../support/writes/instrument-examples.ts';

describe.skipIf(noChromium)('a wave', () => {
  let kith: KithInBrowser;
  let page: Page;
  let phone: Page;
  const communityId = randomUUID();
  let waveId = '';
  let send: InCommunity['send'];
  let keys: InCommunity['keys'];
  let expectGood: InCommunity['expectGood'];

  const here = `/api/communities/${communityId}`;
  const at = (part = '') => `/communities/${communityId}/waves/${waveId}${part}`;

  beforeAll(async () => {
    ({ kith, page, phone, send, keys, expectGood } = await startInCommunity(communityId, 'waves'));
    await send('PUT', `${here}/neighbourhoods`, { items: [{ name: 'Mill' }, { name: 'Quay' }] });
  }, 300_000);
  afterAll(() => kith?.close());

  const title = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor();

  const saved = () => page.getByText('Saved.', { exact: true }).waitFor();

  test('is begun, and shown as a list of tasks', async () => {
    await page.goto(`/communities/${communityId}/waves`);
    await page.getByText('There is no wave yet').waitFor();
    await expectGood(`/communities/${communityId}/waves`, 'none', (on) => on.getByText('There is no wave yet').waitFor());
    await keys.follow('Begin a wave', 'Begin a wave');
    await keys.type('What is this wave called?', 'Spring');
    await page.keyboard.press('Enter');
    await title(page, /Spring/);
    waveId = /waves\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await page.getByText('If you like').waitFor();
    await expectGood(at(), 'tasks', (on) => on.getByText('If you like').waitFor());
  });

  test('is not opened before it is known why and with what', async () => {
    await keys.follow('Open or close the wave', /^Spring Open or close the wave/);
    await page.getByText('These are still to do:').waitFor();
    expect(await page.getByRole('button', { name: 'Open this wave' }).count()).toBe(0);
    await expectGood(at('/open'), 'not-yet', (on) => on.getByText('These are still to do:').waitFor());
  });

  test('says why it asks, by the keyboard; what is missing is told by its field', async () => {
    await keys.follow('Why we ask', /^Spring Why we ask/);
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Who asks\?/ }).waitFor();
    await expectGood(at('/why'), 'why', (on) => on.getByLabel('Who asks?').waitFor());
    await page.getByRole('link', { name: /^Who asks\?/ }).press('Enter');
    expect(await page.getByLabel('Who asks?').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('Harbour Together');
    await keys.type(/^Who is in this group/, 'Neighbours, the library and the school');
    await keys.type('Who pays for it?', 'The lottery');
    await keys.type('Whom can people ask about it?', 'Ada Lind, 01632 960 001');
    await keys.type('What is it about?', 'Single parents who feel alone');
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await saved();
    expect(await findAxeViolations(page)).toEqual([]);
    await keys.follow('See the sheet to print', /the sheet to print/);
    await page.getByText('Single parents who feel alone').waitFor();
    await expectGood(at('/sheet'), 'sheet', (on) => on.getByText('The lottery').waitFor());
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print this sheet' }).isVisible()).toBe(false);
    // A4 at 96 dots in an inch, less its margins.
    await page.setViewportSize({ width: 672, height: 1000 });
    const height = await page.locator('.kith-sheet').evaluate((one) => one.getBoundingClientRect().height);
    expect(height).toBeLessThan(1000);
    await keepPicture(page, 'waves-sheet-a4');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('chooses its questions', async () => {
    await page.goto(at('/instrument'));
    await page.getByText('There are no questions to choose yet').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const id = randomUUID();
    await send('POST', `${here}/instruments`, { id, title: 'Door to door' });
    await send('PUT', `${here}/instruments/${id}`, { draft: smallInstrument('Door to door') }, 1);
    await send('POST', `${here}/instruments/${id}/versions`, { id: randomUUID() });
    await page.reload();
    await keys.tabTo('radio', 'Door to door, version 1');
    await page.keyboard.press('Space');
    await expectGood(at('/instrument'), 'instrument', (on) => on.getByLabel('Door to door, version 1').waitFor());
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await saved();
  });

  test('sends a researcher, with areas and a training', async () => {
    await page.goto(at('/researchers'));
    await page.getByText('Nobody is a community researcher yet').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const body = { id: randomUUID(), name: 'Rae Reed', email: 'rae@example.org', roles: [{ role: 'researcher' }] };
    const { secret } = await send<{ secret: string }>('POST', `${here}/invitations`, body);
    await comeInByLink(kith.address, secret, { name: 'Rae Reed' });
    await page.reload();
    await page.getByRole('row', { name: /Rae Reed No/ }).waitFor();
    await keys.follow('Rae Reed', /Who asks/);
    await keys.tabTo('radio', 'No');
    await page.keyboard.press('ArrowUp');
    await keys.tabTo('checkbox', 'Quay');
    await page.keyboard.press('Space');
    await page.getByLabel(/^Day of their training/).fill('2026-02-02');
    await page.getByLabel(/^Last day on which it counts/).fill('2026-01-01');
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /must not be before the day of the training/ }).waitFor();
    const researcher = new URL(page.url()).pathname;
    await expectGood(researcher, 'researcher', (on) => on.getByLabel('Quay').or(on.getByLabel('Yes')).first().waitFor());
    await page.getByLabel(/^Last day on which it counts/).fill('2026-03-01');
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await saved();
    await keys.follow('Back to all who ask', /Who asks/);
    await page.getByRole('row', { name: /Rae Reed Yes Quay Ran out on 1 March 2026/ }).waitFor();
    await expectGood(at('/researchers'), 'researchers', (on) => on.getByRole('link', { name: 'Rae Reed' }).waitFor());
  });

  test('sets targets, worked out from the shares of who lives here', async () => {
    await page.goto(at('/targets'));
    await keys.type('Out of 100 people here, age 25-44', '60');
    await page.getByLabel('Area', { exact: true }).selectOption('Quay');
    await keys.type('Out of 100 people here, age 75-84', '4x');
    await page.getByText(/this must be a number from 0 to 100/).waitFor();
    await expectGood(at('/targets'), 'targets', (on) => on.getByLabel('People to ask in all').waitFor());
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await page.getByText('There is a problem').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('Out of 100 people here, age 75-84').fill('40');
    await keys.type('People to ask in all', '25');
    await page.keyboard.press('Enter');
    await page.getByText('In all: 25 to ask, 100 of 100 people said.').waitFor();
    await keys.tabTo('button', 'Save');
    await page.keyboard.press('Enter');
    await saved();
    await page.reload();
    await page.getByText('In all: 25 to ask, 100 of 100 people said.').waitFor();
  });

  test('is opened, closed, and opened again', async () => {
    await page.goto(at());
    await page.getByText('Ready to open').waitFor();
    await page.getByText('25 to ask').waitFor();
    await page.getByText('1 without training').waitFor();
    await phone.goto(at('/open'));
    await phone.getByRole('button', { name: 'Open this wave' }).waitFor();
    await keys.follow('Open or close the wave', /Open or close the wave/);
    await keys.tabTo('button', 'Open this wave');
    await page.keyboard.press('Enter');
    await page.getByText('The wave is open.', { exact: true }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'waves-opened-1280');
    // The same was done meanwhile: there is nothing to decide.
    await phone.getByRole('button', { name: 'Open this wave' }).click();
    await phone.getByText('The wave is open.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close this wave' }).click();
    await page.getByText('The wave is closed.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('The wave is open.', { exact: true }).waitFor();
  });

  test('shows both versions to whoever comes later', async () => {
    await phone.setViewportSize({ width: 360, height: 740 });
    for (const [on, text] of [
      [page, 'The council'],
      [phone, 'The church'],
    ] as const) {
      await on.goto(at('/why'));
      await on.getByLabel('Who pays for it?').fill(text);
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await saved();
    await phone.getByRole('button', { name: 'Save' }).click();
    await phone.getByText('Someone else changed this while you were writing').waitFor();
    await phone.getByText('The council').waitFor();
    expect(await findAxeViolations(phone)).toEqual([]);
    await keepPicture(phone, 'waves-stale-360');
    await phone.getByRole('button', { name: 'Store mine instead' }).click();
    await phone.getByText('Saved.', { exact: true }).waitFor();
    const { why, status } = await send<{ why: { partnership: { paidBy: string } }; status: string }>(
      'GET',
      `${here}/waves/${waveId}/work`,
    );
    expect([why.partnership.paidBy, status]).toEqual(['The church', 'open']);
  });

  test('is followed: how far it is, what is worth a look, who may be asked again', async () => {
    await page.goto(at('/next-wave'));
    await page.getByText('Nobody has agreed to be asked again yet').waitFor();
    await expectGood(at('/next-wave'), 'next-none', (on) => on.getByText('Nobody has agreed to be asked again yet').waitFor());
    await page.goto(at('/quality'));
    await page.getByText('Nothing stands out').waitFor();
    await expectGood(at('/quality'), 'quality-none', (on) => on.getByText('Nothing stands out').waitFor());
    await send('POST', `${here}/questions/ready`);
    const { neighbourhoods } = await send<{ neighbourhoods: { id: string; name: string }[] }>('GET', here);
    const neighbourhoodId = neighbourhoods.find(({ name }) => name === 'Mill')?.id;
    for (let sent = 0; sent < 10; sent += 1) {
      const respondent = { is: 'new', id: randomUUID(), ageBand: '25-44', neighbourhoodId };
      const answers = [{ generator: 'advice', status: 'declined' }];
      await send('POST', `${here}/waves/${waveId}/interviews`, { id: randomUUID(), respondent, answers });
    }
    await page.goto(at('/progress'));
    await page.getByText('10 interviews have come in from 10 different people, of 25 wanted.').waitFor();
    await page.getByText('In Quay: 0 of the 10 who answered, and 40 of 100 who live here.', { exact: true }).waitFor();
    await expectGood(at('/progress'), 'progress', (on) => on.getByText('In Quay: 0 of the 10').first().waitFor());
    await page.goto(at('/quality'));
    await page.getByText('10 interviews were looked at.').waitFor();
    await expectGood(at('/quality'), 'quality', (on) => on.getByText('10 interviews were looked at.').waitFor());
    await page.goto(at('/instrument'));
    await page.getByText('Interviews have come in, so the questions stay as they are.').waitFor();
  });

  test('tells when it cannot be read, and when it is not there', async () => {
    await page.route('**/work', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(at());
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/work');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('25 to ask').waitFor();
    await page.goto(at().replace(waveId, randomUUID()));
    await page.getByText('This wave is not here any more').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
