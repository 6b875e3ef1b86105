/**
 * What an interview says of somebody who is joined to another means the other: words that were theirs go on being said.
 */
import type { Run } from '../neo4j/store.ts';
import { findToFollow, move } from './join-queries.ts';

/** Whoever one is joined to may be joined to a third. */
const longest = 20;

/** @param id of the interview, whose reports are written and whose ties are not derived yet. */
export const followJoins = async (run: Run, { communityId, id }: { communityId: string; id: string }): Promise<void> => {
  for (let step = 0; step < longest; step += 1) {
    const joins = await run(findToFollow, { communityId, id });
    if (joins.length === 0) return;
    for (const join of joins) await run(move, { communityId, id: join.id });
  }
};
