/**
 * A community in which interviews can be entered, and what one is made of.
 */
import { randomUUID } from 'node:crypto';
import { communityRoutes } from '../../server/contract/communities.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { ask } from './ask.ts';
import type { TestServices } from './services.ts';

/** With the ready questions and a wave. */
export const beginWave = async (services: TestServices) => {
  const { id: communityId } = await services.newCommunity();
  await ask(services, interviewRoutes.addReadyQuestions, { params: { communityId } });
  const wave = await ask(services, communityRoutes.createWave, { params: { communityId }, body: { name: 'First wave' } });
  return { communityId, waveId: wave.value.id };
};

export const newRespondent = (name: string | null = null) => ({ is: 'new', id: randomUUID(), ageBand: '25-44', name });
export const words = (text: string, kind = 'person', strength: number | null = null) => ({
  is: 'new',
  words: text,
  kind,
  strength,
});
export const answered = (generator: string, ...named: object[]) => ({ generator, status: 'answered', named });
