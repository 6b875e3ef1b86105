/**
 * A Neo4j and a data folder of a test's own, for what would be in the way of others: emptying it, above all.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from '../../server/app.ts';
import { compose } from '../../server/composition.ts';
import { readConfig } from '../../server/config.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { type Connection, connect } from '../../server/neo4j/connect.ts';
import type { ExactStore } from '../../server/neo4j/exact.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { appAs, cookieOf, newUser } from './accounts.ts';
import type { TestServices } from './services.ts';

export type OwnStore = {
  readonly folder: string;
  readonly connection: Connection;
  readonly exact: ExactStore;
  readonly services: TestServices;
  /** The services with an administrator who is signed in, and coordinates the communities that they begin. */
  withAccount(): Promise<TestServices>;
  close(): Promise<void>;
};

export const startOwnStore = async (): Promise<OwnStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-own-'));
  const config = readConfig({ ...process.env, NEO4J_URI: '', KITH_DATA: join(folder, 'data') });
  const connection = await connect(config, { stage: () => undefined, join: false });
  const exact = connection.openExact();
  const driver = makeDriver(`bolt://127.0.0.1:${connection.embedded?.boltPort}`, 'neo4j', connection.folder.password);
  const logger = pino({ level: 'silent' });
  const uploads = connection.folder.uploads;
  const composed = compose({ store: connection.store, uploads, logger, rateLimit: 1_000_000 });
  const door = createApp({ services: composed, logger, pages: undefined });
  const services: TestServices = {
    ...composed,
    driver,
    uploads,
    // Nobody has an account: the store stays as empty as the tests want it.
    app: door,
    door,
    userId: 'nobody',
    newCommunity: (name = `Own ${randomUUID()}`) =>
      composed.communities.create({
        id: CommunityId.parse(randomUUID()),
        name,
        description: '',
        population: null,
        timezone: 'Europe/London',
      }),
    close: () => driver.close(),
  };
  const withAccount = async (): Promise<TestServices> => {
    const userId = await newUser(services, { isAdministrator: true });
    const begin = composed.communities.create;
    const newCommunity = (name = `Own ${randomUUID()}`) =>
      begin({ id: CommunityId.parse(randomUUID()), name, description: '', population: null, timezone: 'Europe/London' }, userId);
    return { ...services, userId, app: appAs(door, await cookieOf(services, userId)), newCommunity };
  };
  const close = async () => {
    await services.close();
    await exact.close();
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, connection, exact, services, withAccount, close };
};
