import { randomUUID } from 'node:crypto';
import { routes } from '../../../server/contract/routes.ts';
import type { Examples } from './examples.ts';
import { newAccount, type World } from './world.ts';

const community = (number: number) => ({
  name: `Changed ${number} ${randomUUID()}`,
  description: '',
  population: null,
  timezone: 'Europe/London',
  kind: 'place',
});
const neighbourhood = (number: number) => ({
  name: `Changed ${number} ${randomUUID()}`,
  latitude: null,
  longitude: null,
  population: null,
});

const newNeighbourhood = async ({ services, communityId, viewer }: World) => {
  const neighbourhoodId = randomUUID();
  const { id: _, ...fields } = routes.createNeighbourhood.body.parse({ id: neighbourhoodId, name: `North ${neighbourhoodId}` });
  await services.neighbourhoods.create(communityId, neighbourhoodId, fields, viewer.id);
  return { communityId, neighbourhoodId };
};

export const placeExamples: Examples = {
  editCommunity: [
    async ({ services, communityId }) => {
      const { version } = await services.communities.read(communityId);
      return { params: { communityId }, body: community(0), ifMatch: version, change: community };
    },
  ],
  createNeighbourhood: [
    async ({ communityId }) => ({ params: { communityId }, body: { id: randomUUID(), name: `North ${randomUUID()}` } }),
  ],
  editNeighbourhood: [
    async (world) => ({
      params: await newNeighbourhood(world),
      body: neighbourhood(0),
      ifMatch: 1,
      change: neighbourhood,
    }),
  ],
  removeNeighbourhood: [async (world) => ({ params: await newNeighbourhood(world), toldAgain: [404] })],
  disableUser: [async ({ services }) => ({ params: { userId: (await newAccount(services, false)).id } })],
  makeUserResetLink: [
    async ({ services, viewer }) => ({
      params: { userId: (await newAccount(services, false, viewer.id)).id },
      body: { id: randomUUID() },
      // Its secret was shown to nobody and is kept nowhere: a new one is made under a new id.
      toldAgain: [409],
    }),
  ],
  enableUser: [
    async ({ services, viewer }) => {
      const { id } = await newAccount(services, false);
      await services.users.disable(id, viewer);
      return { params: { userId: id } };
    },
  ],
};
