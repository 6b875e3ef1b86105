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

/** A wave in the database. */
export type StoreSource = {
  readonly kind: 'store';
  readonly community: string;
  readonly wave: string;
  /** Codes or labels of name generators; empty for all. */
  readonly generators: readonly string[];
};

/** Where the network comes from. */
type Source = FileSource | StoreSource;

export type AnalyseArguments = {
  readonly source: Source;
  readonly json: boolean;
  /** Keys of the measures wanted; all when undefined. */
  readonly only: ReadonlySet<string> | undefined;
  readonly timings: boolean;
  /** Whether people are drawn anew to say how unsure the figures of a stored wave are. */
  readonly ranges: boolean;
  /** What to do with a figure that takes a search from everybody: by the budget, whatever it takes, or from samples. */
  readonly costly: 'budget' | 'exact' | 'approximate';
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

  npm run --silent analyse -- --community NAME --wave NAME [--generator CODE[,CODE…]] [--json]
  npm run --silent analyse -- --ties FILE.csv [--directed] [--two-mode] [--attributes FILE.csv] [--json]

A stored wave: arcs between residents; n is everyone listed, answered and inAnyTie stand beside it. Then the wave itself, as
the page of figures has it, by the same keys: who answered, each name generator, what is used, organisations, what changed.
  --community NAME   the community, and
  --wave NAME        its wave
  --generator CODE   only the ties of these name generators, and no figures of the wave itself; all of them when left out
  --ranges           draw people anew to say how unsure the figures of the wave itself are; takes up to some minutes

An edge list, without a database:
  --ties FILE        the ties: columns source and target, and weight if you have it
  --attributes FILE  the members: the id in the first column, so that those without a tie are counted too;
                     a column mode (1 or 2) says which kind each member is, for --two-mode;
                     every other column is something known of them, by which ties are compared
  --directed         a tie leads from source to target; without it a tie is the same from either end
  --two-mode         members of two kinds (people and places), with ties only between the kinds;
                     without a column mode, sources are the first kind and targets the second
  --json             print {"graph": {…}, "node": {…}, "notRun": {…}} instead of a table, and "wave": {…} of a stored wave
  --only KEY[,KEY…]  work out these figures alone, by the keys that stand in brackets in the table; and, with --json,
                     keyPlayer (sets of one to three that hold most together, or reach most) and projections (who shares
                     how many places), which come unasked with up to 100 members
  --budget SECONDS   what is expected to take longer is estimated from samples, or left out (${defaultBudgetSeconds})
  --exact            work out everything exactly, however long it takes, and say how far it has come
  --approximate      estimate from samples whatever takes a search from every member
  --timings          with --json: add the seconds that each took, or each part of a wave, and the most memory that was used
  --seed NUMBER      for communities, which are found with the help of chance
`;

const options = {
  community: { type: 'string' },
  wave: { type: 'string' },
  generator: { type: 'string', multiple: true },
  ties: { type: 'string' },
  attributes: { type: 'string' },
  directed: { type: 'boolean', default: false },
  'two-mode': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  timings: { type: 'boolean', default: false },
  ranges: { type: 'boolean', default: false },
  exact: { type: 'boolean', default: false },
  approximate: { type: 'boolean', default: false },
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
  return {
    source: values.community === undefined && values.wave === undefined ? fileSource(values) : storeSource(values),
    json: values.json,
    only: onlyFrom(values.only),
    timings: values.timings,
    ranges: rangesFrom(values),
    costly: costlyFrom(values),
    budgetSeconds: numberFrom('--budget', values.budget) ?? defaultBudgetSeconds,
    seed: numberFrom('--seed', values.seed),
  };
}

type Values = ReturnType<typeof parse>['values'];

function fileSource(values: Values): FileSource {
  if (values.ties === undefined) {
    throw new UsageError(
      'Nothing to work on: name a stored wave with --community and --wave, or a file of ties with --ties FILE.csv.',
    );
  }
  if (values.directed && values['two-mode']) {
    throw new UsageError('--directed and --two-mode do not go together: ties between two kinds have no direction here.');
  }
  if (values.generator) throw new UsageError('--generator goes with --community and --wave, not with --ties.');
  return {
    kind: 'file',
    ties: values.ties,
    attributes: values.attributes,
    directed: values.directed,
    twoMode: values['two-mode'],
  };
}

function storeSource(values: Values): StoreSource {
  const { community, wave } = values;
  if (community === undefined || wave === undefined)
    throw new UsageError('A stored wave needs both: --community NAME and --wave NAME.');
  if (values.ties !== undefined || values.attributes !== undefined || values['two-mode']) {
    throw new UsageError('--ties, --attributes and --two-mode are for files and do not go with --community and --wave.');
  }
  const generators = (values.generator ?? []).flatMap((word) => word.split(',')).filter((word) => word.trim() !== '');
  return { kind: 'store', community, wave, generators };
}

function costlyFrom({ exact, approximate, timings, json }: Values): AnalyseArguments['costly'] {
  if (exact && approximate) throw new UsageError('--exact and --approximate do not go together: choose one of them.');
  if (timings && !json) throw new UsageError('--timings goes with --json.');
  return exact ? 'exact' : approximate ? 'approximate' : 'budget';
}

function rangesFrom({ ranges, ties, generator }: Values): boolean {
  if (ranges && (ties !== undefined || generator !== undefined))
    throw new UsageError(
      '--ranges is for stored waves with all their name generators: it goes with neither --ties nor --generator.',
    );
  return ranges;
}

function onlyFrom(words: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (words === undefined) return undefined;
  const keys = words.flatMap((word) => word.split(',')).map((key) => key.trim());
  return new Set(keys.filter((key) => key !== ''));
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
