/**
 * Saves a draft while it is typed: soon after the last key, at the latest so long after the first, one saving at a time, and at
 * once when the page is left.
 */
import { type AnyDraft, DraftGone, saveDraft } from './drafts.ts';
import { type DraftRow, isFull } from './store.ts';
import type { Opened } from './vault.ts';

export type Saved = 'saved' | 'saving' | 'full' | 'gone' | 'failed';

const afterLastKeyMs = 150;
const afterFirstKeyMs = 500;
const tryAgainMs = 2_000;

const wordOf = (error: unknown): Saved => (isFull(error) ? 'full' : error instanceof DraftGone ? 'gone' : 'failed');

/** @param onSaved is told of each change of state. */
export const createSaver = (opened: Opened, first: DraftRow, onSaved: (saved: Saved) => void) => {
  let row = first;
  let waiting: AnyDraft | undefined;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> | undefined;
  let isStopped = false;

  const work = async (): Promise<void> => {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      try {
        row = await saveDraft(opened, row, draft);
        if (!waiting) onSaved('saved');
      } catch (error) {
        waiting ??= draft;
        onSaved(wordOf(error));
        later(tryAgainMs);
        return;
      }
    }
  };
  const run = (): Promise<void> => {
    clearTimeout(timer);
    working ??= work().finally(() => {
      working = undefined;
    });
    return working;
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), ms);
  };

  return {
    change: (draft: AnyDraft): void => {
      if (!waiting) waitingSince = performance.now();
      waiting = draft;
      onSaved('saving');
      later(Math.max(0, Math.min(afterLastKeyMs, waitingSince + afterFirstKeyMs - performance.now())));
    },
    /** @returns whether everything is stored. */
    flush: async (): Promise<boolean> => {
      await run();
      if (waiting) await run();
      return waiting === undefined;
    },
    /** The row as it was stored last. */
    row: (): DraftRow => row,
    /** Saves what is left, once. What cannot be stored stays in memory, encrypted. */
    stop: async (): Promise<void> => {
      isStopped = true;
      await run();
    },
  };
};

export type Saver = ReturnType<typeof createSaver>;
