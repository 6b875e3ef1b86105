import type { Measure, MeasureFamily } from '../contract/measures.ts';
import type { WaveFigures } from './wave-figures.ts';
import { line, reasonLine, shown } from './write-table.ts';
import { keyOfTold } from './write-wave-json.ts';

const headings: Readonly<Record<MeasureFamily, string>> = {
  coverage: 'who answered',
  size: 'how large it is',
  cohesion: 'ties, among those who answered',
  relations: 'what was asked',
  circles: 'circles of neighbours',
  mixing: 'ties within and between areas and ages',
  position: 'who stands where',
  brokerage: 'who stands between others',
  uses: 'what people use',
  organisations: 'organisations',
  change: 'since the wave before',
};

const questionOf = ({ question, of }: Pick<Measure, 'question' | 'of'>): string => {
  if (of === null) return question;
  return of.kind === 'trait' ? `${question} By ${of.label}.` : `${question} Asked for: ${of.label}.`;
};

const rangeOf = ({ interval }: Measure): string =>
  interval === null ? '' : ` (${shown(interval.low)} to ${shown(interval.high)})`;

const figureLines = (one: Measure): string[] => [
  line(one.value === null ? 'no value' : `${shown(one.value)}${rangeOf(one)}`, questionOf(one), keyOfTold(one)),
  ...(one.value === null ? [reasonLine(one.reason)] : []),
];

type Titled = readonly [title: string, lines: readonly string[]];

/** Of numbers that may be missing the lowest, the middle and the highest. */
const threeOf = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return 'no value';
  const middle = (known[Math.floor((known.length - 1) / 2)]! + known[Math.floor(known.length / 2)]!) / 2;
  return [known[0]!, middle, known.at(-1)!].map(shown).join(' – ');
};

/**
 * The figures of a wave as lines to read, under headings. Of residents and of what they use it says the lowest, middle and
 * highest figure; `--json` has each asset's.
 */
export const asWaveTable = ({ measures, spreads, assets }: WaveFigures): string => {
  const families = [...new Set(measures.map(({ family }) => family))];
  const sections: Titled[] = [
    ...families.map((family): Titled => {
      const lines = measures.filter((one) => one.family === family).flatMap(figureLines);
      return [`The wave: ${headings[family]}`, lines];
    }),
    [
      'Residents of the wave, from the lowest figure over the middle one to the highest',
      spreads.flatMap((one) => {
        const { spread } = one;
        const cell = spread ? [spread.smallest, spread.median, spread.largest].map(shown).join(' – ') : 'no value';
        return [line(cell, questionOf(one), keyOfTold(one)), ...(spread ? [] : [reasonLine(one.reason)])];
      }),
    ],
    [
      'Assets, groups and organisations, from the lowest figure over the middle one to the highest',
      assets.columns.flatMap(({ id, question, values, reasons }) => {
        const why = values.every((value) => value === null) ? [...new Set(reasons)] : [];
        return [line(threeOf(values), question, id), ...why.map(reasonLine)];
      }),
    ],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => [title, '', ...lines, '']);
  return `\n${told.join('\n')}\nEach asset’s figures, and how many each figure stands on: add --json.\n`;
};
