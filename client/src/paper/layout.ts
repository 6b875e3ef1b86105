/**
 * What stands on a form, in its order, with the numbers and letters that are printed: one reading for the paper and for the page
 * on which it is typed in. Pure.
 */
import type { AskedItem, ConsentPurpose, NamesBlock, ShowIf } from '#contract/instrument-document';
import type { AskedBlock } from '../filling/localise.ts';
import type { FillingPack } from '../filling/pack.ts';
import type { Say } from '../filling/say.ts';

/** Beside the boxes that are the same for every question. */
export const noneMark = 'N';
export const declinedMark = 'X';

export type Mark = { readonly mark: string; readonly label: string; readonly value: string | number };

export type PaperQuestion = {
  /** Key of its answer; of a follow-up, for each one named it is asked of. */
  readonly key: string;
  /** As printed: 7, or 7b for the second of the questions about each one named. */
  readonly number: string;
  readonly text: string;
  readonly hint: string;
  /** When it is to be answered, in words; empty for always. */
  readonly onlyIf: string;
  readonly takes: 'one' | 'several' | 'number' | 'words';
  readonly marks: readonly Mark[];
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly none: string | null;
  readonly declined: string | null;
};

type Common = { readonly key: string; readonly title: string; readonly intro: string; readonly onlyIf: string };
type ConsentQuestion = PaperQuestion & { readonly purpose: ConsentPurpose };

export type ConsentPart = Common & { readonly is: 'consent'; readonly questions: readonly ConsentQuestion[] };
export type QuestionsPart = Common & { readonly is: 'questions'; readonly questions: readonly PaperQuestion[] };
export type NamesPart = Common & {
  readonly is: 'names';
  readonly number: string;
  readonly block: NamesBlock;
  readonly none: string;
  readonly declined: string;
};
export type FollowUpsPart = Common & {
  readonly is: 'follow-ups';
  readonly number: string;
  readonly about: readonly string[];
  /** For so many there is room on paper. */
  readonly count: number;
  readonly questions: readonly PaperQuestion[];
  readonly ties: PaperQuestion | null;
};
export type PaperPart = ConsentPart | QuestionsPart | NamesPart | FollowUpsPart;

const mostFollowed = 8;
/** More lines than anybody fills. */
export const linesFor = ({ max }: NamesBlock): number => Math.min(max, 12);

const plain = { hint: '', onlyIf: '', takes: 'one', marks: [], min: 0, max: 0, unit: '', none: null } as const;

const marksOf = (item: AskedItem, pack: FillingPack): readonly Mark[] => {
  const count = (labels: readonly { readonly value: string | number; readonly label: string }[]) =>
    labels.map((one, at) => ({ ...one, mark: String(at + 1) }));
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return count(item.choices.map(({ code, label }) => ({ value: code, label })));
    case 'circles':
      return count(item.rings.map((label, at) => ({ value: at + 1, label })));
    case 'neighbourhood':
      return count(pack.neighbourhoods.map(({ id, name }) => ({ value: id, label: name })));
    case 'range':
      return Array.from({ length: item.max - item.min + 1 }, (_, at) => {
        const value = item.min + at;
        return { mark: String(value), value, label: value === item.min ? item.lowest : value === item.max ? item.highest : '' };
      });
    case 'number':
    case 'text':
      return [];
  }
};

/** What stands on the form so far, by the keys of its questions. */
type SoFar = Map<string, Pick<PaperQuestion, 'number' | 'marks'>>;

/** "Only if you ticked 11 at 12." */
const sayOnlyIf = (showIf: ShowIf | null, before: SoFar, say: Say): string => {
  const asked = showIf && before.get(showIf.question);
  if (!asked) return '';
  const { number } = asked;
  switch (showIf.is) {
    case 'answered':
      return say('paperIfAnswered', { number });
    case 'one-of': {
      const ticked = asked.marks.filter(({ value }) => showIf.codes.includes(String(value))).map(({ mark }) => mark);
      return say('paperIfTicked', { number, marks: ticked.join(', ') });
    }
    case 'at-least':
      return say('paperIfAtLeast', { number, least: showIf.number });
    case 'at-most':
      return say('paperIfAtMost', { number, most: showIf.number });
  }
};

const hintOf = (item: AskedItem, pack: FillingPack, say: Say): string => {
  // That of circles is about a picture, which paper has not.
  if (item.kind === 'circles') return '';
  return item.kind === 'neighbourhood' && pack.neighbourhoods.length === 0 ? say('nowhere') : item.hint;
};

const questionOf = (item: AskedItem, number: string, pack: FillingPack, say: Say): PaperQuestion => ({
  ...plain,
  key: item.key,
  number,
  text: item.text,
  hint: hintOf(item, pack, say),
  takes: item.kind === 'choices' ? 'several' : item.kind === 'number' ? 'number' : item.kind === 'text' ? 'words' : 'one',
  marks: marksOf(item, pack),
  ...(item.kind === 'number' ? { min: item.min, max: item.max, unit: item.unit ?? '' } : {}),
  none: 'none' in item ? item.none : null,
  declined: say('declined'),
});

const letter = (at: number): string => String.fromCharCode(97 + at);

/** @param blocks of the document, in the language of the form. */
export const partsOf = (blocks: readonly AskedBlock[], pack: FillingPack, say: Say): readonly PaperPart[] => {
  let last = 0;
  const next = (): string => {
    last += 1;
    return String(last);
  };
  const before: SoFar = new Map();
  const ask = (item: AskedItem, number: string): PaperQuestion => {
    const question = { ...questionOf(item, number, pack, say), onlyIf: sayOnlyIf(item.showIf, before, say) };
    before.set(item.key, question);
    return question;
  };
  const yesNo: readonly Mark[] = [
    { mark: '1', value: 1, label: say('yes') },
    { mark: '2', value: 0, label: say('no') },
  ];
  const partOf = (block: AskedBlock): PaperPart => {
    const common = { key: block.key, title: block.title, intro: block.intro, onlyIf: sayOnlyIf(block.showIf, before, say) };
    switch (block.is) {
      case 'consent': {
        const questions = block.purposes.map(({ purpose, text }) => ({
          ...plain,
          ...{ purpose, text, key: purpose, number: next(), marks: yesNo, declined: null },
        }));
        return { ...common, is: 'consent', questions };
      }
      case 'questions':
        return { ...common, is: 'questions', questions: block.items.map((item) => ask(item, next())) };
      case 'scale': {
        const marks = block.asked.choices.map(({ code, label }) => ({
          ...{ mark: String(code), value: code },
          label: label === String(code) ? '' : label,
        }));
        const questions = block.asked.items.map(({ key, text }) => ({
          ...plain,
          ...{ key: `${block.key}.${key}`, number: next(), text, marks, declined: say('declined') },
        }));
        return { ...common, intro: block.asked.intro, is: 'questions', questions };
      }
      case 'names': {
        const none = say(block.asksFor === 'uses' ? 'nothing' : 'nobody');
        const number = next();
        before.set(block.key, { number, marks: [] });
        return { ...common, is: 'names', number, block, none, declined: say('declined') };
      }
      case 'follow-ups': {
        const number = next();
        const ties = block.ties && {
          ...plain,
          ...{ key: `${block.key}.ties`, number: `${number}${letter(block.items.length)}`, text: block.ties.text },
          ...{ none: say('tiesNone'), declined: say('declined') },
        };
        return {
          ...common,
          ...{ is: 'follow-ups', number, about: block.about, count: Math.min(block.max, mostFollowed), ties },
          questions: block.items.map((item, at) => ask(item, `${number}${letter(at)}`)),
        };
      }
    }
  };
  return blocks.map(partOf);
};
