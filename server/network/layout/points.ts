export type Point = { readonly x: number; readonly y: number };

/** A box around points; null around none. */
export type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

export function boxAround(points: Iterable<Point>): Box | null {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? null : { left, right, bottom, top };
}

/** A number from 0 to 2³² that depends on every character: FNV-1a (Fowler, Noll & Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
