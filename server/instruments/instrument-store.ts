/**
 * Reading and beginning instruments inside a transaction.
 */
import { InstrumentDocument } from '../contract/instrument-document.ts';
import { minutesOf } from '../contract/instrument-flow.ts';
import type { Instrument, InstrumentVersion } from '../contract/instruments.ts';
import { invalid, notFound } from '../errors.ts';
import { listQuestions } from '../interviews/interview-queries.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './instrument-queries.ts';
import { requireVersion } from './instrument-reader.ts';
import { noticesOf, obstaclesOf } from './obstacles.ts';
import { scales } from './scales.ts';

/** Comes with Kith, to be taken over and changed. */
export type ReadyInstrument = { readonly key: string; readonly about: string; readonly document: InstrumentDocument };

export type NewInstrument = {
  readonly id: string;
  readonly title: string;
  readonly from: { readonly is: 'ready'; readonly key: string } | { readonly is: 'instrument'; readonly id: string } | null;
};

export type OneInstrument = { readonly communityId: string; readonly instrumentId: string };
export type OneVersion = OneInstrument & { readonly versionId: string };

const scaleOf = new Map(scales.map((scale) => [scale.key, scale]));

export const estimate = (document: InstrumentDocument): number =>
  minutesOf(document, (key) => scaleOf.get(key)?.items.length ?? 0);

/** A draft as it is kept. */
export const toRow = (draft: InstrumentDocument) => ({
  title: draft.title,
  draft: JSON.stringify(draft),
  minutes: estimate(draft),
});

/** An instrument as it stands. @throws DomainError notFound */
export const readWhole = async (run: Run, { communityId, instrumentId }: OneInstrument): Promise<Instrument> => {
  const [row] = await run(queries.read, { communityId, id: instrumentId });
  if (!row) throw notFound('instrument');
  const draft = InstrumentDocument.parse(JSON.parse(row.draft));
  const versions = await run(queries.listVersions, { communityId, instrumentId });
  const known = { scales: scaleOf, questions: await run(listQuestions, { communityId }) };
  return {
    ...row,
    draft,
    versions: versions.map(({ instrumentId: _, ...version }) => version),
    obstacles: obstaclesOf(draft, known),
    notices: noticesOf(draft, known),
  };
};

/** An instrument that nobody else can change until this transaction ends. @throws DomainError notFound */
export const readLocked = async (run: Run, one: OneInstrument): Promise<Instrument> => {
  await run(queries.lock, { communityId: one.communityId, id: one.instrumentId });
  return readWhole(run, one);
};

/** A version of this instrument. @throws DomainError notFound */
export const readFrozen = async (run: Run, { communityId, instrumentId, versionId }: OneVersion): Promise<InstrumentVersion> => {
  const version = await requireVersion(run, { communityId, versionId });
  if (version.instrumentId !== instrumentId) throw notFound('version of an instrument');
  return version;
};

/**
 * What a new instrument begins with.
 * @throws DomainError invalid when there is nothing to begin from.
 */
export const draftFrom = async (
  run: Run,
  communityId: string,
  { title, from }: NewInstrument,
  ready: readonly ReadyInstrument[],
): Promise<InstrumentDocument> => {
  if (from === null) return InstrumentDocument.parse({ title, language: 'en', blocks: [] });
  if (from.is === 'ready') {
    const found = ready.find(({ key }) => key === from.key);
    if (!found) throw invalid('This ready instrument is not there.', [{ pointer: '/body/from/key', message: 'is none of them' }]);
    return { ...found.document, title };
  }
  const [other] = await run(queries.read, { communityId, id: from.id });
  if (!other) {
    throw invalid('The instrument to copy is not there.', [{ pointer: '/body/from/id', message: 'is not in this community' }]);
  }
  return { ...InstrumentDocument.parse(JSON.parse(other.draft)), title };
};
