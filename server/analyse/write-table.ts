import { attributeMeasures, measures } from '#network/measures';
import type { EstimateNote, GraphFigure, MeasureResults, MemberFigures } from '#network/run-measures';
import { isNotRun, isUndefined } from '#network/types';
import { notRunSentence } from './write-json.ts';

/**
 * The figures as lines to read: value, the question it answers, and the name of the measure. Members are summed up as
 * lowest, middle and highest, since a list of the highest would name people; `--json` holds each member's figure.
 */
export function asTable(results: MeasureResults, bases: ReadonlyMap<string, number> = new Map()): string {
  const lines = ['The network as a whole', ''];
  for (const [id, value] of bases) lines.push(line(shown(value), baseQuestions[id] ?? '', id));
  const add = (id: string, cell: string, figure: GraphFigure | undefined): void => {
    lines.push(line(cell, questionOf(id), id), ...reasonLines(figure), ...noteLines(results.estimated.get(id)));
  };
  for (const [id, figure] of results.graph) add(id, graphCell(figure), figure);
  for (const [id, figure] of results.set) {
    const count = 'set' in figure ? figure.set.length : figure;
    add(id, graphCell(count), count);
  }
  lines.push('', 'Its members, from the lowest figure over the middle one to the highest', '');
  for (const [id, figures] of results.node) if (!names.has(id)) add(id, memberCell(figures), firstReason(figures));
  lines.push('', 'Each member’s figures: add --json.');
  return `${lines.join('\n')}\n`;
}

const questions = new Map(measures.map(({ id, question }) => [id, question]));
const names = new Set(measures.flatMap((measure) => ('isName' in measure && measure.isName ? [measure.id] : [])));

/** Of a measure by what is known of members, as `EIindex[club]`: with what it goes by. */
function questionOf(id: string): string {
  const [, measure, attribute] = /^([^[]+)\[(.+)\]$/.exec(id) ?? [];
  const byAttribute = attributeMeasures.find((one) => one.id === measure);
  return questions.get(id) ?? (byAttribute ? `${byAttribute.question} By ${attribute}.` : '');
}

const baseQuestions: Readonly<Record<string, string>> = {
  listed: 'How many residents are listed?',
  answered: 'How many of them answered?',
  inAnyTie: 'How many are in any tie?',
};

const cellWidth = 28;
/** A cell, what it answers, and the key by which it is asked for. */
export const line = (cell: string, question: string, id: string): string => `${cell.padStart(cellWidth)}  ${question} [${id}]`;

const noteLines = (note: EstimateNote | undefined): readonly string[] => {
  if (!note) return [];
  const { epsilon, delta, samples } = note;
  const often = `${Math.round((1 - delta) * 100)} in 100 times all members’ normalised figures are right to within ${epsilon}`;
  return [`${''.padStart(cellWidth)}  (estimated from ${samples.toLocaleString('en')} samples: ${often}; --exact works it out)`];
};

const reasonLines = (figure: GraphFigure | undefined): readonly string[] => {
  if (figure === undefined || typeof figure === 'number') return [];
  const reason = isUndefined(figure) ? figure.undefined : `${notRunSentence(figure)}; to run it anyway, raise --budget`;
  return [reasonLine(reason)];
};

/** Why there is no value, below it. */
export const reasonLine = (reason: string): string => `${''.padStart(cellWidth)}  (${reason})`;

const decimals = 4;
// Four decimals would show the density of a large network as 0, which it is not.
export const shown = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.001 ? value.toPrecision(3) : value.toFixed(decimals);
};

const graphCell = (figure: GraphFigure): string => (typeof figure === 'number' ? shown(figure) : 'no value');

function memberCell(figures: MemberFigures): string {
  const values = isNotRun(figures)
    ? []
    : Array.from(figures)
        .filter((value) => typeof value === 'number')
        .sort((a, b) => a - b);
  const [lowest] = values;
  const highest = values.at(-1);
  if (lowest === undefined || highest === undefined) return 'no value';
  const middle = (values[Math.floor((values.length - 1) / 2)]! + values[Math.floor(values.length / 2)]!) / 2;
  return [lowest, middle, highest].map(shown).join(' – ');
}

/** Why members have no value, when none has one. */
function firstReason(figures: MemberFigures): GraphFigure | undefined {
  if (isNotRun(figures)) return figures;
  return Array.from(figures).some((value) => typeof value === 'number') ? undefined : figures[0];
}
