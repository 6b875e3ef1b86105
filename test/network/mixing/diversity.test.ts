import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { blau, iqv } from '#network/mixing/diversity';

describe('diversity of members', () => {
  const nobody = buildNetwork({ members: [], ties: [], directed: false });

  it.each([
    [['x', 'x', 'y', 'y'], 0.5, 1],
    [['x', 'x', 'x', 'y', null], 0.375, 0.75],
    [['x', 'x', 'y', 'y', 'z', 'z'], 2 / 3, 1],
    [['x', 'x'], 0, null],
    [[null], null, null],
  ] as const)('of %j', (values, expectedBlau, expectedIqv) => {
    const figure = (expected: number | null) =>
      expected === null ? { undefined: expect.any(String) } : expect.closeTo(expected, 12);
    expect([blau.compute(nobody, values), iqv.compute(nobody, values)]).toEqual([figure(expectedBlau), figure(expectedIqv)]);
  });
});
