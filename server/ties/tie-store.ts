/**
 * Ties are derived: what the reports that stand imply, kept beside them so that reading a network is quick. Whoever
 * writes or ends a report calls one of these in the same transaction; an invariant query proves that nobody forgot.
 *
 * One tie per name generator and ordered pair. `saidByFrom` and `saidByTo` tell which end said so, `strength` is the
 * greatest that a standing report gives, null when none gives one. A report about oneself is never a tie.
 */
import type { Run } from '../neo4j/store.ts';
import type { Pair } from './tie-queries.ts';
import * as queries from './tie-queries.ts';

export type InWave = { readonly communityId: string; readonly waveId: string };

const pairsAtOnce = 2_000;
const responsesAtOnce = 500;

function* inParts<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Makes each of these ties what the reports about it imply: there, changed, or gone. Safe to repeat. */
export const derivePairs = async (run: Run, wave: InWave, pairs: readonly Pair[]): Promise<void> => {
  // Each once, and in one order everywhere: each holds its ends, and two who hold what the other waits for would have to
  // begin again.
  const once = new Map(pairs.map((pair) => [`${pair.fromId}|${pair.toId}|${pair.generator}`, pair]));
  const inOrder = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  for (const part of inParts(inOrder, pairsAtOnce)) await run(queries.derive, { ...wave, pairs: part });
};

/** Derives anew every tie that these responses' reports touch, whether a report stands or was taken back. Safe to repeat. */
export const deriveTies = async (run: Run, given: InWave & { readonly responseIds: readonly string[] }): Promise<void> => {
  const { responseIds, ...wave } = given;
  for (const part of inParts(responseIds, responsesAtOnce)) {
    await derivePairs(run, wave, await run(queries.listPairs, { ...wave, responseIds: part }));
  }
};

/** Derives all ties of a wave anew and removes those that nobody says. Safe to repeat; the result depends on reports alone. */
export const rebuildTies = async (run: Run, wave: InWave): Promise<void> => {
  const responses = await run(queries.listResponses, wave);
  await deriveTies(run, { ...wave, responseIds: responses.map((response) => response.id) });
  await run(queries.removeUnsaid, wave);
};
