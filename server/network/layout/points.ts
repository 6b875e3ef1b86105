export type Point = { readonly x: number; readonly y: number };

/** A box around points; null around none. */
export type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

export function boxAround(points: Iterable<Point>): Box | null {
  let box: Box | null = null;
  for (const { x, y } of points) {
    box = {
      left: Math.min(box?.left ?? x, x),
      right: Math.max(box?.right ?? x, x),
      bottom: Math.min(box?.bottom ?? y, y),
      top: Math.max(box?.top ?? y, y),
    };
  }
  return box;
}

/** A number from 0 to 2³² that depends on every character: FNV-1a (Fowler, Noll & Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
