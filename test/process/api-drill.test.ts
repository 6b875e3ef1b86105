/**
 * The drill of the API, reduced: one seed and few inputs, for each role and for none (C32). In full: `npm run drill:api`.
 * Without schemathesis it is skipped, which in CI is a failure.
 */
import { expect, test } from 'vitest';
import { callers } from '../drill/api/callers.ts';
import { fetchSchemathesis, hasSchemathesis } from '../drill/api/program.ts';
import { drillApi } from '../drill/api.ts';

const isSkipped = !hasSchemathesis() && !process.env['CI'];
if (isSkipped) {
  process.stderr.write(
    'The test of the API needs schemathesis. `npm run drill:api` fetches it; that takes Python 3 with venv and pip.\n',
  );
}

test.skipIf(isSkipped)(
  'schemathesis finds nothing, whoever asks',
  async () => {
    const said: string[] = [];
    const found = await drillApi(await fetchSchemathesis(), {
      ...{ callers, seeds: ['1'], examples: '2', phases: 'fuzzing,stateful', many: 5 },
      say: (line) => said.push(line),
    });
    expect(found, said.join('\n')).toMatchObject({ failures: 0, serverErrors: 0, broken: 0 });
    // A round that could not ask much has shown nothing.
    expect(found.requests, said.join('\n')).toBeGreaterThan(callers.length * 50);
  },
  900_000,
);
