import { randomUUID } from 'node:crypto';
import { InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import type { Examples } from './examples.ts';
import type { World } from './world.ts';

/** As little as can be published: somebody agrees, and names somebody. */
export const smallInstrument = (title = 'Small'): InstrumentDocument =>
  InstrumentDocument.parse({
    title,
    language: 'en',
    blocks: [
      {
        is: 'consent',
        key: 'consent',
        title: 'Taking part',
        purposes: [{ purpose: 'survey', text: 'May we ask you?' }],
      },
      {
        is: 'names',
        key: 'advice',
        title: 'Advice',
        text: 'Who gives you advice?',
        asksFor: 'people',
        kinds: ['person'],
        max: 8,
      },
    ],
  });

export const newInstrument = async ({ services, communityId, viewer }: World, draft?: InstrumentDocument) => {
  const instrumentId = randomUUID();
  await services.instruments.create(communityId, { id: instrumentId, title: 'Small', from: null }, viewer.id);
  if (draft) await services.instruments.edit({ communityId, instrumentId }, 1, draft, viewer.id);
  return { communityId, instrumentId };
};

const newVersion = async (world: World) => {
  const one = await newInstrument(world, smallInstrument());
  const versionId = randomUUID();
  await world.services.instruments.publish(one, { id: versionId }, world.viewer.id);
  return { ...one, versionId };
};

export const instrumentExamples: Examples = {
  createInstrument: [
    async ({ communityId }) => ({ params: { communityId }, body: { id: randomUUID(), title: 'Small' } }),
    async (world) => {
      const { communityId, instrumentId } = await newInstrument(world, smallInstrument());
      const from = { is: 'instrument', id: instrumentId };
      return { params: { communityId }, body: { id: randomUUID(), title: 'A copy', from } };
    },
  ],
  editInstrument: [
    async (world) => {
      const change = (number: number) => ({ draft: smallInstrument(`Changed ${number}`) });
      return { params: await newInstrument(world), body: change(0), ifMatch: 1, change };
    },
  ],
  publishInstrument: [async (world) => ({ params: await newInstrument(world, smallInstrument()), body: { id: randomUUID() } })],
  retireInstrumentVersion: [async (world) => ({ params: await newVersion(world) })],
};
