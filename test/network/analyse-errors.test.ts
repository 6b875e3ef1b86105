import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, analyseForReal, folder } from '../support/analyse-command.ts';

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
      'exact and not',
      ['--ties', 't.csv', '--exact', '--approximate'],
      2,
      `--exact and --approximate do not go together: choose one of them.${more}`,
    ],
    [
      'ranges of a file',
      ['--ties', 't.csv', '--ranges'],
      2,
      `--ranges is for stored waves with all their name generators: it goes with neither --ties nor --generator.${more}`,
    ],
    ['timings in a table', ['--ties', 't.csv', '--timings'], 2, `--timings goes with --json.${more}`],
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
      `${join(folder, 'open.csv')}: a quotation mark (") is opened in or after row 2 and never closed, so that the rows after it cannot be told apart. Close it, and try again.\n`,
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
