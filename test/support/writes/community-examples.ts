import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileRole } from '../../../server/contract/imports.ts';
import type { Examples } from './examples.ts';
import type { World } from './world.ts';

const files: Readonly<Record<'people' | 'ties', string>> = {
  people: 'id,name\n1,Ann\n2,Ben\n',
  ties: 'from,to,type\n1,2,advice\n',
};
const mapping = { source: 'drill', people: { id: 'id' }, ties: { from: 'from', to: 'to', generator: 'type' } };

const newImport = async ({ services, communityId, viewer }: World, given: readonly (keyof typeof files)[]) => {
  const importId = randomUUID();
  await services.imports.create(communityId, { id: importId, waveName: 'Two', startsOn: null, population: null }, viewer.id);
  for (const role of given) {
    await services.imports.receive({ communityId, importId }, role as FileRole, 'file.csv', Readable.from([files[role]]));
  }
  return { communityId, importId };
};

const newView = async ({ services, communityId, viewer }: World) => {
  const viewId = randomUUID();
  const fields = { title: 'One', sentence: '', notes: '', address: '' };
  await services.views.save(communityId, viewId, undefined, fields, viewer.id);
  return { communityId, viewId };
};

export const communityExamples: Examples = {
  createCommunity: [async () => ({ params: {}, body: { id: randomUUID(), name: `Test ${randomUUID()}` } })],
  createWave: [async ({ communityId }) => ({ params: { communityId }, body: { name: 'Two' } })],
  saveNeighbourhoods: [
    async ({ communityId }) => ({ params: { communityId }, body: { items: [{ name: 'North' }, { name: 'South' }] } }),
  ],
  createImport: [async ({ communityId }) => ({ params: { communityId }, body: { id: randomUUID(), waveName: 'Two' } })],
  uploadFile: [async (world) => ({ params: { ...(await newImport(world, [])), role: 'people' }, body: files.people })],
  previewImport: [async (world) => ({ params: await newImport(world, ['people', 'ties']), body: {} })],
  startImport: [async (world) => ({ params: await newImport(world, ['people', 'ties']), body: { mapping } })],
  analyseWave: [async ({ communityId, waveId }) => ({ params: { communityId, waveId } })],
  cancelJob: [
    async ({ services, communityId }) => ({
      // Work on files is done only where they are: nobody takes it while it is looked at.
      params: { communityId, jobId: (await services.jobs.ask(communityId, 'import', {})).id },
    }),
  ],
  saveView: [
    async ({ communityId }) => ({ params: { communityId, viewId: randomUUID() }, body: { title: 'One', address: '' } }),
    async (world) => {
      const change = (number: number) => ({ title: `Changed ${number}`, address: '' });
      return { params: await newView(world), body: change(0), ifMatch: 1, change };
    },
  ],
  removeView: [async (world) => ({ params: await newView(world), toldAgain: [404] })],
  orderViews: [
    async (world) => {
      const { services, communityId } = world;
      for (let made = 0; made < 2; made += 1) await newView(world);
      const ids = (await services.views.list(communityId)).map(({ id }) => id);
      return { params: { communityId }, body: { ids: ids.reverse() } };
    },
  ],
};
