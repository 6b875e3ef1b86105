import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { runAnalyse } from '../../server/analyse/run-analyse.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the files of this run lie; removed when it ends. */
export const folder = mkdtempSync(join(tmpdir(), 'kith-analyse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Buffer>>;

/** Writes the files and turns their names, among the words of a command, into paths. */
function prepared(files: Files, words: readonly string[]): readonly string[] {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word));
}

/** Runs the command on files with the given contents, in this process. */
export async function analyse(files: Files, ...words: readonly string[]) {
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
export function analyseForReal(files: Files, ...words: readonly string[]) {
  const node = ['--import', 'tsx', '--conditions=kith', join(root, 'server/cli/analyse.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...prepared(files, words)], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

export type Output = {
  readonly graph: Record<string, number | null>;
  readonly node: Record<string, Record<string, number | null> | null>;
  readonly notRun: Record<string, string>;
  readonly estimated?: Record<string, { readonly epsilon: number; readonly delta: number; readonly samples: number }>;
  readonly timings?: Record<string, number>;
  readonly peakMiB?: number;
  readonly keyPlayer?: readonly unknown[];
  readonly projections?: Readonly<Record<'mode1' | 'mode2', readonly unknown[]>>;
};

/** The JSON of a run that must succeed. */
export async function figures(files: Files, ...words: readonly string[]): Promise<Output> {
  const { status, stdout, stderr } = await analyse(files, ...words, '--json');
  expect(status, stderr).toBe(0);
  expect(stdout).not.toMatch(/NaN|Infinity/);
  return JSON.parse(stdout) as Output;
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
/** A table as text, every cell in quotation marks. */
export const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map((row) => row.map(quoted).join(','))].join('\n');
