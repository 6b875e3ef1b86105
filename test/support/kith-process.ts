/**
 * Kith as a process of its own, as its user starts it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootFolder } from '../../server/config.ts';

export type KithProcess = {
  readonly child: ChildProcess;
  /** Everything it has written so far. */
  said(): string;
  /** What it has written to standard output alone. */
  printed(): string;
  /** Resolves with the address when it is ready; rejects with its words when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves with its exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
};

const inherited = ['PATH', 'HOME', 'JAVA_HOME', 'XDG_CACHE_HOME', 'KITH_CACHE', 'LANG', 'TMPDIR'];

/** Settings of this machine that a child needs, without any NEO4J_URI or data folder of whoever runs the tests. */
export const cleanEnvironment = (): Record<string, string> =>
  Object.fromEntries(inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])));

const run = (args: readonly string[], environment: Readonly<Record<string, string>>): KithProcess => {
  const child = spawn(process.execPath, [...args], {
    cwd: rootFolder,
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said += chunk.toString();
  };
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    keep(chunk);
  });
  child.stderr?.on('data', keep);
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  const ready = new Promise<string>((done, failed) => {
    child.stdout?.on('data', () => {
      const address = /Kith is ready at (\S+)/.exec(said)?.[1];
      if (address) done(address);
    });
    void ended.then((code) => failed(new Error(`ended with ${code}:\n${said}`)));
  });
  // Whoever only waits for the end must not be troubled by an unread rejection.
  ready.catch(() => undefined);
  return { child, said: () => said, printed: () => printed, ready, ended };
};

const fromSource = ['--import', 'tsx', '--conditions=kith'];

/** The service, from source. Free port unless PORT is given; without the demo unless DEMO is given. */
export const startKith = (environment: Readonly<Record<string, string>>): KithProcess =>
  run([...fromSource, join(rootFolder, 'server/main.ts')], { PORT: '0', DEMO: '0', ...environment });

/** The service as it was built, which is what users run. */
export const startBuiltKith = (environment: Readonly<Record<string, string>>): KithProcess =>
  run([join(rootFolder, 'dist/server/main.js')], { PORT: '0', DEMO: '0', ...environment });

/** A command-line job, such as `import`. */
export const runJob = (job: string, args: readonly string[], environment: Readonly<Record<string, string>>): KithProcess =>
  run([...fromSource, join(rootFolder, `server/cli/${job}.ts`), ...args], environment);
