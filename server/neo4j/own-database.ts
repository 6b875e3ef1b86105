/**
 * A database of the user's own: reached, and refused where it would let others at what people said.
 */
import { randomBytes } from 'node:crypto';
import { type Driver, Neo4jError } from 'neo4j-driver';
import type { OwnDatabase } from '../config.ts';
import { SetupError } from '../errors.ts';
import { isLoopback } from '../process/reach-settings.ts';
import { makeDriver } from './sign-in.ts';

/** Whether what is sent there leaves this computer as it is. */
const isPlainOverNetwork = (uri: string): boolean => {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  return parsed !== undefined && ['bolt:', 'neo4j:'].includes(parsed.protocol) && !isLoopback(parsed.hostname);
};

/** A database whose sign-in is turned off takes a name that nobody has. */
const takesAnybody = async ({ uri, database }: OwnDatabase): Promise<boolean> => {
  const driver = makeDriver(uri, `nobody-${randomBytes(8).toString('hex')}`, randomBytes(24).toString('base64url'));
  try {
    await driver.executeQuery('RETURN 1 AS one', {}, { database });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
};

const firstPassword = (uri: string): SetupError =>
  new SetupError(
    `The database at ${uri} still has the password that it came with.\nGive it one of your own (in Neo4j: ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '…'), set NEO4J_PASSWORD, then start again.`,
  );

const toSetupError = (error: unknown, { uri, database }: OwnDatabase): SetupError => {
  const code = error instanceof Neo4jError ? error.code : '';
  if (code === 'Neo.ClientError.Security.CredentialsExpired') return firstPassword(uri);
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return new SetupError(
      `The database at ${uri} refused the user name or password.\nCheck NEO4J_USER and NEO4J_PASSWORD, then start again.`,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new SetupError(`The server at ${uri} has no database named ${database}.\nCheck NEO4J_DATABASE, then start again.`);
  }
  return new SetupError(
    `No database answers at ${uri}.\nCheck NEO4J_URI (such as neo4j://127.0.0.1:7687) and that the server runs; or unset it, and Kith starts a database of its own.`,
  );
};

/**
 * @returns a driver that has been answered.
 * @throws SetupError when nothing answers there, or others could read along or come in.
 */
export const connectOwn = async (own: OwnDatabase): Promise<Driver> => {
  const { uri, user, password, database } = own;
  if (isPlainOverNetwork(uri) && !own.withoutTls) {
    throw new SetupError(
      `NEO4J_URI leads to ${uri} without TLS: passwords and what people said could be read on the way.\nUse neo4j+s:// or bolt+s://, or neo4j+ssc:// for a certificate that the server made itself. Where the way is protected by other means, such as a network of its own, say so with NEO4J_WITHOUT_TLS=1.`,
    );
  }
  let driver: Driver | undefined;
  try {
    driver = makeDriver(uri, user, password);
    await driver.executeQuery('RETURN 1 AS one', {}, { database });
  } catch (error) {
    await driver?.close();
    throw toSetupError(error, own);
  }
  const isOpen = await takesAnybody(own);
  if (!isOpen && password !== 'neo4j' && password !== '') return driver;
  await driver.close();
  if (!isOpen) throw firstPassword(uri);
  throw new SetupError(
    `The database at ${uri} lets anybody in: its sign-in is turned off.\nTurn it on (dbms.security.auth_enabled=true), give it a password, set NEO4J_PASSWORD, then start again.`,
  );
};
