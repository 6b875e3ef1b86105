/**
 * The log as a coordinator reads it: who opened a resident, why, and what else somebody did; and what administrators see.
 * The real service, a real browser.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

describe.skipIf(noChromium)('the log', () => {
  let kith: KithInBrowser;
  let page: Page;
  let community = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    page = await kith.newPage({ forAxe: true });
    await page.goto('/');
    const [communityId, id] = [crypto.randomUUID(), crypto.randomUUID()];
    community = `/communities/${communityId}`;
    const writes = [
      ['POST', '/api/communities', { id: communityId, name: 'Elm Grove' }],
      ['POST', `/api${community}/residents`, { id, ageBand: '65-74' }],
      ['PUT', `/api${community}/residents/${id}/identity`, { name: 'Rosa Field' }],
    ] as const;
    for (const [method, path, body] of writes) expect(await send(method, path, body), path).toBeLessThan(300);
  }, 600_000);
  afterAll(() => kith?.close());

  const send = (method: string, path: string, body: object): Promise<number> =>
    page.evaluate(
      async ([how, where, what]) => {
        const headers = { 'content-type': 'application/json', 'if-match': '"0"' };
        return (await fetch(where ?? '', { method: how ?? '', headers, body: what ?? '' })).status;
      },
      [method, path, JSON.stringify(body)],
    );

  /** A busy machine takes its time. */
  const patient = { timeout: 20_000 };
  const rows = () => page.locator('tbody tr').allInnerTexts();
  const expectGood = async (name: string): Promise<void> => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findAxeViolations(page), `${name} ${width}`).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${name} ${width}`,
      ).toBeLessThanOrEqual(0);
      await keepPicture(page, `${name}-${width}`);
    }
  };

  test('who opened a resident, and why, is a link away from the resident', async () => {
    await page.goto(`${community}/directory?kind=residents`);
    await page.locator('tbody a').first().click();
    await page.getByLabel('Why do you need to know who this is?').fill('To arrange a visit');
    await page.getByRole('button', { name: 'Show who this is' }).click();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue(), patient).toBe('Rosa Field');
    await page.getByRole('link', { name: 'Who opened and changed this' }).click();
    await page.getByText(/Only what is about resident .* is shown/).waitFor();
    await expect.poll(rows, patient).toHaveLength(4);
    const [identity = '', opened = ''] = await rows();
    expect(identity).toMatch(/Test administrator, coordinator/);
    expect(identity).toContain('opened who a resident is');
    expect(identity).toContain('Why: To arrange a visit');
    expect(opened).toContain('opened a resident');
    await expectGood('log-about-one');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: 'Show who this is' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Show what is about anything' }).click();
    await expect.poll(async () => (await rows()).some((row) => row.includes('listed residents')), patient).toBe(true);
    await expectGood('log');
  });

  test('is asked by person, deed and day, in the time of the community, and the address keeps what was asked', async () => {
    await page.goto(`${community}/log`);
    await page.getByText('Days and times are those of Europe/').first().waitFor();
    await page.getByLabel('What was done').selectOption('identity-opened');
    await expect.poll(rows, patient).toHaveLength(1);
    await page.getByRole('button', { name: 'Only theirs: Test administrator' }).click();
    expect(new URL(page.url()).searchParams.get('actor')).toMatch(/^[0-9a-f-]{36}$/);
    await page.reload();
    await expect.poll(rows, patient).toHaveLength(1);
    await page.getByLabel('Who did it').selectOption('the command line');
    await page.getByText('Nothing of this kind has happened yet.').waitFor();
    await expectGood('log-empty');
    // A key at a time, as people do: what is half typed stays.
    await page.getByLabel('From').focus();
    await page.keyboard.type('05052026', { delay: 30 });
    expect(await page.getByLabel('From').inputValue()).toBe('2026-05-05');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-05-05');
    await page.getByLabel('From').fill('2026-05-02');
    await page.getByLabel('To', { exact: true }).fill('2026-05-01');
    await page.getByText('The last day comes before the first').waitFor();
    await expectGood('log-days-mixed');
  });

  test('says that there is more, and what went wrong', async () => {
    await page.goto(`${community}/directory?kind=residents`);
    const list = `/api${community}/residents?limit=1`;
    await page.evaluate(async (address) => {
      for (let asked = 0; asked < 55; asked += 1) await fetch(address);
    }, list);
    await page.goto(`${community}/log`);
    await page.getByText('The newest 50 entries are shown.').waitFor();
    await expectGood('log-many');
    await page.getByRole('button', { name: 'Show older entries' }).click();
    await expect.poll(async () => (await rows()).length, patient).toBeGreaterThan(55);
    await page.route('**/audit*', (route) => route.fulfill({ status: 500, body: '' }));
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expectGood('log-failed');
    await page.unroute('**/audit*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('tbody tr').first().waitFor();
  });

  test('of accounts is there for administrators, a link away from everybody with an account', async () => {
    await fetch(`${kith.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@example.org', password: 'another one entirely', code: null }),
    });
    await page.goto('/users');
    await page.getByRole('link', { name: 'Sign-ins and accounts' }).click();
    await expect
      .poll(async () => (await rows()).some((row) => /somebody not signed in[\s\S]*was not let in/.test(row)), patient)
      .toBe(true);
    await page.getByText('Days and times are those of UTC').first().waitFor();
    await expectGood('log-of-accounts');
  });
});
