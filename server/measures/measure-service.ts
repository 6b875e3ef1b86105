/**
 * The figures of a wave: kept in parts, each with the hash of what it was worked out from, and worked out again only when that
 * has changed.
 */
import type { z } from 'zod';
import * as communityQueries from '../communities/community-queries.ts';
import type { MeasureFileForm, Measures } from '../contract/measures.ts';
import { notFound } from '../errors.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { Store } from '../neo4j/store.ts';
import type { StoredNetwork } from '../networks/network-reader.ts';
import type { KnownInputs } from './known-inputs.ts';
import { type MeasureFile, toFile } from './measure-file.ts';
import * as queries from './measure-queries.ts';
import { currentParts, hashFor, waveBefore } from './measure-worker.ts';
import { PartResult } from './part-result.ts';
import { marksPart } from './parts/marks.ts';
import { bigParts, parts } from './parts.ts';
import { readNames } from './read-names.ts';
import { tellAssets, tellMeasures, tellSpreads, type WavePart } from './tell-measures.ts';
import type { InputHashes } from './wave-inputs.ts';

/** What the map shows of each member, in the order of the wave's members. */
export type CurrentMarks = Pick<z.output<typeof PartResult>, 'marks' | 'circles'>;

export type MeasureService = {
  /** Circles and marks for exactly this network, or undefined when there are none yet. */
  findMarks(communityId: string, network: StoredNetwork): Promise<CurrentMarks | undefined>;
  /** Starts computing unless that is under way, failed or was stopped just now; returns the job's id. */
  askFor(communityId: string, waveId: string): Promise<string>;
  /** @throws DomainError notFound */
  read(communityId: string, waveId: string): Promise<Measures>;
  /** What `read` gives, as a file. @throws DomainError notFound */
  file(communityId: string, waveId: string, as: MeasureFileForm): Promise<MeasureFile>;
  /** Starts computing what is missing although it failed or was stopped. @throws DomainError notFound */
  analyse(communityId: string, waveId: string): Promise<{ readonly job: Measures['job'] }>;
};

/** What a page of figures shows: all but what is for the map alone. */
const small = parts.filter(({ id }) => !bigParts.has(id));
const smallIds = small.map(({ id }) => id);

type Which = { readonly communityId: string; readonly waveId: string };

export const createMeasureService = (store: Store, jobs: JobService, known: KnownInputs): MeasureService => {
  const hashesOf = async ({ communityId, waveId }: Which) => {
    const [own, beforeId] = [await known.of(communityId, waveId), await waveBefore(store, { communityId, waveId })];
    const before = beforeId === null ? null : await known.of(communityId, beforeId);
    return { own, before: before?.hashes ?? null };
  };
  const readKept = async ({ communityId, waveId }: Which, ids: readonly string[]) =>
    store.read((run) => run(queries.readParts, { communityId, waveId, parts: [...ids] }));
  const askFor = async (communityId: string, waveId: string, again = false) =>
    (await jobs.askOnce(communityId, 'measure', { waveId }, again)).id;

  /** Of another wave whatever this version knows: it is history, and says when it was worked out by being there. */
  const readHistory = async (communityId: string, except: string): Promise<WavePart[]> => {
    const waves = await store.read((run) => run(communityQueries.listWaves, { communityId }));
    const found = await Promise.all(
      waves.map(async ({ id }) => {
        if (id === except) return [{ waveId: id, result: undefined }];
        const rows = await readKept({ communityId, waveId: id }, smallIds);
        return rows
          .filter((row) => small.find((part) => part.id === row.part)?.version === row.version)
          .map((row) => ({ waveId: id as string, result: PartResult.parse(JSON.parse(row.result)) }));
      }),
    );
    return found.flat() as WavePart[];
  };

  const readHere = async (which: Which, hashes: { own: { hashes: InputHashes }; before: InputHashes | null }) => {
    const rows = await readKept(which, smallIds);
    const current = rows.filter((row) => {
      const part = small.find(({ id }) => id === row.part)!;
      return row.version === part.version && row.inputsHash === hashFor(part, hashes.own.hashes, hashes.before);
    });
    const inOrder = small.flatMap(({ id }) => current.filter((row) => row.part === id));
    return inOrder.map((row) => ({ ...row, result: PartResult.parse(JSON.parse(row.result)) }));
  };

  const read = async (communityId: string, waveId: string): Promise<Measures> => {
    const which = { communityId, waveId };
    const hashes = await hashesOf(which);
    const here = await readHere(which, hashes);
    const current = await currentParts(store, which, hashes.own.hashes, hashes.before);
    const history = await readHistory(communityId, waveId);
    const waves = history.flatMap((one) => (one.waveId === waveId ? here.map(({ result }) => ({ waveId, result })) : [one]));
    const results = here.map(({ result }) => result);
    const { nameOf, names } = await readNames(store, communityId);
    return {
      bases: hashes.own.bases,
      computedAt:
        here
          .map(({ computedAt }) => computedAt)
          .sort()
          .at(-1) ?? null,
      inputsHash: hashes.own.hashes.ties,
      parts: { done: current.size, all: parts.length },
      measures: tellMeasures(waves, waveId, nameOf),
      spreads: tellSpreads(results, nameOf),
      assets: tellAssets(results, names),
      job: current.size === parts.length ? null : ((await askFor(communityId, waveId)) as Measures['job']),
    };
  };

  return {
    askFor,
    findMarks: async (communityId, { wave, inputsHash }) => {
      const [row] = await readKept({ communityId, waveId: wave.id }, [marksPart.id]);
      const hash = hashFor(marksPart, { ties: inputsHash }, null);
      if (!row || row.version !== marksPart.version || row.inputsHash !== hash) return undefined;
      return PartResult.parse(JSON.parse(row.result));
    },
    read,
    file: async (communityId, waveId, as) => {
      const measures = await read(communityId, waveId);
      const waves = await store.read((run) => run(communityQueries.listWaves, { communityId }));
      const wave = waves.find(({ id }) => id === waveId);
      if (!wave) throw notFound('wave');
      const day = (measures.computedAt ?? new Date().toISOString()).slice(0, 10);
      return toFile(measures, as, { wave: wave.name, day });
    },
    analyse: async (communityId, waveId) => {
      const hashes = await hashesOf({ communityId, waveId });
      const current = await currentParts(store, { communityId, waveId }, hashes.own.hashes, hashes.before);
      if (current.size === parts.length) return { job: null };
      return { job: (await askFor(communityId, waveId, true)) as Measures['job'] };
    },
  };
};
