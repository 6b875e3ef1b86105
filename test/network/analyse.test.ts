import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runAnalyse } from '../../server/analyse/run-analyse.ts';
import { differences, type NamedGraph, readNamedGraph } from '../support/named-graphs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kith-analyse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Buffer>>;

/** Writes the files and turns their names, among the words of a command, into paths. */
function prepared(files: Files, words: readonly string[]): readonly string[] {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word));
}

/** Runs the command on files with the given contents, in this process. */
async function analyse(files: Files, ...words: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runAnalyse(prepared(files, words), {
    out: (text) => {
      stdout += text;
    },
    say: (sentence) => {
      stderr += `${sentence}\n`;
    },
  });
  return { status, stdout, stderr };
}

/** Runs the command as `npm run analyse` does, in a process of its own. */
function analyseForReal(files: Files, ...words: readonly string[]) {
  const node = ['--import', 'tsx', '--conditions=kith', join(root, 'server/cli/analyse.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...prepared(files, words)], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

type Output = {
  readonly graph: Record<string, number | null>;
  readonly node: Record<string, Record<string, number | null> | null>;
  readonly notRun: Record<string, string>;
};

/** The JSON of a run that must succeed. */
async function figures(files: Files, ...words: readonly string[]): Promise<Output> {
  const { status, stdout, stderr } = await analyse(files, ...words, '--json');
  expect(status, stderr).toBe(0);
  expect(stdout).not.toMatch(/NaN|Infinity/);
  return JSON.parse(stdout) as Output;
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map((row) => row.map(quoted).join(','))].join('\n');

const filesOf = (named: NamedGraph) => ({
  'ties.csv': csv('source,target', named.ties),
  'members.csv': csv(named.twoMode ? 'id,mode' : 'id', named.members as readonly (readonly (string | number)[])[]),
});

const everyGraphKey = ['n', 'density', 'meanDegree', 'components', 'isolates', 'transitivity', 'avgClusteringZeros']
  .concat(['avgClusteringExcluding', 'avgPathReachablePairs', 'reachablePairShare', 'diameterLargestComponent'])
  .concat(['degreeCentralisation', 'betweennessCentralisation', 'modularity', 'communities']);
const everyNodeKey = ['betweenness', 'harmonicNormalised', 'pagerank085', 'coreNumber', 'community'];

describe('analyse has every figure that was asked for, with its value', () => {
  it.each([
    ['karate.json', [], [...everyGraphKey, 'm'], [...everyNodeKey, 'degree']],
    [
      'hi-tech-advice.json',
      ['--directed'],
      [...everyGraphKey, 'arcs', 'reciprocityArc'],
      [...everyNodeKey, 'inDegree', 'outDegree'],
    ],
    [
      'southern-women.json',
      ['--two-mode'],
      [...everyGraphKey, 'm', 'n1', 'n2', 'densityTwoMode', 'avgPath', 'diameter'],
      [...everyNodeKey, 'degree'],
    ],
    ['three-parts.json', [], [...everyGraphKey, 'm'], [...everyNodeKey, 'degree']],
  ] as const)('%s', (file, flags, graphKeys, nodeKeys) => {
    const named = readNamedGraph(file);
    const words = ['--ties', 'ties.csv', '--attributes', 'members.csv', ...flags, '--json'];
    const { status, stdout, stderr } = analyseForReal(filesOf(named), ...words);
    expect([status, stderr]).toEqual([0, '']);
    const output = JSON.parse(stdout) as Output;
    expect(Object.keys(output).sort()).toEqual(['graph', 'node', 'notRun']);
    expect(graphKeys.filter((key) => !(key in output.graph))).toEqual([]);
    expect(nodeKeys.filter((key) => !(key in output.node))).toEqual([]);
    const ids = named.members.map(([id]) => id);
    const results = {
      ids,
      graph: new Map(Object.entries(output.graph).map(([key, value]) => [key, value ?? { undefined: 'null' }])),
      node: new Map(
        Object.entries(output.node).map(([key, values]) => [key, ids.map((id) => values?.[id] ?? { undefined: 'null' })]),
      ),
    };
    expect(differences(results, named)).toEqual([]);
  });

  it('two-mode: no one-mode density, and kinds from the columns when there is no file of members', async () => {
    const { graph } = await figures(
      { 'ties.csv': 'source,target\nann,hall\nbob,hall\nbob,shop\n' },
      '--ties',
      'ties.csv',
      '--two-mode',
    );
    expect([graph['density'], graph['n1'], graph['n2'], graph['densityTwoMode']]).toEqual([null, 2, 2, 0.75]);
  });

  it('leaves out what takes too long, and says so', async () => {
    const ties = csv(
      'source,target',
      Array.from({ length: 9000 }, (_, i) => [`a${(i * 7919) % 3001}`, `a${(i * i + 1) % 3001}`]),
    );
    const output = await figures({ 'ties.csv': ties }, '--ties', 'ties.csv', '--budget', '0.01');
    expect([
      output.node['betweenness'],
      output.graph['betweennessCentralisation'],
      output.graph['avgPathReachablePairs'],
    ]).toEqual([null, null, null]);
    expect(output.notRun['betweenness']).toMatch(/^not run, about \d+ minutes?$/);
    expect(output.graph['n']).toBe(3001);
  });
});

describe('analyse takes files as they come', () => {
  const plain = 'source,target,weight\nann,bob,1\nbob,cat,2\n';
  it.each([
    ['a byte order mark', `\uFEFF${plain}`],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['no last line end', plain.trimEnd()],
    ['quotes', plain.replace(/\w+/g, '"$&"')],
    ['capitals, other columns and another order', 'note,Target,SOURCE\nx,bob,ann\ny,cat,bob\n'],
    ['blank lines', plain.replaceAll('\n', '\n\n')],
    ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ])('%s', async (_, content) => {
    const { graph, node } = await figures({ 'ties.csv': content }, '--ties', 'ties.csv');
    expect([graph['n'], graph['m']]).toEqual([3, 2]);
    expect(node['degree']).toEqual({ ann: 1, bob: 2, cat: 1 });
  });

  it('Latin-1', async () => {
    const { node } = await figures({ 'ties.csv': Buffer.from('source,target\nZoë,José\n', 'latin1') }, '--ties', 'ties.csv');
    expect(node['degree']).toEqual({ Zoë: 1, José: 1 });
  });

  it('ids that trip programs: __proto__, constructor, formulas, control characters', async () => {
    const ids = ['__proto__', 'constructor', '=cmd()', 'bell\u0007', '0', '00'];
    const ties = csv(
      'source,target',
      ids.map((id, i) => [id, ids[(i + 1) % ids.length]!]),
    );
    const { graph, node } = await figures({ 'ties.csv': ties }, '--ties', 'ties.csv');
    expect([graph['n'], graph['m']]).toEqual([6, 6]);
    expect(Object.entries(node['degree']!).sort()).toEqual(ids.map((id) => [id, 2]).sort());
  });

  it.each([
    ['an empty file', ''],
    ['a header only', 'source,target\n'],
  ])('%s: nobody, and no figure made up', async (_, content) => {
    const { graph, node } = await figures({ 'ties.csv': content }, '--ties', 'ties.csv');
    expect([graph['n'], graph['m'], graph['density'], graph['modularity']]).toEqual([0, 0, null, null]);
    expect(node['degree']).toEqual({});
  });

  it('one member, two without a tie, a lone self-tie', async () => {
    const alone = await figures(
      { 'ties.csv': 'source,target\n', 'm.csv': 'id\nann\n' },
      '--ties',
      'ties.csv',
      '--attributes',
      'm.csv',
    );
    expect([alone.graph['n'], alone.graph['isolates'], alone.graph['density']]).toEqual([1, 1, null]);
    const two = await figures(
      { 'ties.csv': '', 'm.csv': 'id\nann\nbob\n' },
      '--ties',
      'ties.csv',
      '--attributes',
      'm.csv',
      '--directed',
    );
    expect([two.graph['n'], two.graph['density'], two.graph['reciprocityArc'], two.graph['avgPathReachablePairs']]).toEqual([
      2,
      0,
      null,
      null,
    ]);
    const self = await figures({ 'ties.csv': 'source,target\nann,ann\n' }, '--ties', 'ties.csv');
    expect([self.graph['n'], self.graph['m'], self.graph['isolates']]).toEqual([1, 0, 1]);
  });

  it('says on standard error what was left out, and keeps standard output clean', async () => {
    const ties = 'source,target,weight\nann,bob,1\nbob,ann,2\nann,ann,1\ncat,,1\nann,cat,much\n';
    const { stdout, stderr } = await analyse({ 'ties.csv': ties }, '--ties', 'ties.csv', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ graph: { n: 3, m: 2 } });
    expect(stderr.trim().split('\n')).toEqual([
      'Note: ties.csv: left out, source or target is missing: line 5.',
      'Note: ties.csv: weight is not a number and was ignored: line 6.',
      'Note: ties of a member with itself, left out: 1.',
      'Note: further ties of a pair that has one already, counted once: 1.',
    ]);
  });

  it('prints a table that asks in words and names nobody', async () => {
    const { status, stdout } = await analyse({ 'ties.csv': 'source,target\nXaver,Yusuf\nYusuf,Zofia\n' }, '--ties', 'ties.csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +0\.6667 {2}Of all the ties there could be, what share is there\? \[density\]$/m);
    expect(stdout).toMatch(/^ +1 – 1 – 2 {2}How many others is this member linked to\? \[degree\]$/m);
    expect(stdout).not.toMatch(/Xaver|Yusuf|Zofia/);
  });
});

describe('the command itself', () => {
  it('ends with the right code and sentence', () => {
    const wrong = analyseForReal({ 'wrong.csv': 'a;b\n1;2\n' }, '--ties', 'wrong.csv', '--json');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/^wrong\.csv has no column "source" and "target"\./);
    expect(analyseForReal({}, '--ties', 'gone.csv').status).toBe(1);
  });
});

describe('analyse explains what is wrong: exact words, exit code, nothing on standard output', () => {
  const ok = 'source,target\nann,bob\nbob,cat\n';
  const more = '\n\nAll options: npm run --silent analyse -- --help\n';
  it.each([
    [
      'no source of ties',
      [],
      2,
      `Nothing to work on: name a stored wave with --community and --wave, or a file of ties with --ties FILE.csv.${more}`,
    ],
    [
      'a file without --ties',
      ['t.csv'],
      2,
      `"${join(folder, 't.csv')}" stands on its own. Did you mean --ties ${join(folder, 't.csv')}?${more}`,
    ],
    ['an unknown option', ['--ties', 't.csv', '--drected'], 2, `Unknown option '--drected'.${more}`],
    [
      'two kinds with direction',
      ['--ties', 't.csv', '--directed', '--two-mode'],
      2,
      `--directed and --two-mode do not go together: ties between two kinds have no direction here.${more}`,
    ],
    [
      'a budget that is no number',
      ['--ties', 't.csv', '--budget', 'long'],
      2,
      `--budget takes a number of 0 or more, not "long".${more}`,
    ],
    [
      'a missing column',
      ['--ties', 'wrong.csv'],
      2,
      `wrong.csv has no column "target". It has the columns "Source", "to". Name its columns in the first line and try again.${more}`,
    ],
    [
      'a column twice',
      ['--ties', 'double.csv'],
      2,
      `double.csv has the column "source" twice. Rename or remove one of the two.${more}`,
    ],
    [
      'no such file',
      ['--ties', 'gone.csv'],
      1,
      `There is no file ${join(folder, 'gone.csv')}. Check its name and the folder you are in.\n`,
    ],
    [
      'a quotation mark never closed',
      ['--ties', 'open.csv'],
      1,
      `${join(folder, 'open.csv')}: a quotation mark (") is opened but never closed. Close it, or take it away.\n`,
    ],
    [
      'a member of both kinds',
      ['--ties', 't.csv', '--two-mode'],
      1,
      'These stand both as source and as target: "bob". Say which kind each member is with --attributes and a column mode (1 or 2).\n',
    ],
    [
      'a mode that is none',
      ['--ties', 't.csv', '--two-mode', '--attributes', 'modes.csv'],
      1,
      'modes.csv, line 3: mode is "3" but must be 1 or 2. Mend it and try again.\n',
    ],
    [
      'a member without a mode',
      ['--ties', 't.csv', '--two-mode', '--attributes', 'few.csv'],
      1,
      'These stand in ties but have no mode: "bob", "cat". Add them to the attributes file.\n',
    ],
  ] as const)('%s', async (_, words, status, stderr) => {
    const files = {
      't.csv': ok,
      'wrong.csv': 'Source,to\nann,bob\n',
      'double.csv': 'source,source,target\nann,bob,cat\n',
      'open.csv': 'source,target\nann,"bob\ncat,dan\n',
      'modes.csv': 'id,mode\nann,1\nbob,3\ncat,1\n',
      'few.csv': 'id,mode\nann,1\n',
    };
    expect(await analyse(files, ...words)).toEqual({ status, stdout: '', stderr });
  });
});
