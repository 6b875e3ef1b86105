/**
 * What can be said about the answers of an interview without looking into the directory. Every mistake is told, each
 * with its place.
 */

import type { Answer, Named } from '../contract/interviews.ts';
import { nameKey } from '../contract/name-key.ts';
import type { FieldError } from '../errors.ts';

const answerPointer = (answer: number): string => `/body/answers/${answer}`;
export const namedPointer = (answer: number, named: number): string => `${answerPointer(answer)}/named/${named}`;

const checkStatus = ({ status, named }: Answer, at: string): FieldError[] => {
  if (status === 'answered' && named.length === 0) {
    return [
      { pointer: `${at}/named`, message: 'name somebody or something, or say nobody, prefers not to say, or not answered' },
    ];
  }
  if (status !== 'answered' && named.length > 0) {
    return [{ pointer: `${at}/status`, message: `cannot be "${status}" while somebody or something is named` }];
  }
  return [];
};

/** Equal for two that are surely the same one, before anybody has looked whom the words mean. */
const sameOne = (named: Named): string => (named.is === 'known' ? named.id : `${named.kind}|${nameKey(named.words)}`);

const checkDoubles = (named: readonly Named[], answer: number): FieldError[] => {
  const seen = new Set<string>();
  return named.flatMap((one, index) => {
    const key = sameOne(one);
    const isDouble = seen.has(key);
    seen.add(key);
    return isDouble ? [{ pointer: namedPointer(answer, index), message: 'is named twice in this answer' }] : [];
  });
};

/** @param codes of the questions that this community asks. */
export const checkAnswers = (answers: readonly Answer[], codes: ReadonlySet<string>): FieldError[] => {
  const asked = new Set<string>();
  return answers.flatMap((answer, index) => {
    const at = answerPointer(index);
    const errors: FieldError[] = [];
    if (!codes.has(answer.generator)) errors.push({ pointer: `${at}/generator`, message: 'is not a question of this community' });
    if (asked.has(answer.generator)) errors.push({ pointer: `${at}/generator`, message: 'is answered twice in this interview' });
    asked.add(answer.generator);
    return [...errors, ...checkStatus(answer, at), ...checkDoubles(answer.named, index)];
  });
};
