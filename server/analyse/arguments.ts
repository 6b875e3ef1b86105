import { parseArgs } from 'node:util';
import { defaultBudgetSeconds } from '#network/run-measures';

/** An edge list in a file, with or without a file about its members. */
export type FileSource = {
  readonly kind: 'file';
  readonly ties: string;
  readonly attributes: string | undefined;
  readonly directed: boolean;
  readonly twoMode: boolean;
};

/** Where the network comes from; a stored wave is to become the second kind. */
export type Source = FileSource;

export type AnalyseArguments = {
  readonly source: Source;
  readonly json: boolean;
  readonly budgetSeconds: number;
  readonly seed: number | undefined;
};

/** The command was typed wrongly, or a file lacks a column it must have: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const usage = `Works out the measures of a network.

  npm run --silent analyse -- --ties FILE.csv [--directed] [--two-mode] [--attributes FILE.csv] [--json]

  --ties FILE        the ties: columns source and target, and weight if you have it
  --attributes FILE  the members: the id in the first column, so that those without a tie are counted too;
                     a column mode (1 or 2) says which kind each member is, for --two-mode
  --directed         a tie leads from source to target; without it a tie is the same from either end
  --two-mode         members of two kinds (people and places), with ties only between the kinds;
                     without a column mode, sources are the first kind and targets the second
  --json             print {"graph": {…}, "node": {…}, "notRun": {…}} instead of a table
  --budget SECONDS   leave out a measure expected to take longer than this (${defaultBudgetSeconds})
  --seed NUMBER      for communities, which are found with the help of chance
`;

const options = {
  ties: { type: 'string' },
  attributes: { type: 'string' },
  directed: { type: 'boolean', default: false },
  'two-mode': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  budget: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Reads the command line; `help` when that is all that was asked for.
 * @throws UsageError saying what is wrong with it
 */
export function readArguments(words: readonly string[]): AnalyseArguments | 'help' {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [stray] = positionals;
  if (stray !== undefined) throw new UsageError(`"${stray}" stands on its own. Did you mean --ties ${stray}?`);
  if (values.ties === undefined) {
    throw new UsageError('Nothing to work on: name a file of ties with --ties FILE.csv.');
  }
  if (values.directed && values['two-mode']) {
    throw new UsageError('--directed and --two-mode do not go together: ties between two kinds have no direction here.');
  }
  return {
    source: {
      kind: 'file',
      ties: values.ties,
      attributes: values.attributes,
      directed: values.directed,
      twoMode: values['two-mode'],
    },
    json: values.json,
    budgetSeconds: numberFrom('--budget', values.budget) ?? defaultBudgetSeconds,
    seed: numberFrom('--seed', values.seed),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // Node words these well ("Unknown option '--x'"), but adds advice about positionals after the first sentence.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split(/\. To specify|\n/)[0]?.replace(/\.?$/, '.')}`);
  }
}

function numberFrom(name: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const value = Number(word);
  if (word.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new UsageError(`${name} takes a number of 0 or more, not "${word}".`);
  }
  return value;
}
