/**
 * On what a block or a question may depend. Pure.
 */
import type { AskedItem, InstrumentDocument, ShowIf } from '#contract/instrument-document';

/** Questions of the respondent that come before: what is asked of each one named has many answers. */
export const questionsBefore = (document: InstrumentDocument, block: string, item: string | null): readonly AskedItem[] => {
  const found: AskedItem[] = [];
  for (const one of document.blocks) {
    if (one.key === block && item === null) break;
    if (one.is === 'questions') {
      for (const asked of one.items) {
        if (one.key === block && asked.key === item) return found;
        found.push(asked);
      }
    }
    if (one.key === block) break;
  }
  return found;
};

export const conditionsFor = (asked: AskedItem): readonly ShowIf['is'][] => {
  if (asked.kind === 'choice' || asked.kind === 'choices') return ['one-of', 'answered'];
  return asked.kind === 'number' || asked.kind === 'range' ? ['at-least', 'at-most', 'answered'] : ['answered'];
};

/** A condition on a question as it begins. */
export const conditionOn = (asked: AskedItem, is = conditionsFor(asked)[0] as ShowIf['is']): ShowIf => {
  const question = asked.key;
  switch (is) {
    case 'one-of':
      return { question, is, codes: 'choices' in asked ? asked.choices.slice(0, 1).map(({ code }) => code) : [] };
    case 'at-least':
    case 'at-most':
      return { question, is, number: 'min' in asked ? asked.min : 0 };
    case 'answered':
      return { question, is };
  }
};
