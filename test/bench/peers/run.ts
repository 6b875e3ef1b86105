/**
 * `npm run bench:peers -- 2000 50000 500000 [--patience 1500] [--times 3]`: our command beside python-igraph, networkit,
 * networkx and graphology, on the same ties, in one run: seconds of each figure, the most memory that each process had, and
 * how the time grows with the network. Printed, never asserted. Every program is ended when it takes longer than its
 * patience; of several times the shortest counts.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../../server/config.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { installed } from '../../support/python.ts';
import { askPeer, askUs, type Took } from './ask.ts';

const packages = ['python-igraph==1.0.0', 'networkit==11.2', 'networkx==3.6.1', 'numpy', 'scipy'];
const libraries = ['igraph', 'networkit', 'networkx', 'graphology'] as const;
const nearLinear = ['components', 'articulationPoints', 'bridges', 'transitivity', 'avgClusteringZeros', 'coreNumber'].concat([
  'burtConstraint',
  'modularity',
  'modularityLouvain',
  'pagerank085',
  'eigenvectorL2',
  'degreeAssortativity',
]);
const quick = [...nearLinear, 'cliqueNumber'];
const costly = ['harmonicNormalised', 'closenessWF', 'betweennessEstimated', 'betweenness'];
const all = ['load', ...quick, ...costly];

const { values, positionals } = parseArgs({
  options: { patience: { type: 'string', default: '180' }, times: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [patience, times] = [Number(values.patience), Number(values.times)];
if (!(patience > 0 && times >= 1)) throw new Error('--patience and --times take a number.');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cell = (text: string): string => text.padStart(12);
const seconds = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(3));
const mebibytes = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(0));

/** The quickest of several answers to each key, and the most memory. */
const best = (answers: readonly Took[]): ReadonlyMap<string, Took> => {
  const found = new Map<string, Took>();
  for (const one of answers) {
    const earlier = found.get(one.key) ?? one;
    const peakMiB = Math.max(one.peakMiB, earlier.peakMiB);
    found.set(one.key, { key: one.key, seconds: Math.min(one.seconds, earlier.seconds), peakMiB });
  }
  return found;
};

const askLibrary = async (python: string, library: string, path: string): Promise<ReadonlyMap<string, Took>> => {
  const answers: Took[] = [];
  const one = { python, library, path, patience };
  for (let time = 0; time < times; time++) answers.push(...(await askPeer(one, quick)));
  // Each alone, for one that takes too long takes those after it along.
  for (const key of costly) answers.push(...(await askPeer(one, [key])).filter((answer) => answer.key === key));
  return best(answers);
};

/** What is called otherwise here, and how it is asked for. */
const wordsFor = (key: string): readonly string[] =>
  key === 'betweennessEstimated' ? ['--only', 'betweenness', '--approximate'] : ['--only', key, '--exact'];

const askOurs = async (path: string): Promise<ReadonlyMap<string, Took>> => {
  const answers: Took[] = [];
  for (const key of [...quick, ...costly]) {
    for (let time = 0; time < (quick.includes(key) || key === 'betweennessEstimated' ? times : 1); time++) {
      const answer = await askUs(path, wordsFor(key), patience);
      const { load, ...timings } = answer?.timings ?? {};
      const took = timings[key === 'betweennessEstimated' ? 'betweenness' : key];
      const peakMiB = answer?.peakMiB ?? 0;
      if (load !== undefined) answers.push({ key: 'load', seconds: load, peakMiB: 0 });
      if (took !== undefined) answers.push({ key, seconds: took, peakMiB });
    }
  }
  const whole = await askUs(path, [], patience);
  if (whole) answers.push({ key: 'whole report', seconds: whole.timings['total'] ?? 0, peakMiB: whole.peakMiB });
  return best(answers);
};

type Answers = ReadonlyMap<string, Took>;

const printLine = (key: string, ours: Answers, theirs: readonly Answers[]): void => {
  const own = ours.get(key);
  const others = theirs.flatMap((one) => one.get(key) ?? []);
  const fastest = Math.min(...others.map((one) => one.seconds));
  const ratio = own && others.length > 0 ? `${(fastest / own.seconds).toFixed(1)} ×` : '-';
  const least = others.length > 0 ? Math.min(...others.map((one) => one.peakMiB)) : undefined;
  const row = [own, ...theirs.map((one) => one.get(key))].map((one) => seconds(one?.seconds)).join('');
  say(`${key.padEnd(24)}${row}${cell(ratio)}${mebibytes(own?.peakMiB || undefined)}${mebibytes(least)}`);
};

/** No other program has a whole report: beside each stands what we take for the figures that both have answered. */
const printTogether = (ours: Answers, theirs: readonly Answers[]): void => {
  libraries.forEach((library, k) => {
    const both = all.filter((key) => theirs[k]?.has(key) && ours.has(key));
    const sum = (answers: Answers | undefined) => both.reduce((total, key) => total + (answers?.get(key)?.seconds ?? 0), 0);
    const [own, other] = [sum(ours), sum(theirs[k])];
    say(
      `${both.length} figures together: kith ${own.toFixed(2)} s, ${library} ${other.toFixed(2)} s, ${(other / own).toFixed(1)} ×`,
    );
  });
};

const compare = async (python: string, members: number): Promise<Answers> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-peers-'));
  try {
    const { ties } = inventedNetwork({ members, ties: members * 5, seed: 20_260 });
    const number = (id: string): string => id.slice('resident-'.length);
    const [csv, plain] = [join(folder, 'ties.csv'), join(folder, 'ties.txt')];
    await writeFile(csv, `source,target\n${ties.map(({ from, to }) => `${number(from)},${number(to)}`).join('\n')}\n`);
    await writeFile(plain, `${ties.map(({ from, to }) => `${number(from)} ${number(to)}`).join('\n')}\n`);
    const ours = await askOurs(csv);
    const theirs: Answers[] = [];
    for (const library of libraries) theirs.push(await askLibrary(python, library, plain));
    say(`\n${members.toLocaleString('en')} residents, ${ties.length.toLocaleString('en')} ties; seconds, and MiB`);
    say(`${''.padEnd(24)}${['kith', ...libraries, 'fastest/kith', 'kith MiB', 'least MiB'].map(cell).join('')}`);
    for (const key of [...all, 'whole report']) printLine(key, ours, theirs);
    printTogether(ours, theirs);
    say(
      `(- : it has no such figure, or took longer than ${patience} s; load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)})`,
    );
    return ours;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const printGrowth = (small: readonly [number, Answers], large: readonly [number, Answers]): void => {
  const [from, to] = [small[0].toLocaleString('en'), large[0].toLocaleString('en')];
  say(`\nFrom ${from} to ${to} residents, where 1 is as the network grows`);
  for (const key of ['load', ...nearLinear]) {
    const [before, after] = [small[1].get(key)?.seconds, large[1].get(key)?.seconds];
    const times = before && after ? (after / before / (large[0] / small[0])).toFixed(2) : '-';
    say(`${key.padEnd(24)}${cell(times)}`);
  }
};

const sizes = positionals.length > 0 ? positionals.map(Number) : [2_000, 50_000];
const python = await installed(readConfig().cacheFolder, 'peers', '1', 'python', packages);
say(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
let earlier: readonly [number, Answers] | undefined;
for (const members of sizes) {
  const answers: readonly [number, Answers] = [members, await compare(python, members)];
  if (earlier) printGrowth(earlier, answers);
  earlier = answers;
}
