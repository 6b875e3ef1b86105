/**
 * The sentences beside the map, on networks small enough to count by eye.
 */
import { expect, test } from 'vitest';
import { noFilters } from '../../../client/src/graph/filters.ts';
import { findFindings } from '../../../client/src/graph/findings.ts';
import { computeVisible } from '../../../client/src/graph/visible.ts';
import { networkOf } from './network-of.ts';

const people = {
  Ann: 'resident',
  Bob: 'resident',
  Cat: 'resident',
  Dan: 'resident',
  Eve: 'resident',
  'The bench': ['asset', { assetKind: 'place' }],
  'The postman': ['asset', { assetKind: 'person-in-a-role' }],
  Choir: 'group',
} as const;

const ties = [
  { from: 'Ann', to: 'Bob' },
  { from: 'Bob', to: 'Cat' },
  { from: 'Ann', to: 'The bench', generator: 1 },
  { from: 'Bob', to: 'The bench', generator: 1 },
  { from: 'Bob', to: 'The bench', generator: 0 },
  { from: 'Dan', to: 'Choir', generator: 1 },
  { from: 'Ann', to: 'The postman', generator: 1 },
  { from: 'Bob', to: 'The postman', generator: 1 },
  { from: 'Cat', to: 'The postman', generator: 1 },
];

test('counts who is joined, alone and in circles, and names what most turn to but never a person', () => {
  const dataset = networkOf(people, ties, { circles: [0, 0, 0, 1, null, null, null, null] });
  expect(findFindings(dataset, computeVisible(dataset, noFilters))).toEqual({
    residents: 5,
    joined: 3,
    alone: 1,
    circles: 1,
    largestCircle: 3,
    mostTurnedTo: ['The bench', 'Choir'],
  });
});

test('follows the filters', () => {
  const dataset = networkOf(people, ties);
  const [help] = dataset.network.generators;
  const visible = computeVisible(dataset, { ...noFilters, generators: [help!.id], kinds: ['resident'] });
  expect(findFindings(dataset, visible)).toMatchObject({ residents: 5, joined: 3, alone: 2, mostTurnedTo: [] });
});

test('nobody is joined where there are no ties, and an empty map has nobody', () => {
  const apart = networkOf({ Ann: 'resident', Bob: 'resident' }, []);
  expect(findFindings(apart, computeVisible(apart, noFilters))).toMatchObject({ residents: 2, joined: 0, alone: 2, circles: 0 });
  const empty = networkOf({}, []);
  expect(findFindings(empty, computeVisible(empty, noFilters))).toMatchObject({ residents: 0, joined: 0, alone: 0 });
});
