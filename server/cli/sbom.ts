/**
 * `npm run sbom`: all that Kith is built with and all that it fetches, as one CycloneDX list in sbom.cdx.json: npm's own list,
 * and the jars of the embedded database, each with the hash of the file.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { SetupError } from '../errors.ts';
import { type Jar, listJars } from '../neo4j/embedded/jar-list.ts';
import { ensureJars } from '../neo4j/embedded/jars.ts';
import { rootFolder } from '../root-folder.ts';

const Bom = z.looseObject({ bomFormat: z.literal('CycloneDX'), components: z.array(z.unknown()) });

const ofNpm = async (): Promise<z.infer<typeof Bom>> => {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: rootFolder, maxBuffer: 64 * 1024 * 1024 });
  return Bom.parse(JSON.parse(stdout));
};

const ofJar = ({ group, name, version, file, hash }: Jar): object => ({
  'bom-ref': `${group}:${file}`,
  type: 'library',
  group,
  name,
  version,
  scope: 'optional',
  purl: `pkg:maven/${group}/${name}@${version}`,
  // The program of the embedded database: fetched on the first start, and not at all where a Neo4j is given.
  properties: [{ name: 'kith:fetched', value: file }],
  hashes: [{ alg: 'SHA-512', content: hash }],
});

const run = async (): Promise<void> => {
  const jars = await listJars(
    await ensureJars(readConfig().cacheFolder, () => process.stderr.write('Fetching Neo4j, to list what it is made of.\n')),
  );
  const bom = await ofNpm();
  process.stdout.write(`${JSON.stringify({ ...bom, components: [...bom.components, ...jars.map(ofJar)] }, null, 2)}\n`);
};

run().catch((error: unknown) => {
  const isKnown = error instanceof SetupError;
  process.stderr.write(`${isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
