/**
 * Networks in which some are very far from each other, and some from nobody: searches that are quick where everybody is near
 * must be right there too.
 */
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { runMeasures } from '#network/run-measures';
import { graphFigure, memberFigures } from '../../support/named-graphs.ts';

const line = (length: number, directed: boolean) =>
  buildNetwork({
    members: Array.from({ length }, (_, i) => ({ id: `m${String(i).padStart(6, '0')}` })),
    ties: Array.from({ length: length - 1 }, (_, i) => ({
      from: `m${String(i).padStart(6, '0')}`,
      to: `m${String(i + 1).padStart(6, '0')}`,
    })),
    directed,
  });

describe.each([
  [200, false],
  [255, false],
  [256, false],
  [257, false],
  [900, false],
  [900, true],
])('a line of %i, directed %s', (length, directed) => {
  const results = runMeasures(line(length, directed), { budgetSeconds: 600 });

  it('whoever stands between is between those on either side', () => {
    const found = [...memberFigures(results, 'betweenness').values()];
    expect(found).toEqual(Array.from({ length }, (_, i) => i * (length - 1 - i)));
  });

  it('the ends are as far apart as can be, and the mean distance is a third of it', () => {
    expect(graphFigure(results, 'diameterLargestComponent')).toBe(length - 1);
    expect(graphFigure(results, 'avgPathReachablePairs')).toBeCloseTo((length + 1) / 3, 9);
  });
});

it('a thousand pairs and a star: nobody is reached who cannot be', () => {
  const id = (i: number) => `m${String(i).padStart(6, '0')}`;
  const pairs = Array.from({ length: 1_000 }, (_, i) => ({ from: id(2 * i), to: id(2 * i + 1) }));
  const star = Array.from({ length: 500 }, (_, i) => ({ from: id(2_000), to: id(2_001 + i) }));
  const members = Array.from({ length: 2_501 }, (_, i) => ({ id: id(i) }));
  const results = runMeasures(buildNetwork({ members, ties: [...pairs, ...star], directed: false }));
  const reachable = 2 * 1_000 + 501 * 500;
  expect(graphFigure(results, 'reachablePairShare')).toBeCloseTo(reachable / (2_501 * 2_500), 12);
  expect(graphFigure(results, 'avgPathReachablePairs')).toBeCloseTo((2_000 + 2 * 500 + 2 * 500 * 499) / reachable, 12);
  expect(memberFigures(results, 'betweenness').get(id(2_000))).toBe((500 * 499) / 2);
});
