/**
 * Runs the embedded Neo4j as a child process and says when it is ready.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { launcherSource } from './jars.ts';
import { javaOptions, neo4jSettings } from './settings.ts';

export type RunningDatabase = {
  readonly port: number;
  readonly process: ChildProcess;
  /** Closes the database and waits until its process has gone. */
  stop(): Promise<void>;
};

/** Another process has the store open; it may be on its way out. */
export class StoreLockedError extends Error {}

/** A loopback port that nothing listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });

const waitForExit = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));

/**
 * Starts the database and resolves when it answers.
 * @throws StoreLockedError when another process has it open; Error with the database's last words otherwise.
 */
export const launchDatabase = async (options: {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly port: number;
  /** The most memory that one transaction may have, in Neo4j's words; chosen for a laptop when left out. */
  readonly transactionMemory?: string;
}): Promise<RunningDatabase> => {
  const { java, jars, home, port, transactionMemory } = options;
  await mkdir(home, { recursive: true });
  const settings = join(home, 'kith.conf');
  await writeFile(settings, neo4jSettings(port, transactionMemory), { mode: 0o600 });
  const child = spawn(java, [...javaOptions, '-cp', join(jars, '*'), launcherSource, home, settings], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // In a group of its own, or Ctrl-C would reach it before the app has finished what it was doing.
    detached: true,
    cwd: home,
  });
  // The pipe breaks when the database goes first; its end is reported by 'exit'.
  child.stdin.on('error', () => undefined);
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', () => {
      if (/^ready$/m.test(said)) ready();
    });
    child.once('error', failed);
    child.once('exit', () => {
      if (/FileLockException|Lock file has been locked|already in use by another/i.test(said)) failed(new StoreLockedError());
      else failed(new Error(`The database stopped while starting. Its last words:\n${lastWords(said)}`));
    });
  });
  const stop = async () => {
    child.stdin.end();
    const givenUp = setTimeout(() => child.kill('SIGKILL'), 60_000);
    await waitForExit(child);
    clearTimeout(givenUp);
  };
  return { port, process: child, stop };
};

const lastWords = (said: string): string => {
  const lines = said.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  const causes = lines.filter((line) => /Caused by|Exception|Error/.test(line));
  return (causes.length > 0 ? causes : lines).slice(-3).join('\n');
};
