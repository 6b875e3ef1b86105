/**
 * The real services over the run's Neo4j, and a community of one's own to work in.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import pino from 'pino';
import { inject } from 'vitest';
import { createApp } from '../../server/app.ts';
import { compose, type Services } from '../../server/composition.ts';
import type { Community } from '../../server/contract/communities.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { createStore } from '../../server/neo4j/store.ts';
import { appAs, cookieOf, newUser } from './accounts.ts';

export type TestServices = Services & {
  readonly driver: Driver;
  /** Folder of files that wait to be imported. */
  readonly uploads: string;
  /** As somebody calls it who administers Kith and coordinates every community of these tests. */
  readonly app: RequestListener;
  /** As it stands, for whoever brings their own cookie or none. */
  readonly door: ReturnType<typeof createApp>;
  /** The account behind `app`. */
  readonly userId: string;
  /** A new, empty community of this test's own. */
  newCommunity(name?: string): Promise<Community>;
  close(): Promise<void>;
};

/** Builds everything as main does, but for listening. Call in beforeAll and close in afterAll. */
export const startServices = async (): Promise<TestServices> => {
  const { uri, password } = inject('neo4j');
  const driver = makeDriver(uri, 'neo4j', password);
  const logger = pino({ level: 'silent' });
  const uploads = await mkdtemp(join(tmpdir(), 'kith-uploads-'));
  // Tests ask faster than people do; the limits have tests of their own.
  const services = compose({ store: createStore(driver, 'neo4j'), uploads, logger, rateLimit: 1_000_000 });
  services.runner.start();
  const door = createApp({ services, logger, pages: undefined });
  const userId = await newUser(services, { isAdministrator: true });
  const cookie = await cookieOf(services, userId);
  return {
    ...services,
    driver,
    uploads,
    app: appAs(door, cookie),
    door,
    userId,
    newCommunity: (name = `Test ${randomUUID()}`) =>
      services.communities.create(
        {
          id: CommunityId.parse(randomUUID()),
          name,
          description: '',
          population: null,
          timezone: 'Europe/London',
        },
        userId,
      ),
    close: async () => {
      await services.runner.stop();
      await driver.close();
    },
  };
};
