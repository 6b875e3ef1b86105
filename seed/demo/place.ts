/**
 * Pellowick, which does not exist. No place, person or organisation in this folder does; where a name is also that of
 * something real, that is chance. The coordinates lie in the open North Sea, so that nobody can take it for their own street.
 */
export const place = {
  name: 'Pellowick (demo)',
  description:
    'An invented harbour neighbourhood, made up by a program to try Kith on. Nobody in it is real. About 3,100 residents; a survey in the spring of 2025 and again in the spring of 2026.',
  population: 3100,
  timezone: 'Europe/London',
} as const;

export const neighbourhoods = [
  { name: 'The Quay', latitude: 54.6183, longitude: 1.9042, population: 420 },
  { name: 'Kiln Rise', latitude: 54.6262, longitude: 1.8921, population: 560 },
  { name: 'Ropewalk', latitude: 54.6231, longitude: 1.9119, population: 480 },
  { name: 'Orchard Steps', latitude: 54.6304, longitude: 1.9027, population: 390 },
  { name: 'Copper Yard', latitude: 54.6221, longitude: 1.9008, population: 350 },
  { name: 'Larkfield', latitude: 54.6318, longitude: 1.8893, population: 540 },
  { name: 'Chapel Sands', latitude: 54.6149, longitude: 1.8947, population: 360 },
] as const;

export type NeighbourhoodName = (typeof neighbourhoods)[number]['name'];

/**
 * The two sides of the old canal. In the first wave nobody on one names anybody on the other; then the Lantern Café opens
 * on the footbridge.
 */
export const apart: readonly [NeighbourhoodName, NeighbourhoodName] = ['Kiln Rise', 'Ropewalk'];

export const areApart = (a: NeighbourhoodName, b: NeighbourhoodName): boolean =>
  a !== b && apart.includes(a) && apart.includes(b);

export const waves = [
  { name: 'Spring 2025', startsOn: '2025-03-03', endsOn: '2025-05-16', population: 3100 },
  { name: 'Spring 2026', startsOn: '2026-03-02', endsOn: '2026-05-15', population: 3100 },
] as const;

export const generators = [
  {
    code: 'practical-help',
    label: 'Practical help',
    question: 'If you needed a hand with something practical, whom round here would you ask?',
  },
  { code: 'advice', label: 'Advice', question: 'Whom round here would you talk to before an important decision?' },
  { code: 'company', label: 'Company', question: 'With whom round here do you like to spend time?' },
  { code: 'trust', label: 'Trusts with a key', question: 'Whom round here would you trust with a key to your home?' },
  { code: 'brings-together', label: 'Brings people together', question: 'Who round here is good at bringing people together?' },
  {
    code: 'gets-things-done',
    label: 'Gets things done with the council',
    question: 'Whom do you know who can get something done with the council?',
  },
  {
    code: 'uses',
    label: 'Uses or turns to',
    question: 'Which places, activities, services and people round here do you use or turn to?',
  },
] as const;

export type GeneratorCode = (typeof generators)[number]['code'];
