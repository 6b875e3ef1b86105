/**
 * Every page as browsers get it, with our own policy on content in force: nothing of ours is stopped by it, nothing fails,
 * and what is not ours is stopped. The other tests open most pages for axe, which needs the policy out of the way.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityPages, sitePages } from '../../client/src/pages.ts';
import { DemoRole } from '../../server/contract/accounts.ts';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { waitForMap } from '../support/map-in-browser.ts';
import { signInToDemo } from '../support/sign-in.ts';

describe.skipIf(noChromium)('every page under its own policy', () => {
  let kith: KithInBrowser;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    kith = await startInBrowser({ demo: true });
    const { request } = await kith.newPage();
    const first = async (path: string): Promise<string> => (await (await request.get(path)).json()).items[0].id;
    const communityId = await first('/api/communities');
    const here = `/api/communities/${communityId}`;
    ids = {
      communityId,
      memberId: await first(`${here}/assets`),
      neighbourhoodId: await first(`${here}/neighbourhoods`),
      plural: 'assets',
    };
  }, 300_000);
  afterAll(() => kith?.close());

  /** What a page complains of: errors of its own, and what the policy stopped. Refusals of the API are answers. */
  const listen = async (page: Page): Promise<string[]> => {
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/the server responded with a status of 40[134]/.test(message.text())) {
        said.push(message.text());
      }
    });
    await page.exposeFunction('tellStopped', (what: string) => said.push(`stopped: ${what}`));
    await page.addInitScript(() => {
      const { tellStopped } = window as unknown as { tellStopped(what: string): void };
      addEventListener('securitypolicyviolation', (event) => tellStopped(`${event.effectiveDirective} ${event.blockedURI}`));
    });
    return said;
  };

  const addresses = [
    ...sitePages.map(({ path }) => `/${path}`),
    ...communityPages.map(({ path }) => `/communities/:communityId/${path}`),
    // Its other pages stand behind a PIN: see field-pages.test.ts.
    '/field',
  ];

  test.each(['nobody', ...DemoRole.options])('%s', async (who) => {
    expect(addresses.length).toBeGreaterThan(20);
    const first = await kith.newPage({ asNobody: true });
    const role = DemoRole.safeParse(who);
    if (role.success) {
      const [name = '', value = ''] = (await signInToDemo(kith.address, role.data)).split('=');
      const { hostname: domain } = new URL(kith.address);
      await first.context().addCookies([{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
    }
    const waiting = [...addresses];
    const openAll = async (page: Page): Promise<void> => {
      const said = await listen(page);
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const path = address.replace(/:([A-Za-z]+)/g, (_, name: string) => ids[name] ?? '');
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        if (who === 'coordinator' && path.endsWith('/map')) await waitForMap(page);
        await page.waitForLoadState('networkidle');
        expect([address, said]).toEqual([address, []]);
      }
    };
    // Several side by side: each mostly waits for its page to fall silent.
    const pages = [first, ...(await Promise.all([1, 2, 3].map(() => first.context().newPage())))];
    await Promise.all(pages.map(openAll));
    expect(waiting).toEqual([]);
    await first.context().close();
  });

  test('a script, a style and a style attribute that somebody put into a page are stopped, and that is heard here', async () => {
    const page = await kith.newPage();
    const said = await listen(page);
    await page.goto('/account');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p id="put" style="color: rgb(1, 2, 3)">x</p><style>p{}</style>');
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
    });
    await expect
      .poll(() => said.filter((one) => one.startsWith('stopped: ')).map((one) => one.split(' ')[1]))
      .toEqual(expect.arrayContaining(['style-src-attr', 'style-src-elem', 'script-src-elem']));
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#put') as Element).color)).not.toBe('rgb(1, 2, 3)');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
