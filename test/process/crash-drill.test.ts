/**
 * The service and its database killed under writers, reduced to 3 kills (C13, C14). In full, and with how soon it is ready
 * again: `npm run drill:crash`.
 */
import { expect, test } from 'vitest';
import { drillCrash } from '../drill/crash.ts';

test('kill -9 loses nothing that was acknowledged, and doubles nothing', async () => {
  const result = await drillCrash({ appKills: 1, databaseKills: 2, writers: 8, seed: 1, say: () => undefined });
  expect(result).toMatchObject({ lost: [], doubled: [], unverified: '', verified: [0, 0], sessionStage: 'signed-in' });
  expect(result.journal.faults).toEqual([]);
  // Enough of everything, or nothing was tried.
  expect(Object.keys(result.kinds).sort()).toEqual([
    ...['asset', 'group', 'interview', 'organisation', 'resident', 'submission', 'view'],
  ]);
  expect(result.journal.acknowledged).toBeGreaterThan(30);
  expect([...result.appSeconds, ...result.databaseSeconds]).toHaveLength(3);
}, 600_000);
