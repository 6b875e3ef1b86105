/**
 * How people here mention each other, learnt from those who answered. Of each of them it is counted as if they had said
 * nothing yet, because that is how it is for those who did not answer: who mentions them already, who is near, and whom
 * nobody else has spoken of.
 * Reference: how much is still unseen, from what was seen once: Good 1953, Biometrika 40; how it dwindles: Pitman & Yor
 * 1997, Annals of Probability 25(2). How unevenly people are named: the negative binomial by its moments.
 */
import { oneOf } from './chance.ts';
import { isNear, type Mentions, type Way } from './mentions.ts';
import type { Reports } from './reports.ts';

export type Habits = {
  /** How often somebody who is mentioned by a respondent mentions them too. */
  readonly returned: number;
  /** Of mentions of anybody else: how often of somebody near, and how often of somebody nobody has spoken of. */
  readonly near: number;
  readonly fresh: number;
  /** Of all further mentions, how often of somebody who was asked. */
  readonly asked: number;
};

/** What one respondent did. */
type Tally = { calls: number; returned: number; near: number; fresh: number; asked: number; rest: number };

export type Learnt = {
  /** Habits as these respondents have them: the same one may stand there several times. */
  readonly habitsOf: (respondents: readonly number[]) => Habits;
  /** Which way those who mention somebody back tell of it, for each way they were told of. */
  readonly answers: Readonly<Record<Way, readonly Way[]>>;
  /** How much more evenly people who were asked are named than they were so far: added to how often each was. */
  readonly evenness: number;
  /** Whether new people turn up for ever (1) or soon no more (0). */
  readonly endless: number;
};

export function learnHabits({ asked, answered }: Reports, mentions: Mentions): Learnt {
  const answers: Record<Way, Way[]> = { 1: [], 2: [], 3: [] };
  const tallies = mentions.of.map((said, i) => {
    const tally: Tally = { calls: 0, returned: 0, near: 0, fresh: 0, asked: 0, rest: 0 };
    if (!answered[i]) return tally;
    tally.calls = mentions.by[i]!.size;
    for (const [other, way] of said) {
      const call = mentions.by[i]!.get(other);
      if (call !== undefined) answers[call].push(way);
      tally[kindOf(other, i)] += 1;
    }
    return tally;
  });
  function kindOf(other: number, i: number): keyof Tally {
    if (mentions.by[i]!.has(other)) return 'returned';
    if (isNear(mentions, i, other)) return 'near';
    if (asked[other]) return 'asked';
    return mentions.by[other]!.size === 1 ? 'fresh' : 'rest';
  }

  const habitsOf = (respondents: readonly number[]): Habits => {
    const sum = (key: keyof Tally): number => respondents.reduce((total, i) => total + tallies[i]![key], 0);
    const [near, fresh, toAsked, rest] = [sum('near'), sum('fresh'), sum('asked'), sum('rest')];
    const others = near + fresh + toAsked + rest;
    return {
      returned: shareOf(sum('returned'), sum('calls')),
      near: shareOf(near, others),
      fresh: shareOf(fresh, others),
      asked: shareOf(toAsked, toAsked + rest),
    };
  };
  const calls = mentions.by.map((callers) => callers.size);
  const onlyNamed = calls.filter((count, i) => !asked[i] && count > 0);
  return {
    habitsOf,
    answers,
    evenness: evennessOf(calls.filter((_, i) => asked[i])),
    endless: shareOf(onlyNamed.filter((count) => count === 1).length, onlyNamed.length),
  };
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);

const mostEven = 1_000;

/** The shape of the negative binomial with the mean and variance of these counts. */
function evennessOf(counts: readonly number[]): number {
  const mean = shareOf(
    counts.reduce((a, b) => a + b, 0),
    counts.length,
  );
  const variance = shareOf(
    counts.reduce((total, count) => total + (count - mean) ** 2, 0),
    counts.length - 1,
  );
  if (mean === 0 || variance <= mean) return mostEven;
  return Math.min(mostEven, Math.max(0.1, mean ** 2 / (variance - mean)));
}

/** How somebody tells of a tie with whoever told of it in this way. */
export const drawAnswer = ({ answers }: Learnt, way: Way, random: () => number): Way => oneOf(answers[way], random) ?? 1;
