import { randomUUID } from 'node:crypto';
import { giveRole } from '../accounts.ts';
import { openWave, why } from '../field-work.ts';
import type { Examples } from './examples.ts';
import { newAccount, type World } from './world.ts';

const newWave = async ({ services, communityId }: World) => {
  const given = { name: `Wave ${randomUUID()}`, startsOn: null, endsOn: null, population: null };
  return { communityId, waveId: (await services.communities.saveWave(communityId, given)).id };
};

const newResearcher = async ({ services, communityId }: World) => {
  const { id: userId } = await newAccount(services, false);
  await giveRole(services, userId, communityId, 'researcher');
  return userId;
};

const work = (number: number) => ({
  status: 'preparing',
  why: { ...why, partnership: { ...why.partnership, name: `Changed ${number}` } },
  versionId: null,
});
const day = (number: number) => `2026-03-${String((number % 28) + 1).padStart(2, '0')}`;
const training = (number: number) => ({
  isAssigned: number % 2 === 0,
  trainedOn: day(number),
  trainedUntil: `2027-0${number < 28 ? 1 : 2}-01`,
});
const cells = (number: number) => ({ cells: [{ neighbourhoodId: null, ageBand: '16-24', target: number, percent: 12.5 }] });

/** The wave of the world, open: whoever asks in it sees no other. */
export const inOpenWave = async ({ services, communityId, waveId }: World) => {
  await openWave(services, { communityId, waveId });
  return { params: { communityId, waveId } };
};

export const fieldWorkExamples: Examples = {
  editWaveWork: [async (world) => ({ params: await newWave(world), body: work(0), ifMatch: 1, change: work })],
  editResearcher: [
    async (world) => ({
      params: { ...(await newWave(world)), userId: await newResearcher(world) },
      body: training(0),
      ifMatch: 1,
      change: training,
    }),
  ],
  editWaveTargets: [async (world) => ({ params: await newWave(world), body: cells(0), ifMatch: 1, change: cells })],
};
