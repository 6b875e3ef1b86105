/**
 * Holds a filled-in instrument against the version that was asked. What the document did not ask, or nobody can have answered,
 * is refused with its place; what was left out is not: a question may have been hidden, or not reached.
 */
import type { Filled } from '../contract/filled.ts';
import { isOfNumber } from '../contract/withdrawal-code.ts';
import type { FieldError } from '../errors.ts';
import { findFault } from './check-value.ts';
import type { Asked } from './questions-of.ts';

const at = (...steps: readonly (string | number)[]): string => `/filled/${steps.join('/')}`;

/** @returns a reason for each that was there before. */
const findTwice = <T>(all: readonly T[], keyOf: (one: T) => string, list: string): FieldError[] => {
  const seen = new Set<string>();
  return all.flatMap((one, index) => {
    const key = keyOf(one);
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [{ pointer: at(list, index), message: 'is there twice' }] : [];
  });
};

const checkConsents = ({ consents, contact }: Filled, { purposes }: Asked): FieldError[] => {
  const isGiven = (purpose: string) => consents.some((consent) => consent.purpose === purpose && consent.given);
  const errors = consents.flatMap(({ purpose }, index) =>
    purposes.has(purpose) ? [] : [{ pointer: at('consents', index, 'purpose'), message: 'was not asked for' }],
  );
  if (!isGiven('survey')) errors.push({ pointer: at('consents'), message: 'say nothing of taking part: nothing can be kept' });
  if (contact !== '' && !isGiven('contact')) {
    errors.push({ pointer: at('contact'), message: 'was not agreed to' });
  }
  return [...errors, ...findTwice(consents, ({ purpose }) => purpose, 'consents')];
};

const checkNames = ({ names, named }: Filled, asked: Asked): FieldError[] => {
  const byRef = new Map(named.map((one) => [one.ref, one]));
  const errors = names.flatMap(({ block, status, named: refs }, index): FieldError[] => {
    const pointer = at('names', index);
    const found = asked.names.get(block);
    if (!found) return [{ pointer: `${pointer}/block`, message: 'is not a question of this instrument' }];
    const faults: FieldError[] = [];
    if (status === 'answered' && refs.length === 0) {
      faults.push({ pointer: `${pointer}/named`, message: 'names nobody and nothing, though it is "answered"' });
    }
    if (status !== 'answered' && refs.length > 0) {
      faults.push({ pointer: `${pointer}/status`, message: `cannot be "${status}" while somebody or something is named` });
    }
    if (new Set(refs).size > found.max) faults.push({ pointer: `${pointer}/named`, message: `must be at most ${found.max}` });
    for (const [place, ref] of refs.entries()) {
      const one = byRef.get(ref);
      if (!one) faults.push({ pointer: `${pointer}/named/${place}`, message: 'is nobody who is described in "named"' });
      else if (one.is === 'new' && !found.kinds.includes(one.kind)) {
        faults.push({
          pointer: `${pointer}/named/${place}`,
          message: `cannot be a ${one.kind}: this question does not ask for it`,
        });
      }
    }
    return faults;
  });
  return [...errors, ...findTwice(names, ({ block }) => block, 'names'), ...findTwice(named, ({ ref }) => ref, 'named')];
};

/** In which questions each one was named. */
const blocksByRef = ({ names }: Filled): ReadonlyMap<string, ReadonlySet<string>> => {
  const blocks = new Map<string, Set<string>>();
  for (const { block, named } of names) for (const ref of named) blocks.set(ref, (blocks.get(ref) ?? new Set()).add(block));
  return blocks;
};

const checkItems = (filled: Filled, asked: Asked): FieldError[] => {
  const blocks = blocksByRef(filled);
  const errors = filled.items.flatMap((answer, index): FieldError[] => {
    const { question: key, about } = answer;
    const pointer = at('items', index);
    const followUp = about === null ? undefined : asked.ofNamed.get(key);
    const question = about === null ? asked.ofRespondent.get(key) : followUp?.question;
    if (!question) return [{ pointer: `${pointer}/question`, message: 'is not a question of this instrument' }];
    if (about !== null) {
      const named = blocks.get(about);
      if (!named) return [{ pointer: `${pointer}/about`, message: 'is nobody who was named' }];
      if (![...named].some((block) => followUp?.about.has(block))) {
        return [{ pointer: `${pointer}/about`, message: 'is nobody whom this is asked about' }];
      }
    }
    const fault = findFault(question, answer);
    return fault === undefined ? [] : [{ pointer: `${pointer}/${answer.value === null ? 'status' : 'value'}`, message: fault }];
  });
  return [...errors, ...findTwice(filled.items, ({ question, about }) => `${question}|${about ?? ''}`, 'items')];
};

const checkTies = (filled: Filled, { asksTies }: Asked): FieldError[] => {
  const blocks = blocksByRef(filled);
  const errors = filled.ties.flatMap(({ a, b }, index): FieldError[] => {
    if (!asksTies) return [{ pointer: at('ties', index), message: 'is not a question of this instrument' }];
    if (a === b) return [{ pointer: at('ties', index), message: 'must be between two' }];
    return [a, b].every((ref) => blocks.has(ref))
      ? []
      : [{ pointer: at('ties', index), message: 'is about nobody who was named' }];
  });
  return [...errors, ...findTwice(filled.ties, ({ a, b }) => [a, b].sort().join(' '), 'ties')];
};

/** Where no code is known, that is said, and only of a form on paper: whoever is asked otherwise has one. */
const checkCode = ({ mode, unread, withdrawalHash }: Filled): FieldError[] => [
  ...(unread !== undefined && mode !== 'paper'
    ? [{ pointer: at('unread'), message: 'can be said of a form on paper alone' }]
    : []),
  ...(isOfNumber(withdrawalHash) === (unread === undefined)
    ? [{ pointer: at('withdrawalHash'), message: 'must be of a code, or of a number where the code cannot be read' }]
    : []),
];

/** @returns every reason why this cannot be an answer to what was asked; none when it can. */
export const checkFilled = (filled: Filled, asked: Asked): FieldError[] => [
  ...checkConsents(filled, asked),
  ...checkCode(filled),
  ...checkNames(filled, asked),
  ...checkItems(filled, asked),
  ...checkTies(filled, asked),
];
