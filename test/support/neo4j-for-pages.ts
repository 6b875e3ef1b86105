/**
 * One Neo4j for all browser tests that begin with nothing. Starting one for each, and planning every statement anew, took
 * longer than much of what they test. They run one after another, and each finds it empty.
 */
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { startOwn } from './neo4j-for-tests.ts';

/** Where it is; child processes of the test runner inherit it. */
const variable = 'KITH_TEST_PAGES_DATABASE';

/**
 * Starts it: always one of our own, as it is emptied time and again and what KITH_TEST_NEO4J_URI names serves other tests.
 * @returns what stops it and removes its files.
 */
export const offerDatabase = async (): Promise<() => Promise<void>> => {
  const { uri, password, stop } = await startOwn();
  process.env[variable] = JSON.stringify({ NEO4J_URI: uri, NEO4J_PASSWORD: password });
  return stop;
};

const emptyAll = `
MATCH (n) WHERE NOT n:TestStore AND NOT n:Migration AND NOT n:SchemaLock
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS`;

/**
 * Empties it but for its schema, the memory of that, and the marker that says whose it is.
 * @returns settings by which a service uses it; none outside a run of the tests, where a service starts its own.
 */
export const emptiedDatabase = async (): Promise<Readonly<Record<string, string>>> => {
  const offered = process.env[variable];
  if (!offered) return {};
  const settings = JSON.parse(offered) as { readonly NEO4J_URI: string; readonly NEO4J_PASSWORD: string };
  const driver = makeDriver(settings.NEO4J_URI, 'neo4j', settings.NEO4J_PASSWORD);
  try {
    // Not in a transaction of the driver's: the statement makes its own.
    const session = driver.session();
    await session.run(emptyAll);
    await session.close();
  } finally {
    await driver.close();
  }
  return settings;
};
