/**
 * Groups and organisations of Pellowick, and what joins them to each other and to the assets. Names stand for ids here, so
 * that a reader can follow; the loader looks them up.
 */
import type { NeighbourhoodName } from './place.ts';

export type DemoGroup = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly neighbourhood: NeighbourhoodName;
  /** Name of the asset where it meets. */
  readonly meetsAt: string;
  readonly size: number;
};

const groupRows: readonly (readonly [string, NeighbourhoodName, string, number, string])[] = [
  ['Pellowick Choir', 'Orchard Steps', "St Aldith's Church", 11, 'Sings on Mondays; nobody auditions.'],
  ['Quay Quilters', 'The Quay', 'Pellowick Library', 7, 'Quilts for every new baby.'],
  ['Rovers Football Club', 'Larkfield', 'Rovers ground', 12, 'Four teams, one of them walking.'],
  ['Sea swimmers', 'Chapel Sands', 'Chapel Sands Hall', 9, 'In the water at eight, in the hall by half past.'],
  ['Ropewalk Women’s Circle', 'Ropewalk', 'Ropewalk Prayer Room', 10, 'Cooking, forms and company.'],
  ['Friends of the Library', 'Copper Yard', 'Pellowick Library', 6, 'Keeps it open on Saturdays.'],
  ['Allotment society', 'Larkfield', 'Larkfield allotments', 10, 'Seeds in February, soup in October.'],
  ['Carers together', 'Copper Yard', 'Pellowick Surgery', 7, 'For people who look after someone.'],
  ['Kiln Rise residents’ association', 'Kiln Rise', 'Kiln Rise Food Pantry', 8, 'Street lights, bins and the summer party.'],
  ['Ukulele Wednesdays', 'The Quay', 'The Ferry Inn', 8, 'Loud.'],
  ['Chess at the Ferry', 'The Quay', 'The Ferry Inn', 6, 'Slow evenings by the fire.'],
  ['Boat menders', 'The Quay', 'The Boat Shed', 7, 'Two boats at a time.'],
];

export const groups: readonly DemoGroup[] = groupRows.map(([name, neighbourhood, meetsAt, size, about], at) => ({
  id: `G${String(at + 1).padStart(2, '0')}`,
  name,
  about,
  neighbourhood,
  meetsAt,
  size,
}));

export type DemoOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Names of the assets it runs. */
  readonly runs: readonly string[];
};

const organisationRows: readonly (readonly [string, string, readonly string[]])[] = [
  ['Pellowick Primary Care Network', 'Two surgeries and a link worker.', ['Pellowick Surgery', 'Slow walk']],
  ['Pellowick Community Council', 'Eleven members, one clerk.', ['Larkfield Green', 'Larkfield allotments']],
  ['Tidewater Homes', 'Landlord of every third home.', ['Housing desk']],
  ['Larkfield School Trust', 'Runs the primary school.', ['Larkfield Primary School']],
  ['Parish of St Aldith', 'Church, hall and lunches.', ["St Aldith's Church", 'Warm Welcome lunch', 'Bereavement drop-in']],
  ['Ropewalk Community Trust', 'Charity of the streets by the canal.', ['Repair table', 'Job club', 'English conversation']],
  ['Pellowick Food Alliance', 'Pantry, surplus and recipes.', ['Kiln Rise Food Pantry']],
  ['Harbour Advice', 'Debt, benefits and housing advice.', ['Money and benefits morning']],
  ['Quay Leisure', 'Runs the pool for the community.', ['Quay Pool']],
  ['Minibus Mutual', 'Nine drivers, two buses.', ['Ring-and-ride minibus']],
  ['The Boat Shed company', 'Workshop owned by its members.', ['The Boat Shed']],
  ['Age Well Pellowick', 'Company and practical help in later life.', ['Sing and breathe']],
  ['Youth Tide', 'Youth work on a shoestring.', ['Friday youth drop-in']],
  ['Lantern Co-operative', 'Founded in 2025 to run the café.', ['The Lantern Café']],
  ['Pellowick Volunteer Bureau', 'Finds people for jobs and jobs for people.', ['Chapel Sands Hall', 'Toddler mornings']],
];

export const organisations: readonly DemoOrganisation[] = organisationRows.map(([name, about, runs], at) => ({
  id: `O${String(at + 1).padStart(2, '0')}`,
  name,
  about,
  runs,
}));

/** Pairs of organisations that work together. */
export const worksWith: readonly (readonly [string, string])[] = [
  ['Pellowick Primary Care Network', 'Age Well Pellowick'],
  ['Pellowick Primary Care Network', 'Harbour Advice'],
  ['Pellowick Primary Care Network', 'Minibus Mutual'],
  ['Pellowick Community Council', 'Pellowick Volunteer Bureau'],
  ['Pellowick Community Council', 'Tidewater Homes'],
  ['Tidewater Homes', 'Harbour Advice'],
  ['Parish of St Aldith', 'Pellowick Food Alliance'],
  ['Parish of St Aldith', 'Age Well Pellowick'],
  ['Ropewalk Community Trust', 'Harbour Advice'],
  ['Ropewalk Community Trust', 'Lantern Co-operative'],
  ['Pellowick Food Alliance', 'Lantern Co-operative'],
  ['Youth Tide', 'Quay Leisure'],
  ['Youth Tide', 'Larkfield School Trust'],
  ['The Boat Shed company', 'Age Well Pellowick'],
];
