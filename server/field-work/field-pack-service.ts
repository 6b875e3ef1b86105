/**
 * All that a device takes along to a doorstep: the instrument, who asks and why, and what may be chosen. No resident is in it.
 */
import * as communityQueries from '../communities/community-queries.ts';
import type { HeldRole } from '../contract/accounts.ts';
import type { FieldPack, Training, WaveStatus } from '../contract/field-work.ts';
import type { SealingKey } from '../contract/submissions.ts';
import { visibleTo } from '../disclosure/visible-to.ts';
import { DomainError, notFound } from '../errors.ts';
import { scalesOf } from '../instruments/scales.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { listChoices } from './field-work-queries.ts';
import { documentOf, type InWave, readStored, whyOf } from './field-work-service.ts';
import * as queries from './team-queries.ts';
import { trainingOn } from './training.ts';

export type FieldPackService = {
  /**
   * @param seenAs in which role the directory is looked at: a community researcher’s, where nothing else is said.
   * @param researcherId whose training counts; null where somebody looks who is not sent to ask.
   * @throws DomainError notFound; conflict for a wave that is not open, or one for which the researcher must be trained first.
   */
  read(wave: InWave, researcherId: string | null, seenAs?: HeldRole): Promise<FieldPack>;
  /**
   * Also of a wave that is closed, for forms that come back late: they were filled in while it asked, as far as anybody can tell.
   * @throws DomainError notFound; conflict for a wave that was never opened.
   */
  readForLate(wave: InWave): Promise<FieldPack>;
};

type Given = {
  /** The key for which answers are sealed just now. */
  readonly sealingKey: () => Promise<SealingKey>;
  readonly now?: () => Date;
};

const notOpen = () =>
  new DomainError('conflict', 'This wave is not open: nobody is asked in it just now. Whoever coordinates it can open it.');

const untrained = (state: 'expired' | 'missing') =>
  new DomainError(
    'conflict',
    state === 'expired'
      ? 'Your training for this wave has run out. Ask your coordinator when the next one is.'
      : 'You need a training before you ask in this wave. Ask your coordinator when the next one is.',
  );

const readTraining = async (run: Run, communityId: string, userId: string): Promise<Training | undefined> => {
  const [held] = await run(queries.readTraining, { communityId, userId });
  return held && trainingOn(held.today, { trainedOn: held.trainedOn, trainedUntil: held.trainedUntil });
};

type Asked = { readonly researcherId: string | null; readonly seenAs: HeldRole; readonly from: readonly WaveStatus[] };

export const createFieldPackService = (store: Store, { sealingKey, now = () => new Date() }: Given): FieldPackService => {
  const readFor = async (wave: InWave, { researcherId, seenAs, from }: Asked): Promise<FieldPack> => {
    const pack = await store.read(async (run) => {
      const { communityId } = wave;
      const stored = await readStored(run, wave);
      const [why, document] = [whyOf(stored), documentOf(stored)];
      const { id, name, startsOn, endsOn, population, versionId, number } = stored;
      if (!from.includes(stored.status) || !why || !document || versionId === null || number === null) throw notOpen();
      const [community] = await run(communityQueries.readCommunity, { communityId });
      if (!community) throw notFound('community');
      const training = researcherId === null ? undefined : await readTraining(run, communityId, researcherId);
      if (stored.needsTraining && training && training.state !== 'trained') throw untrained(training.state);
      const at = now().toISOString();
      return {
        communityId: community.id,
        communityName: community.name,
        wave: { id, name, startsOn, endsOn, population },
        why,
        instrument: { versionId: versionId as FieldPack['instrument']['versionId'], number, document },
        scales: [...scalesOf(document)],
        neighbourhoods: await run(communityQueries.listNeighbourhoods, { communityId }),
        directory: await run(listChoices, { communityId, today: at.slice(0, 10), ...visibleTo(seenAs) }),
        ...(training ? { training } : {}),
        madeAt: at,
      };
    });
    return { ...pack, sealingKey: await sealingKey() };
  };
  return {
    read: (wave, researcherId, seenAs = 'researcher') => readFor(wave, { researcherId, seenAs, from: ['open'] }),
    readForLate: (wave) => readFor(wave, { researcherId: null, seenAs: 'researcher', from: ['open', 'closed'] }),
  };
};
