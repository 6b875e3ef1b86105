/**
 * One run of schemathesis, and what it found.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rootFolder } from '../../../server/config.ts';
import type { Role } from '../../../server/contract/route.ts';
import { allRoutes } from '../../../server/contract/routes.ts';
import { takesSealed } from '../../../server/openapi/replies.ts';
import { run } from '../../support/python.ts';
import type { Say } from '../frame.ts';
import type { Caller, CallerName } from './callers.ts';
import type { GivenIds } from './given-data.ts';
import { configText, sessionVariable } from './schemathesis-config.ts';

/** What we read of its report. */
const Report = z.object({
  complete: z.boolean(),
  running_time: z.number(),
  test_cases: z.object({ generated: z.number(), unique_failures: z.number() }),
  failures: z.array(z.object({ code: z.string(), title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});
const serverError = 'ST101';

export type Round = {
  readonly address: string;
  readonly caller: Caller;
  readonly given: GivenIds;
  readonly seed: string;
  readonly examples: string;
  /** Its phases, with commas; each in turn. */
  readonly phases: string;
  /** Operations that are tried alone, or not at all. */
  readonly only?: readonly string[];
  readonly without?: readonly string[];
};

export type Found = {
  readonly requests: number;
  readonly failures: number;
  readonly serverErrors: number;
  readonly broken: number;
};

/** By the route table. Without a session nothing is made, and nothing is missed. */
const closedTo = (name: CallerName): readonly string[] => {
  const open: readonly Role[] = ['anyone', 'coming-in', 'signed-in'];
  return name === 'none'
    ? []
    : allRoutes.filter(({ who }) => !who.some((one) => one === name || open.includes(one))).map(({ id }) => id);
};

const sealedIds = allRoutes.filter(takesSealed).map(({ id }) => id);

const results = join(rootFolder, 'test-results');

/** The secret alone: its name is in the API's description. */
const secretOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

/**
 * Runs all checks and keeps the reports in test-results/.
 * @param program path of schemathesis.
 * @param folder for what it writes itself.
 * @throws Error when it ends without a report.
 */
export const runRound = async (program: string, folder: string, round: Round, say: Say): Promise<Found> => {
  const { address, given, seed, examples, phases, only = [], without = [] } = round;
  const { name, cookie } = round.caller;
  const title = `${name}, seed ${seed}${only.length > 0 ? `, ${only.join(' and ')}` : ''}`;
  const kept = join(results, `schemathesis-${[name, seed, ...only].join('-')}`);
  const config = join(folder, 'schemathesis.toml');
  await mkdir(results, { recursive: true });
  const closed = closedTo(name);
  const sealed = sealedIds.filter((id) => !closed.includes(id));
  await writeFile(config, configText(given, cookie !== undefined, closed, sealed));
  const { code, said } = await run(
    program,
    [
      ...['--config-file', config, 'run', `${address}/api/openapi.json`, '--seed', seed],
      ...['--phases', phases, '--max-examples', examples, '--report', 'json', '--report-json-path', `${kept}.json`],
      ...only.flatMap((id) => ['--include-operation-id', id]),
      ...without.flatMap((id) => ['--exclude-operation-id', id]),
    ],
    { cwd: folder, environment: cookie === undefined ? {} : { [sessionVariable]: secretOf(cookie) } },
  );
  await writeFile(`${kept}.txt`, said);
  const text = await readFile(`${kept}.json`, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`schemathesis ended with ${code} and no report:\n${said.slice(-3000)}`);
  const report = Report.parse(JSON.parse(text));
  const found = {
    requests: report.test_cases.generated,
    failures: report.test_cases.unique_failures,
    serverErrors: report.failures.filter((failure) => failure.code === serverError).length,
    broken: report.errors.length + (report.complete ? 0 : 1),
  };
  say(
    `${title}: ${found.requests} requests in ${Math.round(report.running_time)} s, ${found.failures} failures, ` +
      `${found.serverErrors} kinds of answer 5xx, ${found.broken} errors of the drill itself`,
  );
  for (const failure of report.failures) say(`  ${failure.code} ${failure.title}: ${failure.operations.join(', ')}`);
  return found;
};
