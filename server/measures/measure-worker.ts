/**
 * The worker of `measure` jobs: reads a wave, finds which parts of its figures are no longer those of what is stored, works
 * those out in a thread and keeps each as soon as it is there. A job that was cut off goes on with the parts that are missing.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import * as communityQueries from '../communities/community-queries.ts';
import type { Worker } from '../jobs/worker.ts';
import type { Store } from '../neo4j/store.ts';
import type { NetworkReader } from '../networks/network-reader.ts';
import { runInThread } from '../process/thread.ts';
import * as queries from './measure-queries.ts';
import type { MeasureNote, MeasureTask } from './measure-thread.ts';
import type { Part } from './part.ts';
import type { PartResult } from './part-result.ts';
import { parts } from './parts.ts';
import { type InputHashes, readInputs } from './wave-inputs.ts';

const MeasureInput = z.object({ waveId: z.uuid() });

type Which = { readonly communityId: string; readonly waveId: string };

/** The hash of what a part stands on. @param before of the wave before; null when there is none. */
export const hashFor = (part: Part, hashes: Partial<InputHashes>, before: Partial<InputHashes> | null): string => {
  const stands = part.inputs.map((kind) => {
    const hash = kind === 'before' ? (before ? before.ties : 'none') : hashes[kind];
    if (hash === undefined) throw new Error(`the part ${part.id} stands on ${kind}, of which nothing is known`);
    return hash;
  });
  return createHash('sha256').update(stands.join('|')).digest('hex');
};

/** The wave that came before, in the order in which the community lists them; null for the first. */
export const waveBefore = async (store: Store, { communityId, waveId }: Which): Promise<string | null> => {
  const waves = await store.read((run) => run(communityQueries.listWaves, { communityId }));
  const at = waves.findIndex(({ id }) => id === waveId);
  return at > 0 ? waves[at - 1]!.id : null;
};

/** What is kept for exactly these inputs. */
export const currentParts = async (
  store: Store,
  { communityId, waveId }: Which,
  hashes: InputHashes,
  before: InputHashes | null,
): Promise<ReadonlySet<string>> => {
  const rows = await store.read((run) => run(queries.listParts, { communityId, waveId }));
  const kept = new Map(rows.map((row) => [row.part, row]));
  const isCurrent = (part: Part): boolean => {
    const row = kept.get(part.id);
    return row?.version === part.version && row.inputsHash === hashFor(part, hashes, before);
  };
  return new Set(parts.filter(isCurrent).map(({ id }) => id));
};

/** Steps of a part's own progress that are told apart. */
const stepsInPart = 100;

export const createMeasureWorker =
  (store: Store, networks: NetworkReader): Worker =>
  async ({ communityId, input, progress, signal }) => {
    const { waveId } = MeasureInput.parse(input);
    const which = { communityId, waveId };
    progress('Reading the network', 0, 0);
    let hashes: { readonly own: InputHashes; readonly before: InputHashes | null } | undefined;

    const read = async (): Promise<MeasureTask> => {
      const own = await readInputs(store, networks, which, 'job');
      const beforeId = await waveBefore(store, which);
      const before = beforeId === null ? null : await readInputs(store, networks, { communityId, waveId: beforeId }, 'job');
      hashes = { own: own.hashes, before: before?.hashes ?? null };
      const current = await currentParts(store, which, own.hashes, before?.hashes ?? null);
      wanted = parts.map(({ id }) => id).filter((id) => !current.has(id));
      return { wave: own.wave, before: before?.wave ?? null, population: own.network.bases.population, wanted };
    };

    let wanted: readonly string[] = [];
    let at = 0;
    let stage = '';
    let furthest = 0;
    // A part of several steps says for each of them how far it is: what is told only goes forward.
    const tell = (share: number) => {
      furthest = Math.max(furthest, Math.min(0.99, share));
      progress(stage, Math.round((at + furthest) * stepsInPart), wanted.length * stepsInPart);
    };

    let saving: Promise<unknown> = Promise.resolve();
    const save = async (part: Part, result: PartResult): Promise<void> => {
      if (signal.aborted || !hashes) return;
      await store.write((run) =>
        run(queries.savePart, {
          ...which,
          key: `${waveId} ${part.id}`,
          part: part.id,
          inputsHash: hashFor(part, hashes!.own, hashes!.before),
          version: part.version,
          result: JSON.stringify(result),
        }),
      );
    };

    const hear = (note: MeasureNote): void => {
      if ('begun' in note) {
        stage = parts.find(({ id }) => id === note.begun)!.stage;
        at = wanted.indexOf(note.begun);
        furthest = 0;
        tell(0);
      } else if ('at' in note) tell(note.at[0] / Math.max(1, note.at[1]));
      else {
        const part = parts.find(({ id }) => id === note.part)!;
        saving = saving.then(() => save(part, note.result));
        // Whoever waits for it hears of it; until then it is no error that nobody hears of.
        saving.catch(() => undefined);
      }
    };
    try {
      await runInThread<null>((ending) => new URL(`./measure-thread${ending}`, import.meta.url), null, {
        signal,
        later: read(),
        onNote: (note) => hear(note as MeasureNote),
        onProgress: () => undefined,
      });
    } finally {
      // Also of work that was stopped nothing is written after its end.
      await saving.catch(() => undefined);
    }
    await saving;
    return { waveId, parts: wanted };
  };
