/**
 * What is refused of answers before anybody looks into the directory.
 */
import { expect, it } from 'vitest';
import { Answer } from '../../../server/contract/interviews.ts';
import { checkAnswers } from '../../../server/interviews/check-answers.ts';

const codes = new Set(['advice', '__proto__']);
const words = (text: string, kind = 'person') => ({ is: 'new', words: text, kind });
const answer = (generator: string, status: string, ...named: object[]) => Answer.parse({ generator, status, named });
const pointers = (...answers: Answer[]) => checkAnswers(answers, codes).map((error) => error.pointer);

it('takes what is right, whatever it is called', () => {
  expect(pointers(answer('advice', 'answered', words('__proto__'), words('constructor')), answer('__proto__', 'nobody'))).toEqual(
    [],
  );
  // The same words for a person and for a place are two.
  expect(pointers(answer('advice', 'answered', words('Rose'), words('Rose', 'place')))).toEqual([]);
});

it.each([
  ['a question that is not asked here', [answer('toString', 'nobody')], ['/body/answers/0/generator']],
  ['a question answered twice', [answer('advice', 'nobody'), answer('advice', 'declined')], ['/body/answers/1/generator']],
  ['an answer without anybody', [answer('advice', 'answered')], ['/body/answers/0/named']],
  ['somebody named to an open question', [answer('advice', 'unanswered', words('Al'))], ['/body/answers/0/status']],
  [
    'the same in full-width letters',
    [answer('advice', 'answered', words('Al'), words('Ａl'), words('AL '))],
    ['/body/answers/0/named/1', '/body/answers/0/named/2'],
  ],
])('refuses %s', (_what, answers, expected) => {
  expect(pointers(...answers)).toEqual(expected);
});
