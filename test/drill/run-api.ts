/**
 * `npm run drill:api`: schemathesis for each role and for none. Ends with "0 failures" and exit code 0, or with what was
 * found and 1. Reports are kept in test-results/.
 *
 *   npm run drill:api -- --seeds 1,2,3 --examples 50 --callers none,coordinator
 *   npm run drill:api -- --fetch      only fetches schemathesis
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { callers } from './api/callers.ts';
import { fetchSchemathesis } from './api/program.ts';
import { drillApi } from './api.ts';
import { say } from './frame.ts';

const { values } = parseArgs({
  options: {
    fetch: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '1' },
    examples: { type: 'string', default: '30' },
    phases: { type: 'string', default: 'examples,coverage,fuzzing,stateful' },
    callers: { type: 'string', default: callers.join(',') },
  },
});

const program = await fetchSchemathesis();
if (values.fetch) process.exit(0);
const { requests, failures, broken } = await drillApi(program, {
  callers: z.array(z.enum(callers)).parse(values.callers.split(',')),
  seeds: values.seeds.split(','),
  examples: values.examples,
  phases: values.phases,
  many: 25,
  say,
});
say(`${requests} requests, ${failures + broken} failures`);
process.exit(failures + broken === 0 ? 0 : 1);
