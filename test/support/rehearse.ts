/**
 * An instrument made through the API of a service that runs, and its rehearsal in a browser.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { fromHere } from './from-here.ts';

const send = async (page: Page, method: string, path: string, data: object, ifMatch?: number): Promise<void> => {
  const headers = { ...fromHere, ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }) };
  const reply = await page.request.fetch(path, { method, data, headers });
  if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
};

/** @returns the address of the rehearsal of a version with this document, in a community of its own. */
export const makeRehearsal = async (page: Page, document: InstrumentDocument, community = 'Millbrook'): Promise<string> => {
  const [communityId, instrumentId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  const here = `/api/communities/${communityId}`;
  await send(page, 'POST', '/api/communities', { id: communityId, name: community });
  await send(page, 'PUT', `${here}/neighbourhoods`, { items: [{ name: 'Upper end' }, { name: 'Lower end' }] });
  await send(page, 'POST', `${here}/instruments`, { id: instrumentId, title: document.title });
  await send(page, 'PUT', `${here}/instruments/${instrumentId}`, { draft: document }, 1);
  await send(page, 'POST', `${here}/instruments/${instrumentId}/versions`, { id: versionId });
  return `/communities/${communityId}/rehearse/${instrumentId}/${versionId}`;
};

export const heading = (page: Page) => page.locator('#page-title');

export const openRehearsal = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByText('Why we ask').waitFor();
};

/** The button that goes on: its words differ on the first and on the last page. */
export const onward = '[data-onward]';
