/**
 * Erases who somebody is, inside the transaction of whoever does: the service, or a restore that does it again.
 */
import type { Run } from '../neo4j/store.ts';
import * as queries from './resident-queries.ts';
import { type Traces, tracesOf } from './traces.ts';

/** Takes away what is kept unread of a community and speaks of somebody. */
export type ForgetHeld = (run: Run, communityId: string, traces: Traces) => Promise<void>;

/**
 * Safe to repeat: once it is done there is nothing left by which to know anybody.
 * @param ids of one person: theirs, and those of entries that were joined to it.
 * @returns those that are here.
 */
export const eraseWho = async (
  run: Run,
  { communityId, ids }: { readonly communityId: string; readonly ids: readonly string[] },
  forgetHeld: ForgetHeld,
): Promise<string[]> => {
  const kept = await run(queries.readTraces, { communityId, ids: [...ids] });
  if (kept.length === 0) return [];
  // First what is known by the names, then the names.
  await forgetHeld(run, communityId, tracesOf(ids, kept));
  const erased: string[] = [];
  for (const residentId of ids) {
    const [found] = await run(queries.eraseIdentity, { communityId, residentId });
    if (found) erased.push(found.id);
  }
  return erased;
};
