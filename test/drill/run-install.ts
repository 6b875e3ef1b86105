/**
 * `npm run drill:install`: an installation on a machine without a network, from the lock file alone and without running
 * anything that a package brings along: check C44 of the trust list. Everything is fetched once into a cache of its own, then
 * installed again from there, and built.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { rootFolder } from '../../server/config.ts';
import { runDrill, say } from './frame.ts';

const execute = promisify(execFile);

/** @returns the exit code, and what was said last. */
const run = async (folder: string, program: string, args: readonly string[]): Promise<{ code: number; said: string }> => {
  try {
    const { stdout, stderr } = await execute(program, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, said: `${stdout}${stderr}`.slice(-1_000) };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : -1, said: `${stdout}${stderr}`.slice(-1_000) };
  }
};

/** What is kept under version control, and nothing else: no node_modules, nothing built. */
const copyCheckout = async (to: string): Promise<void> => {
  const { stdout } = await execute('git', ['ls-files', '-z'], { cwd: rootFolder, maxBuffer: 64 * 1024 * 1024 });
  for (const path of stdout.split('\0').filter(Boolean)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(rootFolder, path), join(to, path));
  }
};

/** One hash over the name and content of every file that was installed. */
const hashInstalled = async (folder: string): Promise<string> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = await Promise.all(
    files
      .filter((file) => !file.isDirectory())
      .map(async (file) => {
        const path = join(file.parentPath, file.name);
        const content = file.isSymbolicLink() ? await readlink(path) : await readFile(path);
        return `${path.slice(folder.length)} ${createHash('sha256').update(content).digest('hex')}`;
      }),
  );
  if (lines.length < 1_000) throw new Error(`only ${lines.length} files were installed`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
};

await runDrill(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-install-'));
  const checkout = join(folder, 'kith');
  const cache = join(folder, 'cache');
  const installed = join(checkout, 'node_modules');
  try {
    await mkdir(checkout);
    await copyCheckout(checkout);
    const fetched = await run(checkout, 'npm', ['ci', '--ignore-scripts', '--cache', cache]);
    if (fetched.code !== 0) throw new Error(`The packages could not be fetched:\n${fetched.said}`);
    const first = await hashInstalled(installed);
    say('Everything is in the cache.');
    await rm(installed, { recursive: true });
    // With an empty cache it must fail, or it was not without a network.
    const empty = await run(checkout, 'npm', ['ci', '--offline', '--ignore-scripts', '--cache', join(folder, 'empty')]);
    await rm(installed, { recursive: true, force: true });
    const offline = await run(checkout, 'npm', ['ci', '--offline', '--ignore-scripts', '--cache', cache]);
    if (offline.code !== 0) say(offline.said);
    const second = offline.code === 0 ? await hashInstalled(installed) : 'none';
    const built = await run(checkout, join(installed, '.bin', 'tsc'), ['-b']);
    if (built.code !== 0) say(built.said);
    const locked = await run(rootFolder, 'git', [
      'diff',
      '--no-index',
      '--quiet',
      'package-lock.json',
      join(checkout, 'package-lock.json'),
    ]);
    return [
      ['without a network and without a cache nothing is installed', empty.code !== 0],
      ['without a network it is installed from the cache, and no script is run', offline.code === 0],
      [`every file is the same both times (${second.slice(0, 12)})`, first === second],
      ['the lock file is as it was', locked.code === 0],
      ['it builds', built.code === 0],
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
