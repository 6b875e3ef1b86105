/**
 * `npm run drill:api`: schemathesis, with all its checks, against a real service on a data folder of its own.
 * Ends with "0 failures" and exit code 0, or with what was found and 1. Reports are kept in test-results/.
 *
 *   npm run drill:api -- --seeds 1,2,3 --examples 50
 *   npm run drill:api -- --address http://127.0.0.1:3000 --as coordinator=COOKIE --as panel=COOKIE
 *
 * `--as` runs everything again with that Cookie header; the first is also used to make the data that the drill works
 * on, so it must be of somebody who may begin a community. Whoever has no session is always tried.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig, rootFolder } from '../../server/config.ts';
import { build, isBuilt } from '../../server/process/build.ts';
import { startBuiltKith } from '../support/kith-process.ts';
import { makeGivenData } from './api/given-data.ts';
import { installed, run } from './api/python.ts';
import { configText } from './api/schemathesis-config.ts';

const version = '4.32.5';
const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    examples: { type: 'string', default: '30' },
    address: { type: 'string' },
    as: { type: 'string', multiple: true, default: [] },
  },
});

type Role = { readonly name: string; readonly cookie: string | undefined };
const roles: readonly Role[] = [
  ...values.as.map((given) => {
    const [name = '', ...cookie] = given.split('=');
    return { name, cookie: cookie.join('=') };
  }),
  { name: 'none', cookie: undefined },
];

/** What we read of schemathesis's own report. */
const Report = z.object({
  complete: z.boolean(),
  running_time: z.number(),
  test_cases: z.object({ generated: z.number(), unique_failures: z.number() }),
  failures: z.array(z.object({ code: z.string(), title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});
const serverError = 'ST101';

const results = join(rootFolder, 'test-results');
const folder = await mkdtemp(join(tmpdir(), 'kith-drill-'));
const program = await installed(readConfig().cacheFolder, 'schemathesis', version, 'st');
if (!values.address && !isBuilt()) await build();
const service = values.address ? undefined : startBuiltKith({ KITH_DATA: join(folder, 'data'), RATE_LIMIT: '1000000' });

type Drilled = { readonly address: string; readonly config: string; readonly signedIn: boolean };

/** @returns how many failures there were. */
const drill = async (service: Drilled, { name, cookie }: Role, seed: string): Promise<number> => {
  const kept = join(results, `schemathesis-${name}-${seed}`);
  const { code, said } = await run(
    program,
    [
      ...['--config-file', service.config, 'run', `${service.address}/api/openapi.json`, '--checks', 'all', '--seed', seed],
      // While there are no accounts, this check would find just that.
      ...(service.signedIn ? [] : ['--exclude-checks', 'ignored_auth']),
      ...['--max-examples', values.examples, '--report', 'json', '--report-json-path', `${kept}.json`],
      ...(cookie === undefined ? [] : ['--header', `Cookie: ${cookie}`]),
    ],
    { cwd: folder },
  );
  await writeFile(`${kept}.txt`, said);
  const text = await readFile(`${kept}.json`, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`schemathesis ended with ${code} and no report:\n${said.slice(-3000)}`);
  const report = Report.parse(JSON.parse(text));
  const broken = report.complete ? report.errors.length : report.errors.length + 1;
  const serverErrors = report.failures.filter((failure) => failure.code === serverError).length;
  say(
    `${name}, seed ${seed}: ${report.test_cases.generated} requests in ${Math.round(report.running_time)} s, ` +
      `${report.test_cases.unique_failures} failures, ${serverErrors} kinds of answer 5xx, ${broken} errors of the drill itself`,
  );
  for (const { code, title, operations } of report.failures) say(`  ${code} ${title}: ${operations.join(', ')}`);
  return report.test_cases.unique_failures + broken;
};

let failures = 0;
try {
  await mkdir(results, { recursive: true });
  const address = values.address ?? (await service?.ready) ?? '';
  const signedIn = (await fetch(`${address}/api/communities`)).status === 401;
  const first = roles[0]?.cookie;
  const given = signedIn && first === undefined ? undefined : await makeGivenData(address, first);
  const config = join(folder, 'schemathesis.toml');
  await writeFile(config, configText(given, signedIn));
  if (!signedIn) say('There are no accounts yet: the check ignored_auth is left out.');
  for (const role of roles) {
    for (const seed of values.seeds.split(',')) failures += await drill({ address, config, signedIn }, role, seed);
  }
} finally {
  service?.child.kill('SIGTERM');
  await service?.ended;
  await rm(folder, { recursive: true, force: true });
}
say(`${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
