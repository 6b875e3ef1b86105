import { defineConfig } from 'vitest/config';

// Every database of the tests lives for minutes: compiling one as for a year takes half of a machine with two cores.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

const conditions = { resolve: { conditions: ['kith'] }, ssr: { resolve: { conditions: ['kith'] } } };

export default defineConfig({
  ...conditions,
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-results/report.json' }]] : ['default'],
    projects: [
      {
        ...conditions,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/network/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        ...conditions,
        test: {
          name: 'db',
          include: ['test/db/**/*.test.ts', 'test/http/**/*.test.ts', 'test/process/**/*.test.ts'],
          globalSetup: ['test/support/neo4j-for-tests.ts'],
          // For what hangs, not for what is slow: a busy machine has taken a minute for thirty interviews.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // All have one database, and some of them look at all of it: who is signed in, what the log says.
          fileParallelism: false,
        },
      },
      {
        ...conditions,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/built.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // Each starts the real thing; two at once would fight for the processor.
          fileParallelism: false,
        },
      },
    ],
  },
});
