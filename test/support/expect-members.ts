import { expect } from 'vitest';
import type { Network } from '#network/graph';
import type { MemberValues } from '#network/measure';
import { isUndefined } from '#network/types';

/** Each member's value is what it should be to nine digits; null stands for a value that is undefined with a reason. */
export function expectMembers(network: Network, found: MemberValues, expected: readonly (number | null)[], what = ''): void {
  expect(found.length).toBe(network.ids.length);
  network.ids.forEach((id, i) => {
    const value = found[i]!;
    const wanted = expected[i]!;
    if (wanted === null) expect(isUndefined(value), `${what} of ${id}: ${String(value)} should be undefined`).toBe(true);
    else expect(value, `${what} of ${id}`).toBeCloseTo(wanted, 9);
  });
}

/** Values by id, rounded so that another order of adding up does not count. */
export const byId = (network: Network, values: MemberValues, rename: (id: string) => string = (id) => id) =>
  Object.fromEntries(
    network.ids.map((id, i) => {
      const value = values[i]!;
      return [`of ${rename(id)}`, typeof value === 'number' ? Math.round(value * 1e8) / 1e8 + 0 : value];
    }),
  );
