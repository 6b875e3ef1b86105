/**
 * Imports into a test's own community, from text that the test writes or from files that ship.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileRole, ImportOptions, ImportReport } from '../../../server/contract/imports.ts';
import { findMapping } from '../../../server/imports/find-mapping.ts';
import { createImport } from '../../../server/imports/import-record.ts';
import { readMapping } from '../../../server/imports/mapping.ts';
import { importWave } from '../../../server/imports/wave-import.ts';
import { shipped } from '../../../server/root-folder.ts';
import type { TestServices } from '../services.ts';

/** Columns as a person would call them; `generators` empty would take the community's own. */
export const plainMapping = `
source: test
missing: [NA]
people: { id: id, name: name, neighbourhood: area, age: age, gender: gender, answered: { column: answered, yes: [1] } }
ties: { from: from, to: to, reportedBy: by, toKind: kind, generator: asked, strength: strength }
generators:
  help: { label: Helps, question: Who helps you? }
  trust: { label: Trusts }
`;

export const peopleColumns = 'id,name,area,age,gender,answered';
export const tieColumns = 'by,from,to,kind,asked,strength';

export type Place = { readonly communityId: string; readonly waveId: string };

export const newPlace = async (services: TestServices): Promise<Place> => {
  const { id: communityId } = await services.newCommunity();
  const wave = await services.communities.saveWave(communityId, { name: 'One', startsOn: null, endsOn: null, population: null });
  return { communityId, waveId: wave.id };
};

export type Files = Partial<Record<FileRole, string | Buffer>>;

/** Writes the files to a folder of their own and imports them. @param mapping YAML, or the name of a shipped mapping. */
export const importFiles = async (
  services: TestServices,
  place: Place,
  files: Files,
  given: { mapping?: string; options?: Partial<ImportOptions>; importId?: string } = {},
): Promise<ImportReport> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
  const entries = await Promise.all(
    Object.entries(files).map(async ([role, content]) => {
      const path = join(folder, `${role}.csv`);
      await writeFile(path, content);
      return [role, { name: `${role}.csv`, path }] as const;
    }),
  );
  return importPaths(services, place, Object.fromEntries(entries), given);
};

/** The same for files that lie somewhere. */
export const importPaths = async (
  services: TestServices,
  place: Place,
  files: Partial<Record<FileRole, { name: string; path: string }>>,
  given: { mapping?: string; options?: Partial<ImportOptions>; importId?: string } = {},
): Promise<ImportReport> => {
  const text = given.mapping ?? plainMapping;
  const mapping = text.includes('\n') ? readMapping(text, 'the mapping') : await findMapping(text, '.');
  const options = { createNamed: false, replace: false, ...given.options };
  const context = { importId: given.importId ?? randomUUID(), ...place, mapping, options, by: 'test' };
  const { importId: id, communityId } = context;
  const { store, communities } = services;
  await createImport(store, { id, communityId, waveName: 'One', startsOn: null, population: null, options, by: 'test' });
  const signal = new AbortController().signal;
  const report = await importWave({ store, communities, context, files, onProgress: () => undefined, signal });
  if (!report) throw new Error('the import stopped by itself');
  return report;
};

export const exampleFile = (name: string) => ({ name, path: shipped(`seed/example-survey/${name}`) });

/** Everything of a community but the record of its imports and jobs, as one hash with how much there is. */
export const graphOf = async ({ driver }: TestServices, communityId: string) => {
  const nodes = await driver.executeQuery(
    `MATCH (n {communityId: $communityId}) WHERE NOT n:Import AND NOT n:ImportPart AND NOT n:Refusal AND NOT n:Job
     RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id`,
    { communityId },
  );
  const relationships = await driver.executeQuery(
    `MATCH (a {communityId: $communityId})-[r]->(b)
     RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b ORDER BY a, type, b, r.key`,
    { communityId },
  );
  const text = JSON.stringify([nodes.records, relationships.records].map((rows) => rows.map((row) => row.toObject())));
  return {
    nodes: nodes.records.length,
    relationships: relationships.records.length,
    hash: createHash('sha256').update(text).digest('hex'),
  };
};
