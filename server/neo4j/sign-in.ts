/**
 * The first sign-in to a new store. It asks for a new password before anything else; we set our own at once.
 */
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';

const driverOptions = {
  disableLosslessIntegers: true,
  // Every result is bounded; asked for in small pieces, a network takes several times as long to arrive.
  fetchSize: -1,
  maxConnectionPoolSize: 50,
  connectionAcquisitionTimeout: 5_000,
  connectionTimeout: 5_000,
  maxTransactionRetryTime: 5_000,
  telemetryDisabled: true,
  userAgent: 'kith',
};

/** A driver with our limits: 50 connections, and 5 seconds for each kind of waiting. */
export const makeDriver = (uri: string, user: string, password: string): Driver =>
  // A copy: the driver writes into what it is given whether this address is encrypted, and the next would be told so too.
  neo4j.driver(uri, neo4j.auth.basic(user, password), { ...driverOptions });

/** As {@link makeDriver}, but INTEGER arrives as bigint and FLOAT as number, so that each can be told from the other. */
export const makeExactDriver = (uri: string, user: string, password: string): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { ...driverOptions, disableLosslessIntegers: false, useBigInt: true });

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (error.code === 'Neo.ClientError.Security.Unauthorized' || error.code === 'Neo.ClientError.Security.CredentialsExpired');

/**
 * Signs in to an embedded database, setting the password of a new one.
 * @returns a driver that has been answered.
 */
export const signInEmbedded = async (uri: string, password: string): Promise<Driver> => {
  const driver = makeDriver(uri, 'neo4j', password);
  try {
    await driver.executeQuery('RETURN 1 AS one', {}, { database: 'neo4j' });
    return driver;
  } catch (error) {
    if (!isWrongPassword(error)) {
      await driver.close();
      throw error;
    }
  }
  await driver.close();
  const first = makeDriver(uri, 'neo4j', 'neo4j');
  try {
    const session = first.session({ database: 'system' });
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
    await session.close();
  } finally {
    await first.close();
  }
  return makeDriver(uri, 'neo4j', password);
};

/** The id of the store that answers, to tell ours from someone else's on the same port. */
export const readStoreId = async (driver: Driver, database: string): Promise<string> => {
  const { records } = await driver.executeQuery('CALL db.info() YIELD id RETURN id', {}, { database });
  return String(records[0]?.get('id'));
};
