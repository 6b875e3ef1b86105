import { describe, expect, test } from 'vitest';
import { listConnections } from '../../../client/src/graph/connections.ts';
import { noFilters } from '../../../client/src/graph/filters.ts';
import { computeVisible } from '../../../client/src/graph/visible.ts';
import { describeBases } from '../../../client/src/map/bases.ts';
import { describeConnections } from '../../../client/src/map/sentence.ts';
import { networkOf, placeOf } from './network-of.ts';

const place = networkOf(
  {
    K7M2: 'resident',
    ann: 'resident',
    bob: 'resident',
    lone: 'resident',
    'Corner shop': 'asset',
    'The postman': 'asset',
    Choir: 'group',
    Council: 'organisation',
  },
  [
    { from: 'ann', to: 'K7M2' },
    { from: 'bob', to: 'K7M2' },
    { from: 'K7M2', to: 'ann' },
    // Two questions, one person: counted once.
    { from: 'K7M2', to: 'ann', generator: 1 },
    { from: 'K7M2', to: 'Corner shop', generator: 1 },
    { from: 'K7M2', to: 'The postman', generator: 1 },
    { from: 'K7M2', to: 'Choir', generator: 1 },
    { from: 'ann', to: 'Corner shop', generator: 1 },
    { from: 'bob', to: 'Council' },
  ],
);

const sentenceOf = (label: string, filters = noFilters): string => {
  const index = placeOf(place, label);
  const member = place.members[index];
  if (!member) throw new Error(`nobody is called ${label}`);
  return describeConnections(member, listConnections(place, computeVisible(place, filters), index));
};

describe('connections in a sentence', () => {
  test.each([
    ['K7M2', 'Resident K7M2 is named by 2 and names 1 resident; uses 2 assets and 1 group.'],
    ['ann', 'Resident ann is named by 1 and names 1 resident; uses 1 asset.'],
    ['bob', 'Resident bob names 1 resident; uses 1 organisation.'],
    ['lone', 'Resident lone has no connection among those shown.'],
    ['Corner shop', 'Asset Corner shop is used by 2 residents.'],
    ['Council', 'Organisation Council is used by 1 resident.'],
  ])('%s', (label, sentence) => {
    expect(sentenceOf(label)).toBe(sentence);
  });

  test('speaks only of what the filters show, and counts what they hide', () => {
    const help = place.network.generators[0]?.id ?? '';
    const filters = { ...noFilters, generators: [help] };
    expect(sentenceOf('K7M2', filters)).toBe('Resident K7M2 is named by 2 and names 1 resident.');
    const connections = listConnections(place, computeVisible(place, filters), placeOf(place, 'K7M2'));
    expect(connections.hiddenTies).toBe(4);
  });
});

test('the base says what everything stands on', () => {
  const bases = { listed: 1612, answered: 240, inAnyTie: 1599, named: 611 };
  expect(describeBases({ ...bases, population: 3100 })).toBe('240 of about 3,100 residents answered; 611 people were named.');
  expect(describeBases({ ...bases, population: null })).toBe('240 of 1,612 listed residents answered; 1,599 are in any tie.');
});
