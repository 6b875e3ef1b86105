import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { type MemberValues, undefinedForAll } from '../measure.ts';
import { type Undefined, undefinedBecause } from '../types.ts';

export const noContacts = undefinedBecause('this member has no ties');
const onlyZero = undefinedBecause('all ties of this member have strength 0');

/** Values of a kernel that says NaN where there is nothing to divide by. */
export const orReason = (values: Float64Array, reasonOf: (member: number) => Undefined): MemberValues =>
  values.some(Number.isNaN) ? Array.from(values, (value, i) => (Number.isNaN(value) ? reasonOf(i) : value)) : values;

export const contactless = ({ both }: Network, member: number): Undefined =>
  degreeOf(both, member) === 0 ? noContacts : onlyZero;

/** Why figures by strength would say nothing here; undefined where they may be worked out. */
export function whyNotWeighted(network: Network): MemberValues | undefined {
  if (network.tieCount === 0) return undefinedForAll(network, noContacts.undefined);
  if (network.strengths.every((strength) => strength === null)) return undefinedForAll(network, 'no strengths were given');
  if (network.strengths.some((strength) => strength !== null && strength < 0))
    return undefinedForAll(network, 'some strengths are below 0');
  return undefined;
}
