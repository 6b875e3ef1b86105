/**
 * The values of all members in two short sentences: what at least half of them have at most, and what at least 1 in 10 have
 * at least. Never the highest value: in a small network everyone knows whose it is.
 */
import type { Spread } from './measure.ts';
import { figure, isAll, isNone, type Noun, plain, share } from './words.ts';

type Numbers = {
  /** 'At most 3 ties' and 'at least 4 ties' are no different where these are the same. */
  readonly round: (value: number, up: boolean) => number;
  /** The number with 'or fewer' or 'or more' after it, or nothing. */
  readonly say: (value: number, bound: '' | 'fewer' | 'more') => string;
};

const orBound = (said: string, bound: string): string => (bound === '' ? said : `${said} or ${bound}`);

// Half a tie is the middle between two members: those at or below it have no more than the whole number below it.
const whole: Numbers = {
  round: (value, up) => (up ? Math.ceil(value - 1e-9) : Math.floor(value + 1e-9)),
  say: (value, bound) => orBound(plain(value), bound),
};

const decimal: Numbers = {
  round: (value) => (value >= 9.95 ? Math.round(value) : Number(value.toFixed(1))),
  say: (value, bound) => orBound(plain(value), bound),
};

const hundredth: Numbers = {
  round: (value) => Math.round(value * 100) / 100,
  say: (value, bound) => (value === 0 ? 'fewer than 1 in 100' : orBound(share(value), bound)),
};

export type Predicate = {
  /** Of whom. */
  readonly who: string;
  readonly verb: string;
  readonly noun: Noun;
  /** In place of the verb, the number and the noun where the value is 0. */
  readonly none: string;
  /** The same where it is everything there is; only for shares. */
  readonly all?: string;
};

/** Where there are no two values to set side by side. */
export function nothingToSay({ members }: Spread, who: string): string | undefined {
  if (members === 0) return `None of the ${who} have such a figure.`;
  return members === 1 ? 'Only one has such a figure, so there is nothing to compare.' : undefined;
}

function sentences(spread: Spread, { who, verb, noun, none, all }: Predicate, numbers: Numbers): string {
  const has = (value: number, bound: '' | 'fewer' | 'more'): string => {
    if (isNone(value)) return none;
    if (all !== undefined && isAll(value)) return all;
    const rounded = numbers.round(value, bound === 'more');
    const isOne = bound === '' && rounded === 1;
    if (numbers === whole && rounded === 0) return none;
    return `${verb} ${numbers.say(rounded, bound)} ${noun[isOne ? 0 : 1]}`;
  };
  const { smallest, median, ninetieth, largest } = spread;
  const nothing = nothingToSay(spread, who);
  if (nothing !== undefined) return nothing;
  if (smallest === largest) return `All ${who} ${has(median, '')}.`;
  if (all !== undefined && isAll(median)) return `At least half of the ${who} ${all}.`;
  if (numbers.round(median, false) >= numbers.round(ninetieth, true))
    return `At least 9 in 10 ${who} ${has(ninetieth, 'fewer')}.`;
  return `At least half of the ${who} ${has(median, 'fewer')}. At least 1 in 10 ${has(ninetieth, 'more')}.`;
}

/** For whole numbers: 'At least half of the members have 3 ties or fewer. At least 1 in 10 have 9 or more.' */
export const countSpread = (spread: Spread, predicate: Predicate): string => sentences(spread, predicate, whole);

/** For amounts that need not be whole. */
export const amountSpread = (spread: Spread, predicate: Predicate): string => sentences(spread, predicate, decimal);

/** For shares from 0 to 1, told out of 100. */
export const shareSpread = (spread: Spread, predicate: Predicate): string => sentences(spread, predicate, hundredth);

/**
 * For places on a scale that has no unit.
 * @param what is on the scale, as after 'for at least half of the members,'
 * @param ends what the scale means, a sentence of its own.
 */
export function scaleSpread(spread: Spread, who: string, what: string, ends: string): string {
  const nothing = nothingToSay(spread, who);
  if (nothing !== undefined) return nothing;
  const [median, ninetieth] = [figure(spread.median), figure(spread.ninetieth)];
  if (spread.smallest === spread.largest) return `For all ${who}, ${what} is ${median}. ${ends}`;
  if (median === ninetieth) return `For at least 9 in 10 ${who}, ${what} is ${ninetieth} or less. ${ends}`;
  return `For at least half of the ${who}, ${what} is ${median} or less. For at least 1 in 10 it is ${ninetieth} or more. ${ends}`;
}

/** The spread of what grows with the values, such as a share of the largest of them. */
export const rescaled = (spread: Spread, change: (value: number) => number): Spread => ({
  members: spread.members,
  without: spread.without,
  smallest: change(spread.smallest),
  tenth: change(spread.tenth),
  median: change(spread.median),
  mean: change(spread.mean),
  ninetieth: change(spread.ninetieth),
  largest: change(spread.largest),
});

/** What shares of pairs of contacts who are linked say. */
export const linkedContacts = (spread: Spread): string =>
  shareSpread(spread, {
    who: 'members',
    verb: 'see',
    noun: ['pairs of their contacts linked', 'pairs of their contacts linked'],
    none: 'have no two contacts who are linked',
    all: 'have contacts who are all linked',
  });
