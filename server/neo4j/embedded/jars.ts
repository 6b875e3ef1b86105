/**
 * Fetches Neo4j's jars once, into a cache outside the checkout.
 */
import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shipped } from '../../root-folder.ts';
import { fetchFailed, requireMaven } from './tools.ts';

const here = shipped('server/neo4j/embedded');

/** The launcher's source, run by `java` as it is. */
export const launcherSource = join(here, 'EmbeddedNeo4j.java');
export const pomFile = join(here, 'pom.xml');
export const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const neo4jVersion = async (): Promise<string> => {
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(await readFile(pomFile, 'utf8'))?.[1];
  if (!version) throw new Error(`${pomFile} names no version of Neo4j`);
  return version;
};

const copyJars = (into: string): Promise<void> =>
  new Promise((done, failed) => {
    const goal = `${dependencyPlugin}:copy-dependencies`;
    const maven = spawn('mvn', ['-B', '-q', '-f', pomFile, goal, '-DincludeScope=runtime', `-DoutputDirectory=${into}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    maven.stdout.on('data', keep);
    maven.stderr.on('data', keep);
    maven.on('error', () => failed(fetchFailed('Maven did not start.')));
    maven.on('exit', (code) => {
      if (code === 0) return done();
      const errors = said.split('\n').filter((line) => line.startsWith('[ERROR]') && line.length > 10);
      failed(fetchFailed(errors.slice(0, 2).join('\n')));
    });
  });

/**
 * The folder that holds Neo4j's jars, fetched now if it is not there yet. Two starts at once fetch twice and keep one
 * copy: the folder appears whole or not at all.
 * @returns the folder, and whether it had to be fetched.
 */
export const ensureJars = async (cacheFolder: string, onFetch: () => void): Promise<string> => {
  const target = join(cacheFolder, `neo4j-${await neo4jVersion()}`);
  if (await exists(target)) return target;
  await requireMaven();
  onFetch();
  await mkdir(cacheFolder, { recursive: true });
  const partial = await mkdtemp(join(cacheFolder, 'fetching-'));
  try {
    await copyJars(partial);
    await rename(partial, target).catch(async (error) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return target;
};
