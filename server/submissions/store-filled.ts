/**
 * Stores one filled-in instrument inside a transaction: whole or not at all, and once however often it is sent.
 */
import { randomUUID } from 'node:crypto';
import { saveGenerators } from '../communities/community-queries.ts';
import type { Filled } from '../contract/filled.ts';
import type { Receipt } from '../contract/interviews.ts';
import { DomainError, taken, unreadable } from '../errors.ts';
import { generatorsOf, requireVersion } from '../instruments/instrument-reader.ts';
import { begin, listQuestions, setRespondent } from '../interviews/interview-queries.ts';
import { type InWave, type Writing, writeAnswers, writeReports } from '../interviews/interview-writer.ts';
import { resolveNamed } from '../interviews/resolve-named.ts';
import type { Run } from '../neo4j/store.ts';
import { keepSaid } from '../residents/resident-writer.ts';
import { deriveTies } from '../ties/tie-store.ts';
import { checkFilled } from './check-filled.ts';
import { completeFilled } from './complete-filled.ts';
import { joinDoubles, mentionsByRef, placeFilledNames } from './place-filled-names.ts';
import { placeAnswering, placeSame } from './place-respondent.ts';
import { type Asked, questionsOf } from './questions-of.ts';
import * as queries from './submission-queries.ts';
import { writeConsents, writeItems, writeKnows } from './write-answers.ts';

/** Whoever made a link did not hear the answers: what comes by it is nobody's who works here. */
export const nobody = 'nobody';

export type Arriving = {
  readonly wave: InWave;
  readonly filled: Filled;
  readonly contentHash: string;
  /** Who sends it, or chooses it: what comes into being with it, and what changes, is by them. */
  readonly by: string;
  /** Whose interview it is. */
  readonly writtenBy: string;
  /** Who gave it, where that is known already: the same person, told once more, and not somebody new under the same name. */
  readonly residentId?: string;
  /** Under which it is stored, where that is not the id it was sent under: that has other content. */
  readonly id?: string;
};

export type Stored = { readonly is: 'stored'; readonly receipt: Receipt } | { readonly is: 'other content' };

const most = 100;

const refuseAll = (errors: Parameters<typeof unreadable>[1] = []): void => {
  if (errors.length === 0) return;
  throw unreadable(
    'What is sealed inside does not answer the instrument that it names. Each reason is listed. Nothing was stored.',
    errors.slice(0, most),
  );
};

const readVersion = (run: Run, { communityId }: InWave, { versionId }: Filled) =>
  requireVersion(run, { communityId, versionId }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.kind !== 'notFound') throw error;
    const pointer = '/filled/versionId';
    throw unreadable('The instrument that was filled in is not one of this community. Nothing was stored.', [
      { pointer, message: 'is no version of an instrument of this community' },
    ]);
  });

const withdrawn = () =>
  new DomainError(
    'withdrawn',
    'Whoever gave this interview has taken it back. It is not kept here, and need not be kept by you.',
  );

/** The questions that ask for names are the community's, by the keys of their blocks: made when first answered. */
const makeGenerators = async (run: Run, communityId: string, document: Parameters<typeof generatorsOf>[0]): Promise<void> => {
  const known = await run(listQuestions, { communityId });
  const missing = generatorsOf(document).filter(({ code }) => !known.some((question) => question.code === code));
  if (missing.length === 0) return;
  const rows = missing.map((question, index) => ({
    ...question,
    id: randomUUID(),
    key: `${communityId}|${question.code}`,
    position: known.length + index,
  }));
  // In one order: two first interviews that arrive together must not wait for each other.
  await run(saveGenerators, { communityId, rows: rows.sort((a, b) => (a.code < b.code ? -1 : 1)) });
};

/** Codes of the questions that ask who comes to whoever answers. */
const inwardIn = ({ names }: Asked): ReadonlySet<string> =>
  new Set([...names.values()].filter(({ direction }) => direction === 'in').map(({ key }) => key));

type Answers = { readonly writing: Writing; readonly filled: Filled; readonly asked: Asked; readonly residentId: string };

const writeAll = async (run: Run, { writing, filled, asked, residentId }: Answers): Promise<void> => {
  const { communityId, by } = writing;
  const { resolved, errors } = await resolveNamed(run, { communityId, by }, placeFilledNames(filled, asked));
  refuseAll(errors);
  const joined = joinDoubles(resolved, residentId);
  const answers = filled.names.map(({ block, status }) => ({
    generator: block,
    status: status === 'none' ? ('nobody' as const) : status,
  }));
  await writeAnswers(run, writing, answers, inwardIn(asked));
  const mentions = mentionsByRef(resolved, joined, await writeReports(run, writing, joined));
  await writeItems(run, writing, { answers: filled.items, asked, mentions });
  await writeKnows(run, writing, { ties: filled.ties, mentions });
  await writeConsents(run, writing, filled);
};

const isOther = async (run: Run, { wave, filled, contentHash, writtenBy, id = filled.id }: Arriving, batchId: string) => {
  const [begun] = await run(begin, { ...wave, id, by: writtenBy, batchId, contentHash });
  if (!begun) throw taken('interview');
  return { isFirst: begun.batchId === batchId, isOther: begun.contentHash !== contentHash };
};

type Who = { readonly id: string; readonly residentId: string; readonly how: string; readonly contact: string };

/** What they said of who they are, kept where that is kept, apart from what they answered. */
const keepWho = async (
  run: Run,
  { wave, filled, by, writtenBy, ...arriving }: Arriving,
  { id, residentId, how, contact }: Who,
) => {
  const name = (filled.respondent.is !== 'known' && filled.respondent.name) || '';
  if (contact === '' && name === '') return;
  const isUnchecked = writtenBy === nobody && how !== 'new';
  const said = { responseId: id, at: new Date().toISOString(), name, contact, isUnchecked };
  await keepSaid(run, { communityId: wave.communityId, residentId, by, revisionId: randomUUID() }, said, {
    isNew: how === 'new',
    isChoice: arriving.residentId !== undefined,
  });
};

/** @param arriving.wave which must be there. @throws DomainError unreadable; withdrawn. */
export const storeFilled = async (run: Run, arriving: Arriving): Promise<Stored> => {
  const { wave, contentHash, by, id = arriving.filled.id } = arriving;
  const { communityId, waveId } = wave;
  const { document } = await readVersion(run, wave, arriving.filled);
  const asked = questionsOf(document);
  refuseAll(checkFilled(arriving.filled, asked));
  const filled = completeFilled(arriving.filled, document, asked);
  const [code] = await run(queries.lockCode, { id: filled.id, hash: filled.withdrawalHash });
  if (code?.withdrawn) throw withdrawn();
  // New in every try: whoever finds another's is not the first, be it a second sender or our own second try.
  const batchId = randomUUID();
  const met = await isOther(run, arriving, batchId);
  if (met.isOther) return { is: 'other content' };
  if (met.isFirst) {
    const { saidBands, residentId, how, ...answering } =
      arriving.residentId === undefined
        ? await placeAnswering(run, communityId, filled.respondent, by)
        : await placeSame(run, communityId, filled.respondent, arriving.residentId);
    await makeGenerators(run, communityId, document);
    await run(setRespondent, { communityId, id, residentId, how });
    const { versionId, language, mode, startedAt, finishedAt, seconds, withdrawalHash, contact, unread = null } = filled;
    const told = { versionId, language, mode, startedAt, finishedAt, seconds, withdrawalHash, ...answering };
    const sentAs = id === filled.id ? null : filled.id;
    const said = { saidBands: saidBands && JSON.stringify(saidBands), gaveContact: contact !== '', unread };
    await run(queries.describe, { communityId, id, ...told, ...said, sentAs });
    await writeAll(run, { writing: { communityId, id, by, batchId }, filled, asked, residentId });
    await keepWho(run, arriving, { id, residentId, how, contact });
    await deriveTies(run, { communityId, waveId, responseIds: [id] });
  }
  const [receipt] = await run(queries.findArrived, { communityId, waveId, id: filled.id, contentHash });
  if (!receipt) throw new Error('an interview that was just stored is not there');
  return { is: 'stored', receipt };
};
