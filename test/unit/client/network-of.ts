/**
 * A small network for the tests of the map's pure parts.
 */
import { randomUUID } from 'node:crypto';
import type { MemberKind, Network, NetworkMember } from '#contract/network';
import { createDataset, type Dataset } from '../../../client/src/graph/dataset.ts';

type Person = Partial<Omit<NetworkMember, 'id' | 'label' | 'kind'>>;

export type TieGiven = {
  readonly from: string;
  readonly to: string;
  readonly generator?: number;
  readonly strength?: number | null;
  readonly confirmed?: boolean;
};

const memberOf = (label: string, kind: MemberKind, given: Person): NetworkMember =>
  ({
    id: randomUUID(),
    kind,
    label,
    neighbourhoodId: null,
    ageBand: null,
    assetKind: null,
    formality: null,
    listed: true,
    answered: true,
    x: 0,
    y: 0,
    ...given,
  }) as NetworkMember;

/** Members by label: a kind, or a kind and what differs from the usual. */
export const networkOf = (
  members: Readonly<Record<string, MemberKind | readonly [MemberKind, Person]>>,
  ties: readonly TieGiven[],
  more: Partial<Network> = {},
): Dataset => {
  const labels = Object.keys(members);
  const list = Object.entries(members).map(([label, given]) =>
    typeof given === 'string' ? memberOf(label, given, {}) : memberOf(label, given[0], given[1]),
  );
  const generator = (code: string) => ({ id: randomUUID(), code, label: code, question: `${code}?` });
  return createDataset({
    wave: { id: randomUUID(), name: 'One', startsOn: null, endsOn: null, population: null },
    generators: [generator('help'), generator('uses')],
    neighbourhoods: [],
    bases: { population: null, listed: labels.length, answered: 0, inAnyTie: 0, named: 0 },
    members: list,
    ties: {
      from: ties.map((tie) => labels.indexOf(tie.from)),
      to: ties.map((tie) => labels.indexOf(tie.to)),
      generator: ties.map((tie) => tie.generator ?? 0),
      strength: ties.map((tie) => tie.strength ?? null),
      confirmed: ties.map((tie) => tie.confirmed ?? false),
    },
    circles: list.map(() => null),
    figures: [],
    working: { layout: null, measures: null },
    ...more,
  } as Network);
};

export const placeOf = (dataset: Dataset, label: string): number => dataset.members.findIndex((member) => member.label === label);
