/**
 * Passwords: how they are kept (argon2id with the parameters of OWASP ASVS 5.0, appendix C) and which are good enough.
 * No rules on what they are composed of; only what is easily guessed is refused.
 */
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Words that somebody thinks of first here. */
const ourWords = ['kith', 'community', 'neighbour', 'neighbours', 'neighbourhood', 'connected', 'panel', 'citizens', 'survey'];

const minLength = 12;

/** How much of a password the estimate reads: its time grows with the square of it. */
const estimated = 100;

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, kith: ourWords },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
});

/** The passwords that were found most often in breaches, as the library ships them. */
const breached = new Set<string>(common.dictionary['passwords-common']);

/** What people put after a password when they are told to choose another: a digit, a sign, a year. */
const longestEnd = 5;

const isBreached = (password: string): boolean => {
  const plain = password.toLowerCase();
  const end = /[\p{N}\p{P}\p{S}]*$/u.exec(plain)?.[0].length ?? 0;
  return Array.from({ length: Math.min(end, longestEnd) + 1 }, (_, cut) => plain.slice(0, plain.length - cut)).some((one) =>
    breached.has(one),
  );
};

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

/** What is left of a password without the words that come to mind first. */
const withoutObvious = (password: string, words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
    .replace(/[^\p{L}\p{N}]/gu, '');

const leastLeft = 8;

/**
 * @param known what an attacker knows of the person: name and email address.
 * @returns why a password is not taken, in plain words; undefined when it is good enough.
 */
export const findWeakness = (password: string, known: readonly string[]): string | undefined => {
  if (password.length < minLength) return `must have at least ${minLength} characters: three or four words do well`;
  if (isBreached(password)) return 'is known from break-ins elsewhere: choose another';
  const obvious = [...ourWords, ...wordsOf(known)];
  if (password.length < estimated && withoutObvious(password, obvious).length < leastLeft) {
    return 'is made of your name, your address or words of Kith: choose others';
  }
  const { score, feedback } = estimator.check(password.slice(0, estimated), obvious);
  if (score >= 3) return undefined;
  return ['is easily guessed: three or four words that have nothing to do with each other do well', feedback.warning]
    .filter(Boolean)
    .join('. ');
};

/** Argon2id, as the text in which the store keeps it. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let dummy: Promise<string> | undefined;

/** @param stored undefined for an account that is not there, which takes as long, so that time tells nobody who has one. */
export const isPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await dummy), password.normalize('NFC'));
  return stored !== undefined && matches;
};
