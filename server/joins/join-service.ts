/**
 * Joins two entries that are the same, undoably: what was said of the one that is gone means the other meanwhile, and the ties of
 * every interview that speaks of it are derived anew.
 */
import { requireCommunity } from '../communities/community-service.ts';
import type { Join } from '../contract/joins.ts';
import { refuse } from '../directory/check-links.ts';
import { lockMember } from '../directory/directory-queries.ts';
import { DomainError, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import type { Pair } from '../ties/tie-queries.ts';
import { listPairs } from '../ties/tie-queries.ts';
import { derivePairs } from '../ties/tie-store.ts';
import * as queries from './join-queries.ts';
import { refusedJoin } from './may-join.ts';

export type JoinService = {
  list(communityId: string, memberId: string): Promise<Join[]>;
  /** @throws DomainError invalid, saying why they cannot be one. */
  join(communityId: string, given: { id: string; keepId: string; goneId: string }, by: string): Promise<Join>;
  /** @throws DomainError notFound; conflict while what it was joined to is itself joined to another. */
  undo(communityId: string, id: string, by: string): Promise<Join>;
};

type Spoken = readonly { readonly waveId: string; readonly id: string }[];

const byWave = (spoken: Spoken): ReadonlyMap<string, string[]> => {
  const waves = new Map<string, string[]>();
  for (const { waveId, id } of spoken) waves.set(waveId, [...(waves.get(waveId) ?? []), id]);
  return waves;
};

/** Moves words between two entries, and makes the ties that were and those that are what reports imply. */
const moving = async (run: Run, communityId: string, spoken: Spoken, move: () => Promise<unknown>): Promise<void> => {
  const waves = byWave(spoken);
  const pairsOf = async () => {
    const found = new Map<string, readonly Pair[]>();
    for (const [waveId, responseIds] of waves) found.set(waveId, await run(listPairs, { communityId, waveId, responseIds }));
    return found;
  };
  const before = await pairsOf();
  await move();
  const after = await pairsOf();
  for (const waveId of waves.keys()) {
    await derivePairs(run, { communityId, waveId }, [...(before.get(waveId) ?? []), ...(after.get(waveId) ?? [])]);
  }
};

const requireJoin = async (run: Run, communityId: string, id: string): Promise<Join> => {
  const [found] = await run(queries.read, { communityId, id });
  if (!found) throw notFound('join');
  return found;
};

/** Held in one order, so that two who join the same do not wait for each other. */
const lockBoth = async (run: Run, communityId: string, ids: readonly string[]): Promise<void> => {
  for (const id of [...ids].sort()) await run(lockMember, { communityId, id });
};

export const createJoinService = (store: Store): JoinService => ({
  list: (communityId, memberId) =>
    store.read(async (run) => {
      const [member] = await run(queries.describe, { communityId, id: memberId });
      if (!member) throw notFound('entry');
      return run(queries.list, { communityId, memberId });
    }),

  join: (communityId, { id, keepId, goneId }, by) =>
    store.write(async (run) => {
      await requireCommunity(run, communityId);
      await lockBoth(run, communityId, [keepId, goneId]);
      const [known] = await run(queries.read, { communityId, id });
      if (known) {
        if (known.keepId === keepId && known.goneId === goneId) return known;
        throw taken('join');
      }
      const [keep] = await run(queries.describe, { communityId, id: keepId });
      const [gone] = await run(queries.describe, { communityId, id: goneId });
      refuse(refusedJoin({ keep, gone }));
      await run(queries.begin, { communityId, id, keepId, goneId, by });
      const spoken = await run(queries.listResponses, { communityId, memberId: goneId });
      await moving(run, communityId, spoken, () => run(queries.move, { communityId, id }));
      return requireJoin(run, communityId, id);
    }),

  undo: (communityId, id, by) =>
    store.write(async (run) => {
      const { keepId, goneId } = await requireJoin(run, communityId, id);
      await lockBoth(run, communityId, [keepId, goneId]);
      const join = await requireJoin(run, communityId, id);
      if (join.undoneAt !== null) return join;
      const [keep] = await run(queries.describe, { communityId, id: keepId });
      if (keep?.joined)
        throw new DomainError('conflict', 'The entry that it was joined to is itself joined to another. Undo that first.');
      const spoken = await run(queries.listMoved, { communityId, id });
      await moving(run, communityId, spoken, () => run(queries.moveBack, { communityId, id }));
      await run(queries.undo, { communityId, id, by });
      return requireJoin(run, communityId, id);
    }),
});
