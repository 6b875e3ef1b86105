/**
 * A network as it comes out of the store, from a few words: for what is computed from one without a database.
 */
import { WaveId } from '../../server/contract/ids.ts';
import type { StoredMember, StoredNetwork } from '../../server/networks/network-reader.ts';

export type GivenMember = Partial<StoredMember> & { readonly id: string };

const member = (given: GivenMember): StoredMember => ({
  kind: 'resident',
  label: given.id,
  neighbourhoodId: null,
  ageBand: null,
  assetKind: null,
  formality: null,
  listed: true,
  answered: true,
  x: null,
  y: null,
  ...given,
});

/** @param ties pairs of ids, from who names to who or what is named. */
export const storedNetwork = (given: readonly GivenMember[], ties: readonly (readonly [string, string])[]): StoredNetwork => {
  const members = given.map(member);
  const place = (id: string) => members.findIndex((one) => one.id === id);
  return {
    wave: {
      id: WaveId.parse('7f6f3a44-4a3e-4c8a-9d0e-1f2a3b4c5d6e'),
      name: 'Wave',
      startsOn: null,
      endsOn: null,
      population: 500,
    },
    generators: [],
    neighbourhoods: [],
    members,
    ties: {
      from: ties.map(([from]) => place(from)),
      to: ties.map(([, to]) => place(to)),
      generator: ties.map(() => 0),
      strength: ties.map(() => null),
      confirmed: ties.map(() => false),
    },
    bases: { population: 500, listed: 0, answered: 0, inAnyTie: 0, named: 0 },
    inputsHash: '',
  };
};
