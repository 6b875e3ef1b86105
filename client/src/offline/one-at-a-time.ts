/**
 * One tab at a time, by the browser's own locks: one sender, one tab for each draft. They go with the tab that held them.
 */
const nameOf = (what: string): string => `kith-field-${what}`;

/** Waits for its turn. */
export const alone = <T>(what: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(nameOf(what), work);

/** @returns undefined, without waiting, when another tab is at it. */
export const aloneOrNot = <T>(what: string, work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(nameOf(what), { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(undefined)));

/** What this tab is just putting down: whoever comes back at once waits for it, and is not taken for another tab. */
const leaving = new Map<string, Promise<unknown>>();

export type Holding = {
  /** False when another tab is at it; true once this one has put it down. What opening it throws comes through. */
  readonly held: Promise<boolean>;
  readonly leave: () => void;
};

/**
 * Takes something into this tab until it is left.
 * @param open takes it up, and returns how to put it down; it is asked whether the page was left meanwhile.
 */
export const holdUntilLeft = (
  what: string,
  open: (isLeft: () => boolean) => Promise<(() => Promise<unknown>) | undefined>,
): Holding => {
  let isLeft = false;
  let letGo: () => void = () => undefined;
  const left = new Promise<void>((done) => {
    letGo = done;
  });
  const hold = async () => {
    const putDown = await open(() => isLeft);
    await left;
    await putDown?.();
    return true;
  };
  const held = Promise.resolve(leaving.get(what))
    .then(() => isLeft || aloneOrNot(what, hold))
    .then((isOurs) => isLeft || isOurs === true);
  return {
    held,
    leave: () => {
      isLeft = true;
      letGo();
      const done = held.catch(() => undefined).finally(() => leaving.get(what) === done && leaving.delete(what));
      leaving.set(what, done);
    },
  };
};

/** Whether a tab is at something whose name begins so. */
export const isAnyAt = async (what: string): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name?.startsWith(nameOf(what)));
