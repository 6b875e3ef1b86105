/**
 * A community in a running service in which writers can work, and a wave of it that is open.
 */
import { randomUUID } from 'node:crypto';
import { FieldPack } from '../../server/contract/field-work.ts';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { routes } from '../../server/contract/routes.ts';
import { fromHere } from '../support/from-here.ts';
import { type AskApi, openWave } from '../support/open-wave.ts';
import type { Door, Place } from './journal.ts';

/** Asks for people and for places, under the keys of questions that a community is given. */
const document = InstrumentDocument.parse({
  title: 'Drill',
  language: 'en',
  blocks: [
    { is: 'consent', key: 'consent', title: 'Consent', purposes: [{ purpose: 'survey', text: 'Do you take part?' }] },
    { is: 'names', key: 'advice', title: 'Advice', text: 'Whom do you ask?', asksFor: 'people', kinds: ['person'], max: 8 },
    { is: 'names', key: 'drill-places', title: 'Places', text: 'Where do you go?', asksFor: 'uses', kinds: ['place'], max: 8 },
    {
      is: 'questions',
      key: 'you',
      title: 'You',
      items: [{ kind: 'number', key: 'children', text: 'Children?', min: 0, max: 20 }],
    },
  ],
});

/** @throws Error with the answer when something is refused. */
export const makePlace = async ({ address, cookie }: Door): Promise<Place> => {
  const ask: AskApi = async (method, path, body, ifMatch) => {
    const headers = {
      ...{ cookie, ...fromHere },
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    };
    const reply = await fetch(`${address}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${await reply.text()}`);
    return reply.json();
  };
  const communityId = randomUUID();
  const here = `/api/communities/${communityId}`;
  await ask('POST', '/api/communities', { id: communityId, name: `Drill ${communityId}` });
  await ask('POST', `${here}/questions/ready`);
  const { id: waveId } = routes.createWave.reply.parse(await ask('POST', `${here}/waves`, { name: 'One' }));
  const versionId = await openWave(ask, { communityId, waveId }, document);
  const { sealingKey } = FieldPack.parse(await ask('GET', `${here}/waves/${waveId}/field-pack`));
  return { communityId, waveId, versionId, sealingKey };
};
