/**
 * Builds Kith when its sources are newer than what was built, so that `npm start` is all that anyone has to type.
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../config.ts';

const at = (path: string) => join(rootFolder, path);
const sources = ['server', 'client', 'seed', 'package-lock.json', 'tsconfig.json'];
const stamp = at('dist/built');

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Whether everything built is newer than what it is built from. */
export const isBuilt = (): boolean => {
  try {
    return statSync(stamp).mtimeMs > Math.max(...sources.map((source) => newest(at(source))));
  } catch {
    return false;
  }
};

const runTool = (script: string, ...args: string[]): Promise<void> =>
  new Promise((done, failed) => {
    const tool = spawn(process.execPath, [at(script), ...args], { cwd: rootFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    tool.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    tool.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    tool.on('error', failed);
    tool.on('exit', (code) => (code === 0 ? done() : failed(new Error(said))));
  });

/**
 * Builds the server and the pages.
 * @throws Error with what the tools said.
 */
export const build = async (): Promise<void> => {
  const startedAt = new Date();
  await runTool('node_modules/typescript/bin/tsc', '-b', 'server');
  await runTool('node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'error');
  writeFileSync(stamp, '');
  // What was edited while it was being built is newer than the build.
  utimesSync(stamp, startedAt, startedAt);
};
