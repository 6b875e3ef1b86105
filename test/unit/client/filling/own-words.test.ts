/**
 * The words around the questions: each that whoever translates is offered is one that an interview says.
 */
import { expect, test } from 'vitest';
import { ownWords } from '../../../../client/src/filling/own-words.ts';
import { type FillingWord, languageOfWords, sayIn } from '../../../../client/src/filling/say.ts';
import { everyBlock } from '../../../support/submissions.ts';

const wordOf = (path: string) => path.replace('Kith.', '') as FillingWord;

test('each is said as it was translated, with what comes in it', () => {
  expect(ownWords.length).toBeGreaterThan(90);
  expect(new Set(ownWords.map(({ path }) => path)).size).toBe(ownWords.length);
  const translated = Object.fromEntries(ownWords.map(({ path, own }) => [path, `«${own}»`]));
  const document = { ...everyBlock(), translations: { cy: translated } };
  const [say, sayOwn] = [sayIn(document, 'cy'), sayIn(document, 'en')];
  const values = {
    label: 'Ann',
    count: 3,
    min: 0,
    max: 9,
    part: 1,
    parts: 2,
    number: 'N',
    page: 2,
    place: 4,
    marks: '1, 2',
    least: 1,
    most: 8,
  };
  const filledIn = { ring: 'Close', labels: 'Bo', one: 'Cy', other: 'Di', address: 'here', what: 'it' };
  for (const { path } of ownWords) {
    const said = say(wordOf(path), { ...values, ...filledIn });
    expect(said, path).toBe(`«${sayOwn(wordOf(path), { ...values, ...filledIn })}»`);
    expect(said, path).not.toContain('{{');
  }
  expect(languageOfWords(document, 'cy')).toBe('cy');
});
