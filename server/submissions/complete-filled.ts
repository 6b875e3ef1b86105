/**
 * What was shown and left out was not answered, and says so. What was hidden is not there: nobody was asked.
 */
import type { Filled, ItemAnswer } from '../contract/filled.ts';
import type { Block, InstrumentDocument } from '../contract/instrument-document.ts';
import { isShown, type MetOf } from '../contract/instrument-flow.ts';
import type { Asked } from './questions-of.ts';

const metBy = ({ items, names }: Filled): MetOf => {
  const met = new Map<string, ReturnType<MetOf>>();
  for (const { block, status, named } of names) met.set(block, { status, value: named });
  for (const { question, about, status, value } of items) if (about === null) met.set(question, { status, value });
  return (question) => met.get(question);
};

/** Keys of what a block that is shown asks of the respondent. */
const shownIn = (block: Block, metOf: MetOf, asked: Asked): readonly string[] => {
  if (block.is === 'questions') return block.items.filter(({ showIf }) => isShown(showIf, metOf)).map(({ key }) => key);
  if (block.is !== 'scale') return [];
  return [...asked.ofRespondent.keys()].filter((key) => key.startsWith(`${block.key}.`));
};

export const completeFilled = (filled: Filled, document: InstrumentDocument, asked: Asked): Filled => {
  const metOf = metBy(filled);
  const shown = document.blocks.filter(({ showIf }) => isShown(showIf, metOf));
  const isMissing = (key: string) => metOf(key) === undefined;
  const items = shown
    .flatMap((block) => shownIn(block, metOf, asked))
    .filter(isMissing)
    .map((question): ItemAnswer => ({ question, about: null, status: 'unanswered', value: null }));
  const names = shown
    .filter((block) => block.is === 'names' && isMissing(block.key))
    .map(({ key }) => ({ block: key, status: 'unanswered' as const, named: [] }));
  return { ...filled, items: [...filled.items, ...items], names: [...filled.names, ...names] };
};
