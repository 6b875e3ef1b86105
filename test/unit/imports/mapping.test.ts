import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../server/errors.ts';
import { ageBandOf } from '../../../server/imports/age-band.ts';
import { readArguments } from '../../../server/imports/arguments.ts';
import { findMapping } from '../../../server/imports/find-mapping.ts';
import { guessMapping } from '../../../server/imports/guess-mapping.ts';
import { checkMapping, readMapping } from '../../../server/imports/mapping.ts';
import { createSaid } from '../../../server/imports/said.ts';
import { shipped } from '../../../server/root-folder.ts';

describe('a mapping', () => {
  it.each<[string, string, string | RegExp]>([
    ['closes no bracket', 'source: [a', /^m\.yaml cannot be read: line 1 lacks a sign: /],
    ['closes no quotation', 'source: a\nmissing: "x', /^m\.yaml cannot be read: line 2 lacks a sign: /],
    ['has a tab', 'source: a\n\tpeople: x', 'm.yaml cannot be read: line 2 begins with a tab. Use spaces instead.'],
    [
      'has a line out of its place',
      'people:\n  id: i\n name: n',
      /^m\.yaml cannot be read: line 3 does not begin under the lines/,
    ],
    ['says a thing twice', 'source: a\nsource: b', /^m\.yaml cannot be read: line 2 says for a second time what/],
    ['has two colons', 'source: a: b', /^m\.yaml cannot be read: line 1 has two colons/],
    ['begins with a sign', 'source: @home', /^m\.yaml cannot be read: line 1 begins with a sign that means something else/],
    ['stands for nothing', 'source: *home', /^m\.yaml cannot be read: it has a "\*" that stands for nothing/],
    ['is a list', '- a', 'm.yaml is not a mapping: it must have lines such as "source:", "people:" and "ties:".'],
    ['is empty', '', 'm.yaml is not a mapping: it must have lines such as "source:", "people:" and "ties:".'],
    ['lacks parts', 'source: a', 'm.yaml cannot be used: people is missing; ties is missing.'],
    [
      'has a line too many',
      'source: a\npeople: {id: i, religion: r}\nties: {from: a, to: b, generator: g}',
      'm.yaml cannot be used: people has a line "religion" that means nothing here (line 2).',
    ],
    [
      'names no column for an id',
      "source: a\npeople: {id: ''}\nties: {from: a, to: b, generator: g}",
      'm.yaml cannot be used: people → id must be the name of a column (line 2).',
    ],
    [
      'has words where lines should be',
      'source: a\npeople: text\nties:\n  from: a\n  to: b\n  generator:\nmissing: {a: 1}',
      'm.yaml cannot be used: missing must be a name, or a value of a form that the README shows (line 7); people must have lines of its own below it, each with a name, a colon and a value (line 2); ties → generator must be a name, or a value of a form that the README shows (line 6).',
    ],
  ])('%s', (_what, text, message) => {
    expect(() => readMapping(text, 'm.yaml')).toThrow(message);
  });

  it('that cannot be used is told in no words of a program', () => {
    const line = fc.constantFrom(
      'a: [',
      '  b: {',
      ' - x',
      "'q",
      '"',
      'c: *d',
      '&e f',
      '\tt: 1',
      '? k',
      ': v',
      '%Z',
      '---',
      '...',
      '!!x y',
      '@',
      'people:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        try {
          readMapping(lines.join('\n'), 'The file');
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect((error as DomainError).message).not.toMatch(
            /YAML|undefined|null|scalar|indent|collection|token|Invalid input|alias/i,
          );
        }
      }),
    );
  });

  it('takes numbers for codes, as YAML reads them', () => {
    const text =
      'source: a\nmissing: [-9, NA]\npeople: {id: i, answered: {column: a, yes: 1}}\nties: {from: a, to: b, generator: {always: 3}}';
    expect(readMapping(text, 'm')).toMatchObject({
      missing: ['-9', 'NA'],
      people: { answered: { yes: ['1'] } },
      ties: { generator: { always: '3' } },
    });
  });

  it('that ships can be used, by its name', async () => {
    const names = readdirSync(shipped('seed/mappings'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect(readMapping(readFileSync(shipped(`seed/mappings/${name}`), 'utf8'), name).source).not.toBe('');
    expect((await findMapping('karnataka-villages', '/')).generators['receivemoney']).toEqual({ generator: 'borrowmoney' });
    await expect(findMapping('nothing.yaml', '/')).rejects.toThrow(
      'There is no mapping nothing.yaml. Name a YAML file, or one that ships with Kith: karnataka-villages.',
    );
  });

  it('that is guessed is one that can be used', () => {
    const headers = fc.array(fc.constantFrom('id', 'from', 'to', 'i', 'j', 'type', 'age', 'x', 'name', 'respondent', ''), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(headers, headers, (people, ties) => {
        const guessed = guessMapping({ people, ties }, ['a', '__proto__']);
        if (guessed && people[0]) expect(() => checkMapping(guessed, 'guess')).not.toThrow();
      }),
    );
  });
});

describe('the command line', () => {
  const whole = ['--community', 'Elm', '--wave', 'One', '--mapping', 'm', '--people', 'p.csv'];
  it.each<[string, string[], string | RegExp]>([
    ['an unknown flag', [...whole, '--x'], /^Unknown option '--x'\. All options: /],
    [
      'a word on its own',
      [...whole, 'ties.csv'],
      '"ties.csv" stands on its own. Put the option before it, such as --ties ties.csv.',
    ],
    ['no mapping', whole.filter((word) => word !== '--mapping' && word !== 'm'), /^--mapping is missing: /],
    ['no file', whole.slice(0, 6), 'There is nothing to import: name a file with --people, --ties or --others.'],
    [
      'no community',
      whole.slice(2),
      '--community is missing: name it, such as --community "Elm Grove". All options: npm run import -- --help',
    ],
    ['an empty wave', ['--community', 'Elm', '--wave', ' ', ...whole.slice(4)], /^--wave is missing/],
    [
      'a population in words',
      [...whole, '--population', 'many'],
      '--population takes a whole number from 1 to 10,000,000, not "many".',
    ],
    ['a day that is none', [...whole, '--date', '2026-02-30'], '--date takes a day such as 2026-05-31, not "2026-02-30".'],
  ])('%s', (_what, words, message) => {
    expect(() => readArguments(words, '/here')).toThrow(message);
  });

  it('finds files from where the user typed, and calls them by their names', () => {
    expect(readArguments(whole, '/here')).toMatchObject({ files: [{ role: 'people', name: 'p.csv', path: '/here/p.csv' }] });
  });
});

describe('age bands', () => {
  it.each([
    ['0', '0-15'],
    ['15', '0-15'],
    ['16', '16-24'],
    ['24.9', '16-24'],
    ['25', '25-34'],
    ['84', '75-84'],
    ['85', '85+'],
    ['130', '85+'],
    ['131', undefined],
    ['-1', undefined],
    ['abc', undefined],
    ['', undefined],
  ])('%s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });
});

describe('what was said', () => {
  it('remembers the same as a map of the words themselves', () => {
    const marked = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom(1, 2)), { maxLength: 5_000, size: 'max' });
    fc.assert(
      fc.property(marked, (rows) => {
        const said = createSaid();
        const words = new Map<string, number>();
        for (const [text, mark] of rows) {
          expect(said.mark(text, mark)).toBe(words.get(text) ?? 0);
          words.set(text, (words.get(text) ?? 0) | mark);
        }
        expect(said.size).toBe(words.size);
        for (const [text, marks] of words) expect(said.marksOf(text)).toBe(marks);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps 200,000 ties apart', () => {
    const said = createSaid();
    const rows = Array.from({ length: 200_000 }, (_, index) => `help\n${index % 500}\n${Math.floor(index / 500)}\n`);
    expect(rows.filter((row) => said.mark(row, 1) !== 0)).toEqual([]);
    expect(rows.every((row) => said.mark(row, 2) === 1)).toBe(true);
  });
});
