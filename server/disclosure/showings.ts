/**
 * What was told of a wave and is told again until enough is new (D5): figures, and what tells apart whom they stand on. Told-again.ts
 * says when it is time; whoever tells says what.
 */
import type { z } from 'zod';
import type { Run, Store } from '../neo4j/store.ts';
import { Earlier, remember } from './earlier.ts';
import { lockShowing, readShowing, type ShowingKind, saveShowing } from './showing-queries.ts';

export type Telling = {
  /** When it was first told. */
  readonly at: string;
  readonly respondents: readonly string[];
  /** Text that only the one who tells can read. */
  readonly figures: string;
};

/** `earlier`: all that was told before, which may have it among them where it is told again. */
export type Kept = Telling & { readonly earlier: Earlier };

export type Which = {
  readonly communityId: string;
  readonly waveId: string;
  readonly kind: z.output<typeof ShowingKind>;
};

export const readKept = async (run: Run, which: Which): Promise<Kept | undefined> => {
  const [row] = await run(readShowing, which);
  if (!row) return undefined;
  const { at, everyone, earlier, ...last } = row;
  // The store leaves out noughts at the end.
  return { ...last, at: new Date(at).toISOString(), earlier: Earlier.parse({ everyone, tellings: JSON.parse(earlier) }) };
};

/** What is told of scores is kept measure by measure: of the whole, whom it stood on is enough. */
const rememberLast = ({ at, respondents, figures, earlier }: Kept, { kind }: Which): Earlier =>
  remember(earlier, { at, who: respondents, figures: kind === 'scores' ? null : figures });

/**
 * Tells anew, unless somebody else did so meanwhile.
 * @param tell what is told from now on, given what was told last; undefined where that is told again. It may be asked twice.
 * @param beside waves whose showings it looks at: they stay as they are until it is told.
 * @returns what is told from now on.
 */
export const tellAnew = (
  store: Store,
  which: Which,
  tell: (run: Run, last: Kept | undefined) => Promise<Telling | undefined>,
  beside: readonly string[] = [],
): Promise<Kept | undefined> =>
  store.write(async (run) => {
    // Always in the same order, so that nobody waits for somebody who waits.
    for (const waveId of [...new Set([which.waveId, ...beside])].sort()) await run(lockShowing, { ...which, waveId });
    const last = await readKept(run, which);
    const next = await tell(run, last);
    if (next) {
      const { at, respondents, figures } = next;
      const { everyone, tellings } = last ? rememberLast(last, which) : { everyone: [], tellings: [] };
      const kept = { at, respondents: [...respondents], figures, everyone, earlier: JSON.stringify(tellings) };
      await run(saveShowing, { ...which, ...kept });
    }
    return readKept(run, which);
  });
