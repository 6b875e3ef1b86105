import { describe, expect, it } from 'vitest';
import { analyse, csv, figures } from '../support/analyse-command.ts';

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
