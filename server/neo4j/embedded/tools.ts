/**
 * The two programs that the embedded database needs: a JDK (17 or later) and Maven.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../../errors.ts';

const run = promisify(execFile);

const threeWays = (first: string): string =>
  [
    'There are three ways on:',
    `  1. ${first}`,
    '  2. Use a Neo4j of your own: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, then start again.',
    '  3. With Docker: docker compose up',
  ].join('\n');

/**
 * The path of a Java of version 17 or later.
 * @throws SetupError when there is none, naming the ways on.
 */
export const findJava = async (javaHome: string | undefined): Promise<string> => {
  const java = javaHome ? join(javaHome, 'bin', 'java') : 'java';
  const install = 'Install a JDK 17 or later (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless), then start again.';
  let said: string;
  try {
    said = (await run(java, ['-version'])).stderr;
  } catch {
    throw new SetupError(`Kith runs its database with Java, and no Java was found.\n${threeWays(install)}`);
  }
  const version = /version "(?:1\.)?(\d+)/.exec(said)?.[1];
  if (!version || Number(version) < 17) {
    throw new SetupError(
      `Kith runs its database with Java 17 or later, and the Java found here is version ${version ?? 'unknown'}.\n${threeWays(install)}`,
    );
  }
  return java;
};

/**
 * Makes sure that Maven is there.
 * @throws SetupError when it is not, naming the ways on.
 */
export const requireMaven = async (): Promise<void> => {
  try {
    await run('mvn', ['--version']);
  } catch {
    const install = 'Install Maven (Debian, Ubuntu: apt-get install maven), then start again.';
    throw new SetupError(`Kith fetches its database with Maven, and no Maven was found.\n${threeWays(install)}`);
  }
};

/** What to say when Maven could not fetch the database. */
export const fetchFailed = (lastLines: string): SetupError =>
  new SetupError(
    `The database could not be fetched. This is needed once; later starts need no network.\n${lastLines}\n${threeWays(
      'Check the network connection (and the proxy in ~/.m2/settings.xml, if you need one), then start again.',
    )}`,
  );
