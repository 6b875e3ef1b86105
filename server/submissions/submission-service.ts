/**
 * Filled-in instruments as they arrive: the same content is stored once and has one receipt, however often it is sent; other
 * content under the same id is held back beside it, until a coordinator has chosen.
 */
import { randomUUID } from 'node:crypto';
import type { Filled } from '../contract/filled.ts';
import type { Receipt } from '../contract/interviews.ts';
import { draftKeyBoundTo, type FoundForm, type Sealed, type Submission } from '../contract/submissions.ts';
import { DomainError, notFound, unreadable } from '../errors.ts';
import { createFirstAlone } from '../interviews/first-alone.ts';
import { type InWave, requireWave } from '../interviews/interview-writer.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { openSubmission } from './open-submission.ts';
import type { SealingKeys } from './sealing-keys.ts';
import { nobody, storeFilled } from './store-filled.ts';
import * as queries from './submission-queries.ts';

export type SubmissionService = {
  /**
   * @param by who sends it, `nobody` by a link: not always who wrote it down.
   * @throws DomainError unreadable, with every reason; conflict when other content came under this id, which is held beside it;
   * withdrawn; notFound for the wave, and for a third content by a link.
   */
  send(wave: InWave, submission: Submission, by: string): Promise<Receipt>;
  /** @throws DomainError notFound for the wave. */
  findForm(wave: InWave, id: string): Promise<FoundForm>;
  /** @returns the key, base64. @throws DomainError unreadable, also for one that somebody else had sealed; notFound for the wave. */
  openDraftKey(wave: InWave, sealed: Sealed, userId: string): Promise<string>;
};

const keyBytes = 32;

/** A database that has just started first plans each of these statements: longer than others may take. */
const patience = { timeoutMs: 60_000 };

const held = () =>
  new DomainError(
    'conflict',
    'An interview with this number has already arrived, with other answers. Both are kept, and whoever coordinates the wave chooses which counts.',
  );

type Coming = {
  readonly wave: InWave;
  readonly submission: Submission;
  readonly filled: Filled;
  /** Who sends it. */
  readonly by: string;
  /** Who wrote it down. */
  readonly writtenBy: string;
};

/** @returns the receipt; undefined when it was held back. */
const storeOrHold = async (run: Run, { wave, submission, filled, by, writtenBy }: Coming): Promise<Receipt | undefined> => {
  const { contentHash, sealed } = submission;
  const stored = await storeFilled(run, { wave, filled, contentHash, by, writtenBy });
  if (stored.is === 'stored') return stored.receipt;
  // Chosen meanwhile from what was held back: it has arrived.
  const [arrived] = await run(queries.findArrived, { ...wave, id: filled.id, contentHash });
  if (arrived) return arrived;
  const { withdrawalHash } = filled;
  const sent = { responseId: filled.id, id: randomUUID(), contentHash, withdrawalHash, by: writtenBy };
  // Whoever has a link needs no account: it would fill the store for ever.
  const [kept] = await run(queries.hold, { ...wave, ...sealed, ...sent, atMostOne: by === nobody });
  if (!kept) throw notFound('interview');
  return undefined;
};

export const createSubmissionService = (store: Store, keys: SealingKeys, inTurn = createFirstAlone()): SubmissionService => ({
  send: async (wave, submission, by) => {
    const { id, contentHash } = submission;
    const [arrived] = await store.read(async (run) => {
      await requireWave(run, wave);
      return run(queries.findArrived, { ...wave, id, contentHash });
    });
    if (arrived) return arrived;
    const filled = await openSubmission(keys, wave.waveId, submission);
    // Nobody who answers by a link says whose it is.
    const writtenBy = by === nobody ? nobody : (filled.writtenBy ?? by);
    const coming = { wave, submission, filled, by, writtenBy };
    const receipt = await inTurn(() => store.write((run) => storeOrHold(run, coming), patience));
    if (!receipt) throw held();
    return receipt;
  },

  findForm: (wave, id) =>
    store.read(async (run) => {
      await requireWave(run, wave);
      const [found] = await run(queries.findForm, { ...wave, id });
      return found ?? { is: 'not-here' };
    }),

  openDraftKey: async (wave, sealed, userId) => {
    await store.read((run) => requireWave(run, wave));
    const bytes = await keys.open(sealed, draftKeyBoundTo({ waveId: wave.waveId, userId }));
    if (bytes.length !== keyBytes) throw unreadable('What is sealed inside is no key.');
    return Buffer.from(bytes).toString('base64');
  },
});
