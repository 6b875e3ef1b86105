/** In the units of the places; sides are 0 where all stand at one place. */
export type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

/** The smallest that holds all of these places; undefined around none. */
export const boxAround = (places: Iterable<readonly [number, number]>): Box | undefined => {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? undefined : { left, right, bottom, top };
};
