/**
 * A wave in the field: for whom and why it asks, with which instrument, and whether it is open. Mended by version; what was said
 * before is kept.
 */
import { randomUUID } from 'node:crypto';
import { requireCommunity } from '../communities/community-service.ts';
import type { WaveSummary, WaveWork, Why } from '../contract/field-work.ts';
import { Why as StoredWhy } from '../contract/field-work.ts';
import { InstrumentDocument } from '../contract/instrument-document.ts';
import { nameKey } from '../contract/name-key.ts';
import { refuse } from '../directory/check-links.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as queries from './field-work-queries.ts';
import { refusedChanges, type WorkGiven } from './may-change.ts';

export type InWave = { readonly communityId: string; readonly waveId: string };

export type FieldWorkService = {
  /** @param writtenBy whose interviews are counted; everybody's when null. */
  list(communityId: string, writtenBy: string | null): Promise<WaveSummary[]>;
  /** @throws DomainError notFound */
  read(wave: InWave, writtenBy: string | null): Promise<WaveWork>;
  /**
   * @param version what was looked at.
   * @throws DomainError stale, with the wave as it is stored; invalid with every reason why it may not be so; notFound.
   */
  edit(wave: InWave, version: number | undefined, given: WorkGiven, by: string): Promise<WaveWork>;
};

/** A wave as it is stored. @throws DomainError notFound */
export const readStored = async (run: Run, wave: InWave, writtenBy: string | null = null): Promise<queries.StoredWork> => {
  const [stored] = await run(queries.readWork, { ...wave, writtenBy });
  if (!stored) throw notFound('wave');
  return stored;
};

export const whyOf = ({ why }: Pick<queries.StoredWork, 'why'>): Why | null =>
  why === null ? null : StoredWhy.parse(JSON.parse(why));

export const documentOf = ({ content }: Pick<queries.StoredWork, 'content'>): InstrumentDocument | null =>
  content === null ? null : InstrumentDocument.parse(JSON.parse(content));

const asksArea = ({ blocks }: InstrumentDocument): boolean =>
  blocks.some((block) => 'items' in block && block.items.some(({ kind }) => kind === 'neighbourhood'));

const instrumentOf = (stored: queries.StoredWork): WaveWork['instrument'] => {
  const document = documentOf(stored);
  if (!document || stored.versionId === null || stored.number === null) return null;
  const versionId = stored.versionId as NonNullable<WaveWork['instrument']>['versionId'];
  const { number, retired } = stored;
  return { versionId, title: document.title, number, retired, asksArea: asksArea(document) };
};

const toWork = (stored: queries.StoredWork): WaveWork => {
  const { id, name, startsOn, endsOn, population, version, status, needsTraining, interviews, setAside } = stored;
  const wave = { id, name, startsOn, endsOn, population };
  return { wave, version, status, why: whyOf(stored), instrument: instrumentOf(stored), needsTraining, interviews, setAside };
};

/** Who commissions the wave and what it asks about, as nodes of their own: what is found out later can be held against them. */
const writeWhy = async (run: Run, wave: InWave, why: Why | null, by: string): Promise<void> => {
  if (why === null) {
    await run(queries.unlinkWhy, { ...wave, partnershipKey: '', issueKey: '' });
    return;
  }
  const partnershipKey = `${wave.communityId}|${nameKey(why.partnership.name)}`;
  const issueKey = `${wave.communityId}|${nameKey(why.issue.title)}`;
  const fresh = { partnershipId: randomUUID(), issueId: randomUUID() };
  await run(queries.linkWhy, { ...wave, ...why.partnership, ...why.issue, ...fresh, partnershipKey, issueKey, by });
  await run(queries.unlinkWhy, { ...wave, partnershipKey, issueKey });
};

export const createFieldWorkService = (store: Store): FieldWorkService => ({
  list: (communityId, writtenBy) =>
    store.read(async (run) => {
      await requireCommunity(run, communityId);
      const rows = await run(queries.listWaves, { communityId, writtenBy });
      return rows.map(({ status, interviews, ...wave }) => ({ wave, status, interviews }));
    }),

  read: (wave, writtenBy) => store.read(async (run) => toWork(await readStored(run, wave, writtenBy))),

  edit: (wave, version, given, by) => {
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await run(queries.lockWave, wave);
      const before = await readStored(run, wave);
      const { status, versionId, needsTraining } = before;
      const known = { status, why: whyOf(before), versionId, needsTraining };
      // The reply to the first try was lost, or two people wrote the same.
      if (sameFields(known, given)) return toWork(before);
      if (before.version !== version) {
        throw new DomainError('stale', 'Somebody else changed this wave meanwhile. Nothing of yours was stored yet.', {
          extra: { current: toWork(before) },
        });
      }
      const [chosen] =
        given.versionId === null
          ? []
          : await run(queries.findVersion, { communityId: wave.communityId, versionId: given.versionId });
      refuse(refusedChanges(before, given, chosen));
      const why = given.why === null ? null : JSON.stringify(given.why);
      await run(queries.editWork, { ...wave, ...given, why, revisionId, by, before: JSON.stringify(known) });
      await writeWhy(run, wave, given.why, by);
      return toWork(await readStored(run, wave));
    });
  },
});
