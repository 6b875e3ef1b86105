/**
 * Each way in which others have lost or doubled what people said has a test that says so in its title, and each check of the
 * doorstep: `grep -rn F18 test` finds it. Read from the titles alone; whether a test would fail is for whoever reviews it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { rootFolder } from '../../../server/config.ts';

const cases: Readonly<Record<string, string>> = {
  F1: 'a record is deleted after a send that failed',
  F2: 'the answer is 200 and not 201: sent again for ever',
  F3: 'changed after a send that failed, then refused for ever',
  F4: 'the same id from sends at the same moment',
  F5: 'no id: doubles that nobody sees; encryption left out without a word',
  F6: 'what was typed is lost when the app is swiped away',
  F7: 'what was typed in one form is opened in another',
  F8: 'clearing the browser takes the queue with it',
  F9: 'files beside a record are lost without a network',
  F10: 'two forms of the same name get in each other’s way',
  F11: 'the browser closes the store while it is short of memory',
  F12: 'a private window has no store',
  F13: 'a crash loses the link to a draft',
  F14: 'one bad record stops the whole queue',
  F15: 'the queue is never sent though there is a network',
  F16: 'a fault is kept under an id, and the next try is taken for a double',
  F17: 'a session that ends, or asks again and again, loses what was typed',
  F18: 'what was deleted is sent again by a device',
  F19: 'the form is changed, or the key, between filling in and sending',
  F20: 'a double tap makes two',
  F21: 'a newer release loses what the older one kept',
  F22: 'the browser clears what was not used for a week',
  C1: 'anything filled in, changed and tapped twice, in two forms of one title',
  C2: 'one interview sent fifty times at once',
  C3: 'odd answers in place of a receipt',
  C4: 'the connection is cut at every KiB and before the answer',
  C5: 'the same id again: other content, after it was deleted, after a fault',
  C6: 'the browser is killed at 20 moments',
  C7: 'a newer client over a full queue',
  C8: 'nothing that was said lies in the clear; PIN, and ten wrong tries',
  C9: 'no promise to keep, a full device, site data cleared',
  C10: 'the store is closed or not there; two tabs',
  C11: 'one bad of ten, a session that is over, retired questions, 30 days without a network',
  B1: 'unanswered, none, "prefer not to say" and 0 stay four things',
  B2: 'the same person named twice in one interview',
  B3: 'the respondent names themself',
  B4: '60 names',
  B5: 'a name of 300 characters, or of an emoji alone',
  B6: 'questions retired between filling in and sending',
  B7: 'changed after a send that failed',
  B8: 'the clock of the device is wrong by a year',
  B9: 'two researchers interview the same resident in one wave',
};

type Title = { readonly file: string; readonly title: string };

const titles: readonly Title[] = readdirSync(join(rootFolder, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    // Of `test(`, of `])(` after `test.each`, or on a line of its own after either.
    return [...text.matchAll(/(?:\b(?:test|it)\(|\)\(|^\s+)(['"`])(.*?)\1, ?(?:async|\(|$)/gm)].map(([, , title = '']) => ({
      file: relative(rootFolder, file),
      title,
    }));
  });

/** The numbers before the colon: `C5, F18: taken back …`. */
const numbersOf = ({ title }: Title): readonly string[] => /^((?:[A-Z]\d+, )*[A-Z]\d+): /.exec(title)?.[1]?.split(', ') ?? [];

test('every case and check is named by a test', () => {
  expect(titles.length).toBeGreaterThan(1000);
  const named = new Set(titles.flatMap(numbersOf));
  expect(Object.keys(cases).filter((one) => !named.has(one))).toEqual([]);
});

test('no test names one that is not in the list, and its numbers stand before the colon', () => {
  const isListed = (one: string) => Object.hasOwn(cases, one) || /^C(1[2-9]|[23]\d|4[0-4])$|^F2[3-5]$/.test(one);
  expect(titles.filter((one) => numbersOf(one).some((number) => !isListed(number)))).toEqual([]);
  const loose = titles.filter((one) => /^[BCF]\d+\b/.test(one.title) && numbersOf(one).length === 0);
  expect(loose).toEqual([]);
});
