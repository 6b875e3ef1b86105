/**
 * What a document asks, by the keys under which answers come: once of the respondent, and of each one named.
 */
import type { InstrumentDocument, NamesBlock } from '../contract/instrument-document.ts';
import { scales } from '../instruments/scales.ts';
import type { Question } from './check-value.ts';

/** A question about each one named in these blocks. */
export type FollowUp = { readonly question: Question; readonly about: ReadonlySet<string> };

export type Asked = {
  /** Of the respondent: questions by their key, items of scales as `block.item`. */
  readonly ofRespondent: ReadonlyMap<string, Question>;
  readonly ofNamed: ReadonlyMap<string, FollowUp>;
  readonly names: ReadonlyMap<string, NamesBlock>;
  readonly purposes: ReadonlySet<string>;
  /** Whether it is asked which of those named know each other. */
  readonly asksTies: boolean;
};

export const questionsOf = ({ blocks }: InstrumentDocument): Asked => {
  const ofRespondent = new Map<string, Question>();
  const ofNamed = new Map<string, FollowUp>();
  const names = new Map<string, NamesBlock>();
  const purposes = new Set<string>();
  let asksTies = false;
  for (const block of blocks) {
    if (block.is === 'consent') for (const { purpose } of block.purposes) purposes.add(purpose);
    if (block.is === 'questions') for (const item of block.items) ofRespondent.set(item.key, { is: 'item', item });
    if (block.is === 'names') names.set(block.key, block);
    if (block.is === 'follow-ups') {
      const about = new Set(block.about);
      for (const item of block.items) ofNamed.set(item.key, { question: { is: 'item', item }, about });
      if (block.ties !== null) asksTies = true;
    }
    if (block.is === 'scale') {
      const scale = scales.find(({ key, version }) => key === block.scale && version === block.scaleVersion);
      for (const { key } of scale?.items ?? []) {
        if (scale) ofRespondent.set(`${block.key}.${key}`, { is: 'scale', scale });
      }
    }
  }
  return { ofRespondent, ofNamed, names, purposes, asksTies };
};
