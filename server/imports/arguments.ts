/**
 * The words after `npm run import --`.
 */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileRole, ImportOptions } from '../contract/imports.ts';
import { DomainError, invalid } from '../errors.ts';

export type ImportArguments = {
  readonly community: string;
  readonly wave: string;
  /** A file, or the name of a mapping that ships with Kith. */
  readonly mapping: string;
  /** Each with its own name, for the report, and where it lies. */
  readonly files: readonly { readonly role: FileRole; readonly name: string; readonly path: string }[];
  readonly options: ImportOptions;
  readonly population: number | null;
  readonly date: string | null;
  readonly json: boolean;
  /** Where refused rows are written; null when nowhere. */
  readonly refused: string | null;
};

export const usage = `Imports a wave of a survey.

  npm run import -- --community NAME --wave NAME --mapping FILE.yaml --people FILE.csv --ties FILE.csv

  --community NAME   the community; made when there is none of that name
  --wave NAME        the wave; made when there is none of that name
  --mapping FILE     what the columns mean (seed/mappings has examples; their names work too)
  --people FILE      one row a person
  --ties FILE        one row a report: who said so, from whom, to whom, which name generator
  --others FILE      one row an asset, group or organisation
  --create-named     make people who are named but not in the people file, instead of refusing the row
  --replace          retract what an earlier import of this wave said and these files do not
  --population N     how many residents the wave speaks for
  --date YYYY-MM-DD  when the wave began
  --refused FILE     write refused rows to this file, to mend and send again
  --json             print the report as JSON and nothing else

Importing the same files again changes nothing; a corrected file updates.
`;

const options = {
  community: { type: 'string' },
  wave: { type: 'string' },
  mapping: { type: 'string' },
  people: { type: 'string' },
  ties: { type: 'string' },
  others: { type: 'string' },
  'create-named': { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  population: { type: 'string' },
  date: { type: 'string' },
  refused: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // Node words these well ("Unknown option '--x'"), but adds advice about positionals after the first sentence.
    const message = error instanceof Error ? error.message : String(error);
    throw invalid(`${message.split(/\. To specify|\n/)[0]?.replace(/\.?$/, '.')} All options: npm run import -- --help`);
  }
};

const readPopulation = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const value = Number(word);
  if (Number.isInteger(value) && value > 0 && value <= 10_000_000) return value;
  throw invalid(`--population takes a whole number from 1 to 10,000,000, not "${word}".`);
};

const readDate = (word: string | undefined): string | null => {
  if (word === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(word) && new Date(`${word}T00:00:00Z`).toJSON()?.startsWith(word)) return word;
  throw invalid(`--date takes a day such as 2026-05-31, not "${word}".`);
};

const readName = (flag: string, word: string | undefined): string => {
  const name = word?.trim() ?? '';
  if (name === '')
    throw invalid(`${flag} is missing: name it, such as ${flag} "Elm Grove". All options: npm run import -- --help`);
  if (name.length > 120) throw invalid(`${flag} takes at most 120 characters, and has ${name.length}.`);
  if (/\p{Cc}/u.test(name)) throw invalid(`${flag} must be one line without control characters.`);
  return name;
};

/**
 * Reads the command line.
 * @param from the folder in which the user typed the command.
 * @throws DomainError invalid saying what is wrong with it.
 */
export const readArguments = (words: readonly string[], from: string): ImportArguments | 'help' => {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [stray] = positionals;
  if (stray !== undefined) throw invalid(`"${stray}" stands on its own. Put the option before it, such as --ties ${stray}.`);
  const files = (['people', 'others', 'ties'] as const).flatMap((role) => {
    const name = values[role];
    return name === undefined ? [] : [{ role, name: basename(name), path: resolve(from, name) }];
  });
  if (values.mapping === undefined)
    throw new DomainError(
      'invalid',
      '--mapping is missing: it names the file that says what the columns mean. All options: npm run import -- --help',
    );
  if (files.length === 0) throw invalid('There is nothing to import: name a file with --people, --ties or --others.');
  return {
    community: readName('--community', values.community),
    wave: readName('--wave', values.wave),
    mapping: values.mapping,
    files,
    options: { createNamed: values['create-named'], replace: values.replace },
    population: readPopulation(values.population),
    date: readDate(values.date),
    json: values.json,
    refused: values.refused === undefined ? null : resolve(from, values.refused),
  };
};
