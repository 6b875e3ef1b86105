/**
 * A wave brought to the field through the API: an instrument, a version of it, and the wave open with it.
 */
import { randomUUID } from 'node:crypto';
import type { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { why } from './field-work.ts';

/** Sends one request, and throws unless it was answered well. @returns the answer. */
export type AskApi = (method: string, path: string, body?: object, ifMatch?: number) => Promise<unknown>;

type Versioned = { readonly version: number };

/**
 * @param status what becomes of the wave: not opened, all is ready for it.
 * @returns the version that the wave asks.
 */
export const openWave = async (
  ask: AskApi,
  { communityId, waveId }: { readonly communityId: string; readonly waveId: string },
  document: InstrumentDocument,
  status: 'open' | 'preparing' = 'open',
): Promise<string> => {
  const here = `/api/communities/${communityId}`;
  const [instrumentId, versionId] = [randomUUID(), randomUUID()];
  const { version } = (await ask('POST', `${here}/instruments`, { id: instrumentId, title: document.title })) as Versioned;
  await ask('PUT', `${here}/instruments/${instrumentId}`, { draft: document }, version);
  await ask('POST', `${here}/instruments/${instrumentId}/versions`, { id: versionId });
  const work = (await ask('GET', `${here}/waves/${waveId}/work`)) as Versioned;
  await ask('PUT', `${here}/waves/${waveId}/work`, { status, why, versionId }, work.version);
  return versionId;
};
