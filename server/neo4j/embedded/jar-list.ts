/**
 * What the embedded database is made of, by Maven's names, with the hash of each file as it was fetched.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dependencyPlugin, pomFile } from './jars.ts';
import { requireMaven } from './tools.ts';

export type Jar = {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** SHA-512, in hexadecimal. */
  readonly hash: string;
};

/** `group:name:jar:version:scope`, or with a classifier after "jar". */
const line = /^ +([^:\s]+):([^:\s]+):jar(?::([^:\s]+))?:([^:\s]+):(?:compile|runtime)\b/gm;

/**
 * @param folder that holds the jars.
 * @throws Error when Maven's list and the folder do not hold the same.
 */
export const listJars = async (folder: string): Promise<readonly Jar[]> => {
  await requireMaven();
  const scratch = await mkdtemp(join(tmpdir(), 'kith-jars-'));
  const list = join(scratch, 'list');
  const args = ['-B', '-q', '-f', pomFile, `${dependencyPlugin}:list`, '-DincludeScope=runtime', `-DoutputFile=${list}`];
  const text = await promisify(execFile)('mvn', args)
    .then(() => readFile(list, 'utf8'))
    .finally(() => rm(scratch, { recursive: true, force: true }));
  const named = [...text.matchAll(line)].map(([, group = '', name = '', classifier, version = '']) => ({
    group,
    name,
    version,
    file: `${[name, version, classifier].filter(Boolean).join('-')}.jar`,
  }));
  const there = (await readdir(folder)).sort();
  if (
    there.join() !==
    named
      .map(({ file }) => file)
      .sort()
      .join()
  ) {
    throw new Error(`${folder} holds other files than Maven lists. Remove it, start Kith once, then try again.`);
  }
  return Promise.all(
    named.map(async (jar) => ({
      ...jar,
      hash: createHash('sha512')
        .update(await readFile(join(folder, jar.file)))
        .digest('hex'),
    })),
  );
};
