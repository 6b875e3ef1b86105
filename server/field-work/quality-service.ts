/**
 * What of a wave is worth a look, and who may be asked again in the next one.
 */
import { listPeople } from '../accounts/people-queries.ts';
import type { FlaggedInterview, NextWavePerson, WaveQuality } from '../contract/field-quality.ts';
import { readCursor, toPage } from '../directory/cursor.ts';
import { scales } from '../instruments/scales.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { documentOf, type InWave, readStored } from './field-work-service.ts';
import { flaggedOf, type Looked, researchersOf } from './quality/look.ts';
import { askedScales } from './quality/same-answer.ts';
import * as queries from './quality-queries.ts';

type Asked = { readonly cursor?: string | undefined; readonly limit: number };
type NextWavePage = { readonly items: NextWavePerson[]; readonly next: string | null; readonly total: number };

export type QualityService = {
  /** @throws DomainError notFound */
  read(wave: InWave): Promise<WaveQuality>;
  /** @throws DomainError notFound for a wave that is not there, or a page that is none. */
  listNextWave(wave: InWave, asked: Asked): Promise<NextWavePage>;
};

/** A large wave is read whole. */
const patience = { timeoutMs: 30_000 };

const readInterviews = async (run: Run, wave: InWave, questions: readonly string[]): Promise<Looked[]> => {
  const codes = new Map<string, Map<string, number>>();
  for (const { id, question, code } of questions.length === 0
    ? []
    : await run(queries.listCodes, { ...wave, questions: [...questions] })) {
    const own = codes.get(id) ?? new Map<string, number>();
    codes.set(id, own.set(question, code));
  }
  return (await run(queries.listTimings, wave)).map((one) => ({ ...one, codes: codes.get(one.id) ?? new Map() }));
};

export const createQualityService = (store: Store): QualityService => ({
  read: (wave) =>
    store.read(async (run) => {
      const document = documentOf(await readStored(run, wave));
      const asked = document ? askedScales(document, scales) : [];
      const interviews = await readInterviews(
        run,
        wave,
        asked.flatMap(({ questions }) => questions),
      );
      const { usual, flagged } = flaggedOf(interviews, asked);
      const people = (await run(listPeople, { communityId: wave.communityId })).map(({ id, name }) => ({ userId: id, name }));
      const nameOf = new Map<string, string>(people.map(({ userId, name }) => [userId, name]));
      return {
        interviews: interviews.length,
        usualSeconds: usual === null ? null : Math.round(usual),
        items: flagged.map(({ id, pseudonym, receivedAt, by, mode, flags }) => ({
          id: id as FlaggedInterview['id'],
          pseudonym,
          receivedAt,
          by: nameOf.get(by) ?? '',
          mode,
          flags: [...flags],
        })),
        researchers: researchersOf(people, interviews, flagged),
      };
    }, patience),

  listNextWave: (wave, { cursor, limit }) =>
    store.read(async (run) => {
      await readStored(run, wave);
      const after = readCursor(cursor);
      const rows = await run(queries.listNextWave, {
        ...wave,
        afterSort: after?.sort ?? null,
        afterId: after?.id ?? null,
        limit: limit + 1,
      });
      const { next, total } = toPage(rows, limit);
      const items = rows.slice(0, limit).map(({ sort: _, total: __, id, ...person }) => ({
        residentId: id as NextWavePerson['residentId'],
        ...person,
      }));
      return { items, next, total };
    }),
});
