/**
 * Brings the figures of a wave, and the work that finds them, into states that pass too fast to be looked at: by writing to
 * the database of a service that runs. Whatever is then read, stopped or begun again is the service's own doing.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOfWork } from '../../server/jobs/rests.ts';
import type { PartResult } from '../../server/measures/part-result.ts';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { RunFile } from '../../server/process/data-folder.ts';

type Which = { readonly communityId: string; readonly waveId: string };

/** A piece of work as it is kept. A `running` one belongs to nobody who runs, and is taken over by nobody. */
type WorkState = {
  readonly status: 'running' | 'failed' | 'done';
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly message?: string;
};

type Row = Readonly<Record<string, unknown>>;

export type FigureStates = {
  /** Takes away the parts of these ids, or all, and has the work that finds them stand so. */
  takeAway(work: WorkState, parts?: readonly string[]): Promise<void>;
  /** Puts back some of what was taken away, as if the work had just found it. */
  giveBack(parts: readonly string[], change?: (result: PartResult) => PartResult): Promise<void>;
  /** What becomes of the work. */
  tell(work: WorkState): Promise<void>;
  close(): Promise<void>;
};

// Until the test has looked at it no runner takes it for forgotten, and nobody begins it again because time has passed.
const standing = `
  job.owner = 'test', job.heartbeatAt = datetime() + duration('PT1H'), job.status = $status, job.stage = $stage,
  job.done = $done, job.total = $total, job.message = $message,
  job.finishedAt = CASE $status WHEN 'running' THEN null ELSE datetime() + duration('PT1H') END,
  job.onceKey = CASE $status WHEN 'done' THEN null ELSE job.onceKey END`;

const takeAway = `
MATCH (m:Measurement {communityId: $communityId, waveId: $waveId}) WHERE $parts IS NULL OR m.part IN $parts
WITH m, properties(m) AS kept
DELETE m
RETURN kept`;

const beginWork = `
MERGE (job:Job {onceKey: $onceKey})
ON CREATE SET job.id = $id, job.communityId = $communityId, job.kind = 'measure', job.input = $input, job.attempts = 1,
  job.createdAt = datetime()
SET ${standing}`;

/** @param dataFolder of the service; its run.json says where its database is. */
export const openFigureStates = async (dataFolder: string, which: Which): Promise<FigureStates> => {
  const { boltPort, password } = RunFile.parse(JSON.parse(await readFile(join(dataFolder, 'run.json'), 'utf8')));
  const driver = makeDriver(`bolt://127.0.0.1:${boltPort}`, 'neo4j', password);
  const input = JSON.stringify({ waveId: which.waveId });
  const onceKey = keyOfWork({ communityId: which.communityId, kind: 'measure', input });
  const taken = new Map<string, Row>();
  /** One transaction: whoever reads sees all of it or nothing. */
  const write = async (queries: readonly (readonly [string, Row])[]): Promise<readonly Row[]> => {
    const session = driver.session({ database: 'neo4j' });
    try {
      return await session.executeWrite(async (run) => {
        const rows: Row[] = [];
        for (const [query, given] of queries) {
          const { records } = await run.run(query, { ...which, onceKey, ...given });
          rows.push(...records.map((record) => record.toObject() as Row));
        }
        return rows;
      });
    } finally {
      await session.close();
    }
  };
  return {
    takeAway: async (work, parts) => {
      const rows = await write([
        [takeAway, { parts: parts ?? null }],
        [beginWork, { id: randomUUID(), input, message: '', ...work }],
      ]);
      for (const { kept } of rows) taken.set(String((kept as Row)['part']), kept as Row);
    },
    giveBack: async (parts, change = (result) => result) => {
      const rows = parts.map((part): readonly [string, Row] => {
        const kept = taken.get(part);
        if (!kept) throw new Error(`The part ${part} was not taken away.`);
        const result = JSON.stringify(change(JSON.parse(String(kept['result']))));
        return ['MERGE (m:Measurement {key: $kept.key}) SET m = $kept, m.result = $result', { kept, result }];
      });
      await write(rows);
    },
    tell: async (work) => {
      await write([[`MATCH (job:Job {onceKey: $onceKey}) SET ${standing}`, { message: '', ...work }]]);
    },
    close: () => driver.close(),
  };
};
