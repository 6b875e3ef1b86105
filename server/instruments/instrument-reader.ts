/**
 * What others may ask about instruments inside their own transactions.
 */
import { createHash } from 'node:crypto';
import type { InstrumentId, InstrumentVersionId } from '../contract/ids.ts';
import { InstrumentDocument } from '../contract/instrument-document.ts';
import type { ReadyQuestion } from '../contract/interviews.ts';
import { notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './instrument-queries.ts';

export type FrozenVersion = {
  readonly id: InstrumentVersionId;
  readonly instrumentId: InstrumentId;
  readonly number: number;
  readonly publishedAt: string;
  /** No wave may choose it any more; answers to it still arrive. */
  readonly retired: boolean;
  readonly document: InstrumentDocument;
};

/** SHA-256, in hex, of a document as it is kept. */
export const hashContent = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * One version of a community's instruments, as it was frozen. Takes no lock.
 * @throws DomainError notFound; Error when what is stored is not what was frozen.
 */
export const requireVersion = async (
  run: Run,
  { communityId, versionId }: { readonly communityId: string; readonly versionId: string },
): Promise<FrozenVersion> => {
  const [row] = await run(queries.readVersion, { communityId, id: versionId });
  if (!row) throw notFound('version of an instrument');
  const { content, hash, ...version } = row;
  if (hashContent(content) !== hash) throw new Error(`the instrument version ${version.id} was changed after it was frozen`);
  return { ...version, document: InstrumentDocument.parse(JSON.parse(content)) };
};

/** The name generators that an instrument asks: each by the key of its block, which answers keep as its code. */
export const generatorsOf = ({ blocks }: InstrumentDocument): ReadyQuestion[] =>
  blocks.flatMap((block) =>
    block.is === 'names' ? [{ code: block.key, label: block.title, question: block.text, asksFor: block.asksFor }] : [],
  );
