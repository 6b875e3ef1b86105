import { spacing } from './component.ts';
import { type Box, boxAround, type Point } from './points.ts';

const gap = 0.8 * spacing;

/**
 * Sets small components in columns to the right of what is there already, largest first, so that isolates stand in a tidy
 * block and do not lie far out where they would shrink the map. To the right, because screens are wider than high.
 * `components` come largest first and are moved, not turned.
 */
export function packBeside(base: Box | null, components: readonly ReadonlyMap<number, Point>[]): Map<number, Point> {
  const placed = new Map<number, Point>();
  const boxes = components.map((points) => boxAround(points.values()) ?? { left: 0, right: 0, bottom: 0, top: 0 });
  const top = base?.top ?? 0;
  const height = Math.max(base === null ? 0 : base.top - base.bottom, shortestColumn(boxes));
  let columnLeft = base === null ? 0 : base.right + 3 * gap;
  let columnWidth = 0;
  let y = top;
  components.forEach((points, k) => {
    const box = boxes[k]!;
    const boxHeight = box.top - box.bottom;
    if (y < top && y - boxHeight < top - height) {
      columnLeft += columnWidth + gap;
      columnWidth = 0;
      y = top;
    }
    for (const [i, point] of points) placed.set(i, { x: columnLeft + point.x - box.left, y: y + point.y - box.top });
    y -= boxHeight + gap;
    columnWidth = Math.max(columnWidth, box.right - box.left);
  });
  return placed;
}

/** Half the side of a square that would hold all boxes with their gaps: no column is shorter than that. */
const shortestColumn = (boxes: readonly Box[]): number =>
  0.5 * Math.sqrt(boxes.reduce((area, box) => area + (box.right - box.left + gap) * (box.top - box.bottom + gap), 0));
