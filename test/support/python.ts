/**
 * A Python with one pinned program in it, kept in the cache folder so that only the first run has to fetch it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Ran = { readonly code: number | null; readonly said: string };

/** Runs a program to its end and keeps what it said. */
export const run = (
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ran> =>
  new Promise((done, failed) => {
    const environment = { ...process.env, NO_COLOR: '1', ...options.environment };
    const child = spawn(program, [...args], { cwd: options.cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => done({ code, said }));
  });

const mustRun = async (program: string, args: readonly string[]): Promise<void> => {
  const { code, said } = await run(program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said}`);
};

const folderOf = (cacheFolder: string, name: string, version: string): string => join(cacheFolder, `${name}-${version}`);

/** Where {@link installed} puts the command of a package. */
export const programOf = (cacheFolder: string, name: string, version: string, command: string): string =>
  join(folderOf(cacheFolder, name, version), 'bin', command);

/**
 * Makes sure that a Python program is there.
 * @param packages what to fetch for it; the package of that name and version when left out
 * @returns the path of its command.
 * @throws Error when there is no Python with venv, or the package cannot be fetched.
 */
export const installed = async (
  cacheFolder: string,
  name: string,
  version: string,
  command: string,
  packages: readonly string[] = [`${name}==${version}`],
): Promise<string> => {
  const folder = folderOf(cacheFolder, name, version);
  const program = programOf(cacheFolder, name, version, command);
  if (existsSync(program)) return program;
  await rm(folder, { recursive: true, force: true });
  await mkdir(cacheFolder, { recursive: true });
  try {
    await mustRun('python3', ['-m', 'venv', folder]);
    await mustRun(join(folder, 'bin/pip'), ['install', '--quiet', '--no-cache-dir', '--disable-pip-version-check', ...packages]);
  } catch (error) {
    // Half of it would be taken for all of it next time.
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return program;
};
