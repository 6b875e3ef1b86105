/**
 * What of an instrument is told as a measure: each score of its scales, each item that is no score by itself, and each question
 * that is not free text. Pure.
 */
import type { AskedItem, InstrumentDocument, ScaleBlock, ShowIf } from '../contract/instrument-document.ts';
import type { Scale, ScaleItem, Score } from '../contract/scales.ts';
import type { MeasureFigures, NoFigure } from '../contract/scores.ts';
import { scales } from '../instruments/scales.ts';
import { groupsOfRange, groupsOfScore } from './groups-of.ts';
import { type Answers, type Met, meetItem, meetScore } from './meet.ts';
import type { Group } from './withhold.ts';

export type Defined = Pick<MeasureFigures, 'key' | 'part' | 'label' | 'is' | 'scale' | 'rule' | 'range' | 'higherIs'> & {
  /** By which it is found again in the wave before. */
  readonly match: string;
  /** The same for what was asked in the same words, with the same answers, and counts by the same rule. */
  readonly sameness: string;
  readonly groups: readonly Group[];
  /** Codes of the groups, where answers are codes. */
  readonly codes: readonly string[] | null;
  readonly several: boolean;
  readonly noCells: NoFigure | null;
  readonly bands: Score['bands'];
  /** On which answers it depends whether this is asked. */
  readonly after: readonly ShowIf[];
  readonly meet: (answers: Answers) => Met;
};

const plain = {
  scale: null,
  rule: null,
  range: null,
  higherIs: null,
  groups: [],
  codes: null,
  several: false,
  noCells: null,
  after: [],
};

const wordsOf = ({ pasted }: ScaleBlock) => (pasted === null ? null : [pasted.items, pasted.answers]);

const ofScore = (block: ScaleBlock, scale: Scale, score: Score): Defined => ({
  ...plain,
  key: `${block.key}.${score.key}`,
  part: block.title,
  label: scale.scores.length === 1 ? scale.title : score.label,
  is: 'score',
  scale: { key: scale.key, version: scale.version },
  rule: { how: score.how, items: score.items.length, mayMiss: score.mayMiss },
  range: score.range,
  higherIs: score.higherIs,
  match: `scale ${scale.key} ${score.key}`,
  sameness: JSON.stringify([scale.version, scale.answers.key, wordsOf(block)]),
  groups: groupsOfScore(score),
  bands: score.bands,
  meet: (answers) => meetScore(answers, block.key, scale, score.key),
});

const ofScaleItem = (block: ScaleBlock, scale: Scale, item: ScaleItem): Defined => {
  const labelOf = ({ code, label }: Scale['answers']['choices'][number]) =>
    block.pasted?.answers[String(code)] ?? label ?? String(code);
  const sorted = [...scale.answers.choices].sort((a, b) => a.code - b.code);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return {
    ...plain,
    key: `${block.key}.item.${item.key}`,
    part: block.title,
    label: item.label,
    is: 'question',
    scale: { key: scale.key, version: scale.version },
    range: lowest && highest ? [lowest.code, highest.code] : null,
    higherIs: highest ? labelOf(highest) : null,
    match: `item ${scale.key} ${item.key}`,
    sameness: JSON.stringify([scale.version, scale.answers.key, wordsOf(block)]),
    groups: sorted.map((choice) => ({ label: labelOf(choice), low: choice.code, high: choice.code })),
    bands: [],
    meet: (answers) => meetItem(answers, `${block.key}.${item.key}`),
  };
};

/** Counts of people by these are told as progress; a second telling with other counts withheld would give both away. */
const toldElsewhere = (item: AskedItem): boolean =>
  item.kind === 'neighbourhood' || ['age-band', 'gender', 'time-here'].includes(item.key);

const ofItem = (part: string, item: AskedItem): Defined => {
  const { showIf: _, hint: __, ...sameness } = item;
  const base = {
    ...plain,
    key: item.key,
    part,
    label: item.text,
    is: 'question' as const,
    match: `question ${item.key}`,
    sameness: JSON.stringify(sameness),
    bands: [],
    meet: (answers: Answers) => meetItem(answers, item.key),
  };
  if (item.kind === 'text') return { ...base, noCells: 'words' };
  if (toldElsewhere(item)) return { ...base, noCells: 'elsewhere' };
  if (item.kind === 'choice' || item.kind === 'choices') {
    const groups = item.choices.map(({ label }) => ({ label, low: null, high: null }));
    return { ...base, groups, codes: item.choices.map(({ code }) => code), several: item.kind === 'choices' };
  }
  if (item.kind === 'number' || item.kind === 'range') {
    const range = [item.min, item.max] as [number, number];
    const higherIs = item.kind === 'range' ? item.highest : (item.unit ?? 'more');
    return { ...base, range, higherIs, groups: groupsOfRange(range, item.kind === 'range') };
  }
  return { ...base, noCells: 'words' };
};

const ofScale = (block: ScaleBlock): Defined[] => {
  const scale = scales.find(({ key, version }) => key === block.scale && version === block.scaleVersion);
  if (!scale) return [];
  const alone = new Set(scale.scores.flatMap(({ items }) => (items.length === 1 ? items : [])));
  return [
    ...scale.scores.map((score) => ofScore(block, scale, score)),
    // An item that is a score by itself is told once: two tables of the same answers would give each other away.
    ...scale.items.filter(({ key }) => !alone.has(key)).map((item) => ofScaleItem(block, scale, item)),
  ];
};

/** In the order of the document. */
export const measuresOf = ({ blocks }: InstrumentDocument): Defined[] =>
  blocks.flatMap((block) => {
    const afterBlock = block.showIf ? [block.showIf] : [];
    if (block.is === 'scale') return ofScale(block).map((one) => ({ ...one, after: afterBlock }));
    if (block.is !== 'questions') return [];
    return block.items.map((item) => ({
      ...ofItem(block.title, item),
      after: item.showIf ? [...afterBlock, item.showIf] : afterBlock,
    }));
  });
