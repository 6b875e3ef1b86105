/**
 * Times what happens between a file and a figure: import, reading the network back out of Neo4j, layout and measures, for
 * a real village (when ../shared is there) and for an invented community of 50,000.
 */
import { createWriteStream, existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommunityService } from '../../server/communities/community-service.ts';
import { readConfig, rootFolder } from '../../server/config.ts';
import { createNetworkReader } from '../../server/networks/network-reader.ts';
import { inventedNetwork } from '../support/invented-network.ts';
import { runJob } from '../support/kith-process.ts';
import { benchBackup } from './backup.ts';
import { createConnection } from './connection.ts';

export type Print = (what: string, result: string) => void;

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(2)} s`;
const villages = join(rootFolder, '../shared/data/karnataka-villages');

type Survey = { readonly name: string; readonly mapping: string; readonly people: string; readonly ties: string };

/** An invented community as the two files that an import takes. */
const writeInvented = async (folder: string, members: number, ties: number): Promise<Survey> => {
  const network = inventedNetwork({ members, ties, seed: 20_260 });
  const write = async (name: string, header: string, rows: Iterable<string>) => {
    const stream = createWriteStream(join(folder, name));
    stream.write(`${header}\n`);
    for (const row of rows)
      if (!stream.write(`${row}\n`))
        await new Promise<void>((drained) => {
          stream.once('drain', () => drained());
        });
    await new Promise<void>((done) => {
      stream.end(() => done());
    });
    return join(folder, name);
  };
  const people = await write(
    'people.csv',
    'pid,gender,age,didsurv',
    network.members.map(({ id }) => `${id},Female,40,1`),
  );
  const edges = await write(
    'ties.csv',
    'respondent,i,j,type,weight',
    network.ties.map(({ from, to }) => `${from},${from},${to},visitgo,1`),
  );
  return { name: `Invented ${members.toLocaleString('en')}`, mapping: 'karnataka-villages', people, ties: edges };
};

const importSurvey = async (survey: Survey, data: string, print: Print): Promise<void> => {
  const args = [
    '--community',
    survey.name,
    '--wave',
    'Wave 1',
    '--mapping',
    survey.mapping,
    '--people',
    survey.people,
    '--ties',
    survey.ties,
    '--json',
  ];
  const began = performance.now();
  const job = runJob('import', args, { KITH_DATA: data });
  if ((await job.ended) !== 0) throw new Error(job.said());
  const report = JSON.parse(job.printed()) as { people: number; ties: number; seconds: number };
  print(
    `${survey.name}: import of ${report.people.toLocaleString('en')} people and ${report.ties.toLocaleString('en')} ties`,
    `${report.seconds} s (whole command ${seconds(began)})`,
  );
};

/** Prints each figure as it is known. Uses a database and data folder of its own. */
export const benchStored = async (print: Print): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  try {
    const surveys: Survey[] = [];
    if (existsSync(villages)) {
      surveys.push({
        name: 'Village 28',
        mapping: 'karnataka-villages',
        people: join(villages, 'village-28-meta.csv'),
        ties: join(villages, 'village-28-edges.csv'),
      });
    } else print('Village 28', 'skipped: ../shared/data is not here');
    surveys.push(await writeInvented(data, 50_000, 250_000));
    const connection = await createConnection(readConfig({ ...process.env, NEO4J_URI: '', KITH_DATA: data }));
    try {
      for (const survey of surveys) {
        await importSurvey(survey, data, print);
        const communities = createCommunityService(connection.store);
        const community = await communities.findByName(survey.name);
        const wave = community && (await communities.findWave(community.id, 'Wave 1'));
        if (!community || !wave) throw new Error(`${survey.name} was not stored`);
        const reader = createNetworkReader(connection.store);
        for (const time of ['cold', 'warm', 'warm again']) {
          const began = performance.now();
          const network = await reader.read(community.id, wave.id);
          print(
            `${survey.name}: read the network out of Neo4j, ${time} (${network.ties.from.length.toLocaleString('en')} ties)`,
            seconds(began),
          );
        }
      }
      await benchBackup(connection, join(data, 'bench.gz'), print);
    } finally {
      await connection.close();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};
