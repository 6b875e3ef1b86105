/**
 * What an interview says of somebody who is joined to another means the other: words that were theirs go on being said. Whoever
 * answers as somebody who is joined to another is the other.
 */
import type { Run } from '../neo4j/store.ts';
import { findNext, findToFollow, listGone, move } from './join-queries.ts';

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

export type Kept = { readonly id: string; readonly unmatched: boolean };

/**
 * Who answers gives the interview, is listed, and has ties of their own: none of it may go to an entry that is gone. When the two
 * are parted again, what others said moves back, as the join has kept it of each mention. The interview does not: it stays with the
 * one who was kept, with what it said of them, and the other is once more a name that nobody has matched.
 * @returns whom these lead to, each once; those that are not joined lead to themselves.
 */
export const findKept = async (run: Run, communityId: string, ids: readonly string[]): Promise<Kept[]> => {
  let found = ids.length > 0 ? await run(findNext, { communityId, ids: [...new Set(ids)] }) : [];
  for (let step = 0; step < longest && found.some(({ joinedTo }) => joinedTo !== null); step += 1) {
    found = await run(findNext, { communityId, ids: [...new Set(found.map(({ id, joinedTo }) => joinedTo ?? id))] });
  }
  return found.map(({ id, unmatched }) => ({ id, unmatched }));
};

/** @param id of somebody who is there. @returns the one they are joined to, or themself. */
export const keptOf = async (run: Run, communityId: string, id: string): Promise<string> =>
  (await findKept(run, communityId, [id]))[0]?.id ?? id;

/** @returns this one, and all that are joined to it, or to one that is. */
export const withJoined = async (run: Run, communityId: string, id: string): Promise<string[]> => {
  const found = new Set([id]);
  let last = [id];
  while (last.length > 0) {
    const gone = await run(listGone, { communityId, ids: last });
    last = gone.flatMap((one) => (found.has(one.id) ? [] : [one.id]));
    for (const one of last) found.add(one);
  }
  return [...found];
};
