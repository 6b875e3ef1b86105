import { resolve } from 'node:path';
import { compileAhead } from '#network/wasm/module';
import { keepAtHand } from '#network/wasm/room';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { type AnalyseArguments, readArguments, UsageError, usage } from './arguments.ts';
import { chooseKeys } from './choose-keys.ts';
import { workOutMore } from './more.ts';
import { type ReadNetwork, readFromFile } from './read-network.ts';
import { workOut } from './work-out.ts';
import { asJson } from './write-json.ts';
import { asTable } from './write-table.ts';
import { asWaveJson } from './write-wave-json.ts';
import { asWaveTable } from './write-wave-table.ts';

/** Where results go (`out`), and everything else there is to say (`say`, a sentence at a time). */
export type Voices = { readonly out: (text: string) => void; readonly say: (sentence: string) => void };

/**
 * The analyse command without its process. Never throws.
 * @returns the exit code: 0 when it worked, 2 when the command or the columns of a file are wrong, 1 for anything else
 */
export async function runAnalyse(words: readonly string[], voices: Voices): Promise<0 | 1 | 2> {
  try {
    await analyse(words, voices);
    return 0;
  } catch (error) {
    return explain(error, voices.say);
  }
}

async function analyse(words: readonly string[], { out, say }: Voices): Promise<void> {
  const command = readArguments(words);
  if (command === 'help') {
    out(usage);
    return;
  }
  const began = performance.now();
  const compiled = compileAhead();
  const { network, notes, bases, wave } = await readNetwork(command, say);
  await compiled;
  keepAtHand(network.both);
  for (const note of notes) say(`Note: ${note}`);
  const load = (performance.now() - began) / 1_000;
  const ofWave = wave && (await loadWaveFigures());
  const only = chooseKeys(command.only, network, wave && ofWave ? ofWave.waveKeys(wave.wave) : []);
  const { results, timings } = await workOut(network, { ...command, only }, { say });
  const figures = wave && (await ofWave?.workOutWave(wave, only, command, say));
  if (!command.json) {
    out(asTable(results, bases) + (figures ? asWaveTable(figures) : ''));
    return;
  }
  const more = workOutMore(network, only, command.seed);
  const total = (performance.now() - began) / 1_000;
  const seconds = { load, ...Object.fromEntries([...timings, ...(figures?.timings ?? [])]), total };
  const took = command.timings ? { timings: seconds, peakMiB: peakMiB() } : {};
  const ofAll = figures ? { wave: asWaveJson(figures) } : {};
  out(`${JSON.stringify({ ...asJson(results, bases), ...ofAll, ...more, ...took }, null, 2)}\n`);
}

// Loaded only when needed, as is what reads a stored wave.
const loadWaveFigures = () => import('./wave-figures.ts');

/** The most memory that this process has had, its threads included. */
const peakMiB = (): number => Math.round(process.resourceUsage().maxRSS / 1_024);

/** The one place that knows where a network can come from. */
async function readNetwork({ source, only }: AnalyseArguments, say: Voices['say']): Promise<ReadNetwork> {
  const config = readConfig();
  if (source.kind === 'file') {
    // `npm run` changes the folder; what was typed means the folder it was typed in.
    const typed = (path: string) => resolve(config.typedIn, path);
    return readFromFile({ ...source, ties: typed(source.ties), attributes: source.attributes && typed(source.attributes) });
  }
  // Loaded only when needed: an edge list should not wait for the code that talks to the database.
  const { readFromStore } = await import('./read-stored.ts');
  return readFromStore({ source, only }, config, say);
}

function explain(error: unknown, say: Voices['say']): 1 | 2 {
  if (error instanceof UsageError) {
    say(`${error.message}\n\nAll options: npm run --silent analyse -- --help`);
    return 2;
  }
  if (error instanceof SetupError || error instanceof DomainError) say(error.message);
  else say(`This should not have happened; please report it:\n${error instanceof Error ? error.stack : String(error)}`);
  return 1;
}
