import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { routes } from '../../../server/contract/routes.ts';
import { draftKeyBoundTo } from '../../../server/contract/submissions.ts';
import { makeWithdrawalCode, readWithdrawalCode } from '../../../server/contract/withdrawal-code.ts';
import { sealBytes } from '../seal.ts';
import { everyBlock, filledOf, met, publish, type Said, sealFor } from '../submissions.ts';
import type { Examples } from './examples.ts';
import type { World } from './world.ts';

const newFilled = async ({ services, communityId, waveId, viewer }: World, said: object = {}): Promise<Said> => {
  const { versionId } = await publish({ instruments: services.instruments, userId: viewer.id }, communityId, everyBlock());
  const to = { ref: 'n1', is: 'new', words: 'Ann', kind: 'person' };
  const names = [{ block: 'advice', status: 'answered', named: ['n1'] }];
  return filledOf({ waveId, versionId }, { named: [to], names, items: [met('children', 0), met('close', 1, 'n1')], ...said });
};

const send = async ({ services, communityId, waveId, viewer }: World, filled: Said) => {
  const submission = routes.sendSubmission.body.parse(await sealFor(services, filled));
  return services.submissions.send({ communityId, waveId }, submission, viewer.id);
};

const stored = async (world: World, said: object = {}): Promise<Said> => {
  const filled = await newFilled(world, said);
  await send(world, filled);
  return filled;
};

/** One that came twice with other answers. */
const newHeld = async (world: World) => {
  const { communityId, waveId, services } = world;
  const filled = await stored(world);
  await send(world, { ...filled, seconds: 1 }).catch(() => undefined);
  const { held } = await services.conflicts.list({ communityId, waveId });
  const heldId = held.find(({ responseId }) => responseId === filled.id)?.id ?? '';
  return { communityId, waveId, heldId };
};

const hashCode = (code: string): string =>
  createHash('sha256')
    .update(readWithdrawalCode(code) ?? '')
    .digest('hex');

export const submissionExamples: Examples = {
  sendSubmission: [
    async (world) => {
      const { communityId, waveId, services } = world;
      return { params: { communityId, waveId }, body: await sealFor(services, await newFilled(world)) };
    },
  ],
  openDraftKey: [
    async ({ services, communityId, waveId, viewer }) => {
      const boundTo = draftKeyBoundTo({ waveId, userId: viewer.id });
      const sealed = await sealBytes(await services.sealingKeys.current(), new Uint8Array(randomBytes(32)), boundTo);
      return { params: { communityId, waveId }, body: { sealed } };
    },
  ],
  chooseHeld: [
    async (world) => ({ params: await newHeld(world), body: { counts: 'stored' } }),
    async (world) => ({ params: await newHeld(world), body: { counts: 'held' } }),
  ],
  countInterview: [
    async (world) => {
      const { communityId, waveId } = world;
      const { id } = await stored(world);
      return { params: { communityId, waveId, id }, body: { counts: false } };
    },
  ],
  withdrawInterview: [
    async (world) => {
      const code = makeWithdrawalCode(randomBytes(26));
      const respondent = { is: 'new', id: randomUUID(), ageBand: '25-44', name: 'Cass' };
      await stored(world, { withdrawalHash: hashCode(code), respondent });
      return { params: {}, body: { code } };
    },
  ],
};
