/**
 * Every declared query, found by looking at the source and not by trusting that somebody imported it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../server/config.ts';
import { type Query, registeredQueries } from '../../server/neo4j/query.ts';

const filesBelow = (folder: string, ending: string): string[] => {
  const entries = readdirSync(join(rootFolder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** Imports every module that declares a query and returns what they declared. */
export const loadAllQueries = async (): Promise<readonly Query[]> => {
  for (const file of [...filesBelow('server', '.ts'), ...filesBelow('seed', '.ts')]) {
    const text = readFileSync(file, 'utf8');
    if (/\bdefineQuery\(/.test(text) && !file.endsWith('neo4j/query.ts')) await import(/* @vite-ignore */ file);
  }
  return registeredQueries();
};

/** Names of the statements under cypher/ (without the migrations, which are no queries). */
export const cypherFiles = (): readonly string[] =>
  filesBelow('cypher', '.cypher')
    .map((file) => file.slice(join(rootFolder, 'cypher').length + 1).replace(/\.cypher$/, ''))
    .filter((name) => !name.startsWith('schema/'));
