/**
 * What a wave found, measure by measure, from the interviews that count; told again as it was until enough of them are others.
 */
import { listWaves } from '../communities/community-queries.ts';
import type { Wave } from '../contract/communities.ts';
import { type Scores, tellsAgain } from '../contract/scores.ts';
import { type Kept, type Telling as KeptTelling, readKept, tellAnew } from '../disclosure/showings.ts';
import { notFound } from '../errors.ts';
import { requireVersion } from '../instruments/instrument-reader.ts';
import type { Run, Store } from '../neo4j/store.ts';
import type { Counted } from './counted.ts';
import { formerMarksOf, markOf } from './marks.ts';
import { type Defined, measuresOf } from './measures-of.ts';
import { type ScoreFile, type ScoreFileForm, toScoreFile } from './score-file.ts';
import { type AnswerRow, listAnswers } from './score-queries.ts';
import { tellAgain } from './tell-again.ts';
import { keep, openKept, type Telling, tellOf } from './telling.ts';

type InWave = { readonly communityId: string; readonly waveId: string };

export type ScoreService = {
  /** @throws DomainError notFound */
  read(wave: InWave): Promise<Scores>;
  /** @throws DomainError notFound */
  file(wave: InWave, as: ScoreFileForm): Promise<ScoreFile>;
};

/** A large wave is read whole. */
const patience = { timeoutMs: 30_000 };

type Interview = Omit<Counted, 'measures' | 'answers'> & {
  readonly versionId: string | null;
  readonly answers: Map<string, Pick<AnswerRow, 'number' | 'codes'> & { readonly status: NonNullable<AnswerRow['status']> }>;
};

/** Of somebody who was asked twice, the last counts. */
const gather = (rows: readonly AnswerRow[]): Interview[] => {
  const interviews = new Map<string, Interview>();
  for (const { id, content, version, personId, versionId, mode, question, status, number, codes } of rows) {
    const marks = () => ({ mark: markOf(id, content), formerMarks: formerMarksOf(id, content, version) });
    const interview = interviews.get(id) ?? { ...marks(), personId, versionId, mode, answers: new Map() };
    if (question !== null && status !== null) interview.answers.set(question, { status, number, codes });
    interviews.set(id, interview);
  }
  return [...new Map([...interviews.values()].map((one) => [one.personId, one])).values()];
};

type Versions = Map<string, readonly Defined[]>;

const readCounted = async (run: Run, wave: InWave, versions: Versions): Promise<Counted[]> => {
  const interviews = gather(await run(listAnswers, wave));
  for (const { versionId } of interviews) {
    if (versionId === null || versions.has(versionId)) continue;
    const { document } = await requireVersion(run, { communityId: wave.communityId, versionId });
    versions.set(versionId, measuresOf(document));
  }
  return interviews.map(({ versionId, ...one }) => ({ ...one, measures: versions.get(versionId ?? '') ?? [] }));
};

const waveBefore = (waves: readonly Wave[], { id, startsOn }: Wave): Wave | null =>
  waves.findLast((one) => one.id !== id && startsOn !== null && one.startsOn !== null && one.startsOn < startsOn) ?? null;

/** A wave and all that its changes are told from, the earliest first. */
const upTo = (waves: readonly Wave[], own: Wave): Wave[] => {
  const before = waveBefore(waves, own);
  return before ? [...upTo(waves, before), own] : [own];
};

const readAll = async (run: Run, { communityId, waveId }: InWave) => {
  const waves = await run(listWaves, { communityId });
  const own = waves.find(({ id }) => id === waveId);
  if (!own) throw notFound('wave');
  const versions: Versions = new Map();
  const counted = new Map<string, readonly Counted[]>();
  for (const { id } of upTo(waves, own)) counted.set(id, await readCounted(run, { communityId, waveId: id }, versions));
  return { communityId, waves, own, counted };
};
type All = Awaited<ReturnType<typeof readAll>>;

const whichOf = (communityId: string, waveId: string) => ({ communityId, waveId, kind: 'scores' as const });

/** What is told of one wave from now on. */
const tellWave = async (store: Store, { communityId, waves, counted }: All, wave: Wave, asOf: string) => {
  const before = waveBefore(waves, wave);
  const after = waves.filter((one) => waveBefore(waves, one)?.id === wave.id).map(({ id }) => id);
  const now = tellOf({
    asOf,
    now: counted.get(wave.id) ?? [],
    before: before && { id: before.id, counted: counted.get(before.id) ?? [] },
  });
  const all = [...counted.values()].flat();
  const read = async (run: Run, waveId: string) => openKept(await readKept(run, whichOf(communityId, waveId)), all);
  const tell = async (run: Run, last: Kept | undefined): Promise<KeptTelling | undefined> => {
    const later: Telling[] = [];
    for (const id of after) {
      const one = await read(run, id);
      if (one) later.push(one);
    }
    const next = tellAgain(openKept(last, all), now, { before: before ? await read(run, before.id) : undefined, after: later });
    return next && keep(next);
  };
  const which = whichOf(communityId, wave.id);
  const { last, isDue } = await store.read(async (run) => {
    const last = await readKept(run, which);
    return { last, isDue: (await tell(run, last)) !== undefined };
  }, patience);
  const beside = [...(before ? [before.id] : []), ...after];
  return openKept(isDue ? await tellAnew(store, which, tell, beside) : last, all);
};

const sayScores = ({ waves, own }: All, told: Telling | undefined): Scores => ({
  wave: own,
  before: waves.find(({ id }) => id === told?.beforeId) ?? null,
  asOf: told?.asOf ?? null,
  tellsAgain,
  interviews: told?.marks.length ?? null,
  items: told?.items.map(({ figures, asOf, changeAsOf }) => ({ ...figures, asOf, changeAsOf })) ?? [],
});

export const createScoreService = (store: Store, now: () => Date = () => new Date()): ScoreService => {
  const read = async (wave: InWave): Promise<Scores> => {
    const all = await store.read((run) => readAll(run, wave), patience);
    let told: Telling | undefined;
    // The earliest first: what is told of a wave depends on what was told of the one before.
    for (const one of upTo(all.waves, all.own)) told = await tellWave(store, all, one, now().toISOString());
    return sayScores(all, told);
  };
  return { read, file: async (wave, as) => toScoreFile(await read(wave), as) };
};
