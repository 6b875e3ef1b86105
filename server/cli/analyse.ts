/**
 * `npm run analyse`: the measures of a network, as a table or as JSON. Standard output holds nothing but the result; notes
 * and errors go to standard error. Exit code 0 when it worked, 2 when the command or the columns of a file are wrong, 1
 * when anything else went wrong.
 */
import { runMeasures } from '#network/run-measures';
import { type AnalyseArguments, readArguments, UsageError, usage } from '../analyse/arguments.ts';
import { type ReadNetwork, readFromFile } from '../analyse/read-network.ts';
import { readFromStore } from '../analyse/read-stored.ts';
import { asJson } from '../analyse/write-json.ts';
import { asTable } from '../analyse/write-table.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** The one place that knows where a network can come from. */
const readNetwork = (source: AnalyseArguments['source']): Promise<ReadNetwork> =>
  source.kind === 'file' ? readFromFile(source) : readFromStore(source, readConfig(), say);

async function analyse(words: readonly string[]): Promise<void> {
  const command = readArguments(words);
  if (command === 'help') {
    process.stdout.write(usage);
    return;
  }
  const { network, notes, bases } = await readNetwork(command.source);
  for (const note of notes) say(`Note: ${note}`);
  const results = runMeasures(network, {
    budgetSeconds: command.budgetSeconds,
    ...(command.seed === undefined ? {} : { seed: command.seed }),
  });
  process.stdout.write(command.json ? `${JSON.stringify(asJson(results, bases), null, 2)}\n` : asTable(results, bases));
}

/** Says what happened and returns the exit code for it. */
function explain(error: unknown): number {
  if (error instanceof UsageError) {
    say(`${error.message}\n\nAll options: npm run --silent analyse -- --help`);
    return 2;
  }
  if (error instanceof SetupError || error instanceof DomainError) say(error.message);
  else say(`This should not have happened; please report it:\n${error instanceof Error ? error.stack : String(error)}`);
  return 1;
}

// `analyse … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

analyse(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = explain(error);
});
