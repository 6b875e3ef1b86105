import { spacing } from './component.ts';
import { type Box, boxAround, type Point } from './points.ts';

const gap = 1.5 * spacing;

/**
 * Sets small components in rows under what is there already, largest first, so that isolates end up in a tidy block
 * instead of far out where they would shrink the map. `components` come largest first and are moved, not turned.
 */
export function packUnder(base: Box | null, components: readonly ReadonlyMap<number, Point>[]): Map<number, Point> {
  const placed = new Map<number, Point>();
  const boxes = components.map((points) => boxAround(points.values()) ?? { left: 0, right: 0, bottom: 0, top: 0 });
  const left = base?.left ?? 0;
  const width = Math.max(base === null ? 0 : base.right - base.left, squareWidth(boxes), spacing);
  let rowTop = base === null ? 0 : base.bottom - 2 * gap;
  let rowHeight = 0;
  let x = left;
  components.forEach((points, k) => {
    const box = boxes[k]!;
    if (x > left && x + (box.right - box.left) > left + width) {
      rowTop -= rowHeight + gap;
      rowHeight = 0;
      x = left;
    }
    for (const [i, point] of points) placed.set(i, { x: x + point.x - box.left, y: rowTop + point.y - box.top });
    x += box.right - box.left + gap;
    rowHeight = Math.max(rowHeight, box.top - box.bottom);
  });
  return placed;
}

/** The side of a square that would hold all boxes with their gaps: the width of a block with nothing above it. */
const squareWidth = (boxes: readonly Box[]): number =>
  Math.sqrt(boxes.reduce((area, box) => area + (box.right - box.left + gap) * (box.top - box.bottom + gap), 0));
