/**
 * Several versions of one interview, finished on one device or on several. Which came after which is told by what each was made of
 * and by how often it was saved, and never by a clock: that of a device may be wrong by a year. Pure.
 */
import type { FinishedRow } from './store.ts';

export type Version = {
  readonly contentHash: string;
  /** That of the draft it was made of. Not there where an older Kith has finished it. */
  readonly revision?: number | undefined;
  /** The hashes of what it was before it was opened and finished anew, the oldest first. An older Kith has not written them down. */
  readonly replaces?: readonly string[] | undefined;
};

/** More than anybody opens one interview again. */
export const mostReplaced = 100;

export const versionOf = ({
  submission,
  revision,
  replaces,
}: Pick<FinishedRow, 'submission' | 'revision' | 'replaces'>): Version => ({
  contentHash: submission.contentHash,
  revision,
  replaces,
});

/** The key of a row beside another of the same interview, and of its receipt. The same content has the same. */
export const besideIdOf = ({ id, contentHash }: FinishedRow['submission']): string => `${id}/${contentHash}`;

/** What the next version of it replaces. */
export const replacedBy = ({ contentHash, replaces = [] }: Version): readonly string[] =>
  [...replaces, contentHash].slice(-mostReplaced);

/** False where it is not known: then neither is given up for the other. */
export const isMadeFrom = (later: Version, earlier: Version): boolean => later.replaces?.includes(earlier.contentHash) === true;

/**
 * Whether a draft was changed after this version was finished.
 * @param opened the versions that were opened again to make it, where that is known.
 */
export const isLaterDraft = (revision: number, done: Version, opened: readonly Version[]): boolean =>
  done.revision === undefined
    ? opened.some((one) => one.contentHash === done.contentHash || isMadeFrom(one, done))
    : revision > done.revision;
