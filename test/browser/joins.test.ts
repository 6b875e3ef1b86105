/**
 * Two unmatched entries that are one: joined by hand on the page of the one, and parted again.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium } from '../support/browser.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { byKeyboard, type InCommunity, startInCommunity } from '../support/pages-in-browser.ts';

type Network = { readonly members: readonly { readonly id: string }[] };
type Listed = { readonly items: readonly { readonly id: string; readonly pseudonym: string; readonly unmatched: boolean }[] };

describe.skipIf(noChromium)('joining two entries', () => {
  let kith: KithInBrowser;
  let page: Page;
  const communityId = randomUUID();
  const here = `/api/communities/${communityId}`;
  let waveId = '';
  let keepId = '';
  let keep = '';
  let goneId = '';
  let gone = '';
  let send: InCommunity['send'];
  let expectGood: InCommunity['expectGood'];

  const pageOf = (id: string) => `/communities/${communityId}/directory/residents/${id}`;
  const onMap = async () =>
    (await send<Network>('GET', `${here}/waves/${waveId}/network`)).members.filter(({ id }) => [keepId, goneId].includes(id));
  /** Whoever uses the keyboard goes on where something has changed. */
  const hasFocus = (role: string) => page.evaluate((wanted) => document.activeElement?.getAttribute('role') === wanted, role);
  const panel = (on: Page) => on.getByRole('heading', { name: 'This may be the same as …' });

  const interview = async (name: string): Promise<string> => {
    const listed = async () => (await send<Listed>('GET', `${here}/residents?limit=100`)).items.filter((one) => one.unmatched);
    const before = new Set((await listed()).map(({ id }) => id));
    await send('POST', `${here}/waves/${waveId}/interviews`, {
      id: randomUUID(),
      respondent: newRespondent(),
      answers: [answered('advice', words(name))],
    });
    return (await listed()).find(({ id }) => !before.has(id))?.id ?? '';
  };

  beforeAll(async () => {
    ({ kith, page, send, expectGood } = await startInCommunity(communityId, 'joins'));
    waveId = (await send<{ id: string }>('POST', `${here}/waves`, { name: 'Spring' })).id;
    await send('POST', `${here}/questions/ready`);
    keepId = await interview('Ann Field');
    goneId = await interview('Anne Field');
    const { items } = await send<Listed>('GET', `${here}/residents?limit=100`);
    [keep, gone] = [keepId, goneId].map((wanted) => items.find(({ id }) => id === wanted)?.pseudonym ?? '') as [string, string];
  }, 300_000);
  afterAll(() => kith?.close());

  test('is found on the page of an entry that nobody matched, and done with the keyboard alone', async () => {
    expect(await onMap()).toHaveLength(2);
    await page.goto(pageOf(goneId));
    await panel(page).waitFor();
    await expectGood(pageOf(goneId), 'panel', (on) => panel(on).waitFor());
    const keys = byKeyboard(page);
    await keys.type('Find the other entry', keep);
    await keys.tabTo('button', new RegExp(keep));
    await page.getByRole('button', { name: new RegExp(keep) }).scrollIntoViewIfNeeded();
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'joins-found-1280');
    await page.keyboard.press('Enter');
    await page.getByText(`Join this to ${keep}?`).waitFor();
    expect(await hasFocus('alert')).toBe(true);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByText(`Join this to ${keep}?`).scrollIntoViewIfNeeded();
    await keepPicture(page, 'joins-ask-1280');
    await keys.tabTo('button', 'Join them');
    await page.keyboard.press('Enter');
    await page.getByText('They are joined.').waitFor();
    expect(await hasFocus('status')).toBe(true);
    await page.getByText(`This is joined to ${keep}`).waitFor();
    expect(await panel(page).count()).toBe(0);
    await page.getByText('They are joined.').scrollIntoViewIfNeeded();
    await expectGood(pageOf(goneId), 'joined', async (on) => {
      await on.getByText(`This is joined to ${keep}`).waitFor();
      await on.getByText(`This is joined to ${keep}`).scrollIntoViewIfNeeded();
    });
  });

  test('the map and the list have one of them, and the page of the one that is kept says so', async () => {
    expect((await onMap()).map(({ id }) => id)).toEqual([keepId]);
    const { items } = await send<Listed>('GET', `${here}/residents?limit=100`);
    expect(items.map(({ id }) => id)).not.toContain(goneId);
    await page.goto(pageOf(keepId));
    await page.getByText(`${gone} was joined to this one on`).waitFor();
    await expectGood(pageOf(keepId), 'kept', (on) => on.getByText(`${gone} was joined`).waitFor());
  });

  test('when the service cannot do it, it says so, and nothing has changed', async () => {
    await page.route('**/undo', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.getByRole('button', { name: `Undo: ${gone} and ${keep}` }).click();
    await page.locator('.nhsuk-error-summary, [role=alert]').first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/undo');
    expect(await onMap()).toHaveLength(1);
  });

  test('is undone, and both are there again', async () => {
    const keys = byKeyboard(page);
    await keys.tabTo('button', `Undo: ${gone} and ${keep}`);
    await page.keyboard.press('Enter');
    await page.getByText('They are two entries again.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await onMap()).toHaveLength(2);
    await page.goto(pageOf(goneId));
    await panel(page).waitFor();
  });
});
