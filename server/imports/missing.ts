/**
 * What an earlier import of the same wave said and these files do not: counted always, retracted when that was asked
 * for. A file of mended rows leaves nearly everything out, so that this is a notice and no alarm.
 */
import { randomUUID } from 'node:crypto';
import { jobTimeoutMs, type Store } from '../neo4j/store.ts';
import { derivePairs } from '../ties/tie-store.ts';
import type { ImportContext } from './context.ts';
import * as people from './people-queries.ts';
import { endMark, tieWords } from './read-tie.ts';
import type { StandingReport } from './report-queries.ts';
import * as queries from './report-queries.ts';
import type { Said } from './said.ts';

const shown = 200;
const atOnce = 1_000;

export type Missing = { readonly people: number; readonly ties: number; readonly retracted: boolean; readonly first: string[] };

type Gone = Pick<StandingReport, 'key' | 'generator'> & { readonly fromId: string; readonly toId: string };

const isSaid = (context: ImportContext, report: StandingReport, said: Said): boolean => {
  const isOut = report.direction === 'out';
  const kind = context.mapping.ties.toKind === undefined ? null : isOut ? report.namedKind : 'resident';
  const [from, to] = isOut ? [report.speakerId, report.namedId] : [report.namedId, report.speakerId];
  return (said.marksOf(tieWords(report.generator, from, to, kind)) & endMark[isOut ? 'from' : 'to']) !== 0;
};

const findGoneReports = async (store: Store, context: ImportContext, said: Said, first: string[]): Promise<Gone[]> => {
  const { communityId, importId, waveId, mapping } = context;
  const gone: Gone[] = [];
  await store.stream(queries.streamReports, { communityId, importId, waveId, source: mapping.source }, (report) => {
    if (isSaid(context, report, said)) return;
    const isOut = report.direction === 'out';
    const [from, to] = isOut ? [report.speakerId, report.namedId] : [report.namedId, report.speakerId];
    const [fromId, toId] = isOut
      ? [report.respondentMemberId, report.namedMemberId]
      : [report.namedMemberId, report.respondentMemberId];
    if (first.length < shown) first.push(`${report.generator}: ${from} → ${to}, said by ${report.speakerId}`);
    gone.push({ key: report.key, generator: report.generator, fromId, toId });
  });
  return gone;
};

const retractReports = async (store: Store, context: ImportContext, gone: readonly Gone[]): Promise<void> => {
  const { communityId, importId, waveId } = context;
  for (let start = 0; start < gone.length; start += atOnce) {
    const part = gone.slice(start, start + atOnce);
    await store.write(
      async (run) => {
        await run(queries.endReports, { communityId, importId, keys: part.map(({ key }) => key) });
        await derivePairs(run, { communityId, waveId }, part);
      },
      { timeoutMs: jobTimeoutMs },
    );
  }
};

const retractPeople = async (store: Store, context: ImportContext, ids: readonly string[]): Promise<void> => {
  const { communityId, importId, waveId, by } = context;
  const before = JSON.stringify({ listedIn: waveId });
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows = ids.slice(start, start + atOnce).map((id) => ({ id, revisionId: randomUUID(), before }));
    await store.write((run) => run(people.unlistPeople, { communityId, importId, waveId, by, rows }), {
      timeoutMs: jobTimeoutMs,
    });
  }
};

/**
 * @param said what the files said: ties by {@link tieWords}, people by their ids; undefined for a file that was not given,
 *   whose rows are not missing but not spoken of.
 */
export const findMissing = async (
  store: Store,
  context: ImportContext,
  said: { readonly ties: Said | undefined; readonly people: ((externalId: string) => boolean) | undefined },
): Promise<Missing> => {
  const { communityId, waveId, mapping, options } = context;
  const first: string[] = [];
  const goneReports = said.ties ? await findGoneReports(store, context, said.ties, first) : [];
  const gonePeople: string[] = [];
  const isListed = said.people;
  if (isListed) {
    await store.stream(people.streamListed, { communityId, waveId, source: mapping.source }, (row) => {
      if (isListed(row.externalId)) return;
      gonePeople.push(row.id);
      if (first.length < shown) first.push(`person ${row.externalId}`);
    });
  }
  if (options.replace) {
    await retractReports(store, context, goneReports);
    await retractPeople(store, context, gonePeople);
  }
  return { people: gonePeople.length, ties: goneReports.length, retracted: options.replace, first };
};
