/**
 * Loads the demo community through the services, as somebody would who had made its survey: so it can break none of their
 * rules. Safe to run again: what is there is not stored twice.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../server/composition.ts';
import { CommunityId } from '../server/contract/ids.ts';
import type { ImportReport } from '../server/contract/imports.ts';
import { createImportRecord, saveHeaders } from '../server/imports/import-record.ts';
import { type ImportFiles, importWave, readHeaders } from '../server/imports/wave-import.ts';
import { type DemoWave, generateDemo } from './demo/community.ts';
import { completeEntries, completeMemberships } from './demo/entries.ts';
import { demoMapping, othersFile, peopleFile, tiesFile } from './demo/files.ts';
import { saveDemoInstrument } from './demo/instrument.ts';
import { generators, neighbourhoods, place } from './demo/place.ts';
import { saveDemoViews } from './demo/views.ts';

const by = 'demo';

export type LoadedDemo = {
  readonly communityId: string;
  readonly waveIds: readonly string[];
  readonly reports: readonly ImportReport[];
};

const findOrCreate = async ({ communities }: Services): Promise<string> => {
  const known = await communities.findByName(place.name);
  return (known ?? (await communities.create({ id: CommunityId.parse(randomUUID()), ...place }, undefined, { isDemo: true }))).id;
};

/** Writes the files of a wave where only we can read them, hands them on, and takes them away again. */
const withFiles = async <T>(wave: DemoWave, use: (files: ImportFiles) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-demo-'));
  try {
    const write = async (name: string, text: string) => {
      const path = join(folder, name);
      await writeFile(path, text, { mode: 0o600 });
      return { name, path };
    };
    return await use({
      people: await write('people.csv', peopleFile(wave)),
      others: await write('others.csv', othersFile()),
      ties: await write('ties.csv', tiesFile(wave)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const importOne = (services: Services, communityId: string, waveId: string, wave: DemoWave): Promise<ImportReport> =>
  withFiles(wave, async (files) => {
    const { store, communities } = services;
    const options = { createNamed: false, replace: false };
    const context = { importId: randomUUID(), communityId, waveId, mapping: demoMapping, options, by };
    await createImportRecord(store, context, { wave: wave.name, date: wave.startsOn, population: wave.population });
    await saveHeaders(store, context, (await readHeaders(files, demoMapping)).headers, files);
    const signal = new AbortController().signal;
    const report = await importWave({ store, communities, context, files, onProgress: () => undefined, signal });
    if (!report || report.refusedRows > 0) {
      throw new Error(`The demo community does not fit the import: ${JSON.stringify(report?.refused.slice(0, 3))}`);
    }
    return report;
  });

/**
 * @param stage told what is being done, one line each.
 * @throws Error when a row of the demo is refused: then it and the import do not fit each other.
 */
export const loadDemo = async (services: Services, stage: (what: string) => void): Promise<LoadedDemo> => {
  stage('Making up the demo community');
  const demo = generateDemo();
  const { communities } = services;
  const communityId = await findOrCreate(services);
  const homes = await communities.saveNeighbourhoods(communityId, neighbourhoods);
  await communities.saveGenerators(
    communityId,
    generators.map((one) => ({ ...one, asksFor: one.code === 'uses' ? ('uses' as const) : ('people' as const) })),
  );
  const waveIds: string[] = [];
  const reports: ImportReport[] = [];
  for (const wave of demo.waves) {
    stage(`Loading the demo community, ${wave.name}`);
    const { name, startsOn, endsOn, population } = wave;
    const { id } = await communities.saveWave(communityId, { name, startsOn, endsOn, population });
    waveIds.push(id);
    reports.push(await importOne(services, communityId, id, wave));
  }
  stage('Joining groups, assets and organisations of the demo community');
  await completeEntries(services, communityId);
  await completeMemberships(services, communityId, demo);
  await saveDemoViews(services, communityId, { neighbourhoods: homes, waveIds });
  await saveDemoInstrument(services, communityId);
  // So that the first look at the map need not wait for it.
  await services.jobs.askOnce(communityId, 'layout', {});
  for (const waveId of [...waveIds].reverse()) await services.measures.askFor(communityId, waveId);
  return { communityId, waveIds, reports };
};
