/**
 * From nothing to a neighbour on the map: a community, a wave, an interview, all by the pages; then the directory.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';
import { readDrawn, readRows, waitForMap } from '../support/map-in-browser.ts';

describe.skipIf(noChromium)('an interview and the directory', () => {
  let kith: KithInBrowser;
  let page: Page;
  let community = '';
  let respondent = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    // Narrow: what works here works on a laptop.
    page = await kith.newPage({ width: 360, height: 740, forAxe: true });
    page.setDefaultTimeout(60_000);
  });
  afterAll(() => kith?.close());

  const heading = () => page.locator('h1');
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  /** No axe violation, nothing wider than the window; a picture narrow and wide. */
  const expectGood = async (name: string): Promise<void> => {
    expect(await findAxeViolations(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    await keepPicture(page, `${name}-360`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await keepPicture(page, `${name}-1280`);
    await page.setViewportSize({ width: 360, height: 740 });
  };

  test('a community and a wave are begun, and ready questions taken over', async () => {
    await page.goto('/communities/new');
    await press('Begin');
    await page.getByText('There is a problem').waitFor();
    await expectGood('community-refused');
    await page.getByLabel('What is the community called?').fill('Millbrook');
    await page.getByLabel(/^About how many people/).fill('3,100');
    await press('Begin');
    await page.getByLabel('What is this wave called?').fill('Spring');
    await page.getByLabel(/^Areas, one a line/).fill('Upper end\nLower end');
    await expectGood('wave');
    await press('Begin');
    await page.getByRole('heading', { name: 'Spring' }).waitFor();
    await press('Menu');
    await page.getByRole('link', { name: 'Interview', exact: true }).click();
    await page.getByText('This community has no questions yet').waitFor();
    community = /communities\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await expectGood('ready-questions');
    await press('Use these questions');
    await page.getByRole('heading', { name: /Who answers\?/ }).waitFor();
  });

  test('an interview is entered, survives a failed send, and arrives once', async () => {
    await press('Continue');
    await page.getByText('There is a problem').waitFor();
    await expectGood('interview-respondent-refused');
    await page.getByLabel('No, somebody new').check();
    await page.getByLabel(/^Name/).fill('Rosa Field');
    await page.getByLabel('Where do they live?').selectOption({ label: 'Lower end' });
    await press('Continue');
    await heading().filter({ hasText: 'give you a hand' }).waitFor();
    await press('Continue');
    await page
      .getByText(/^Add a name, choose an answer/)
      .first()
      .waitFor();
    await page.getByLabel('A name, as they say it').fill('فاطمة');
    await press('Add');
    await page.getByLabel('A name, as they say it').fill('Tom Reed');
    await page.keyboard.press('Enter');
    await page.getByText('2 named').waitFor();
    await page.getByLabel('How close: Tom Reed').selectOption('4');
    await page.getByLabel('A name, as they say it').fill('tom  reed');
    await press('Add');
    await page.getByText('already named here').first().waitFor();
    expect(await page.locator('.kith-named__one').count()).toBe(2);
    await page.getByLabel('A name, as they say it').fill('');
    await expectGood('interview-question');
    await press('Continue');
    await page.getByLabel('Nobody', { exact: true }).check();
    await press('Continue');
    await page.getByLabel('Prefers not to say').check();
    await press('Continue');
    for (let question = 4; question <= 8; question += 1) await press('Skip this question');
    // Typed and not added: it counts all the same.
    await page.getByLabel('What they use, as they call it').fill('Post Office');
    await press('Continue');
    await press('Skip this question');
    await press('Skip this question');
    await heading().filter({ hasText: 'Check the answers' }).waitFor();
    await expectGood('interview-check');

    await page.route('**/interviews', (route) => route.abort());
    await press('Send this interview');
    await page.getByText('Kith cannot be reached').waitFor();
    await expectGood('interview-failed');
    await page.unroute('**/interviews');
    // The reply is lost on the way back: the service has it, the page does not know.
    await page.route('**/interviews', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press('Send this interview');
    await page.getByText('Kith cannot be reached').waitFor();
    await page.getByRole('button', { name: 'Send this interview', disabled: false }).waitFor();
    await page.unroute('**/interviews');
    await press('Send this interview');
    await heading().filter({ hasText: 'The interview is stored' }).waitFor();
    await expectGood('interview-done');
  });

  test('it is on the map, with everybody and everything it names', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByText('See it on the map').click();
    await waitForMap(page);
    respondent = new URL(page.url()).searchParams.get('selected') ?? '';
    const drawn = await readDrawn(page);
    expect(drawn.members).toContain(respondent);
    expect(drawn.members).toHaveLength(4);
    expect(await readRows(page, 'members')).toEqual(drawn.members);
    expect(await readRows(page, 'ties')).toHaveLength(3);
    expect(await page.locator('body').textContent()).not.toContain('Rosa Field');
    expect(await page.locator('body').textContent()).toContain('Post Office');
    await keepPicture(page, 'interview-on-the-map');
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('leaving an interview that is not sent asks first', async () => {
    await page.goto(`/communities/${community}/interview`);
    await page.getByLabel('No, somebody new').check();
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Directory', exact: true }).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    expect(page.url()).toContain('/interview');
    page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['confirm', 'beforeunload']);
  });

  test('an asset is added, found, and mended by two at once without loss', async () => {
    await page.goto(`/communities/${community}/directory?kind=groups`);
    await page.getByText('Nothing is here yet').waitFor();
    await expectGood('directory-empty');
    await page.getByRole('link', { name: 'Assets', exact: true }).click();
    await page.getByText('Named in an interview').waitFor();
    await expectGood('directory');
    await page.getByRole('link', { name: 'Add an asset' }).click();
    await page.getByLabel('Latitude').fill('north');
    await press('Save');
    await page.getByText('There is a problem').waitFor();
    await expectGood('entry-refused');
    await page.getByLabel('Name', { exact: true }).fill('post office');
    await page.getByLabel('Latitude').fill('');
    await press('Save');
    await page.getByText('There is already an entry with this name:').waitFor();
    await expectGood('entry-saved');

    await page.goto(`/communities/${community}/directory?kind=assets&q=office`);
    await page.getByRole('link', { name: 'Post Office', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).waitFor();
    const other = await kith.newPage();
    await other.goto(page.url());
    await other.getByLabel('About', { exact: true }).fill('Open until noon');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('is stored').waitFor();
    await page.getByLabel('About', { exact: true }).fill('Parcels, and a chat');
    await press('Save');
    await page.getByText('Someone else changed this').waitFor();
    expect(await page.locator('.kith-stale').textContent()).toContain('Open until noon');
    await expectGood('entry-stale');
    await press('Store mine instead');
    await page.getByText('is stored').waitFor();
    await press('Remove this entry');
    await press('Yes, remove it');
    await page.getByText('1 answer speaks of it').waitFor();
    await expectGood('entry-kept');
  });

  test('who a resident is shows only when asked for, and is erased alone', async () => {
    await page.goto(`/communities/${community}/directory?kind=residents`);
    await page.locator(`a[href$="${respondent}"]`).click();
    await page.getByText('Show who this is').waitFor();
    expect(await page.content()).not.toContain('Rosa Field');
    await press('Show who this is');
    await page.getByText('Say why you need to know').waitFor();
    await expectGood('identity-without-reason');
    await page.getByLabel('Why do you need to know who this is?').fill('To arrange a visit');
    await press('Show who this is');
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Field');
    await expectGood('identity');
    await press('Erase who this is');
    await press('Yes, erase the name');
    await page.getByText('The name is erased.').waitFor();
    await page.reload();
    await page.getByLabel('Why do you need to know who this is?').fill('To see that it is gone');
    await press('Show who this is');
    await page.getByText('Nobody has said who this is.').waitFor();
  });
});
