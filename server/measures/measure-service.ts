/**
 * The measures of a wave: kept with the hash of what they were computed from, computed again only when that changed.
 */
import { z } from 'zod';
import { graphMeasures } from '#network/measures';
import type { Measures } from '../contract/measures.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { Worker } from '../jobs/worker.ts';
import type { Store } from '../neo4j/store.ts';
import type { NetworkReader, StoredNetwork } from '../networks/network-reader.ts';
import { runInThread } from '../process/thread.ts';
import * as queries from './measure-queries.ts';
import { measuresVersion, toWaveInput, WaveMeasures } from './wave-measures.ts';

export type CurrentMeasures = { readonly result: WaveMeasures; readonly computedAt: string };

export type MeasureService = {
  /** Results for exactly this network, or undefined when there are none yet. */
  find(communityId: string, network: StoredNetwork): Promise<CurrentMeasures | undefined>;
  /** Starts computing unless that is under way; returns the job's id. */
  askFor(communityId: string, waveId: string): Promise<string>;
  /** @throws DomainError notFound */
  read(communityId: string, waveId: string): Promise<Measures>;
};

const MeasureInput = z.object({ waveId: z.uuid() });

export const createMeasureService = (store: Store, networks: NetworkReader, jobs: JobService): MeasureService => {
  const find = async (communityId: string, network: StoredNetwork): Promise<CurrentMeasures | undefined> => {
    const [row] = await store.read((run) => run(queries.readMeasurement, { communityId, key: network.wave.id }));
    if (!row || row.inputsHash !== network.inputsHash || row.version !== measuresVersion) return undefined;
    return { result: WaveMeasures.parse(JSON.parse(row.result)), computedAt: row.computedAt };
  };
  const askFor = async (communityId: string, waveId: string) => (await jobs.askOnce(communityId, 'measure', { waveId })).id;
  return {
    find,
    askFor,
    read: async (communityId, waveId) => {
      const network = await networks.read(communityId, waveId);
      const current = await find(communityId, network);
      const described = new Map(graphMeasures.map((measure) => [measure.id, measure]));
      return {
        bases: network.bases,
        computedAt: current?.computedAt ?? null,
        inputsHash: network.inputsHash,
        measures: (current?.result.graph ?? []).flatMap(({ id, value, reason }) => {
          const measure = described.get(id);
          if (!measure) return [];
          const { label, question, caveats, version } = measure;
          return [{ id, label, question, value, reason, caveats: [...caveats], version: String(version) }];
        }),
        job: current ? null : ((await askFor(communityId, waveId)) as Measures['job']),
      };
    },
  };
};

/** The worker of `measure` jobs. */
export const createMeasureWorker =
  (store: Store, networks: NetworkReader): Worker =>
  async ({ communityId, input, progress, signal }) => {
    const { waveId } = MeasureInput.parse(input);
    progress('Reading the network', 0, 0);
    const network = await networks.read(communityId, waveId, 'job');
    const result = await runInThread<WaveMeasures>(
      (ending) => new URL(`./measure-thread${ending}`, import.meta.url),
      toWaveInput(network),
      {
        signal,
        onProgress: (done, total) => progress('Working out the measures', done, total),
      },
    );
    await store.write((run) =>
      run(queries.saveMeasurement, {
        communityId,
        waveId,
        key: waveId,
        inputsHash: network.inputsHash,
        version: measuresVersion,
        result: JSON.stringify(result),
      }),
    );
    return { waveId, inputsHash: network.inputsHash };
  };
