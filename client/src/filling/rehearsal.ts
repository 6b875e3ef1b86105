/**
 * Invented neighbours and reasons for a rehearsal: nobody's real name is needed to try an interview out.
 */
import type { PackEntry, Why } from '#contract/field-work';
import { MemberId } from '#contract/ids';

/** Made up; the first and last names are common ones put together by us. */
export const inventedNeighbours: readonly string[] = [
  'Amina Birch',
  'Old Mr Pell',
  'Joan at the corner',
  'Tariq',
  'Bea Winters',
  'Kofi Lowe',
  'The twins’ mum',
  'Sandeep Hart',
  'Nell',
  'Mrs Okoro',
];

export const inventedWhy: Why = {
  partnership: {
    name: 'A made-up partnership',
    members: 'A made-up surgery and a made-up library',
    paidBy: 'Nobody: this is a rehearsal',
    contact: 'The coordinator of your community',
  },
  issue: {
    title: 'How to ask well',
    about: 'In a rehearsal you try the questions out, alone or with somebody who plays the neighbour.',
  },
  whatHappens: 'Nothing is kept and nothing is sent.',
  whoSees: 'Nobody but you.',
};

const inventedPlaces: readonly string[] = ['The Blue Door Café', 'Mill Street Library', 'The allotments', 'Canal towpath'];

const idOf = (number: number) => MemberId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** As the directory of a wave would offer them; there, no resident is among them. */
export const inventedDirectory: readonly PackEntry[] = [
  ...inventedNeighbours.map((label, at) => ({ id: idOf(at + 1), kind: 'resident' as const, assetKind: null, label })),
  ...inventedPlaces.map((label, at) => ({ id: idOf(at + 101), kind: 'asset' as const, assetKind: 'place' as const, label })),
];
