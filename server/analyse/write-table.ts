import { graphMeasures, nodeMeasures, setMeasures } from '#network/measures';
import type { GraphFigure, MeasureResults, MemberFigures } from '#network/run-measures';
import { isNotRun, isUndefined } from '#network/types';
import { notRunSentence } from './write-json.ts';

/**
 * The figures as lines to read: value, the question it answers, and the name of the measure. Members are summed up as
 * lowest, middle and highest, since a list of the highest would name people; `--json` holds each member's figure.
 */
export function asTable(results: MeasureResults, bases: ReadonlyMap<string, number> = new Map()): string {
  const lines = ['The network as a whole', ''];
  for (const [id, value] of bases) lines.push(line(shown(value), baseQuestions[id] ?? '', id));
  for (const measure of graphMeasures) {
    const figure = results.graph.get(measure.id);
    if (figure !== undefined) lines.push(line(graphCell(figure), measure.question, measure.id), ...reasonLines(figure));
  }
  for (const measure of setMeasures) {
    const figure = results.set.get(measure.id);
    if (figure === undefined) continue;
    const count = 'set' in figure ? figure.set.length : figure;
    lines.push(line(graphCell(count), measure.question, measure.id), ...reasonLines(count));
  }
  lines.push('', 'Its members, from the lowest figure over the middle one to the highest', '');
  for (const measure of nodeMeasures) {
    const figures = results.node.get(measure.id);
    if (figures === undefined || measure.isName) continue;
    lines.push(line(memberCell(figures), measure.question, measure.id), ...reasonLines(firstReason(figures)));
  }
  lines.push('', 'Each member’s figures: add --json.');
  return `${lines.join('\n')}\n`;
}

const baseQuestions: Readonly<Record<string, string>> = {
  listed: 'How many residents are listed?',
  answered: 'How many of them answered?',
  inAnyTie: 'How many are in any tie?',
};

const cellWidth = 28;
const line = (cell: string, question: string, id: string): string => `${cell.padStart(cellWidth)}  ${question} [${id}]`;

const reasonLines = (figure: GraphFigure | undefined): readonly string[] => {
  if (figure === undefined || typeof figure === 'number') return [];
  const reason = isUndefined(figure) ? figure.undefined : `${notRunSentence(figure)}; to run it anyway, raise --budget`;
  return [`${''.padStart(cellWidth)}  (${reason})`];
};

const decimals = 4;
// Four decimals would show the density of a large network as 0, which it is not.
const shown = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.001 ? value.toPrecision(3) : value.toFixed(decimals);
};

const graphCell = (figure: GraphFigure): string => (typeof figure === 'number' ? shown(figure) : 'no value');

function memberCell(figures: MemberFigures): string {
  const values = isNotRun(figures) ? [] : figures.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [lowest] = values;
  const highest = values.at(-1);
  if (lowest === undefined || highest === undefined) return 'no value';
  const middle = (values[Math.floor((values.length - 1) / 2)]! + values[Math.floor(values.length / 2)]!) / 2;
  return [lowest, middle, highest].map(shown).join(' – ');
}

/** Why members have no value, when none has one. */
function firstReason(figures: MemberFigures): GraphFigure | undefined {
  if (isNotRun(figures)) return figures;
  return figures.some((value) => typeof value === 'number') ? undefined : figures[0];
}
