/**
 * A community in a running service in which writers can work.
 */

import { randomUUID } from 'node:crypto';
import { routes } from '../../server/contract/routes.ts';
import { fromHere } from '../support/from-here.ts';
import type { Door, Place } from './journal.ts';

/** @throws Error with the answer when something is refused. */
export const makePlace = async ({ address, cookie }: Door): Promise<Place> => {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const headers = { cookie, ...fromHere, ...(body ? { 'content-type': 'application/json' } : {}) };
    const reply = await fetch(`${address}${path}`, { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!reply.ok) throw new Error(`POST ${path} was answered ${reply.status}: ${await reply.text()}`);
    return reply.json();
  };
  const communityId = randomUUID();
  await ask('/api/communities', { id: communityId, name: `Drill ${communityId}` });
  await ask(`/api/communities/${communityId}/questions/ready`);
  const wave = routes.createWave.reply.parse(await ask(`/api/communities/${communityId}/waves`, { name: 'One' }));
  return { communityId, waveId: wave.id };
};
