import { randomUUID } from 'node:crypto';
import { routes } from '../../../server/contract/routes.ts';
import { answered, newRespondent, words } from '../interviews.ts';
import type { Examples } from './examples.ts';
import type { World } from './world.ts';

/** Two groups that were named in words that nobody has looked at. */
const twoUnmatched = async ({ services, communityId, waveId, viewer }: World) => {
  await services.interviews.addReadyQuestions(communityId);
  const names = [`Choir ${randomUUID()}`, `Choir ${randomUUID()}`];
  const named = names.map((name) => words(name, 'group'));
  const body = { id: randomUUID(), respondent: newRespondent(), answers: [answered('advice', ...named)] };
  await services.interviews.create({ communityId, waveId }, routes.createInterview.body.parse(body), viewer.id);
  const found = await Promise.all(names.map((name) => services.directory.suggest(communityId, name, false)));
  const [keepId = '', goneId = ''] = found.map(([one]) => one?.id ?? '');
  return { keepId, goneId };
};

export const joinExamples: Examples = {
  joinMembers: [
    async (world) => ({
      params: { communityId: world.communityId },
      body: { id: randomUUID(), ...(await twoUnmatched(world)) },
    }),
  ],
  undoJoin: [
    async (world) => {
      const { services, communityId, viewer } = world;
      const joinId = randomUUID();
      await services.joins.join(communityId, { id: joinId, ...(await twoUnmatched(world)) }, viewer.id);
      return { params: { communityId, joinId } };
    },
  ],
};
