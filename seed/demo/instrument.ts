/**
 * The ready instrument, taken over and published as somebody would who looks after the demo.
 */
import { randomUUID } from 'node:crypto';
import type { Services } from '../../server/composition.ts';

const [key, title] = ['cesp-short', 'Pellowick at the doorstep'];

export const saveDemoInstrument = async ({ instruments }: Services, communityId: string): Promise<void> => {
  if ((await instruments.list(communityId)).items.length > 0) return;
  const instrumentId = randomUUID();
  await instruments.create(communityId, { id: instrumentId, title, from: { is: 'ready', key } }, 'demo');
  await instruments.publish({ communityId, instrumentId }, { id: randomUUID() }, 'demo');
};
