/**
 * Keeps what is typed soon after the last key, one after the other, the newest last. For what one page holds by itself; drafts on
 * a device, which have more to fear, are kept by saver.ts.
 */

/** not-kept: this browser keeps nothing, or has no room. */
export type KeptState = 'kept' | 'keeping' | 'not-kept';

const afterKeyMs = 250;

/**
 * @param keep undefined where nothing can be kept.
 * @param onState is told of each change.
 */
export const createKeeper = <T>(keep: ((value: T) => Promise<void>) | undefined, onState: (state: KeptState) => void) => {
  let waiting: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  /** Until something is kept again, nothing is said to be on its way. */
  let isFailing = !keep;
  /** Keeps at once what is not kept yet, after what is being kept. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const now = waiting;
    waiting = undefined;
    if (now && keep) {
      last = last
        .then(() => keep(now.value))
        .then(
          () => {
            isFailing = false;
            onState(waiting ? 'keeping' : 'kept');
          },
          () => {
            isFailing = true;
            onState('not-kept');
          },
        );
    }
    return last;
  };
  const change = (value: T): void => {
    waiting = { value };
    onState(isFailing ? 'not-kept' : 'keeping');
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), afterKeyMs);
  };
  return {
    change,
    flush,
    /** Without waiting for the next key. */
    keepNow: (value: T): Promise<void> => {
      change(value);
      return flush();
    },
    /** What is waiting is not kept any more. @returns when nothing is being kept. */
    drop: (): Promise<void> => {
      clearTimeout(timer);
      waiting = undefined;
      return last;
    },
  };
};

export type Keeper<T> = ReturnType<typeof createKeeper<T>>;

/** Runs in the last moments in which a page that is put away is sure to run. @returns how to stop that. */
export const whenPutAway = (run: () => void): (() => void) => {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', run);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', run);
  };
};
