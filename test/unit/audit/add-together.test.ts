/**
 * Entries that come at the same moment are stored together, each once, in the order in which they came.
 */
import { expect, test } from 'vitest';
import { addTogether } from '../../../server/audit/add-together.ts';
import { DomainError } from '../../../server/errors.ts';

/** A store that takes a moment, refuses `bad`, and says what it was given. */
const slowStore = (refusal = new Error('cannot be stored')) => {
  const given: (readonly string[])[] = [];
  const stored: string[] = [];
  const store = async (items: readonly string[]): Promise<void> => {
    given.push(items);
    await new Promise((done) => setTimeout(done, 5));
    if (items.includes('bad')) throw refusal;
    stored.push(...items);
  };
  return { given, stored, store };
};

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `entry ${at}`);

test('whoever comes while others are stored goes with the next, in order, and none is left out', async () => {
  const { given, stored, store } = slowStore();
  const add = addTogether(store);
  await Promise.all(numbered(250).map(add));
  expect(stored).toEqual(numbered(250));
  expect(given.map((items) => items.length)).toEqual([1, 100, 100, 49]);
});

test('an entry is stored before it is said to be', async () => {
  const { stored, store } = slowStore();
  const add = addTogether(store);
  const seen = await Promise.all(numbered(5).map((item) => add(item).then(() => stored.includes(item))));
  expect(seen).toEqual([true, true, true, true, true]);
});

test('one that cannot be stored fails alone', async () => {
  const { stored, store } = slowStore();
  const add = addTogether(store);
  const results = await Promise.allSettled(['first', 'second', 'bad', 'third'].map(add));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(stored.toSorted()).toEqual(['first', 'second', 'third']);
  await add('after');
  expect(stored).toContain('after');
});

test('a store that is away is waited for once', async () => {
  const { given, store } = slowStore(new DomainError('unavailable', 'away'));
  const add = addTogether(store);
  const results = await Promise.allSettled(['first', 'second', 'bad', 'third'].map(add));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  expect(given).toHaveLength(2);
});
