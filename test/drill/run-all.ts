/**
 * `npm run drill`: every drill in full, one after another, and a table at the end. Exit code 1 when one found something, 3 when
 * nothing was found but one could not be tried here.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootFolder } from '../../server/config.ts';
import { say, skippedCode } from './frame.ts';

const drills: Readonly<Record<string, readonly string[]>> = {
  crash: [],
  replies: [],
  backup: [],
  disk: [],
  'sign-in': [],
  install: [],
  api: ['--seeds', '1,2,3'],
};

type Row = { readonly name: string; readonly seconds: number; readonly code: number | null; readonly last: string };

const drill = (name: string, args: readonly string[]): Promise<Row> =>
  new Promise((done) => {
    const began = performance.now();
    const program = join(rootFolder, `test/drill/run-${name}.ts`);
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=kith', program, ...args], {
      cwd: rootFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      last = chunk.toString().trim().split('\n').at(-1) || last;
    });
    child.on('close', (code) => done({ name, seconds: (performance.now() - began) / 1_000, code, last }));
  });

const rows: Row[] = [];
for (const [name, args] of Object.entries(drills)) {
  say(`\n${name}`);
  rows.push(await drill(name, args));
}
const foundWith = (code: number | null): string => (code === 0 ? 'nothing' : code === skippedCode ? 'skipped' : 'faults');
say('\nDrill     Minutes  Found    Last words');
for (const { name, seconds, code, last } of rows) {
  say(`${name.padEnd(9)} ${(seconds / 60).toFixed(1).padStart(7)}  ${foundWith(code).padEnd(7)}  ${last}`);
}
const codes = new Set(rows.map(({ code }) => foundWith(code)));
process.exitCode = codes.has('faults') ? 1 : codes.has('skipped') ? skippedCode : 0;
