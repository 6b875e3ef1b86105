/**
 * The 45 assets of Pellowick: 30 formal, 15 that are in no directory.
 */
import type { NeighbourhoodName } from './place.ts';

export type DemoAsset = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'place' | 'activity' | 'service' | 'person-in-a-role' | 'online-group';
  readonly formality: 'formal' | 'informal';
  readonly neighbourhood: NeighbourhoodName;
  readonly about: string;
  /** How readily residents turn to it, beside the others. */
  readonly pull: number;
  /** Invented: numbers of the range that is kept free for fiction. */
  readonly contact: string;
  readonly visibility: 'public' | 'professionals' | 'panel-only' | 'unlisted';
  readonly restsOnOnePerson: boolean;
  /** That person has agreed to be shown. */
  readonly personAgrees: boolean;
  /** Only for people of these ages. */
  readonly ages?: readonly [number, number];
  /** Open in the first wave only, or from the second on; absent: in both. */
  readonly only?: 'first' | 'second';
};

type Row = readonly [
  name: string,
  kind: DemoAsset['kind'],
  neighbourhood: NeighbourhoodName,
  pull: number,
  about: string,
  more?: Partial<Pick<DemoAsset, 'visibility' | 'restsOnOnePerson' | 'personAgrees' | 'ages' | 'only'>>,
];

const formal: readonly Row[] = [
  ['The Ferry Inn', 'place', 'The Quay', 30, 'Pub on the harbour. Quiz on Tuesdays, soup at noon.'],
  ['Pellowick Surgery', 'service', 'Copper Yard', 32, 'The GP surgery, with a noticeboard people read.'],
  ['Nettle Street Stores', 'place', 'Kiln Rise', 24, 'Corner shop. Open early and late, takes in parcels.'],
  ['Larkfield Primary School', 'place', 'Larkfield', 6, 'Primary school; the hall can be hired in the evening.'],
  ['Pellowick Library', 'place', 'Copper Yard', 10, 'Books, warm rooms, computers and someone to ask.'],
  ['Quay Pharmacy', 'service', 'The Quay', 7, 'Pharmacy that knows who has not come for their tablets.'],
  ['Post office counter', 'service', 'Copper Yard', 8, 'At the back of the stationer; pensions and parcels.'],
  ['Chapel Sands Hall', 'place', 'Chapel Sands', 7, 'Community hall with a kitchen and a level entrance.'],
  ["St Aldith's Church", 'place', 'Orchard Steps', 6, 'Open every day; lunch on Thursdays.'],
  ['Ropewalk Prayer Room', 'place', 'Ropewalk', 5, 'Friday prayers, and homework help in the week.'],
  ['Kiln Rise Food Pantry', 'service', 'Kiln Rise', 6, 'A week of groceries for a few pounds. No questions.'],
  ['Warm Welcome lunch', 'activity', 'Orchard Steps', 4, 'Hot lunch on Thursdays for anyone over sixty.', { ages: [60, 120] }],
  ['Money and benefits morning', 'service', 'Copper Yard', 4, 'Advice on debt and benefits, Mondays, no appointment.'],
  ['Quay Pool', 'place', 'The Quay', 6, 'Swimming pool with quiet hours.'],
  ['Rovers ground', 'place', 'Larkfield', 5, 'Football pitch, changing rooms and a tea hut.'],
  [
    'Friday youth drop-in',
    'activity',
    'Kiln Rise',
    8,
    'Table tennis and toast. Funding ended in 2025.',
    { ages: [18, 30], only: 'first' },
  ],
  ['Toddler mornings', 'activity', 'Chapel Sands', 4, 'Play and coffee for parents, Tuesdays.', { ages: [20, 48] }],
  ['Slow walk', 'activity', 'Larkfield', 3, 'Half an hour on the flat, Wednesdays, with benches.'],
  ['Sing and breathe', 'activity', 'Orchard Steps', 2, 'Singing for people who are short of breath.', { ages: [45, 120] }],
  ['Repair table', 'activity', 'Ropewalk', 3, 'Bring a broken thing on the last Saturday.'],
  ['The Boat Shed', 'place', 'The Quay', 4, 'Workshop where people mend boats and talk sideways.'],
  ['Larkfield allotments', 'place', 'Larkfield', 4, 'Forty plots, six of them shared.'],
  ['Larkfield Green', 'place', 'Larkfield', 8, 'Park with a playground and a café hatch.'],
  ['Ring-and-ride minibus', 'service', 'Chapel Sands', 3, 'Door to door for people who cannot use the bus.', { ages: [55, 120] }],
  ['Housing desk', 'service', 'Kiln Rise', 3, 'Tidewater Homes, two mornings a week.'],
  ['Job club', 'activity', 'Ropewalk', 2, 'Forms, letters and company for people looking for work.', { ages: [18, 66] }],
  ['English conversation', 'activity', 'Ropewalk', 2, 'Tea and talk for people who are learning English.'],
  ['Bereavement drop-in', 'service', 'Orchard Steps', 1, 'Second Monday of the month.'],
  [
    'The ward councillor',
    'person-in-a-role',
    'Copper Yard',
    2,
    'Holds a surgery on the first Friday.',
    { restsOnOnePerson: true, personAgrees: true },
  ],
  [
    'The Lantern Café',
    'place',
    'Kiln Rise',
    7,
    'Community café on the canal footbridge, opened in the autumn of 2025.',
    { only: 'second' },
  ],
];

const informal: readonly Row[] = [
  ['The school gate', 'place', 'Larkfield', 38, 'Ten to nine and half past three: where news travels.', { ages: [20, 72] }],
  ['The bench at the bus stop', 'place', 'Orchard Steps', 5, 'Somebody is always on it.'],
  [
    'Kiln Rise WhatsApp group',
    'online-group',
    'Kiln Rise',
    8,
    'Lost cats, spare cots, who has jump leads.',
    { visibility: 'professionals' },
  ],
  [
    'The postman',
    'person-in-a-role',
    'Copper Yard',
    6,
    'Nineteen years on the same round; notices who has not drawn the curtains.',
    { visibility: 'professionals', restsOnOnePerson: true },
  ],
  [
    'The woman at number 12',
    'person-in-a-role',
    'Ropewalk',
    4,
    'Keys, parcels and a listening ear.',
    { visibility: 'professionals', restsOnOnePerson: true },
  ],
  ['The launderette', 'place', 'Copper Yard', 6, 'Warm, with chairs; forty minutes in which people talk.'],
  ['Thursday queue at the chip shop', 'place', 'The Quay', 6, 'Pensioners’ price until six.'],
  ['Early dog walkers', 'activity', 'Chapel Sands', 5, 'On the sands at seven, in all weathers.'],
  [
    'The quiz host',
    'person-in-a-role',
    'The Quay',
    4,
    'Knows every table at the Ferry Inn by name.',
    { restsOnOnePerson: true, personAgrees: true },
  ],
  ['Swap shelf in the old phone box', 'place', 'Chapel Sands', 3, 'Books, jars, jigsaws: take one, leave one.'],
  ['Saturday chairs at the barber’s', 'place', 'Ropewalk', 4, 'Half of those who sit there have come for the talk.'],
  [
    'Back-lane gardeners',
    'activity',
    'Orchard Steps',
    2,
    'Neighbours who planted up the lane without asking.',
    { visibility: 'panel-only' },
  ],
  [
    'School-run parents’ chat',
    'online-group',
    'Larkfield',
    5,
    'Lifts, lost jumpers, closed days.',
    { visibility: 'professionals', ages: [22, 52] },
  ],
  [
    'Homework at the kitchen table',
    'activity',
    'Kiln Rise',
    2,
    'A retired teacher’s kitchen, two afternoons a week.',
    { visibility: 'unlisted', restsOnOnePerson: true },
  ],
  ['Steps by the fish quay', 'place', 'The Quay', 2, 'Evenings, with or without a rod.', { visibility: 'panel-only' }],
];

const toAsset =
  (formality: DemoAsset['formality'], before: number) =>
  ([name, kind, neighbourhood, pull, about, more]: Row, at: number): DemoAsset => {
    const number = before + at + 1;
    return {
      id: `A${String(number).padStart(2, '0')}`,
      name,
      kind,
      formality,
      neighbourhood,
      about,
      pull,
      contact: formality === 'formal' ? `01632 960 ${100 + number}` : '',
      visibility: 'public',
      restsOnOnePerson: false,
      personAgrees: false,
      ...more,
    };
  };

export const assets: readonly DemoAsset[] = [
  ...formal.map(toAsset('formal', 0)),
  ...informal.map(toAsset('informal', formal.length)),
];

const called = (name: string): DemoAsset => assets.find((asset) => asset.name === name)!;
export const lanternCafe = called('The Lantern Café');
export const postman = called('The postman');
export const councillor = called('The ward councillor');
