/**
 * What was told of a wave and is told again until enough is new (D5): figures, and what tells apart whom they stand on. Told-again.ts
 * says when it is time; whoever tells says what.
 */
import type { z } from 'zod';
import type { Run, Store } from '../neo4j/store.ts';
import { type Kept as KeptRow, lockShowing, readShowing, type ShowingKind, saveShowing } from './showing-queries.ts';

/** `at`: when it was first told. `figures`: text that only the one who tells can read. */
export type Kept = Readonly<z.output<typeof KeptRow>>;

export type Which = {
  readonly communityId: string;
  readonly waveId: string;
  readonly kind: z.output<typeof ShowingKind>;
};

export const readKept = async (run: Run, which: Which): Promise<Kept | undefined> => (await run(readShowing, which))[0];

/**
 * Tells anew, unless somebody else did so meanwhile.
 * @param tell what is told from now on, given what was told last; undefined where that is told again. It may be asked twice.
 * @param beside waves whose showings it looks at: they stay as they are until it is told.
 * @returns what is told from now on.
 */
export const tellAnew = (
  store: Store,
  which: Which,
  tell: (run: Run, last: Kept | undefined) => Promise<Kept | undefined>,
  beside: readonly string[] = [],
): Promise<Kept | undefined> =>
  store.write(async (run) => {
    // Always in the same order, so that nobody waits for somebody who waits.
    for (const waveId of [...new Set([which.waveId, ...beside])].sort()) await run(lockShowing, { ...which, waveId });
    const last = await readKept(run, which);
    const next = await tell(run, last);
    if (next) await run(saveShowing, { ...which, ...next });
    return readKept(run, which);
  });
