/**
 * Numbers as people say them, for the findings: 'about 14 in 100', '1 person', 'twice', 'about 4.6'. What rounding would
 * turn into none or all is told as fewer than 1 or more than 99 in 100; `about` stands only before what was rounded.
 */

/** How something is called when there is one of it and when there are more. */
export type Noun = readonly [one: string, many: string];

export const people: Noun = ['person', 'people'];
export const members: Noun = ['member', 'members'];
export const step: Noun = ['step', 'steps'];

const exact = 1e-9;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < exact;

/** A whole number in groups of three digits; -0 is 0. */
const grouped = (value: number): string => (Math.round(value) || 0).toLocaleString('en-GB');

/** 'no ties', '1 tie', '1,234 ties'. */
export const count = (value: number, [one, many]: Noun): string =>
  `${value === 0 ? 'no' : grouped(value)} ${value === 1 ? one : many}`;

/** 'There are no pairs …', 'There is 1 pair …', 'There are 3 pairs …', without the full stop. */
export const thereAre = (value: number, noun: Noun): string => `There ${value === 1 ? 'is' : 'are'} ${count(value, noun)}`;

export const times = (value: number): string =>
  value === 1 ? 'once' : value === 2 ? 'twice' : value === 0 ? 'never' : `${grouped(value)} times`;

/** The number alone: one decimal below 10, none above. */
export function plain(value: number): string {
  if (isWhole(value) || Math.abs(value) >= 9.95) return grouped(value);
  return Math.abs(value) < 0.05 ? 'less than 0.1' : String(Number(value.toFixed(1)));
}

/** Of 0 or more: 'about 4.6', '3', 'about 17', 'less than 0.1'. */
export const amount = (value: number): string =>
  isWhole(value) || Math.abs(value) < 0.05 ? plain(value) : `about ${plain(value)}`;

/** 'about 2.4 steps', '1 step', '0 steps'. */
export const amountOf = (value: number, [one, many]: Noun): string =>
  `${amount(value)} ${Math.abs(value - 1) < exact ? one : many}`;

/** A place on a scale, with two decimals and never -0: '0.39', '-1', '0'. */
export const figure = (value: number): string => String(Number(value.toFixed(2)) || 0);

/** Which third of the scale from 0 to 1: low, middle or high. */
export const third = <Word>(value: number, [low, middle, high]: readonly [Word, Word, Word]): Word =>
  value < 1 / 3 ? low : value < 2 / 3 ? middle : high;

/** Hundredths of a share, and how the number is to be read. */
function hundredths(share: number): { readonly number: number; readonly said: string } {
  const hundred = share * 100;
  const number = Math.round(hundred);
  if (number <= 0 && share > exact) return { number: 0, said: 'fewer than 1' };
  if (number >= 100 && share < 1 - exact) return { number: 100, said: 'more than 99' };
  return { number, said: isWhole(hundred) ? String(number) : `about ${number}` };
}

export const isNone = (share: number): boolean => share <= exact;
export const isAll = (share: number): boolean => share >= 1 - exact;

/** 'about 14 in 100', 'none', 'fewer than 1 in 100', 'all'. */
export const share = (value: number): string =>
  isNone(value) ? 'none' : isAll(value) ? 'all' : `${hundredths(value).said} in 100`;

/** 'Out of 100 pairs, about 14 are linked.', 'None of the pairs are linked.', 'Fewer than 1 in 100 pairs are linked.' */
export function outOf100(value: number, things: string, [one, many]: Noun): string {
  if (isNone(value)) return `None of the ${things} ${many}.`;
  if (isAll(value)) return `All ${things} ${many}.`;
  const { number, said } = hundredths(value);
  if (number === 0 || number === 100) return `${capital(said)} in 100 ${things} ${many}.`;
  return `Out of 100 ${things}, ${said} ${number === 1 ? one : many}.`;
}

/** 'never does', 'does about 14 times in 100', 'always does'; `action` begins with its verb. */
export function often(value: number, action: string): string {
  if (isNone(value)) return `never ${action}`;
  if (isAll(value)) return `always ${action}`;
  const { said } = hundredths(value);
  return `${action} ${said} ${/\b1$/.test(said) ? 'time' : 'times'} in 100`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'age band' from `ageBand`, `age_band` or 'Age band'; 'GP surgery' stays as it is. */
export const spelt = (attribute: string): string =>
  attribute
    .replace(/[_\s]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** 'By age band, all ties …' from the sentence 'All ties …': by what members were told apart. */
export const by = (attribute: string, sentence: string): string =>
  `By ${spelt(attribute)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Which way a figure from -1 to 1 leans, how clearly, and the figure itself. */
export function leaning(
  value: number,
  { none, minus, plus }: { readonly none: string; readonly minus: string; readonly plus: string },
): string {
  const size = Math.abs(value);
  const words = size < 0.1 ? none : value < 0 ? minus : plus;
  return `${words}. That is ${figure(value)} on a scale from -1 to 1.`;
}

/** Of a share of ties inside groups, less the share that chance would bring. */
export function moreThanChance(value: number, groups: string): string {
  const ties = Math.round(Math.abs(value) * 100);
  if (ties === 0) return `Ties stay inside ${groups} about as often as by chance.`;
  return `Out of 100 ties, about ${ties} ${value > 0 ? 'more' : 'fewer'} stay inside ${groups} than by chance.`;
}
