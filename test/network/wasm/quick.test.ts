/**
 * What is compiled because it runs once finds what the same in JavaScript finds: whole numbers the very same, others to what
 * rounding leaves.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { labelsInScript } from '#network/kernels/components';
import { coresInScript } from '#network/kernels/cores';
import { cutsInScript } from '#network/kernels/cut';
import { topEigen } from '#network/kernels/eigenvector';
import { piecesInScript } from '#network/kernels/pieces';
import { trianglesInScript } from '#network/kernels/triangles';
import { vectorsInScript } from '#network/kernels/vectors';
import { networkFromPlaces } from '#network/lean-network';
import { degreeAssortativity, degreesInScript } from '#network/mixing/assortativity';
import { pagerank, ranksInScript } from '#network/position/pagerank';
import { isUndefined } from '#network/types';
import { compiledCores } from '#network/wasm/cores';
import { compiledCuts } from '#network/wasm/cuts';
import { compiledLabels } from '#network/wasm/labels';
import { compiledPieces } from '#network/wasm/pieces';
import { compiledRanks } from '#network/wasm/rank';
import { compiledTriangles } from '#network/wasm/triangles';
import { compiledVectors } from '#network/wasm/vectors';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { namedGraphFiles, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const farthest = (ones: ArrayLike<number>, others: ArrayLike<number>): number =>
  Array.from(ones).reduce((most, one, i) => Math.max(most, Math.abs(one - others[i]!)), 0);

function expectTheSame(network: Network): void {
  const { both, out, in: into, ids } = network;
  const pieces = piecesInScript(both);
  const compiled = compiledPieces(both)!;
  expect([compiled.order, Array.from(compiled.firsts)]).toEqual([pieces.order, pieces.firsts]);
  expect(compiledLabels(both)).toEqual(labelsInScript(both));
  expect(compiledTriangles(both)).toEqual(trianglesInScript(both));
  expect(compiledCores(both)).toEqual(coresInScript(both));
  expect(compiledCuts(both)).toEqual(cutsInScript(both));
  expect(farthest(pagerank(compiledRanks(out, into)!, ids.length), pagerank(ranksInScript(out, into), ids.length))).toBeLessThan(
    1e-13,
  );
  const [quick, slow] = [degreeAssortativity.compute(network), degreesInScript(network)];
  if (typeof quick === 'number' && typeof slow === 'number') expect(Math.abs(quick - slow)).toBeLessThan(1e-12);
  else expect([isUndefined(quick), isUndefined(slow)]).toEqual([true, true]);
  if (network.tieCount > 0) expectTheSameVector(network);
}

function expectTheSameVector({ both, ids }: Network): void {
  const steps = Math.min(ids.length, 600);
  const limits = { steps, isConnected: piecesInScript(both).firsts.length === 2, workOfStep: both.targets.length };
  const [quick, slow] = [topEigen(compiledVectors(both, steps + 30)!, limits), topEigen(vectorsInScript(both), limits)];
  expect(Math.abs(quick.value - slow.value)).toBeLessThan(1e-9 * slow.value);
  expect(quick.vector === null).toBe(slow.vector === null);
  if (quick.vector && slow.vector) expect(farthest(quick.vector, slow.vector)).toBeLessThan(1e-8);
}

function expectTheSameCuts(members: number, ties: readonly (readonly [number, number])[]): void {
  const ids = Array.from({ length: members }, (_, i) => `m${i}`);
  const [from, to] = [ties.map(([one]) => one), ties.map(([, other]) => other)];
  const { both } = networkFromPlaces(ids, from, to, false);
  expect(compiledCuts(both)).toEqual(cutsInScript(both));
}

const invented = (members: number, ties: number, directed: boolean) =>
  buildNetwork({ ...inventedNetwork({ members, ties, seed: members + ties }), directed });

describe('the quick compiled kernels find what those in JavaScript find', () => {
  it.each(namedGraphFiles())('%s', (file) => expectTheSame(networkOf(readNamedGraph(file))));

  it('any small network', () => {
    fc.assert(fc.property(anyNetworkInput(), (input) => expectTheSame(buildNetwork(input))));
  });

  it.each([
    ['of many parts', invented(3_000, 1_500, false)],
    ['of more members than are put in order together', invented(5_000, 25_000, false)],
    ['directed', invented(5_000, 25_000, true)],
  ])('a network %s', (_, network) => expectTheSame(network));

  it('one after another, as they use the same memory', () => {
    const networks = [invented(40, 90, true), invented(3_000, 9_000, false), invented(300, 900, true)];
    for (const network of [...networks, ...networks]) expectTheSame(network);
  });

  it.each([300, 70_000])('a member with %d ties, which are more than a small number holds', (ties) => {
    const ids = Array.from({ length: ties + 1 }, (_, i) => `m${i}`);
    const spokes = ids.slice(1).map((id) => ({ from: 'm0', to: id }));
    const rim = ids.slice(1, ties / 2).map((id, i) => ({ from: id, to: ids[i + 2]! }));
    const { both } = buildNetwork({ members: ids.map((id) => ({ id })), ties: [...spokes, ...rim], directed: false });
    expect(compiledCores(both)).toEqual(coresInScript(both));
    expect(compiledCuts(both)).toEqual(cutsInScript(both));
  });

  it('cut points where the ties that lead furthest do not say which branches hang together', () => {
    // All are below the first; of 4 and 5, who alone link the others, both have ties that lead further either way.
    const ties = [
      [1, 2],
      [2, 4],
      [4, 7],
      [3, 5],
      [5, 8],
      [4, 5],
      [3, 6],
    ] as const;
    const hub = Array.from({ length: 8 }, (_, i) => [0, i + 1] as const);
    expectTheSameCuts(9, [...hub, ...ties]);
  });

  it.each([8, 14, 40])('cut points of %d members, all below the first or not', (members) => {
    const tie = fc.tuple(fc.nat(members - 1), fc.nat(members - 1));
    const hub = Array.from({ length: members - 1 }, (_, i) => [0, i + 1] as const);
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 2 * members }), fc.boolean(), (ties, hasHub) =>
        expectTheSameCuts(members, hasHub ? [...hub, ...ties] : ties),
      ),
      { numRuns: 1_000 },
    );
  });

  it('members with more ties than are told apart', () => {
    const ids = Array.from({ length: 1_200 }, (_, i) => `m${i}`);
    const ties = ids.slice(2).flatMap((id, i) => [{ from: 'm0', to: id }, ...(i % 3 === 0 ? [{ from: id, to: 'm1' }] : [])]);
    for (const directed of [false, true]) expectTheSame(buildNetwork({ members: ids.map((id) => ({ id })), ties, directed }));
  });
});
