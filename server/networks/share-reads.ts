/**
 * One read at a time of the same thing, shared by all who ask while another is under way: a hall full of phones that open the
 * map together costs the database two reads, not fifty.
 */

/**
 * @returns reads; whoever asks gets what was read after they asked, never something older, so that what they have just
 *   written is in it.
 */
export const shareReads = <T>(): ((key: string, read: () => Promise<T>) => Promise<T>) => {
  const lanes = new Map<string, { running: Promise<T>; next?: Promise<T> }>();
  const begin = (key: string, read: () => Promise<T>): Promise<T> => {
    const lane = { running: read() };
    lanes.set(key, lane);
    const end = () => {
      if (lanes.get(key) === lane && !('next' in lane)) lanes.delete(key);
    };
    lane.running.then(end, end);
    return lane.running;
  };
  return (key, read) => {
    const lane = lanes.get(key);
    if (!lane) return begin(key, read);
    const follow = () => begin(key, read);
    lane.next ??= lane.running.then(follow, follow);
    return lane.next;
  };
};
