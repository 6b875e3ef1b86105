/**
 * What is remembered of the inputs of figures: never older than what this process wrote, and not read again with every look.
 */
import { expect, test } from 'vitest';
import { registeredQueries } from '../../../server/neo4j/query.ts';
import '../../../server/composition.ts';
import { createKnownInputs, mayChangeInputs } from '../../../server/measures/known-inputs.ts';
import type { WaveInputs } from '../../../server/measures/wave-inputs.ts';

const asRead = (ties: string) => ({ hashes: { ties }, network: { bases: {} } }) as unknown as WaveInputs;

const setUp = (takesMs = 100) => {
  let [at, reads] = [0, 0];
  let fails = false;
  const known = createKnownInputs(
    async () => {
      reads += 1;
      const mine = reads;
      await Promise.resolve();
      at += takesMs;
      if (fails) throw new Error('away');
      return asRead(`read ${mine}`);
    },
    () => at,
  );
  const ties = async () => (await known.of('c', 'w')).hashes.ties;
  return {
    known,
    ties,
    pass: (ms: number) => {
      at += ms;
    },
    fail: (does: boolean) => {
      fails = does;
    },
    reads: () => reads,
  };
};

const settled = () => new Promise((done) => setTimeout(done, 0));

test('is read once for many who ask, and again for whoever comes after a write', async () => {
  const { known, ties, reads } = setUp();
  expect(await Promise.all([ties(), ties(), ties()])).toEqual(['read 1', 'read 1', 'read 1']);
  known.forget();
  expect(await ties()).toBe('read 2');
  expect(reads()).toBe(2);
});

test('what was being read while something was written is not kept', async () => {
  const { known, ties } = setUp();
  const first = ties();
  known.forget();
  expect(await ties()).toBe('read 2');
  expect(await first).toBe('read 1');
  expect(await ties()).toBe('read 2');
});

test('when it is old it is read anew for whoever asks next, and when it is too old for whoever asks', async () => {
  // Takes 200 ms: fresh for 30 times as long, usable for 60 times.
  const { ties, pass } = setUp(200);
  expect(await ties()).toBe('read 1');
  pass(5_900);
  expect(await ties()).toBe('read 1');
  pass(200);
  expect(await ties()).toBe('read 1');
  await settled();
  expect(await ties()).toBe('read 2');
  pass(13_000);
  expect(await ties()).toBe('read 3');
});

test('a read that fails is told to whoever waits for it; what is known stays until it is too old', async () => {
  const { known, ties, pass, fail } = setUp(200);
  fail(true);
  await expect(ties()).rejects.toThrow('away');
  fail(false);
  expect(await ties()).toBe('read 2');
  fail(true);
  pass(6_100);
  expect(await ties()).toBe('read 2');
  await settled();
  expect(await ties()).toBe('read 2');
  await settled();
  pass(13_000);
  await expect(ties()).rejects.toThrow('away');
  known.forget();
});

test('a write meanwhile is not undone by what was being read anew', async () => {
  const { known, ties, pass } = setUp(200);
  await ties();
  pass(6_100);
  await ties();
  known.forget();
  expect(await ties()).toBe('read 3');
  await settled();
  expect(await ties()).toBe('read 3');
});

test('every statement that writes what figures stand on is watched', () => {
  const watched = registeredQueries().filter(mayChangeInputs);
  const names = new Set(watched.map(({ name }) => name));
  for (const name of ['interviews/save-answers', 'ties/derive', 'communities/save-generators', 'organisations/fill']) {
    expect([name, names.has(name)]).toEqual([name, true]);
  }
  // Whatever writes a tie, a trait, an answer or a link, by the names that the figures read.
  const inputs = /\b(TIE|LIVES_IN|LISTED_IN|GIVEN_BY|RUNS|MEETS_AT|WORKS_WITH|ageBand|asksFor)\b/;
  const missed = registeredQueries().filter(
    (query) => query.mode === 'write' && inputs.test(query.text) && !names.has(query.name),
  );
  expect(missed.map(({ name }) => name)).toEqual([]);
});
