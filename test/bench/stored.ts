/**
 * Times what happens between a file and a figure: import, reading the network back out of Neo4j, layout and measures, for
 * a real village (when ../shared is there) and for an invented community of 50,000.
 */
import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommunityService } from '../../server/communities/community-service.ts';
import { readConfig } from '../../server/config.ts';
import { createNetworkReader } from '../../server/networks/network-reader.ts';
import type { Files } from '../support/browser.ts';
import { inventedNetwork } from '../support/invented-network.ts';
import { runJob } from '../support/kith-process.ts';
import { benchBackup } from './backup.ts';
import { createConnection } from './connection.ts';
import { village28 } from './village.ts';

export type Print = (what: string, result: string) => void;

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(2)} s`;

/** An invented community as the two files that an import takes. */
const writeInvented = async (folder: string, members: number, ties: number): Promise<Files> => {
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
  const community = `Invented ${members.toLocaleString('en')}`;
  return { community, wave: 'Wave 1', mapping: 'karnataka-villages', people, ties: edges };
};

const importSurvey = async (survey: Files, data: string, print: Print): Promise<void> => {
  const args = [...Object.entries(survey).flatMap(([name, value]) => [`--${name}`, value]), '--json'];
  const began = performance.now();
  const job = runJob('import', args, { KITH_DATA: data });
  if ((await job.ended) !== 0) throw new Error(job.said());
  const report = JSON.parse(job.printed()) as { people: number; ties: number; seconds: number };
  print(
    `${survey.community}: import of ${report.people.toLocaleString('en')} people and ${report.ties.toLocaleString('en')} ties`,
    `${report.seconds} s (whole command ${seconds(began)})`,
  );
};

/** Prints each figure as it is known. Uses a database and data folder of its own. */
export const benchStored = async (print: Print): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  try {
    const surveys: Files[] = [];
    if (village28) surveys.push(village28);
    else print('Village 28', 'skipped: ../shared/data is not here');
    surveys.push(await writeInvented(data, 50_000, 250_000));
    const connection = await createConnection(readConfig({ ...process.env, NEO4J_URI: '', KITH_DATA: data }));
    try {
      for (const survey of surveys) {
        await importSurvey(survey, data, print);
        const communities = createCommunityService(connection.store);
        const community = await communities.findByName(survey.community);
        const wave = community && (await communities.findWave(community.id, survey.wave));
        if (!community || !wave) throw new Error(`${survey.community} was not stored`);
        const reader = createNetworkReader(connection.store);
        for (const time of ['cold', 'warm', 'warm again']) {
          const began = performance.now();
          const network = await reader.read(community.id, wave.id);
          print(
            `${survey.community}: read the network out of Neo4j, ${time} (${network.ties.from.length.toLocaleString('en')} ties)`,
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
