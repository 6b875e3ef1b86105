/**
 * Stores reports of a file of ties and derives the ties that follow from them.
 */
import { randomUUID } from 'node:crypto';
import type { Run } from '../neo4j/store.ts';
import { derivePairs } from '../ties/tie-store.ts';
import type { ImportContext, PartOutcome, Taken } from './context.ts';
import { chooseMember, type KnownMember, type KnownMembers, type MemberFinder } from './known-members.ts';
import { giveResponses, makePeople } from './people-store.ts';
import type { TieRow } from './read-tie.ts';
import type { ReportToSave } from './report-queries.ts';
import * as queries from './report-queries.ts';

type Resolved = Taken<TieRow> & { readonly from: KnownMember; readonly to: KnownMember };

const whyUnknown = (column: string, id: string): string => `"${id}" in column "${column}" is not in the people file.`;

/** The two ends of a row, or the reason why it is refused. */
const resolve = (context: ImportContext, known: KnownMembers, taken: Taken<TieRow>): Resolved | string => {
  const { ties } = context.mapping;
  const { value } = taken;
  const from = chooseMember(known.get(value.fromId), null);
  const to = chooseMember(known.get(value.toId), value.toKind);
  // Somebody of an earlier wave, or named only, is known but not in this wave's people file.
  const isIn = (member: KnownMember | undefined) => member !== undefined && (member.listed || context.options.createNamed);
  if (!from || !isIn(from)) return whyUnknown(ties.from, value.fromId);
  if (!to || !isIn(to)) {
    if (value.toKind === null || value.toKind === 'resident') return whyUnknown(ties.to, value.toId);
    return `The ${value.toKind} "${value.toId}" in column "${ties.to}" is not in the file of others.`;
  }
  const reporter = value.saidBy === 'from' ? from : to;
  if (reporter.kind !== 'resident')
    return `It was said by the ${reporter.kind} "${value.saidBy === 'from' ? value.fromId : value.toId}". Only people can say a tie.`;
  return { ...taken, from, to };
};

const findEnds = async (run: Run, context: ImportContext, finder: MemberFinder, rows: readonly Taken<TieRow>[]) => {
  const ids = rows.flatMap(({ value }) => [value.fromId, value.toId]);
  const known = await finder.find(run, ids);
  if (!context.options.createNamed) return known;
  const wanted = rows.flatMap(({ value }) =>
    value.toKind === null || value.toKind === 'resident' ? [value.fromId, value.toId] : [value.fromId],
  );
  const unknown = [...new Set(wanted)].filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  const nothingElse = { name: null, ageBand: null, gender: null, neighbourhoodId: null };
  await makePeople(
    run,
    context,
    unknown.map((externalId) => ({ externalId, ...nothingElse })),
  );
  return finder.find(run, ids);
};

const toReport = (context: ImportContext, { value, from, to }: Resolved): ReportToSave => {
  const [respondent, named, direction] = value.saidBy === 'from' ? ([from, to, 'out'] as const) : ([to, from, 'in'] as const);
  return {
    key: `${context.waveId}|${respondent.id}|import|${value.generator}|${direction}|${named.id}`,
    mentionId: randomUUID(),
    respondentId: respondent.id,
    namedId: named.id,
    generator: value.generator,
    direction,
    strength: value.strength,
  };
};

/** Writes what is new or said otherwise now. @returns how many of each. */
const writeReports = async (run: Run, context: ImportContext, reports: ReadonlyMap<string, ReportToSave>) => {
  const { communityId, importId, waveId, by } = context;
  if (reports.size === 0) return { added: 0, updated: 0 };
  const standing = await run(queries.findReports, { communityId, keys: [...reports.keys()] });
  const strengths = new Map(standing.map((row) => [row.key, row.strength]));
  const saysStrength = context.mapping.ties.strength !== undefined;
  const changed = [...reports.values()].filter(
    ({ key, strength }) => saysStrength && strengths.has(key) && strengths.get(key) !== strength,
  );
  const fresh = [...reports.values()].filter(({ key }) => !strengths.has(key));
  if (changed.length > 0) await run(queries.endReports, { communityId, importId, keys: changed.map(({ key }) => key) });
  const rows = [...fresh, ...changed];
  if (rows.length === 0) return { added: 0, updated: 0 };
  await giveResponses(run, context, [...new Set(rows.map((row) => row.respondentId))]);
  await run(queries.saveReports, { communityId, importId, waveId, by, rows });
  const pairs = rows.map(({ generator, direction, respondentId, namedId }) => ({
    generator,
    fromId: direction === 'out' ? respondentId : namedId,
    toId: direction === 'out' ? namedId : respondentId,
  }));
  await derivePairs(run, { communityId, waveId }, pairs);
  return { added: fresh.length, updated: changed.length };
};

/** Stores one part of the file, in the transaction it is given. Safe to repeat. @returns also who was found. */
export const storeTies = async (
  run: Run,
  context: ImportContext,
  finder: MemberFinder,
  rows: readonly Taken<TieRow>[],
): Promise<PartOutcome & { readonly known: KnownMembers }> => {
  const known = await findEnds(run, context, finder, rows);
  const refused: { row: number; reason: string }[] = [];
  const reports = new Map<string, ReportToSave>();
  const stored: { row: number; key: string }[] = [];
  let accepted = 0;
  for (const taken of rows) {
    const resolved = resolve(context, known, taken);
    if (typeof resolved === 'string') {
      refused.push({ row: taken.row, reason: resolved });
      continue;
    }
    const report = toReport(context, resolved);
    if (!taken.value.isRepeat) reports.set(report.key, report);
    if (!taken.value.isAgain) accepted += 1;
    stored.push({ row: taken.row, key: report.key });
  }
  const written = await writeReports(run, context, reports);
  return { accepted, merged: stored.length - accepted, refused, stored, known, ...written };
};
