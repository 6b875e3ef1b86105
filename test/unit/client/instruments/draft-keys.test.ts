import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFrom } from '../../../../client/src/instruments/draft-keys.ts';
import { ItemKey } from '../../../../server/contract/instrument-document.ts';

const none: ReadonlySet<string> = new Set();

test.each([
  ['Who helps you?', 'who-helps-you'],
  ['Où allez-vous ?', 'ou-allez-vous'],
  ["Don't you?", 'dont-you'],
  ['24 hours', 'hours'],
  ['😀', 'question'],
  ['Кто вам помогает?', 'question'],
  ['   ', 'question'],
])('%s', (words, key) => {
  expect(keyFrom(words, none, 'question')).toBe(key);
});

test('one that is taken gets a number, and then the next', () => {
  expect(keyFrom('Help', new Set(['help']), 'x')).toBe('help-2');
  expect(keyFrom('Help', new Set(['help', 'help-2', 'help-3']), 'x')).toBe('help-4');
});

test('whatever is typed, the key is one that can be stored, and not taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
      const taken = new Set<string>();
      for (let time = 0; time < 12; time += 1) {
        const key = keyFrom(words, taken, 'question');
        expect(ItemKey.safeParse(key).success).toBe(true);
        expect(taken.has(key)).toBe(false);
        taken.add(key);
      }
    }),
  );
});
