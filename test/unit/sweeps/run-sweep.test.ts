/**
 * Several threads together find what one finds, and all of them stop when told to.
 */
import { expect, test } from 'vitest';
import { buildNetwork } from '#network/graph';
import { brandesKernel } from '#network/kernels/brandes';
import { pathsKernel } from '#network/kernels/paths';
import { runSweep } from '../../../server/sweeps/run-sweep.ts';
import { inventedNetwork } from '../../support/invented-network.ts';

const networkOf = (directed: boolean) =>
  buildNetwork({ ...inventedNetwork({ members: 5_200, ties: 12_000, seed: 4 }), directed });
const options = { signal: new AbortController().signal, onProgress: () => undefined };

test.each([
  [1, true],
  [3, true],
  [3, false],
])('%i threads, directed %s', async (threads, directed) => {
  const [alone, together] = [networkOf(directed), networkOf(directed)];
  const seen: number[] = [];
  await runSweep(brandesKernel, together, { ...options, threads, onProgress: (done, total) => seen.push(done / total) });
  await runSweep(pathsKernel, together, { ...options, threads });
  expect([brandesKernel.isKnown(together), pathsKernel.isKnown(together)]).toEqual([true, true]);
  expect(seen.at(-1)).toBe(1);

  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  const [found, expected] = [brandesKernel.of(together), brandesKernel.of(alone)];
  expect(found.every((value, i) => near(value, expected[i]!))).toBe(true);
  const [paths, expectedPaths] = [pathsKernel.of(together), pathsKernel.of(alone)];
  expect([paths.reachablePairs, paths.distanceSum]).toEqual([expectedPaths.reachablePairs, expectedPaths.distanceSum]);
  expect([paths.eccentricity, paths.reachedBy, paths.distanceInSum]).toEqual([
    expectedPaths.eccentricity,
    expectedPaths.reachedBy,
    expectedPaths.distanceInSum,
  ]);
  expect(paths.inverseInSum.every((value, i) => near(value, expectedPaths.inverseInSum[i]!))).toBe(true);
});

test('stops when told to, and leaves nothing half done', async () => {
  const network = networkOf(true);
  const stopping = new AbortController();
  const running = runSweep(brandesKernel, network, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
    threads: 2,
  });
  await expect(running).rejects.toMatchObject({ kind: 'unavailable' });
  expect(brandesKernel.isKnown(network)).toBe(false);
});
