/**
 * Looking at a page as people do: wide, narrow and enlarged; by the keyboard alone.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations, type KithInBrowser, keepPicture, startInBrowser } from './browser.ts';

/** Asks the service from within a page, as whoever is signed in there. */
export const sendFrom =
  (page: Page) =>
  async <T>(method: string, path: string, body?: object, ifMatch?: number): Promise<T> => {
    const ask = () =>
      page.evaluate(
        async ([verb, address, given, version]) => {
          const headers = { 'content-type': 'application/json', ...(version ? { 'if-match': `"${version}"` } : {}) };
          const sent = { method: verb as string, headers, ...(given ? { body: given as string } : {}) };
          const reply = await fetch(address as string, sent);
          return [reply.status, await reply.text()] as const;
        },
        [method, path, body && JSON.stringify(body), ifMatch],
      );
    let [status, text] = await ask();
    // A database that has just started first plans each statement, and a busy machine takes its time for it.
    for (let tries = 1; status === 503 && tries < 6; tries += 1) [status, text] = await ask();
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  };

/**
 * No axe violation, and nothing wider than the window, also at 400 %; a picture wide and narrow.
 * @param page wide, and shows it already.
 * @param phone goes there.
 */
export const looksGood =
  (page: Page, phone: Page, feature: string) =>
  async (address: string, name: string, ready: (on: Page) => Promise<unknown>): Promise<void> => {
    expect(await findAxeViolations(page), name).toEqual([]);
    await keepPicture(page, `${feature}-${name}-1280`);
    await phone.setViewportSize({ width: 360, height: 740 });
    await phone.goto(address);
    await ready(phone);
    expect(await findAxeViolations(phone), name).toEqual([]);
    await keepPicture(phone, `${feature}-${name}-360`);
    for (const [width, height] of [
      [360, 740],
      [320, 256],
    ] as const) {
      await phone.setViewportSize({ width, height });
      const shown = await phone.evaluate(() => document.documentElement.scrollWidth);
      expect(shown, `${name} at ${width}`).toBeLessThanOrEqual(width);
    }
  };

type Role = 'link' | 'button' | 'textbox' | 'radio' | 'checkbox';

export const byKeyboard = (page: Page) => {
  /** Goes on with the tab key until something of this name has the focus. */
  const tabTo = async (role: Role, name: string | RegExp): Promise<void> => {
    const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
    await wanted.waitFor();
    for (let tries = 0; tries < 80; tries += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the tab key does not lead to ${name}`);
  };
  return {
    tabTo,
    follow: async (name: string | RegExp, leadsTo: string | RegExp): Promise<void> => {
      await tabTo('link', name);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: leadsTo }).waitFor();
    },
    type: async (name: string | RegExp, text: string): Promise<void> => {
      await tabTo('textbox', name);
      await page.keyboard.type(text);
    },
  };
};

/** A service, and whoever looks after a community of it at a desk and, for pictures, at a phone. */
export type InCommunity = {
  readonly kith: KithInBrowser;
  readonly page: Page;
  readonly phone: Page;
  readonly send: ReturnType<typeof sendFrom>;
  readonly keys: ReturnType<typeof byKeyboard>;
  readonly expectGood: ReturnType<typeof looksGood>;
};

/**
 * Starts a service in which a community called Millbrook has begun, with nothing in it.
 * @param feature what its pictures are called after.
 */
export const startInCommunity = async (communityId: string, feature: string): Promise<InCommunity> => {
  const kith = await startInBrowser();
  const page = await kith.newPage({ forAxe: true });
  const phone = await kith.newPage({ width: 360, height: 740, forAxe: true });
  for (const one of [page, phone]) one.setDefaultTimeout(60_000);
  const send = sendFrom(page);
  await page.goto('/');
  await send('POST', '/api/communities', { id: communityId, name: 'Millbrook' });
  return { kith, page, phone, send, keys: byKeyboard(page), expectGood: looksGood(page, phone, feature) };
};
