/**
 * The first goes alone; when it has come through, all go at once.
 */
import { expect, test } from 'vitest';
import { createFirstAlone } from '../../../server/interviews/first-alone.ts';

const turn = () => new Promise((done) => setImmediate(done));

test('one at a time until one has come through, then all together', async () => {
  const inTurn = createFirstAlone();
  const begun: number[] = [];
  const ends: { done: () => void; fail: () => void }[] = [];
  const all = [0, 1, 2, 3].map((at) =>
    inTurn(() => {
      begun.push(at);
      return new Promise<number>((done, failed) => {
        ends[at] = { done: () => done(at), fail: () => failed(new Error(`no ${at}`)) };
      });
    }).catch(String),
  );
  await turn();
  expect(begun).toEqual([0]);
  ends[0]?.fail();
  await turn();
  expect(begun).toEqual([0, 1]);
  ends[1]?.done();
  await turn();
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[3]?.done();
  ends[2]?.fail();
  expect(await Promise.all(all)).toEqual(['Error: no 0', 1, 'Error: no 2', 3]);
});
