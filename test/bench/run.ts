/**
 * `npm run bench`: prints what was measured on this machine, just now. Nothing here passes or fails.
 * `npm run bench -- stored browser load ranks resamples figures measures taps queue` runs only the parts named.
 */
import { cpus, totalmem } from 'node:os';
import { benchBrowser } from './browser.ts';
import { benchFigures } from './figures.ts';
import { benchLoad } from './load.ts';
import { benchMeasures } from './measures.ts';
import { benchQueue } from './queue.ts';
import { benchRanks } from './ranks.ts';
import { benchResamples } from './resamples.ts';
import { benchStored } from './stored.ts';
import { benchTaps } from './taps/run.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const print = (what: string, result: string) => say(`${what.padEnd(78)} ${result}`);

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  stored: () => benchStored(print),
  browser: () => benchBrowser(print),
  load: () => benchLoad(print),
  ranks: () => benchRanks(print),
  resamples: () => benchResamples(print),
  figures: () => benchFigures(print),
  taps: () => benchTaps(print),
  queue: () => benchQueue(print),
  measures: () => benchMeasures(({ what, result }) => print(what, result)),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
say(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n${name}`);
  await run();
}
