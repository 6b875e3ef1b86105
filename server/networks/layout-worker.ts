/**
 * Gives every member of a community one place on the map, for all waves. Who has a place keeps it: people must find
 * themselves where they were.
 */
import { noLinks, type SurveyWave } from '#network/wave/survey-wave';
import * as communityQueries from '../communities/community-queries.ts';
import type { Worker } from '../jobs/worker.ts';
import { toSurveyWave } from '../measures/wave-inputs.ts';
import { jobTimeoutMs, type Store } from '../neo4j/store.ts';
import { runInThread } from '../process/thread.ts';
import * as queries from './network-queries.ts';
import type { NetworkReader } from './network-reader.ts';

export type Place = readonly [id: string, x: number, y: number];
export type LayoutInput = {
  readonly ids: readonly string[];
  /** Those of `ids` who are residents. */
  readonly residents: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly placed: readonly Place[];
  /** The newest wave, whose circles of neighbours are drawn together. */
  readonly newest: SurveyWave | null;
};
export type LayoutResult = readonly Place[];

const batchSize = 5_000;

/** The worker of `layout` jobs. */
export const createLayoutWorker =
  (store: Store, networks: NetworkReader): Worker =>
  async ({ communityId, progress, signal }) => {
    progress('Reading the network', 0, 0);
    const { members, pairs, waves } = await store.read(
      async (run) => ({
        waves: await run(communityQueries.listWaves, { communityId }),
        members: await run(queries.listPlaces, { communityId }),
        pairs: await run(queries.listPairs, { communityId }),
      }),
      { timeoutMs: jobTimeoutMs },
    );
    const newest = waves.at(-1);
    progress('Arranging the map', 0, members.length);
    const placed = members.flatMap(({ id, x, y }): Place[] => (x === null || y === null ? [] : [[id, x, y]]));
    const input: LayoutInput = {
      ids: members.map(({ id }) => id),
      residents: members.filter(({ isResident }) => isResident).map(({ id }) => id),
      pairs: pairs.flatMap(({ fromId, toIds }) => toIds.map((toId) => [fromId, toId] as const)),
      placed,
      newest: newest ? toSurveyWave(await networks.read(communityId, newest.id, 'job'), noLinks, []) : null,
    };
    const places = await runInThread<LayoutResult>((ending) => new URL(`./layout-thread${ending}`, import.meta.url), input, {
      signal,
      onProgress: (done, total) => progress('Arranging the map', done, total),
    });
    const known = new Set(placed.map(([id]) => id));
    const fresh = places.filter(([id]) => !known.has(id));
    for (let start = 0; start < fresh.length && !signal.aborted; start += batchSize) {
      const rows = fresh.slice(start, start + batchSize).map(([id, x, y]) => ({ id, x, y }));
      await store.write((run) => run(queries.savePlaces, { communityId, rows }), { timeoutMs: jobTimeoutMs });
      progress('Keeping the map', Math.min(start + batchSize, fresh.length), fresh.length);
    }
    return { placed: fresh.length };
  };
