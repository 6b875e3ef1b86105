/**
 * A wave that can be opened: with a version of an instrument, and with who asks and why.
 */
import { randomUUID } from 'node:crypto';
import type { Services } from '../../server/composition.ts';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import type { TestServices } from './services.ts';

export const why = {
  partnership: { name: 'Harbour Together', members: 'Neighbours and the library', paidBy: 'The lottery', contact: 'Ada, 01234' },
  issue: { title: 'Isolation of single parents', about: '' },
  whatHappens: 'The answers become a map.',
  whoSees: 'The people who look after the map.',
};

const doorToDoor = InstrumentDocument.parse({
  title: 'Door to door',
  language: 'en',
  blocks: [
    { is: 'consent', key: 'consent', title: 'Consent', purposes: [{ purpose: 'survey', text: 'I take part.' }] },
    { is: 'names', key: 'advice', title: 'Advice', text: 'Whom do you ask?', asksFor: 'people', kinds: ['person'], max: 8 },
  ],
});

/** A published version of an instrument of its own. */
export const newVersion = async ({ instruments }: Pick<Services, 'instruments'>, communityId: string, by = 'test') => {
  const one = { communityId, instrumentId: randomUUID() };
  await instruments.create(communityId, { id: one.instrumentId, title: doorToDoor.title, from: null }, by);
  await instruments.edit(one, 1, doorToDoor, by);
  const { id } = await instruments.publish(one, { id: randomUUID() }, by);
  return { ...one, versionId: id };
};

type InWave = { readonly communityId: string; readonly waveId: string };

/** Opens a wave that was not, with a version of its own. @returns the version that it asks. */
export const openWave = async (services: Pick<Services, 'instruments' | 'fieldWork'>, wave: InWave, by = 'test') => {
  const { status, version, instrument } = await services.fieldWork.read(wave, null);
  if (status === 'open' && instrument) return instrument.versionId;
  const { versionId } = await newVersion(services, wave.communityId, by);
  await services.fieldWork.edit(wave, version, { status: 'open', why, versionId, needsTraining: false }, by);
  return versionId;
};

/** A new community with an open wave, and the version that it asks. */
export const beginOpenWave = async (services: TestServices) => {
  const { id: communityId } = await services.newCommunity();
  const given = { name: 'One', startsOn: null, endsOn: null, population: null };
  const wave = { communityId, waveId: (await services.communities.saveWave(communityId, given)).id };
  return { wave, versionId: await openWave(services, wave) };
};
