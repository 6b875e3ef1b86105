/**
 * What of an instrument is asked, in which words, and about how long it takes. One reading of a document for the editor, the
 * interview, the paper form and the service. Pure.
 */
import type { AskedItem, Block, InstrumentDocument, ShowIf } from './instrument-document.ts';

/** How a question of the respondent was met. */
export type Met = {
  readonly status: 'answered' | 'none' | 'declined' | 'unanswered';
  readonly value: number | string | readonly string[] | null;
};

/** @returns how the question with this key was met; undefined when it was not reached. */
export type MetOf = (question: string) => Met | undefined;

/** Whether something with this condition is asked. What depends on a question that was not answered is not. */
export const isShown = (showIf: ShowIf | null, metOf: MetOf): boolean => {
  if (showIf === null) return true;
  const met = metOf(showIf.question);
  if (met?.status !== 'answered') return false;
  const { value } = met;
  switch (showIf.is) {
    case 'answered':
      return true;
    case 'one-of':
      return Array.isArray(value) ? value.some((code) => showIf.codes.includes(code)) : showIf.codes.includes(String(value));
    case 'at-least':
      return typeof value === 'number' && value >= showIf.number;
    case 'at-most':
      return typeof value === 'number' && value <= showIf.number;
  }
};

/** 5 for the innermost ring, 1 for the outermost, evenly between: how answers to `circles` become the strength of a tie. */
export const strengthOfRing = (ring: number, rings: number): number => 5 - Math.round(((ring - 1) * 4) / (rings - 1));

/** A text of the document in a language; in the document's own where it is not translated. */
export const textIn = (document: InstrumentDocument, language: string, path: string, own: string): string => {
  const translated = language === document.language ? undefined : document.translations[language]?.[path];
  return translated === undefined || translated.trim() === '' ? own : translated;
};

/** Where a text stands in the translations. */
export const pathOf = {
  block: (block: Pick<Block, 'key'>, field: 'title' | 'intro' | 'text' | 'hint' | 'ties') => `${block.key}.${field}`,
  purpose: (block: Pick<Block, 'key'>, purpose: string) => `${block.key}.${purpose}`,
  item: (
    block: Pick<Block, 'key'>,
    item: Pick<AskedItem, 'key'>,
    field: 'text' | 'hint' | 'none' | 'unit' | 'lowest' | 'highest',
  ) => `${block.key}.${item.key}.${field}`,
  choice: (block: Pick<Block, 'key'>, item: Pick<AskedItem, 'key'>, code: string) => `${block.key}.${item.key}.choices.${code}`,
  /** @param ring 1 for the innermost, as it is answered. */
  ring: (block: Pick<Block, 'key'>, item: Pick<AskedItem, 'key'>, ring: number) => `${block.key}.${item.key}.rings.${ring}`,
  scaleIntro: (block: Pick<Block, 'key'>) => `${block.key}.scale.intro`,
  scaleItem: (block: Pick<Block, 'key'>, item: string) => `${block.key}.scale.items.${item}`,
  scaleAnswer: (block: Pick<Block, 'key'>, code: number) => `${block.key}.scale.answers.${code}`,
};

/** Languages that are written from right to left. Source: Unicode CLDR, scripts Arab, Hebr, Syrc, Thaa, Nkoo. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

export const directionOf = (language: string): 'ltr' | 'rtl' => {
  const [base = '', ...rest] = language.split('-');
  return rest.includes('Arab') || rest.includes('Hebr') || (rightToLeft.has(base) && !rest.includes('Latn')) ? 'rtl' : 'ltr';
};

/**
 * Seconds that each part takes, as read out and answered at a doorstep. Our own estimate, until interviews have shown how long
 * theirs took; said as "about".
 */
const secondsFor = {
  begin: 60,
  consent: 20,
  item: 15,
  text: 30,
  names: 20,
  oneNamed: 7,
  scaleItem: 9,
  followUp: 5,
  tie: 2,
} as const;
/** How many are usually named to one question, and how many different ones in all. */
const usuallyNamed = 4;

/** @param itemsOfScale how many items a scale has, by its key. */
export const minutesOf = (document: InstrumentDocument, itemsOfScale: (scale: string) => number): number => {
  const namesOf = (about: readonly string[]) =>
    document.blocks.filter((block) => block.is === 'names' && about.includes(block.key)).length;
  const secondsOf = (block: Block): number => {
    switch (block.is) {
      case 'consent':
        return secondsFor.consent * block.purposes.length;
      case 'questions':
        return block.items.reduce((sum, { kind }) => sum + (kind === 'text' ? secondsFor.text : secondsFor.item), 0);
      case 'names':
        return secondsFor.names + secondsFor.oneNamed * Math.min(block.max, usuallyNamed);
      case 'follow-ups': {
        // Different questions bring up much the same people: each further one adds about two new ones.
        const different = Math.min(block.max, usuallyNamed + 2 * Math.max(0, namesOf(block.about) - 1));
        const pairs = block.ties === null ? 0 : (different * (different - 1)) / 2;
        return different * block.items.length * secondsFor.followUp + pairs * secondsFor.tie;
      }
      case 'scale':
        return itemsOfScale(block.scale) * secondsFor.scaleItem;
    }
  };
  if (document.blocks.length === 0) return 0;
  const seconds = secondsFor.begin + document.blocks.reduce((sum, block) => sum + secondsOf(block), 0);
  return Math.max(1, Math.round(seconds / 60));
};
