/**
 * One stored interview, to be read beside its questions.
 */
import type { InterviewSummary } from '../contract/interviews.ts';
import type { Telling } from '../contract/tellings.ts';
import { readInterview } from '../interviews/interview-reader.ts';
import type { InWave } from '../interviews/interview-writer.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './telling-queries.ts';
import { readAround } from './telling-reader.ts';

export type TellingService = {
  /** @throws DomainError notFound */
  read(one: InWave & { readonly id: string }): Promise<{ interview: InterviewSummary; telling: Telling }>;
};

export const createTellingService = (store: Store): TellingService => ({
  read: (one) =>
    store.read(async (run) => {
      const { versionId, mode, language, seconds, answers, items, consents, ...rest } = await readInterview(run, one);
      const { waveId: _, ...interview } = rest;
      const [times = { startedAt: null, finishedAt: null }] = await run(queries.readTimes, one);
      const telling = {
        ...(await readAround(run, { communityId: one.communityId, by: interview.by, versionId })),
        ...{ versionId, mode, language, seconds, ...times, answers, items },
        consents: consents.map(({ purpose, given }) => ({ purpose, given })),
        knows: await run(queries.listKnows, one),
      };
      return { interview, telling };
    }),
});
