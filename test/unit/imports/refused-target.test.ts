import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportReport } from '../../../server/contract/imports.ts';
import { checkRefusedTarget } from '../../../server/imports/refused-target.ts';
import { reportInWords } from '../../../server/imports/report-in-words.ts';

it('finds out whether refused rows can be written, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-refused-'));
  await writeFile(join(folder, 'old.csv'), 'x');
  await checkRefusedTarget(join(folder, 'new.csv'));
  await checkRefusedTarget(join(folder, 'old.csv'));
  expect(await readdir(folder)).toEqual(['old.csv']);
  const gone = join(folder, 'gone');
  await expect(checkRefusedTarget(join(gone, 'x.csv'))).rejects.toMatchObject({
    kind: 'invalid',
    message: `--refused cannot be written: there is no folder ${gone}. Make it, or name another.`,
  });
  await expect(checkRefusedTarget(join(folder, 'old.csv', 'x.csv'))).rejects.toMatchObject({ kind: 'invalid' });
  await expect(checkRefusedTarget(folder)).rejects.toMatchObject({
    kind: 'invalid',
    message: `--refused names a folder: ${folder}. Name a file inside it.`,
  });
});

it('advises --replace only for files that are whole', () => {
  const counts = { rows: 1, accepted: 1, merged: 0, refused: 0 };
  const report = {
    ...{ people: 0, ties: 1, accepted: 1, merged: 0, refused: [], refusedRows: 0, added: 0, updated: 0, seconds: 1 },
    files: { people: counts, others: counts, ties: counts },
    missing: { people: 0, ties: 9, retracted: false, first: [] },
    wave: { listed: 1, answered: 1, isolates: 0, ties: 1, confirmed: 0 },
  } as unknown as ImportReport;
  expect(reportInWords(report, { isMended: false })).toContain('(--replace retracts them.)');
  expect(reportInWords(report, { isMended: true })).toContain('left as they were: 0 people and 9 reports');
  expect(reportInWords(report, { isMended: true })).not.toContain('--replace');
});
