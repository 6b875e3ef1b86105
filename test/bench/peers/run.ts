/**
 * `npm run bench:peers -- 2000 50000 500000 [--patience 1500] [--times 3] [--exact-to 50000]`: our command beside
 * python-igraph, networkit, networkx and graphology, on the same ties, in one run: seconds of each figure, the most memory that
 * each process had, and how the time grows with the network. Printed, never asserted. Of several times the shortest counts.
 * Exact distances and betweenness: a program is ended when it takes longer than the patience, or than the fastest before it,
 * and is not asked again where it took three times as long on a smaller network. Everything else has three minutes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../../server/config.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { installed } from '../../support/python.ts';
import { askPeer, askUs, type Took } from './ask.ts';
import { type Answers, type AtSize, best, printGrowth, printTable, printTogether, say } from './print.ts';

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
const exact = ['harmonicNormalised', 'betweenness'];
const estimated = 'betweennessEstimated';
const tooSlow = 3;
const quickPatience = 180;
/** Until a program has read the file and begins. */
const secondsToRead = 10;
/** What takes longer is not asked several times. */
const longSeconds = 60;

const { values, positionals } = parseArgs({
  options: {
    patience: { type: 'string', default: '180' },
    times: { type: 'string', default: '1' },
    'exact-to': { type: 'string', default: '50000' },
  },
  allowPositionals: true,
});
const [patience, times, exactTo] = [Number(values.patience), Number(values.times), Number(values['exact-to'])];
if (!(patience > 0 && times >= 1 && exactTo >= 0)) throw new Error('--patience, --times and --exact-to take a number.');

/** Figures that a library is not asked for any more. */
const givenUp = new Map<string, Set<string>>(libraries.map((library) => [library, new Set()]));

const askLibraries = async (python: string, path: string, costly: readonly string[]): Promise<Answers[]> => {
  const answers: Took[][] = libraries.map(() => []);
  for (const [k, library] of libraries.entries()) {
    const one = { python, library, path, patience: quickPatience };
    const began = performance.now();
    for (let time = 0; time < times && performance.now() - began < longSeconds * 1_000 * (time + 1); time++) {
      answers[k]!.push(...(await askPeer(one, quick)));
      answers[k]!.push(...(await askPeer(one, [estimated])).filter(({ key }) => key === estimated));
    }
  }
  for (const key of costly) {
    let [fastest, waits] = [Number.POSITIVE_INFINITY, patience];
    for (const [k, library] of libraries.entries()) {
      if (givenUp.get(library)!.has(key)) continue;
      const began = performance.now();
      const said = await askPeer({ python, library, path, patience: waits }, [key]);
      const answer = said.find((one) => one.key === key);
      if (answer) {
        answers[k]!.push(answer);
        fastest = Math.min(fastest, answer.seconds);
        waits = Math.min(waits, fastest + secondsToRead);
      } else if (performance.now() - began >= waits * 1_000) answers[k]!.push({ key, seconds: waits, peakMiB: 0, over: true });
    }
    for (const [k, library] of libraries.entries()) {
      const own = answers[k]!.find((one) => one.key === key)?.seconds ?? Number.POSITIVE_INFINITY;
      if (own > tooSlow * fastest || own === Number.POSITIVE_INFINITY) givenUp.get(library)!.add(key);
    }
  }
  return answers.map(best);
};

/** What is called otherwise here, and how it is asked for. */
const wordsFor = (key: string): readonly string[] =>
  key === estimated ? ['--only', 'betweenness', '--approximate'] : ['--only', key, '--exact'];

const askOurs = async (path: string, costly: readonly string[]): Promise<Answers> => {
  const answers: Took[] = [];
  for (const key of [...quick, estimated, ...costly]) {
    for (let time = 0; time < (costly.includes(key) ? 1 : times); time++) {
      const answer = await askUs(path, wordsFor(key), patience);
      const { load, ...timings } = answer?.timings ?? {};
      const took = timings[key === estimated ? 'betweenness' : key];
      const peakMiB = answer?.peakMiB ?? 0;
      if (load !== undefined) answers.push({ key: 'load', seconds: load, peakMiB: 0 });
      if (took !== undefined) answers.push({ key, seconds: took, peakMiB });
    }
  }
  const whole = await askUs(path, [], patience);
  if (whole) answers.push({ key: 'whole report', seconds: whole.timings['total'] ?? 0, peakMiB: whole.peakMiB });
  return best(answers);
};

/** One report by us, from the file to its end, of all that a library has, beside what it took for reading and each of them. */
const reportBeside = async (path: string, library: string, theirs: Answers, costly: readonly string[]): Promise<void> => {
  for (const keys of [quick, [...quick, ...costly]]) {
    const both = keys.filter((key) => theirs.has(key) && !theirs.get(key)!.over);
    if (keys !== quick && !costly.some((key) => both.includes(key))) continue;
    const reports: number[] = [];
    for (let time = 0; time < (keys === quick ? times : 1); time++) {
      const report = await askUs(path, ['--only', both.join(','), '--exact'], patience);
      if (report) reports.push(report.timings['total'] ?? 0);
    }
    const other = ['load', ...both].reduce((sum, key) => sum + (theirs.get(key)?.seconds ?? 0), 0);
    if (reports.length > 0) printTogether(library, `one report of ${both.length} figures`, Math.min(...reports), other);
  }
};

const compare = async (python: string, members: number): Promise<AtSize> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-peers-'));
  const costly = members <= exactTo ? exact : [];
  try {
    const { ties } = inventedNetwork({ members, ties: members * 5, seed: 20_260 });
    const number = (id: string): string => id.slice('resident-'.length);
    const [csv, plain] = [join(folder, 'ties.csv'), join(folder, 'ties.txt')];
    await writeFile(csv, `source,target\n${ties.map(({ from, to }) => `${number(from)},${number(to)}`).join('\n')}\n`);
    await writeFile(plain, `${ties.map(({ from, to }) => `${number(from)} ${number(to)}`).join('\n')}\n`);
    const ours = await askOurs(csv, costly);
    const theirs = await askLibraries(python, plain, costly);
    const title = `${members.toLocaleString('en')} residents, ${ties.length.toLocaleString('en')} ties`;
    printTable(title, libraries, ['load', ...quick, estimated, ...costly, 'whole report'], ours, theirs);
    for (const [k, library] of libraries.entries()) await reportBeside(csv, library, theirs[k]!, costly);
    say(`(- : it has no such figure, or was too slow; load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)})`);
    return { members, answers: [ours, ...theirs] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const sizes = positionals.length > 0 ? positionals.map(Number) : [2_000, 50_000];
const python = await installed(readConfig().cacheFolder, 'peers', '1', 'python', packages);
say(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
let earlier: AtSize | undefined;
for (const members of sizes) {
  const found = await compare(python, members);
  if (earlier) printGrowth(libraries, ['load', ...nearLinear], earlier, found);
  earlier = found;
}
