/**
 * A device in the field: a Chromium with a profile of its own on the disk, which can be killed and started again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, quiet } from './browser.ts';

export type FieldDevice = {
  readonly profile: string;
  /** Starts it, or starts it again. @returns its first page, on the address given. */
  open(path: string): Promise<Page>;
  context(): BrowserContext;
  /** As when the battery is pulled out: nothing is asked, nothing is tidied up. */
  kill(): Promise<void>;
  /** Ends it in order, keeping the profile. */
  shut(): Promise<void>;
  close(): Promise<void>;
};

type Running = { readonly child: ChildProcess; readonly ended: Promise<unknown>; readonly context: BrowserContext };

/** Chromium writes the port that it has chosen into its profile. */
const portOf = async (profile: string): Promise<string> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const port = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (port.includes('\n')) return port.split('\n')[0] ?? '';
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Chromium did not start');
};

const start = async (profile: string): Promise<Running> => {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    chromiumPath ?? '',
    [
      ...quiet,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-default-browser-check',
      '--hide-crash-restore-bubble',
      '--window-size=400,800',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise((done) => child.on('close', done));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');
  return { child, ended, context };
};

/** @param cookies of whoever is signed in on it. */
export const newFieldDevice = async (
  address: () => string,
  cookies: Parameters<BrowserContext['addCookies']>[0] = [],
): Promise<FieldDevice> => {
  const profile = await mkdtemp(join(tmpdir(), 'kith-device-'));
  let running: Running | undefined;
  const now = (): Running => {
    if (!running) throw new Error('the device is not running');
    return running;
  };
  const kill = async (): Promise<void> => {
    const { child, ended } = now();
    // All of its processes, which are a group of their own.
    process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
    running = undefined;
  };
  return {
    profile,
    open: async (path) => {
      running ??= await start(profile);
      if (cookies.length > 0) await running.context.addCookies(cookies);
      const page = running.context.pages()[0] ?? (await running.context.newPage());
      page.setDefaultTimeout(60_000);
      await page.goto(`${address()}${path}`);
      return page;
    },
    context: () => now().context,
    kill,
    shut: async () => {
      const { context, ended } = now();
      const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await session.send('Browser.close' as never).catch(() => undefined);
      await ended;
      running = undefined;
    },
    close: async () => {
      if (running) await kill();
      await rm(profile, { recursive: true, force: true });
    },
  };
};
