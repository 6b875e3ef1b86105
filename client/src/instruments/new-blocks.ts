/**
 * Blocks and questions as they begin: whole enough to be stored and shown at once. Pure.
 */
import type { AskedItem, Block, ConsentPurpose, InstrumentDocument } from '#contract/instrument-document';
import type { NamedKind } from '#contract/interviews';
import type { Scale } from '#contract/scales';
import { t } from '../words/words.ts';
import { keyFrom, keysIn } from './draft-keys.ts';

export const purposes: readonly ConsentPurpose[] = ['survey', 'next-wave', 'contact', 'connector'];
export const usedKinds: readonly NamedKind[] = [
  'place',
  'activity',
  'service',
  'group',
  'organisation',
  'person-in-a-role',
  'online-group',
];
export const peopleKinds: readonly NamedKind[] = ['person', ...usedKinds];

export type ItemKind = AskedItem['kind'];
const plainKinds: readonly ItemKind[] = ['choice', 'choices', 'number', 'range', 'text', 'neighbourhood'];
/** Closeness is asked of those named. */
export const kindsIn = (block: 'questions' | 'follow-ups'): readonly ItemKind[] =>
  block === 'follow-ups' ? [...plainKinds, 'circles'] : plainKinds;

const choicesOf = (labels: readonly string[]) => {
  const codes = new Set<string>();
  return labels.map((label) => {
    const code = keyFrom(label, codes, 'answer');
    codes.add(code);
    return { code, label };
  });
};

/** A question of another kind under the same key, with what both have. */
export const itemOfKind = (
  kind: ItemKind,
  common: Pick<AskedItem, 'key' | 'text' | 'hint' | 'showIf'>,
  before?: AskedItem,
): AskedItem => {
  const { key, text, hint, showIf } = common;
  const asked = { key, text, hint, showIf };
  const none = before && 'none' in before ? before.none : null;
  switch (kind) {
    case 'choice':
    case 'choices': {
      const choices = before && 'choices' in before ? before.choices : choicesOf([t('common.yes'), t('common.no')]);
      return { kind, ...asked, choices, none };
    }
    case 'number':
      return { kind, ...asked, min: 0, max: 100, unit: null };
    case 'range':
      return { kind, ...asked, min: 0, max: 10, lowest: t('instruments.usual.lowest'), highest: t('instruments.usual.highest') };
    case 'text':
      return { kind, ...asked, none };
    case 'circles':
      return {
        kind,
        ...asked,
        rings: [t('instruments.usual.ring1'), t('instruments.usual.ring2'), t('instruments.usual.ring3')],
      };
    case 'neighbourhood':
      return { kind, ...asked, none: none ?? t('instruments.usual.elsewhere') };
  }
};

export type NewItem = { readonly text: string; readonly kind: ItemKind; readonly answers: string };

const linesOf = (text: string): readonly string[] => [
  ...new Set(text.split('\n').flatMap((line) => line.trim().slice(0, 200) || [])),
];
/** Answers that were typed one a line; too few of them are filled up with "yes" and "no". */
export const newItem = (given: NewItem, taken: ReadonlySet<string>): AskedItem => {
  const key = keyFrom(given.text, taken, 'question');
  const item = itemOfKind(given.kind, { key, text: given.text.trim(), hint: '', showIf: null });
  const labels = linesOf(given.answers).slice(0, 50);
  return 'choices' in item && labels.length >= 2 ? { ...item, choices: choicesOf(labels) } : item;
};

export const newChoice = (label: string, choices: readonly { readonly code: string }[]) => ({
  code: keyFrom(label, new Set(choices.map(({ code }) => code)), 'answer'),
  label: label.trim(),
});

/** What is offered: two of them are blocks of names. */
export const blockSorts = ['consent', 'questions', 'people', 'uses', 'follow-ups', 'scale'] as const;
export type BlockSort = (typeof blockSorts)[number];

export const sortOf = (block: Block): BlockSort => (block.is === 'names' ? block.asksFor : block.is);

export type NewBlock = {
  readonly sort: BlockSort;
  readonly title: string;
  readonly text: string;
  readonly item: NewItem;
  readonly about: readonly string[];
  readonly scale: Scale | undefined;
};

export const namesBlocksIn = ({ blocks }: InstrumentDocument) => blocks.filter((block) => block.is === 'names');

/** @returns null where something it cannot be without is missing. */
export const newBlock = (given: NewBlock, document: InstrumentDocument): Block | null => {
  const title = given.title.trim() || (given.sort === 'scale' ? (given.scale?.title ?? '') : '');
  if (title === '') return null;
  const taken = new Set(keysIn(document));
  const key = keyFrom(title, taken, 'part');
  taken.add(key);
  const block = { key, title: title.slice(0, 200), intro: '', showIf: null };
  switch (given.sort) {
    case 'consent': {
      const asked = new Set(
        document.blocks.flatMap((one) => (one.is === 'consent' ? one.purposes.map(({ purpose }) => purpose) : [])),
      );
      const first = purposes.find((purpose) => !asked.has(purpose)) ?? 'survey';
      return { is: 'consent', ...block, purposes: [{ purpose: first, text: t(`instruments.usual.purpose.${first}`) }] };
    }
    case 'questions':
      return { is: 'questions', ...block, items: [newItem(given.item, taken)] };
    case 'people':
    case 'uses': {
      const kinds: NamedKind[] = given.sort === 'people' ? ['person'] : ['place', 'activity', 'service', 'group'];
      return { is: 'names', ...block, text: given.text.trim(), hint: '', asksFor: given.sort, kinds, direction: 'out', max: 8 };
    }
    case 'follow-ups':
      return { is: 'follow-ups', ...block, about: [...given.about], max: 8, items: [newItem(given.item, taken)], ties: null };
    case 'scale':
      return given.scale
        ? { is: 'scale', ...block, scale: given.scale.key, scaleVersion: given.scale.version, pasted: null }
        : null;
  }
};
