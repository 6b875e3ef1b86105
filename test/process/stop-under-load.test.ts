/**
 * Told to stop while people write (C44): what is under way is finished or refused, the process ends well within 10
 * seconds, and what was acknowledged is there after the next start.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '#network/random';
import { freePort } from '../../server/neo4j/embedded/launch.ts';
import { newJournal, write } from '../drill/journal.ts';
import { makePlace } from '../drill/place.ts';
import { compare, openDatabase } from '../drill/stored.ts';
import { startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';

test('SIGTERM under eight writers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-stop-'));
  const port = await freePort();
  const environment = { KITH_DATA: join(folder, 'data'), PORT: String(port) };
  const first = startKith(environment);
  let second: ReturnType<typeof startKith> | undefined;
  try {
    const address = await first.ready;
    const door = { address, cookie: await signInAsAdministrator(address, environment) };
    const place = await makePlace(door);
    const journal = newJournal();
    let goesOn = true;
    const writing = Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        write(door, place, journal, { goesOn: () => goesOn, random: seededRandom(writer) }),
      ),
    );
    while (journal.acknowledged < 40) await Promise.race([writing, new Promise((done) => setTimeout(done, 20))]);
    const began = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect((performance.now() - began) / 1_000).toBeLessThan(10);
    expect(first.said()).toContain('Stopped. Everything is stored.');
    second = startKith(environment);
    await second.ready;
    goesOn = false;
    await writing;
    expect(journal.faults).toEqual([]);
    expect([...journal.answers.keys()].filter((status) => ![0, 200, 201, 503].includes(status))).toEqual([]);
    const driver = await openDatabase(environment.KITH_DATA);
    expect(await compare(driver, place, journal).finally(() => driver.close())).toMatchObject({ lost: [], doubled: [] });
  } finally {
    for (const kith of [first, second]) {
      kith?.child.kill('SIGTERM');
      await kith?.ended;
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }
}, 240_000);
