/**
 * Instruments: a draft that is edited, and versions that never change.
 */
import { randomUUID } from 'node:crypto';
import { requireCommunity } from '../communities/community-service.ts';
import type { InstrumentDocument } from '../contract/instrument-document.ts';
import type { Instrument, InstrumentSummary, InstrumentVersion, Obstacle } from '../contract/instruments.ts';
import type { Scale } from '../contract/scales.ts';
import { DomainError, type FieldError, invalid, notFound, taken } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './instrument-queries.ts';
import { hashContent } from './instrument-reader.ts';
import {
  draftFrom,
  estimate,
  type NewInstrument,
  type OneInstrument,
  type OneVersion,
  type ReadyInstrument,
  readFrozen,
  readLocked,
  readWhole,
  toRow,
} from './instrument-store.ts';
import { scales } from './scales.ts';

type Listed = {
  items: InstrumentSummary[];
  ready: { key: string; title: string; about: string; minutes: number }[];
};

export type InstrumentService = {
  list(communityId: string): Promise<Listed>;
  /** @throws DomainError notFound */
  listScales(communityId: string): Promise<readonly Scale[]>;
  /**
   * Sending the same again gives the instrument as it stands.
   * @throws DomainError conflict when another is kept under this id; invalid when there is nothing to begin from.
   */
  create(communityId: string, given: NewInstrument, by: string): Promise<Instrument>;
  /** @throws DomainError notFound */
  read(one: OneInstrument): Promise<Instrument>;
  /** @throws DomainError stale, with the stored instrument, when `version` is not the stored one; notFound */
  edit(one: OneInstrument, version: number, draft: InstrumentDocument, by: string): Promise<Instrument>;
  /**
   * The same id again gives the same version.
   * @throws DomainError invalid, with every obstacle; stale when the draft is not the one looked at; conflict when another is
   *   kept under this id, or when nothing has changed since the version before.
   */
  publish(
    one: OneInstrument,
    given: { readonly id: string; readonly draftVersion?: number | undefined },
    by: string,
  ): Promise<InstrumentVersion>;
  /** @throws DomainError notFound */
  readVersion(one: OneVersion): Promise<InstrumentVersion>;
  /** Once is for ever; again changes nothing. @throws DomainError notFound */
  retire(one: OneVersion): Promise<InstrumentVersion>;
};

const mostInstruments = 500;

const toField = ({ block, item, message }: Obstacle): FieldError => ({
  pointer: ['/draft', block, item].filter((part) => part !== null).join('/'),
  message,
});

export const createInstrumentService = (store: Store, ready: readonly ReadyInstrument[]): InstrumentService => {
  return {
    list: (communityId) =>
      store.read(async (run) => {
        await requireCommunity(run, communityId);
        const items = await run(queries.list, { communityId });
        const versions = await run(queries.listVersions, { communityId, instrumentId: null });
        return {
          items: items.map((item) => ({
            ...item,
            versions: versions.filter(({ instrumentId }) => instrumentId === item.id).map(({ instrumentId: _, ...one }) => one),
          })),
          ready: ready.map(({ key, about, document }) => ({ key, title: document.title, about, minutes: estimate(document) })),
        };
      }),

    listScales: (communityId) =>
      store.read(async (run) => {
        await requireCommunity(run, communityId);
        return scales;
      }),

    create: (communityId, given, by) =>
      store.write(async (run) => {
        await requireCommunity(run, communityId);
        const { id } = given;
        const [{ others } = { others: 0 }] = await run(queries.count, { communityId, id });
        if (others >= mostInstruments) throw new DomainError('conflict', `There are ${mostInstruments} instruments already.`);
        const contentHash = hashContent(JSON.stringify([given.title, given.from]));
        const row = toRow(await draftFrom(run, communityId, given, ready));
        const [begun] = await run(queries.begin, { communityId, id, ...row, contentHash, by });
        if (begun?.contentHash !== contentHash) throw taken('instrument');
        return readWhole(run, { communityId, instrumentId: id });
      }),

    read: (one) => store.read((run) => readWhole(run, one)),

    edit: (one, version, draft, by) => {
      const revisionId = randomUUID();
      return store.write(async (run) => {
        const before = await readLocked(run, one);
        // The reply to the first try was lost, or two people wrote the same.
        if (JSON.stringify(before.draft) === JSON.stringify(draft)) return before;
        if (before.version !== version) {
          throw new DomainError('stale', 'Somebody else changed this instrument meanwhile. Nothing of yours was stored yet.', {
            extra: { current: before },
          });
        }
        const { communityId, instrumentId: id } = one;
        await run(queries.edit, { communityId, id, ...toRow(draft), by, revisionId });
        return readWhole(run, one);
      });
    },

    publish: (one, { id, draftVersion }, by) =>
      store.write(async (run) => {
        const instrument = await readLocked(run, one);
        const { communityId, instrumentId } = one;
        if (instrument.versions.some((version) => version.id === id)) return readFrozen(run, { ...one, versionId: id });
        const { draft, obstacles, version, versions } = instrument;
        if (draftVersion !== undefined && draftVersion !== version) {
          throw new DomainError('stale', 'Somebody else changed this instrument meanwhile. It was not published yet.', {
            extra: { current: instrument },
          });
        }
        if (obstacles.length > 0) {
          throw invalid('This instrument cannot be published yet. Each reason is listed.', obstacles.map(toField));
        }
        const content = JSON.stringify(draft);
        const hash = hashContent(content);
        const [last] = versions;
        if (last && !last.retired && hash === (await run(queries.readVersion, { communityId, id: last.id }))[0]?.hash) {
          throw new DomainError('conflict', `Nothing has changed since version ${last.number}. Waves can ask that one.`);
        }
        const number = (last?.number ?? 0) + 1;
        const key = `${instrumentId}|${number}`;
        const [published] = await run(queries.publish, { communityId, id, instrumentId, number, key, content, hash, by });
        if (!published) throw taken('version of an instrument');
        return readFrozen(run, { ...one, versionId: id });
      }),

    readVersion: (one) => store.read((run) => readFrozen(run, one)),

    retire: ({ versionId, ...one }) =>
      store.write(async (run) => {
        const [retired] = await run(queries.retire, { ...one, id: versionId });
        if (!retired) throw notFound('version of an instrument');
        return readFrozen(run, { ...one, versionId });
      }),
  };
};
