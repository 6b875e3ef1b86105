/**
 * What every form of the editor works on, and where in it somebody is.
 */
import { createContext, useContext } from 'react';
import { useSearchParams } from 'react-router';
import type { CommunityId } from '#contract/ids';
import type { AskedItem, Block } from '#contract/instrument-document';
import type { Scale } from '#contract/scales';
import { replaced } from './edit-list.ts';
import type { DraftAtWork } from './use-draft.ts';

export type Editing = DraftAtWork & {
  readonly communityId: CommunityId;
  readonly scales: readonly Scale[];
  /** Says something to whoever cannot see it; with `undo`, what was removed can be brought back. */
  readonly tell: (message: string, undo?: () => void) => void;
};

export const EditingContext = createContext<Editing | null>(null);

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A form of the editor stands outside the editor');
  return editing;
};

/** Changes one block, wherever it has been moved to meanwhile. */
export const useBlockEdit = <B extends Block>(block: B) => {
  const { update } = useEditing();
  return (edit: Partial<B> | ((now: B) => B)) =>
    update((document) => ({
      ...document,
      blocks: document.blocks.map((one) => {
        if (one.key !== block.key) return one;
        return typeof edit === 'function' ? edit(one as B) : { ...one, ...edit };
      }),
    }));
};

/** A block that asks item by item. */
export type AskingBlock = Extract<Block, { is: 'questions' | 'follow-ups' }>;

type Every<T> = T extends unknown ? keyof T : never;
type AnyItem = { [K in Every<AskedItem>]: AskedItem extends infer I ? (I extends Record<K, infer V> ? V : never) : never };

/** Changes some of a question, or, where its kind is given, all of it. */
export const useItemEdit = (block: AskingBlock, item: AskedItem) => {
  const editBlock = useBlockEdit(block);
  return (edit: Partial<AnyItem>) =>
    editBlock((now) => {
      const at = now.items.findIndex(({ key }) => key === item.key);
      const before = now.items[at];
      if (!before) return now;
      // What another kind of question has is no part of this one.
      const next = (edit.kind === undefined ? { ...before, ...edit } : edit) as AskedItem;
      return { ...now, items: replaced(now.items, at, next) };
    });
};

export const parts = [
  'outline',
  'add',
  'block',
  'add-item',
  'item',
  'preview',
  'translate',
  'publish',
  'versions',
  'settings',
] as const;
export type Part = (typeof parts)[number];
export type Place = { readonly part: Part; readonly block?: string | null; readonly item?: string | null };

/** Below the address of the instrument. */
export const hrefOf = ({ part, block, item }: Place): string => {
  const search = new URLSearchParams();
  if (part !== 'outline') search.set('part', part);
  if (block) search.set('block', block);
  if (item) search.set('item', item);
  return `?${search}`;
};

export const hrefOfThing = (block: string | null, item: string | null): string =>
  hrefOf({ part: item ? 'item' : block ? 'block' : 'outline', block, item });

export const usePlace = (): Place => {
  const [search] = useSearchParams();
  const part = parts.find((one) => one === search.get('part')) ?? 'outline';
  return { part, block: search.get('block'), item: search.get('item') };
};
