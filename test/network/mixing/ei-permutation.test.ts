import { describe, expect, it } from 'vitest';
import { buildNetwork, type NetworkInput } from '#network/graph';
import { EIpermutationP } from '#network/mixing/ei-permutation';
import { CancelledError } from '#network/types';

const p = (input: NetworkInput, seed?: number) => {
  const network = buildNetwork(input);
  return EIpermutationP.compute(network, network.attributes.get('kind')!, seed === undefined ? {} : { seed });
};

const letters = [...'abcdefgh'];
const clique = (ids: readonly string[]) => ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to })));
const members = (kindOf: (id: string) => string) => letters.map((id) => ({ id, attributes: { kind: kindOf(id) } }));
const half = (id: string): string => (id < 'e' ? 'x' : 'y');

describe('permutation test of E-I', () => {
  it('two closed circles are hardly chance, ties all over are', () => {
    const closed = p({
      members: members(half),
      ties: [...clique(letters.slice(0, 4)), ...clique(letters.slice(4))],
      directed: false,
    });
    // Of the 70 ways to deal out four and four, the two that match the circles are as far from the mean as this.
    expect(closed).toBeGreaterThan(0.01);
    expect(closed).toBeLessThan(0.05);
    expect(p({ members: members(half), ties: clique(letters), directed: false })).toBe(1);
  });

  it('is two-sided: ties that all lead out are as far from chance', () => {
    const open = letters.slice(0, 4).flatMap((from) => letters.slice(4).map((to) => ({ from, to })));
    expect(p({ members: members(half), ties: open, directed: false })).toBeLessThan(0.05);
  });

  it('is the same for the same seed, and near to that of another', () => {
    const input: NetworkInput = {
      members: members((id) => ('adg'.includes(id) ? 'x' : id === 'h' ? '' : 'y')),
      ties: [...clique(letters.slice(0, 3)), { from: 'd', to: 'g' }, { from: 'a', to: 'd' }, { from: 'h', to: 'a' }],
      directed: true,
    };
    const value = p(input) as number;
    expect(p(input)).toBe(value);
    expect(p({ ...input, ties: [...input.ties].reverse() })).toBe(value);
    expect(Math.abs((p(input, 7) as number) - value)).toBeLessThan(0.06);
  });

  it('says why it was not done', () => {
    const one = { members: members(() => 'x'), ties: clique(letters), directed: false };
    expect(p(one)).toEqual({ undefined: 'all members of whom this is known are of one kind' });
    expect(p({ ...one, members: members(half), ties: [] })).toEqual({
      undefined: 'there are no ties between members of whom this is known',
    });
    const network = buildNetwork({ ...one, members: members(half) });
    const values = network.attributes.get('kind')!;
    expect(EIpermutationP.compute({ ...network, tieCount: 200_001 }, values)).toEqual({
      undefined: expect.stringContaining('too long'),
    });
    expect(() => EIpermutationP.compute(network, values, { signal: { aborted: true } })).toThrow(CancelledError);
  });
});
