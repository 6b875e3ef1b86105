/**
 * What it takes to read an interview beside its questions, for whoever tells one inside a transaction of their own.
 */
import { listPeople } from '../accounts/people-queries.ts';
import type { Telling } from '../contract/tellings.ts';
import { DomainError } from '../errors.ts';
import { requireVersion } from '../instruments/instrument-reader.ts';
import { listQuestions } from '../interviews/interview-queries.ts';
import type { Run } from '../neo4j/store.ts';

type Around = Pick<Telling, 'by' | 'instrument' | 'questions'>;
type Asked = { readonly communityId: string; readonly by: string; readonly versionId: string | null };

const readInstrument = async (run: Run, communityId: string, versionId: string | null): Promise<Telling['instrument']> => {
  if (versionId === null) return null;
  try {
    const { number, document } = await requireVersion(run, { communityId, versionId });
    return { title: document.title, number, document };
  } catch (error) {
    // The answers can be read without it.
    if (error instanceof DomainError && error.kind === 'notFound') return null;
    throw error;
  }
};

/** @param asked.by the account of whoever wrote it down. */
export const readAround = async (run: Run, { communityId, by, versionId }: Asked): Promise<Around> => ({
  by: (await run(listPeople, { communityId })).find(({ id }) => id === by)?.name ?? '',
  instrument: await readInstrument(run, communityId, versionId),
  questions: (await run(listQuestions, { communityId })).map(({ code, question }) => ({ code, question })),
});
