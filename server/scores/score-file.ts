/**
 * The scores of a wave as a file: one row a figure, withheld ones as empty cells, or the very reply as JSON.
 */
import { type ScoreCell, type ScoredMeasure, Scores, tellsAgain } from '../contract/scores.ts';
import { byteOrderMark, type Cell, toLines } from '../csv/write-csv.ts';

export type ScoreFileForm = 'csv' | 'json';
export type ScoreFile = { readonly name: string; readonly mediaType: string; readonly text: string };

const head = [
  'wave',
  'part',
  'measure',
  'label',
  'scale',
  'scale version',
  'rule',
  'higher is',
  'figure',
  'of',
  'standing',
  'value',
  'low',
  'high',
  'as of',
  'note',
];

type Figure = {
  readonly figure: string;
  readonly of?: string;
  readonly standing?: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly note?: string | null;
  readonly asOf?: string;
};

const ofCell =
  (figure: string, standing = '') =>
  ({ label, count }: ScoreCell): Figure => ({
    figure,
    of: label,
    standing,
    value: count,
    note: count === null ? 'withheld' : '',
  });

const figuresOf = ({ base, mean, noMean, cells, noCells, bands, change, changeAsOf }: ScoredMeasure): Figure[] => [
  ...Object.entries(base).map(([of, value]) => ({ figure: 'base', of, value, note: value === null ? 'withheld' : '' })),
  { figure: 'mean', value: mean, note: noMean },
  ...(noCells === null ? cells.map(ofCell('answers')) : [{ figure: 'answers', value: null, note: noCells }]),
  ...bands.flatMap(({ key, standing, cells: inBands }) => inBands.map(ofCell(`bands ${key}`, standing))),
  change.is === 'change'
    ? {
        figure: 'change',
        of: `${change.pairs} pairs or more`,
        value: change.mean,
        low: change.low,
        high: change.high,
        asOf: changeAsOf,
      }
    : { figure: 'change', value: null, note: change.why },
];

const sayRule = ({ rule }: ScoredMeasure): string =>
  rule === null ? '' : `${rule.how} of ${rule.items}, at most ${rule.mayMiss} missing`;

/** As of when all of it is, and why it is not newer. */
const sayWhen = ({ wave, asOf, interviews }: Scores): Cell[] => [
  ...[wave.name, '', '', '', '', null, '', null, 'interviews', '', ''],
  ...[interviews, null, null, asOf],
  interviews === null ? 'Nothing is told before ten interviews count.' : tellsAgain,
];

const toRows = (scores: Scores): readonly (readonly Cell[])[] => [
  head,
  sayWhen(scores),
  ...scores.items.flatMap((measure) =>
    figuresOf(measure).map(
      ({ figure, of = '', standing = '', value, low = null, high = null, note = '', asOf = measure.asOf }): Cell[] => [
        scores.wave.name,
        measure.part,
        measure.key,
        measure.label,
        measure.scale?.key ?? '',
        measure.scale?.version ?? null,
        sayRule(measure),
        measure.higherIs,
        figure,
        of,
        standing,
        value,
        low,
        high,
        asOf,
        note,
      ],
    ),
  ),
];

export const toScoreFile = (scores: Scores, as: ScoreFileForm): ScoreFile => {
  const name = `${scores.wave.name} scores.${as}`;
  if (as === 'json') return { name, mediaType: 'application/json', text: JSON.stringify(Scores.parse(scores)) };
  return { name, mediaType: 'text/csv; charset=utf-8', text: byteOrderMark + toLines(toRows(scores)) };
};
