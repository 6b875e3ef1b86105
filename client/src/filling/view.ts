/**
 * What every part of an interview's page needs: the pack, the words, and a way to change the draft.
 */
import { createContext, useContext } from 'react';
import type { FillingDraft } from './draft.ts';
import type { FillingPack } from './pack.ts';
import type { Say } from './say.ts';

export type FillingView = {
  readonly pack: FillingPack;
  readonly say: Say;
  /** Of the questions; the words around them may be in another. */
  readonly language: string;
  /** Id of the heading, which names the choices under it. */
  readonly titleId: string;
  /** Changes the newest draft, also when two taps come before the page is drawn again. */
  readonly update: (edit: (draft: FillingDraft) => FillingDraft) => void;
  /** The same for what the browser shows by itself, as a ticked choice: the page is drawn again once that is seen. */
  readonly updateSeen: (edit: (draft: FillingDraft) => FillingDraft) => void;
};

export const FillingContext = createContext<FillingView | undefined>(undefined);

export const useFilling = (): FillingView => {
  const view = useContext(FillingContext);
  if (!view) throw new Error('This is only drawn inside FillingRunner.');
  return view;
};
