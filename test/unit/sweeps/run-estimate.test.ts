/**
 * Estimates are the same whatever the number of threads, and are what one thread finds alone.
 */
import { expect, test } from 'vitest';
import { buildNetwork } from '#network/graph';
import { brandesKernel } from '#network/kernels/brandes';
import { betweennessSampler, estimateBetweenness } from '#network/kernels/estimate-betweenness';
import { pathsKernel } from '#network/kernels/paths';
import { sweepInputOf } from '#network/kernels/sweep';
import { runInThread } from '../../../server/process/thread.ts';
import { runEstimate } from '../../../server/sweeps/run-estimate.ts';
import { shareOut } from '../../../server/sweeps/run-sweep.ts';
import { countedBlocks, newBlocks } from '../../../server/sweeps/shared-blocks.ts';
import { inventedNetwork } from '../../support/invented-network.ts';

const networkOf = (directed: boolean) =>
  buildNetwork({ ...inventedNetwork({ members: 5_200, ties: 12_000, seed: 4 }), directed });
const options = { signal: new AbortController().signal, onProgress: () => undefined, sharedFromMs: 0 };

test.each([
  [1, true],
  [2, true],
  [3, false],
])('%i threads, directed %s', async (threads, directed) => {
  const network = networkOf(directed);
  const seen: number[] = [];
  await runEstimate(brandesKernel, network, { ...options, threads, seed: 7, onProgress: (done, all) => seen.push(done / all) });
  const { value, ...note } = estimateBetweenness(networkOf(directed), undefined, { seed: 7 });
  expect(brandesKernel.noteOf(network)).toEqual(note);
  expect(brandesKernel.of(network)).toEqual(value);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a thread that finds blocks left adds what it finds in them', async () => {
  const input = shareOut(sweepInputOf(networkOf(true)));
  const alone = betweennessSampler(input, 7);
  for (const block of [2, 3, 4]) alone.draw(block);
  const blocks = newBlocks(2, 3, input.order.length);
  const work = { name: 'betweenness', input, seed: 7, blocks };
  await runInThread(() => new URL('../../../server/sweeps/sample-thread.ts', import.meta.url), work, options);
  expect(countedBlocks(blocks)).toBe(3);
  expect(Uint32Array.from(blocks.counts)).toEqual(alone.take());
});

test('what cannot be shared is estimated all the same', async () => {
  const network = networkOf(false);
  await runEstimate(pathsKernel, network, { ...options, threads: 2 });
  expect(pathsKernel.isKnown(network)).toBe(true);
});

test('nobody, and one', async () => {
  for (const members of [[], [{ id: 'a' }]]) {
    const network = buildNetwork({ members, ties: [], directed: false });
    await runEstimate(brandesKernel, network, { ...options, threads: 2 });
    expect([...brandesKernel.of(network)]).toEqual(members.map(() => 0));
  }
});

test('stops when told to, and leaves nothing half done', async () => {
  const network = networkOf(true);
  const stopping = new AbortController();
  const running = runEstimate(brandesKernel, network, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
    threads: 2,
    sharedFromMs: 0,
  });
  await expect(running).rejects.toMatchObject({ kind: 'unavailable' });
  expect(brandesKernel.isKnown(network)).toBe(false);
});
