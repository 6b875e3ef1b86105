/**
 * A real browser on the real service. Without a Chromium these tests are skipped, which in CI is a failure.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { rootFolder } from '../../server/config.ts';
import { copyDemo } from './demo-folder.ts';
import { type KithProcess, runJob, startBuiltKith } from './kith-process.ts';
import { emptiedDatabase } from './neo4j-for-pages.ts';
import { beginCommunity, signInAsAdministrator, signInToDemo } from './sign-in.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/lib/chromium/chromium'];
export const chromiumPath = candidates.find((path) => existsSync(path));

/**
 * For `describe.skipIf(noChromium)`.
 * @throws Error in CI, where a machine without a Chromium has not tested what it says it has.
 */
export const noChromium = ((): boolean => {
  if (chromiumPath) return false;
  const message = 'The browser tests need Chromium. Install it with: apt-get install chromium';
  if (process.env['CI']) throw new Error(message);
  process.stderr.write(`${message}\n`);
  return true;
})();

// Software drawing: what CI machines have. No sandbox: containers run as root. The rest keeps it from calling out.
export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type KithInBrowser = {
  readonly address: string;
  readonly browser: Browser;
  readonly dataFolder: string;
  /** The settings that it was started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined when the tests use a service that was running already. */
  readonly service: KithProcess | undefined;
  /** A page in a context of its own: storage, size, reduced motion and the like are nobody else's. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
};

type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  /** Without a session: at the door. */
  readonly asNobody?: boolean;
  /** Only for axe, which adds a script of its own to the page. */
  readonly forAxe?: boolean;
  /** As a phone or tablet: taps instead of clicks. */
  readonly hasTouch?: boolean;
};

/** Files to import into a community of that name, which whoever is signed in looks after. */
export type Files = {
  readonly community: string;
  readonly wave: string;
  readonly mapping: string;
  readonly people: string;
  readonly ties: string;
  readonly others?: string;
};

const importFiles = async (files: Files, environment: Readonly<Record<string, string>>): Promise<void> => {
  const args = Object.entries(files).flatMap(([name, value]) => [`--${name}`, value]);
  const job = runJob('import', args, environment);
  const code = await job.ended;
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${job.said()}`);
};

/**
 * Starts the built service on a data folder of its own, and a browser. With `demo`, the folder is a copy of one that has
 * the demo community, and its database; without, the database is the run's, emptied. `files` are imported into communities
 * that the signed-in administrator has begun.
 */
export const startInBrowser = async (
  given: {
    readonly files?: readonly Files[];
    readonly demo?: boolean;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<KithInBrowser> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-browser-'));
  // While working on a test: a service that runs already, with what the test needs in it, saves a start each time.
  const running = given.environment ? undefined : process.env['KITH_TEST_ADDRESS'];
  const database = given.demo || running ? {} : await emptiedDatabase();
  const environment = { KITH_DATA: dataFolder, DEMO: given.demo ? '1' : '0', ...database, ...given.environment };
  if (given.demo && !running) await copyDemo(dataFolder);
  const service = running ? undefined : startBuiltKith(environment);
  const address = running ?? (await service?.ready) ?? '';
  let cookie: Promise<string> | undefined;
  const cookieOfAll = () => {
    cookie ??= given.demo ? signInToDemo(address, 'coordinator') : signInAsAdministrator(address, environment);
    return cookie;
  };
  if (!running) {
    for (const files of given.files ?? []) {
      await beginCommunity(address, files.community, await cookieOfAll());
      await importFiles(files, environment);
    }
  }
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: quiet });
  const contexts: BrowserContext[] = [];
  const signIn = async (context: BrowserContext): Promise<void> => {
    const [name = '', value = ''] = (await cookieOfAll()).split('=');
    const { hostname: domain } = new URL(address);
    await context.addCookies([{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  };
  return {
    address,
    browser,
    dataFolder,
    environment,
    service,
    newPage: async ({ width = 1280, height = 900, forAxe = false, asNobody = false, hasTouch = false } = {}) => {
      const context = await browser.newContext({ baseURL: address, viewport: { width, height }, bypassCSP: forAxe, hasTouch });
      contexts.push(context);
      if (!asNobody) await signIn(context);
      return context.newPage();
    },
    close: async () => {
      for (const context of contexts) await context.close().catch(() => undefined);
      await browser.close();
      service?.child.kill('SIGTERM');
      await service?.ended;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};

export type AxeFinding = { readonly id: string; readonly help: string; readonly where: readonly string[] };

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds against WCAG 2.2 A and AA and its own best practices. The page must have been opened `forAxe`. */
export const findAxeViolations = async (page: Page): Promise<readonly AxeFinding[]> => {
  await page.addScriptTag({ path: axeFile });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: readonly AxeViolation[] }> } };
    type AxeViolation = { id: string; help: string; nodes: readonly { target: readonly unknown[] }[] };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) }));
  });
};

/** Keeps a picture in test-results/ for people to look at. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  const folder = join(rootFolder, 'test-results');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
};
