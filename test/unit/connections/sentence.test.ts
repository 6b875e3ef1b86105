import { expect, it } from 'vitest';
import { findAssets } from '../../../client/src/assets/find.ts';
import { describeAsset, describeCircle } from '../../../client/src/assets/sentence.ts';
import type { AssetFigures, Circle, ConnectedAsset } from '../../../server/contract/connections.ts';
import { MemberId, NeighbourhoodId } from '../../../server/contract/ids.ts';

const base = { answered: 120, population: 4000, neighbourhoods: 7, ageBands: 8 };
const circle = (number: number): Circle => ({ number, mostlyOf: null, residents: 20 });
const figures: AssetFigures = {
  turnTo: 15,
  neighbourhoods: 4,
  ageBands: 5,
  circles: [circle(1), circle(2)],
  apart: 2,
};

it.each<[string, AssetFigures | null, string]>([
  [
    'everything',
    figures,
    'About 15 of about 120 who answered turn to it, from 4 neighbourhoods and most age bands; it joins 2 circles that would otherwise be apart.',
  ],
  [
    'all places and ages, circles tied anyway',
    { ...figures, neighbourhoods: 7, ageBands: 8, apart: 0 },
    'About 15 of about 120 who answered turn to it, from all 7 neighbourhoods and every age band; 2 circles that are connected anyway turn to it.',
  ],
  [
    'one circle, one place, no age',
    { ...figures, neighbourhoods: 1, ageBands: 0, circles: [circle(3)], apart: 0 },
    'About 15 of about 120 who answered turn to it, from 1 neighbourhood; one circle of neighbours turns to it.',
  ],
  [
    'circles not found yet',
    { ...figures, circles: null, apart: null },
    'About 15 of about 120 who answered turn to it, from 4 neighbourhoods and most age bands.',
  ],
  [
    'too few',
    { turnTo: 'few', neighbourhoods: null, ageBands: null, circles: null, apart: null },
    'Fewer than 8 of about 120 who answered turn to it.',
  ],
  ['nobody', { turnTo: 0, neighbourhoods: 0, ageBands: 0, circles: [], apart: 0 }, 'Nobody of those who answered turns to it.'],
  ['one person', null, 'It is, or rests on, one person who has not agreed to figures about them.'],
])('%s', (_what, given, sentence) => {
  expect(describeAsset({ figures: given }, base)).toBe(sentence);
});

it('names a circle by where most of it live', () => {
  const place = NeighbourhoodId.parse('7f6f3a44-4a3e-4c8a-9d0e-1f2a3b4c5d6e');
  const names = (id: string) => (id === place ? 'Kiln Rise' : undefined);
  expect(describeCircle({ ...circle(3), mostlyOf: place }, names)).toBe('Circle 3 (mostly Kiln Rise, about 20 people)');
  expect(describeCircle(circle(3), names)).toBe('Circle 3 (mixed, about 20 people)');
});

const named = (name: string, more: Partial<ConnectedAsset> = {}): ConnectedAsset => ({
  id: MemberId.parse(crypto.randomUUID()),
  name,
  kind: 'place',
  formality: 'formal',
  about: '',
  contact: '',
  neighbourhoodId: null,
  runBy: [],
  metAtBy: [],
  figures: null,
  ...more,
});

it('finds by every word of name, about, runners and groups, capitals and accents aside, in the order of names', () => {
  const all = [
    named('The Lantern Café', { about: 'On the footbridge' }),
    named('Bench', { formality: 'informal' }),
    named('Hall', { metAtBy: [{ id: MemberId.parse(crypto.randomUUID()), name: 'Chess at the bridge' }], kind: 'service' }),
  ];
  const found = (text: string, formality = '', kind = '') => findAssets(all, { text, formality, kind }).map((one) => one.name);
  expect(found('')).toEqual(['Bench', 'Hall', 'The Lantern Café']);
  expect(found('CAFE')).toEqual(['The Lantern Café']);
  expect(found('bridge')).toEqual(['Hall', 'The Lantern Café']);
  expect(found('bridge lantern')).toEqual(['The Lantern Café']);
  expect(found('', 'informal')).toEqual(['Bench']);
  expect(found('', '', 'service')).toEqual(['Hall']);
  expect(found('nowhere')).toEqual([]);
});
