/**
 * By what somebody is known again who is erased.
 */
import { expect, test } from 'vitest';
import { tracesOf } from '../../../server/residents/traces.ts';

const none = { pseudonym: 'K7M2-Q4XP', known: [], said: [], before: [], words: [], responseIds: [] };
const isIn = (names: readonly string[], text: string): boolean => tracesOf([], [{ ...none, known: names }]).isIn(text);

test('capitals, accents, signs and endings hide nobody', () => {
  for (const text of [
    'zoe o’brien-hill',
    'Ask ZOË O BRIEN HILL!',
    "bei Zoe O'Brien-Hills Laden",
    'Zoe\u0308  O\u2019Brien Hill',
  ]) {
    expect(isIn(["Zoë O'Brien-Hill"], text), text).toBe(true);
  }
  expect(isIn(['王芳'], '我的邻居王芳住在这里')).toBe(true);
  expect(isIn(['Gil'], 'I work for Gil’s shop')).toBe(true);
});

test('a word that only holds or begins like a short name is another word', () => {
  for (const [name, text] of [
    ['Gil', 'a gilded vigil'],
    ['Al', 'also'],
    ['Anna', 'Susanna'],
    ['', 'anything'],
    ['?', 'anything ?'],
  ] as const) {
    expect(isIn([name], text), text).toBe(false);
  }
});

test('a code is known with a gap anywhere or none', () => {
  for (const text of ['k7m2q4xp', 'K7M2-Q4XP', 'k7 m2 q4 xp', 'they call me k7m2-q4xp here'])
    expect(isIn([], text), text).toBe(true);
  expect(isIn([], 'K7M2-Q4XA')).toBe(false);
});

test('what was known before, what interviews said, and the words of others count too', () => {
  const traces = tracesOf(
    ['a', 'b'],
    [
      {
        ...none,
        before: [JSON.stringify({ id: 'x', version: 1, name: 'Old Name', contact: '0111', aliases: ['Nick'] })],
        said: [
          JSON.stringify({
            responseId: null,
            at: '2026-03-01T10:00:00Z',
            name: 'Said Name',
            contact: 'a@example.org',
            isUnchecked: true,
            took: [],
          }),
        ],
        words: ['the tall one'],
        responseIds: ['r'],
      },
    ],
  );
  for (const text of ['old name', '0111', 'Nick', 'said name', 'A@example.org', 'The tall one']) {
    expect(traces.isIn(`I know ${text}.`), text).toBe(true);
  }
  expect([[...traces.ids], [...traces.responseIds]]).toEqual([['a', 'b'], ['r']]);
});
