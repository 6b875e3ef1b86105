/**
 * Whether an answer can be one to its question, as the instrument asked it.
 */
import { z } from 'zod';
import type { ItemAnswer } from '../contract/filled.ts';
import type { AskedItem } from '../contract/instrument-document.ts';
import type { Scale } from '../contract/scales.ts';
import { Lines } from '../contract/text.ts';

/** What an answer is held against: a question of the document, or an item of a scale that it asks. */
export type Question = { readonly is: 'item'; readonly item: AskedItem } | { readonly is: 'scale'; readonly scale: Scale };

type Value = NonNullable<ItemAnswer['value']>;

const Words = Lines(4000);
const Id = z.uuid();

const isWhole = (value: Value, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** Fractions too: an hour and a half is a number of hours. */
const isWithin = (value: Value, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;

const findFaultOfItem = (item: AskedItem, value: Value): string | undefined => {
  switch (item.kind) {
    case 'choice':
      return item.choices.some(({ code }) => code === value) ? undefined : 'is not one of the choices';
    case 'choices': {
      const codes = new Set(item.choices.map(({ code }) => code));
      if (!Array.isArray(value) || value.length === 0) return 'must be some of the choices';
      if (new Set(value).size < value.length) return 'names a choice twice';
      return value.every((code) => codes.has(code)) ? undefined : 'is not among the choices';
    }
    case 'number':
      return isWithin(value, item.min, item.max) ? undefined : `must be a number from ${item.min} to ${item.max}`;
    case 'range':
      return isWhole(value, item.min, item.max) ? undefined : `must be a whole number from ${item.min} to ${item.max}`;
    case 'circles':
      return isWhole(value, 1, item.rings.length) ? undefined : `must be a whole number from 1 to ${item.rings.length}`;
    case 'text': {
      const words = Words.safeParse(value);
      if (!words.success) return words.error.issues[0]?.message ?? 'must be text';
      return words.data === '' ? 'must not be empty' : undefined;
    }
    case 'neighbourhood':
      // It may have been joined to another while the interview was on its way: what was said is kept.
      return Id.safeParse(value).success ? undefined : 'must be the id of a neighbourhood';
  }
};

const mayBeNone = (question: Question): boolean =>
  question.is === 'item' && 'none' in question.item && question.item.none !== null;

/** @returns what is wrong with how a question was met; undefined when nothing is. */
export const findFault = (question: Question, { status, value }: Pick<ItemAnswer, 'status' | 'value'>): string | undefined => {
  if (status !== 'answered') {
    if (value !== null) return `cannot be there while the question is "${status}"`;
    return status === 'none' && !mayBeNone(question) ? 'cannot be "none": the question does not offer it' : undefined;
  }
  if (value === null) return 'must be there when the question is answered';
  if (question.is === 'item') return findFaultOfItem(question.item, value);
  return question.scale.answers.choices.some(({ code }) => code === value) ? undefined : 'is not one of the answers of the scale';
};
