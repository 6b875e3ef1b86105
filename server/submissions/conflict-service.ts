/**
 * Choosing between interviews of which not all can count. Nothing is thrown away: what does not count is set aside, and can be
 * let count again.
 */
import type { HeldSubmission, SamePerson } from '../contract/conflicts.ts';
import type { Filled } from '../contract/filled.ts';
import type { InterviewSummary } from '../contract/interviews.ts';
import { type Sealed, Submission } from '../contract/submissions.ts';
import type { Telling } from '../contract/tellings.ts';
import { findKinds } from '../directory/directory-queries.ts';
import { notFound } from '../errors.ts';
import { requireVersion } from '../instruments/instrument-reader.ts';
import { read as readSummary } from '../interviews/interview-queries.ts';
import { type InWave, requireWave } from '../interviews/interview-writer.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { readAround } from '../tellings/telling-reader.ts';
import { deriveTies } from '../ties/tie-store.ts';
import { completeFilled } from './complete-filled.ts';
import * as queries from './conflict-queries.ts';
import { openSubmission } from './open-submission.ts';
import { questionsOf } from './questions-of.ts';
import { countBands, setAsideBands } from './said-bands.ts';
import { countWho, setAsideWho } from './said-who.ts';
import type { SealingKeys } from './sealing-keys.ts';
import { storeFilled } from './store-filled.ts';
import { tellFilled } from './tell-filled.ts';

type OneHeld = InWave & { readonly heldId: string };
type Opened = { readonly filled: Filled; readonly contentHash: string; readonly by: string };
type OneInterview = InWave & { readonly id: string };

export type ConflictService = {
  /** @throws DomainError notFound */
  list(wave: InWave): Promise<{ held: HeldSubmission[]; samePerson: SamePerson[] }>;
  /** @throws DomainError notFound */
  countUndecided(wave: InWave): Promise<{ undecided: number }>;
  /** @throws DomainError notFound; unreadable when the key that opens it is lost. */
  readHeld(one: OneHeld): Promise<{ held: HeldSubmission; telling: Telling }>;
  /** @throws DomainError notFound; unreadable as above. */
  choose(one: OneHeld, counts: 'stored' | 'held', by: string): Promise<HeldSubmission>;
  /** @throws DomainError notFound */
  count(one: OneInterview, counts: boolean, by: string): Promise<InterviewSummary>;
};

const patience = { timeoutMs: 60_000 };

const requireHeld = async (run: Run, { communityId, waveId, heldId }: OneHeld): Promise<HeldSubmission> => {
  const [held] = await run(queries.listHeld, { communityId, waveId, heldId });
  if (!held) throw notFound('interview');
  return held;
};

/** @throws DomainError notFound */
const makeCount = async (run: Run, one: OneInterview, counts: boolean, by: string): Promise<void> => {
  const { communityId, waveId, id } = one;
  const [row] = counts ? await run(queries.countAgain, one) : await run(queries.setAside, { ...one, by });
  if (!row) throw notFound('interview');
  if (row.reports > 0) await deriveTies(run, { communityId, waveId, responseIds: [id] });
};

/** As it would be told if it were stored, without who answered and how to reach them. */
const tell = async (run: Run, communityId: string, { filled, by }: Opened): Promise<Telling> => {
  const { versionId, mode, language, seconds, startedAt, finishedAt, named } = filled;
  const { document } = await requireVersion(run, { communityId, versionId });
  const asked = questionsOf(document);
  const ids = named.flatMap((one) => (one.is === 'known' ? [one.id] : []));
  const entries = ids.length === 0 ? [] : await run(findKinds, { communityId, ids });
  return {
    ...(await readAround(run, { communityId, by, versionId })),
    ...{ versionId, mode, language, seconds, startedAt, finishedAt },
    ...tellFilled(completeFilled(filled, document, asked), asked, new Map(entries.map((entry) => [entry.id, entry]))),
  };
};

const byPerson = (interviews: readonly InterviewSummary[]): SamePerson[] => {
  const people = new Map<string, SamePerson>();
  for (const interview of interviews) {
    const { respondentId, pseudonym } = interview;
    const person = people.get(respondentId) ?? { respondentId, pseudonym, interviews: [] };
    person.interviews.push(interview);
    people.set(respondentId, person);
  }
  return [...people.values()];
};

export const createConflictService = (store: Store, keys: SealingKeys): ConflictService => {
  const open = async (one: OneHeld): Promise<Opened> => {
    const { communityId, waveId, heldId } = one;
    const [held] = await store.read((run) => run(queries.readHeld, { communityId, waveId, id: heldId }));
    if (!held) throw notFound('interview');
    const { responseId, contentHash, by, ...sealed } = held;
    const submission = Submission.parse({ id: responseId, contentHash, sealed: sealed satisfies Record<keyof Sealed, string> });
    return { filled: await openSubmission(keys, waveId, submission), contentHash, by };
  };

  const choose = async (run: Run, one: OneHeld, opened: Opened | undefined, by: string) => {
    const { communityId, waveId, heldId } = one;
    const wave = { communityId, waveId };
    const [held] = await run(queries.chooseHeld, { ...wave, id: heldId, counts: opened ? 'held' : 'stored' });
    if (!held) throw notFound('interview');
    const { responseId, respondentId } = await requireHeld(run, one);
    if (opened) {
      const { filled, contentHash, by: writtenBy } = opened;
      await storeFilled(run, { wave, filled, contentHash, by, writtenBy, id: heldId, residentId: respondentId });
    }
    // First what ends: an invariant never sees two stand.
    const standing = opened ? heldId : responseId;
    for (const id of [responseId, heldId, ...held.others].filter((one) => one !== standing)) {
      const [stored] = await run(readSummary, { ...wave, id, writtenBy: null });
      if (!stored) continue;
      await makeCount(run, { ...wave, id }, false, by);
      await setAsideWho(run, { communityId, residentId: respondentId, id });
      await setAsideBands(run, { communityId, id });
    }
    await makeCount(run, { ...wave, id: standing }, true, by);
    await countWho(run, { communityId, residentId: respondentId, id: standing });
    await countBands(run, { communityId, id: standing });
    return requireHeld(run, one);
  };

  return {
    list: (wave) =>
      store.read(async (run) => {
        await requireWave(run, wave);
        const interviews = await run(queries.listSamePerson, wave);
        return { held: await run(queries.listHeld, { ...wave, heldId: null }), samePerson: byPerson(interviews) };
      }),

    countUndecided: (wave) =>
      store.read(async (run) => {
        await requireWave(run, wave);
        const [row] = await run(queries.countUndecided, wave);
        return { undecided: row?.undecided ?? 0 };
      }),

    readHeld: async (one) => {
      const opened = await open(one);
      return store.read(async (run) => ({
        held: await requireHeld(run, one),
        telling: await tell(run, one.communityId, opened),
      }));
    },

    choose: async (one, counts, by) => {
      const opened = counts === 'held' ? await open(one) : undefined;
      return store.write((run) => choose(run, one, opened, by), patience);
    },

    count: ({ communityId, waveId, id }, counts, by) =>
      store.write(async (run) => {
        await makeCount(run, { communityId, waveId, id }, counts, by);
        const [summary] = await run(readSummary, { communityId, waveId, id, writtenBy: null });
        if (!summary) throw notFound('interview');
        return summary;
      }, patience),
  };
};
