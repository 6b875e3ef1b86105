/**
 * `npm run bench:peers -- 2000 50000`: our command beside python-igraph, networkit and networkx, on the same ties, in one run:
 * seconds of each figure and the most memory. Printed, never asserted. A peer's figure is asked for in a process of its
 * library that is ended when it takes longer than it may.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig, rootFolder } from '../../../server/config.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { installed } from '../../support/python.ts';

const packages = ['python-igraph==1.0.0', 'networkit==11.2', 'networkx==3.6.1', 'numpy', 'scipy'];
const libraries = ['igraph', 'networkit', 'networkx'] as const;
const quick = ['components', 'articulationPoints', 'bridges', 'transitivity', 'avgClusteringZeros', 'coreNumber']
  .concat(['burtConstraint', 'modularity', 'modularityLouvain', 'pagerank085', 'eigenvectorL2', 'degreeAssortativity'])
  .concat(['cliqueNumber']);
const costly = ['harmonicNormalised', 'betweennessEstimated', 'betweenness'];
const patienceSeconds = 180;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Took = { readonly key: string; readonly seconds: number; readonly peakMiB: number };
const Line = z.object({ key: z.string(), seconds: z.number(), peakMiB: z.number() });

/** Runs a program, reading a line at a time, until it ends or its time is over. */
const watch = (program: string, args: readonly string[], seconds: number): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(program, [...args], { cwd: rootFolder, stdio: ['ignore', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1_000);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', failed);
    child.on('close', () => {
      clearTimeout(timer);
      done(said);
    });
  });

const askPeer = async (python: string, library: string, path: string, keys: readonly string[]): Promise<readonly Took[]> => {
  const said = await watch(
    python,
    [join(rootFolder, 'test/bench/peers/peers.py'), library, path, keys.join(',')],
    patienceSeconds,
  );
  return said.split('\n').flatMap((line) => {
    const parsed = line.startsWith('{') ? Line.safeParse(JSON.parse(line)) : undefined;
    return parsed?.success ? [parsed.data] : [];
  });
};

const Ours = z.object({ timings: z.record(z.string(), z.number()), peakMiB: z.number() });

const askUs = async (path: string, words: readonly string[]): Promise<z.infer<typeof Ours>> => {
  const node = ['--import', 'tsx', '--conditions=kith', join(rootFolder, 'server/cli/analyse.ts')];
  const said = await watch(process.execPath, [...node, '--ties', path, '--json', '--timings', ...words], 3_600);
  return Ours.parse(JSON.parse(said));
};

/** What is called otherwise here, and how it is asked for. */
const wordsFor = (key: string): readonly string[] =>
  key === 'betweennessEstimated' ? ['--only', 'betweenness', '--approximate'] : ['--only', key, '--exact'];

const cell = (text: string): string => text.padStart(12);
const seconds = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(3));

const compare = async (python: string, members: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-peers-'));
  try {
    const { ties } = inventedNetwork({ members, ties: members * 5, seed: 20_260 });
    const number = (id: string): string => id.slice('resident-'.length);
    const [csv, plain] = [join(folder, 'ties.csv'), join(folder, 'ties.txt')];
    await writeFile(csv, `source,target\n${ties.map(({ from, to }) => `${number(from)},${number(to)}`).join('\n')}\n`);
    await writeFile(plain, `${ties.map(({ from, to }) => `${number(from)} ${number(to)}`).join('\n')}\n`);
    const keys = [...quick, ...costly];
    const theirs = new Map<string, ReadonlyMap<string, Took>>();
    for (const library of libraries) {
      const took = [...(await askPeer(python, library, plain, quick))];
      for (const key of costly) took.push(...(await askPeer(python, library, plain, [key])).filter((one) => one.key === key));
      theirs.set(library, new Map(took.map((one) => [one.key, one])));
    }
    say(`\n${members.toLocaleString('en')} residents, ${ties.length.toLocaleString('en')} ties; seconds`);
    say(`${''.padEnd(26)}${['kith', ...libraries, 'fastest/kith'].map(cell).join('')}`);
    const line = (key: string, own: number | undefined): void => {
      const others = libraries.map((library) => theirs.get(library)?.get(key)?.seconds);
      const fastest = Math.min(...others.filter((value) => value !== undefined));
      const ratio = own && Number.isFinite(fastest) ? `${(fastest / own).toFixed(1)} ×` : '-';
      say(`${key.padEnd(26)}${[own, ...others].map(seconds).join('')}${cell(ratio)}`);
    };
    const whole = await askUs(csv, []);
    line('load', whole.timings['load']);
    for (const key of keys) {
      const { timings } = await askUs(csv, wordsFor(key));
      line(key, timings[key === 'betweennessEstimated' ? 'betweenness' : key]);
    }
    say(`${'whole report'.padEnd(26)}${seconds(whole.timings['total'])}`);
    const peaks = libraries.map((library) =>
      Math.max(0, ...[...(theirs.get(library)?.values() ?? [])].map(({ peakMiB }) => peakMiB)),
    );
    say(`${'most memory, MiB'.padEnd(26)}${[whole.peakMiB, ...peaks].map((peak) => cell(peak.toFixed(0))).join('')}`);
    say(`(- : it has no such figure, or took longer than ${patienceSeconds} s)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const sizes = process.argv.slice(2).map(Number);
const python = await installed(readConfig().cacheFolder, 'peers', '1', 'python', packages);
say(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
for (const members of sizes.length > 0 ? sizes : [2_000, 50_000]) await compare(python, members);
