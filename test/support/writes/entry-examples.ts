import { randomUUID } from 'node:crypto';
import { routes } from '../../../server/contract/routes.ts';
import { answered, newRespondent, words } from '../interviews.ts';
import type { Examples, MakeExample } from './examples.ts';
import type { World } from './world.ts';

const makers = {
  Resident: ({ services, communityId, viewer }: World, id: string) => {
    const { id: _, ...fields } = routes.createResident.body.parse({ id });
    return services.residents.create(communityId, id, fields, viewer.id);
  },
  Asset: ({ services, communityId, viewer }: World, id: string) => {
    const { id: _, ...fields } = routes.createAsset.body.parse({ id, name: 'One', kind: 'place' });
    return services.assets.create(communityId, id, fields, viewer.id);
  },
  Group: ({ services, communityId, viewer }: World, id: string) => {
    const { id: _, ...fields } = routes.createGroup.body.parse({ id, name: 'One' });
    return services.groups.create(communityId, id, fields, viewer.id);
  },
  Organisation: ({ services, communityId, viewer }: World, id: string) => {
    const { id: _, ...fields } = routes.createOrganisation.body.parse({ id, name: 'One' });
    return services.organisations.create(communityId, id, fields, viewer.id);
  },
} as const;

const made = async (world: World, kind: keyof typeof makers) => {
  const id = randomUUID();
  await makers[kind](world, id);
  return { communityId: world.communityId, id };
};

/** Making, mending and removing one kind of entry. */
const entry = (kind: keyof typeof makers, fields: (name: string) => object): Readonly<Record<string, readonly MakeExample[]>> => {
  const change = (number: number) => fields(`Changed ${number}`);
  return {
    [`create${kind}`]: [async ({ communityId }) => ({ params: { communityId }, body: { id: randomUUID(), ...fields('One') } })],
    [`edit${kind}`]: [async (world) => ({ params: await made(world, kind), body: change(0), ifMatch: 1, change })],
    [`remove${kind}`]: [async (world) => ({ params: await made(world, kind), toldAgain: [404] })],
  };
};

const interview = (name: string) => ({ answers: [answered('advice', words(name), words('Post Office', 'place', 2))] });

const madeInterview = async ({ services, communityId, waveId, viewer }: World) => {
  const id = randomUUID();
  const given = routes.createInterview.body.parse({ id, respondent: newRespondent(), ...interview('Ann') });
  await services.interviews.create({ communityId, waveId }, given, viewer.id);
  return { communityId, waveId, id };
};

const identity = (number: number) => ({ name: `Changed ${number}` });

export const entryExamples: Examples = {
  ...entry('Resident', (name) => ({ ageBand: name })),
  ...entry('Asset', (name) => ({ name, kind: 'place' })),
  ...entry('Group', (name) => ({ name })),
  ...entry('Organisation', (name) => ({ name })),
  saveIdentity: [
    async (world) => ({ params: await made(world, 'Resident'), body: identity(0), ifMatch: 0, change: identity }),
    async (world) => {
      const params = await made(world, 'Resident');
      const first = routes.saveIdentity.body.parse({ name: 'Ann' });
      const { version } = await world.services.identities.save(world.communityId, params.id, 0, first, world.viewer.id);
      return { params, body: identity(0), ifMatch: version, change: identity };
    },
  ],
  readIdentity: [
    async (world) => {
      const params = await made(world, 'Resident');
      const first = routes.saveIdentity.body.parse({ name: 'Ann' });
      await world.services.identities.save(world.communityId, params.id, 0, first, world.viewer.id);
      return { params, body: { reason: 'To ring them' } };
    },
  ],
  eraseIdentity: [
    async (world) => {
      const params = await made(world, 'Resident');
      const first = routes.saveIdentity.body.parse({ name: 'Ann' });
      await world.services.identities.save(world.communityId, params.id, 0, first, world.viewer.id);
      return { params };
    },
  ],
  addReadyQuestions: [async ({ communityId }) => ({ params: { communityId } })],
  createInterview: [
    async ({ communityId, waveId }) => ({
      params: { communityId, waveId },
      body: { id: randomUUID(), respondent: newRespondent('Ben'), ...interview('Ann') },
    }),
  ],
  mendInterview: [
    async (world) => {
      const change = (number: number) => interview(`Changed ${number}`);
      return { params: await madeInterview(world), body: change(0), ifMatch: 1, change };
    },
  ],
};
