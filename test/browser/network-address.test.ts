/**
 * Kith opened over the plain network, by the machine's own address there: the page loads and says why nobody signs in.
 */
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

const own = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
if (!own) process.stderr.write('This machine has no address on a network: Kith over a plain network is not tried.\n');

describe.skipIf(noChromium || !own)('over the plain network', () => {
  let kith: KithInBrowser;
  let network: string;
  beforeAll(async () => {
    kith = await startInBrowser({ demo: true, environment: { KITH_BIND: '0.0.0.0' } });
    network = `http://${own}:${new URL(kith.address).port}`;
  }, 300_000);
  afterAll(() => kith?.close());

  test('every address leads to the reason, and to no form', async () => {
    const page = await kith.newPage({ width: 360, height: 740, asNobody: true, forAxe: true });
    const failed: string[] = [];
    page.on('pageerror', (error) => failed.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of ['/', '/sign-in', `/link#${'x'.repeat(43)}`]) {
      await page.goto(`${network}${path}`);
      await page.getByRole('heading', { level: 1, name: 'Nobody can sign in over this connection' }).waitFor();
      await page.getByText('Kith does not sign anyone in over an unprotected connection').waitFor();
      expect(await page.locator('input, form').count()).toBe(0);
    }
    expect(await findAxeViolations(page)).toEqual([]);
    await keepPicture(page, 'unprotected-360');
    expect(failed).toEqual([]);
    // The secret of a link is not sent over such a connection, nor anything else asked for.
    expect([...new Set(asked.filter((path) => path.startsWith('/api')))]).toEqual(['/api/session']);
  });

  test('nobody is signed in by hand either, and no demo is offered', async () => {
    const reply = await fetch(`${network}/api/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'coordinator' }),
    });
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([403, 'unprotected']);
    expect(reply.headers.get('set-cookie')).toBeNull();
    const here = (await (await fetch(`${kith.address}/api/session`)).json()) as { demo: unknown[]; mayComeIn: boolean };
    expect(here).toMatchObject({ demo: [], mayComeIn: true });
  });
});
