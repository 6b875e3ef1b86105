/** Asks our command and other programs for figures of one file of ties, each in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { rootFolder } from '../../../server/config.ts';

/** `over`: it was ended then, without an answer. */
export type Took = { readonly key: string; readonly seconds: number; readonly peakMiB: number; readonly over?: true };

const Line = z.object({ key: z.string(), seconds: z.number(), peakMiB: z.number() });
const Ours = z.object({ timings: z.record(z.string(), z.number()), peakMiB: z.number() });
const node = [process.execPath, '--import', 'tsx', '--conditions=kith'];

/** Runs a program until it ends or its time is over; returns what it said. */
const watch = ([program = '', ...args]: readonly string[], seconds: number): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: rootFolder, stdio: ['ignore', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1_000);
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void said.push(chunk));
    child.on('error', failed);
    child.on('close', () => {
      clearTimeout(timer);
      done(Buffer.concat(said).toString());
    });
  });

/** Its figures, as many as it has in its time: it says each when it is done. */
export const askPeer = async (
  { python, library, path, patience }: Readonly<Record<'python' | 'library' | 'path', string>> & { readonly patience: number },
  keys: readonly string[],
): Promise<readonly Took[]> => {
  const peers = join(rootFolder, 'test/bench/peers');
  const program = library === 'graphology' ? [...node, join(peers, 'graphology.ts')] : [python, join(peers, 'peers.py'), library];
  const said = await watch([...program, path, keys.join(',')], patience);
  return said.split('\n').flatMap((line) => {
    const parsed = line.startsWith('{') ? Line.safeParse(JSON.parse(line)) : undefined;
    return parsed?.success ? [parsed.data] : [];
  });
};

/** Our command; undefined when it took longer than it may. */
export const askUs = async (
  path: string,
  words: readonly string[],
  patience: number,
): Promise<z.infer<typeof Ours> | undefined> => {
  const command = [...node, join(rootFolder, 'server/cli/analyse.ts'), '--ties', path, '--json', '--timings', ...words];
  const said = await watch(command, patience);
  return said === '' ? undefined : Ours.parse(JSON.parse(said));
};
