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

/** Values by id: what was found. */
export const byId = (network: Network, values: MemberValues, rename: (id: string) => string = (id) => id) =>
  Object.fromEntries(network.ids.map((id, i) => [`of ${rename(id)}`, values[i]!]));

/**
 * Values by id: what is expected of `byId`, to eight digits, so that another order of adding up does not count. Not by
 * rounding both: two numbers on either side of a half would differ by the last digit, however close they are.
 */
export const nearById = (network: Network, values: MemberValues, rename: (id: string) => string = (id) => id) =>
  Object.fromEntries(Object.entries(byId(network, values, rename)).map(([id, value]) => [id, near(value)]));

/** For the expected side of `toEqual`: a number to eight digits, anything else as it is. */
export const near = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 8) : value);
