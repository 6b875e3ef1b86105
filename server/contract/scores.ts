/**
 * What was answered in a wave, measure by measure: how many answered, the mean, how answers are spread, and what changed since the
 * wave before. No number of it says what fewer than ten people answered, and none can be worked out from the others. It is told
 * again as it was until ten interviews more or fewer count: else two looks would tell what the one said who answered in between.
 */
import { z } from 'zod';
import { Wave } from './communities.ts';
import { CommunityId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';
import { BandStanding } from './scales.ts';

/** How many interviews met it in each way; together they are `interviews`. Null where it is withheld, or would tell what is. */
export const ScoreBase = z.strictObject({
  interviews: z.number(),
  answered: z.number().nullable(),
  /** "None of these" was said, which is an answer of its own. */
  none: z.number().nullable(),
  declined: z.number().nullable(),
  unanswered: z.number().nullable(),
  /** Hidden by an earlier answer, or no part of what was asked. */
  notAsked: z.number().nullable(),
});
export type ScoreBase = z.infer<typeof ScoreBase>;

/** `count` is null where it is withheld. */
export const ScoreCell = z.strictObject({ label: z.string(), count: z.number().nullable() });
export type ScoreCell = z.infer<typeof ScoreCell>;

/** `few`: fewer than ten answered. `same`: all of them answered the same. `protects`: it would give away what is withheld. */
export const NoFigure = z.enum(['few', 'same', 'protects', 'words', 'elsewhere', 'no-number']);
export type NoFigure = z.infer<typeof NoFigure>;

export const NoChange = z.enum([
  'no-wave-before',
  'not-asked-before',
  'asked-otherwise',
  'few-pairs',
  'same',
  'protects',
  'no-number',
]);
export type NoChange = z.infer<typeof NoChange>;

/**
 * Of those who answered in both waves: mean change with its 95 % interval (paired t). `pairs`: they are at least so many. How
 * many exactly would narrow down what is withheld.
 */
export const ScoreChange = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('change'), pairs: z.number(), mean: z.number(), low: z.number(), high: z.number() }),
  z.strictObject({ is: z.literal('none'), why: NoChange }),
]);
export type ScoreChange = z.infer<typeof ScoreChange>;

/** One measure, and what is told of it. */
export const MeasureFigures = z.strictObject({
  key: z.string(),
  /** What it is part of: a block of the instrument. */
  part: z.string(),
  label: z.string(),
  is: z.enum(['score', 'question']),
  scale: z.strictObject({ key: z.string(), version: z.number() }).nullable(),
  /** How many may be without an answer, for a score. */
  rule: z.strictObject({ how: z.enum(['sum', 'mean']), items: z.number(), mayMiss: z.number() }).nullable(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  /** What a higher number says; null where it is no number. */
  higherIs: z.string().nullable(),
  base: ScoreBase,
  mean: z.number().nullable(),
  noMean: NoFigure.nullable(),
  /** Each answer is in one cell; or, where several could be chosen, in as many as were chosen. */
  cells: z.array(ScoreCell),
  severalChosen: z.boolean(),
  noCells: NoFigure.nullable(),
  bands: z.array(z.strictObject({ key: z.string(), standing: BandStanding, cells: z.array(ScoreCell) })),
  change: ScoreChange,
});
export type MeasureFigures = z.infer<typeof MeasureFigures>;

/** `asOf`, `changeAsOf`: when it was first told so, and when the change was; too few others have answered it since. */
export const ScoredMeasure = z.strictObject({ ...MeasureFigures.shape, asOf: z.string(), changeAsOf: z.string() });
export type ScoredMeasure = z.infer<typeof ScoredMeasure>;

/** Why figures are not newer than they are: for whoever has nothing but the file. */
export const tellsAgain =
  'It is told again when ten more interviews have come in or gone, so that nobody’s answers can be worked out from the difference.';

export const Scores = z.strictObject({
  wave: Wave,
  /** The wave that changes are told from. */
  before: Wave.nullable(),
  /** When it was first told so; null while it was never told, for fewer than ten count. */
  asOf: z.string().nullable(),
  tellsAgain: z.literal(tellsAgain),
  /** Those that counted then: not those that were taken back or set aside, and of one person the last. */
  interviews: z.number().nullable(),
  items: z.array(ScoredMeasure),
});
export type Scores = z.infer<typeof Scores>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId/scores';

export const scoreRoutes = {
  readScores: defineRoute({
    id: 'readScores',
    method: 'GET',
    path,
    summary: 'Scores, spread and change of what a wave asked; nothing about fewer than ten people',
    who: ['coordinator'],
    audit: 'figures-opened',
    params,
    reply: Scores,
  }),
  downloadScores: defineRoute({
    id: 'downloadScores',
    method: 'GET',
    path: `${path}/file`,
    summary: 'The scores of a wave as a file: a table as CSV, or as JSON what readScores answers',
    who: ['coordinator'],
    audit: 'figures-downloaded',
    params,
    query: z.strictObject({ as: z.enum(['csv', 'json']).default('csv') }),
    kind: 'file',
    mediaTypes: ['text/csv', 'application/json'],
  }),
} as const;
