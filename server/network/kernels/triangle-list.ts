import { type Adjacency, degreeOf } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';

/**
 * A place is a position in `both.targets`: one end of a tie as seen from the other. Of each place, the place of the same tie
 * seen from its other end. Rows are visited in order, so each row is filled in its own order.
 */
export const reversePlacesKernel = cheapKernel<Uint32Array>(({ both: { offsets, targets } }) => {
  const next = offsets.slice();
  const places = new Uint32Array(targets.length);
  for (let at = 0; at < places.length; at++) {
    const target = targets[at]!;
    places[at] = next[target]!;
    next[target]! += 1;
  }
  return places;
});

/** The place of each tie in `out.targets`, as seen from the member that it leaves. */
export const outPlacesKernel = cheapKernel<Uint32Array>(({ ids, both, out }) => {
  const places = new Uint32Array(out.targets.length);
  for (let i = 0; i < ids.length; i++) {
    let place = both.offsets[i]!;
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
      while (both.targets[place] !== out.targets[at]) place += 1;
      places[at] = place;
    }
  }
  return places;
});

/** Members x, y, z of a triangle, and the places of y and z as seen from x, and of z as seen from y. */
export type SeeTriangle = (x: number, y: number, z: number, xy: number, xz: number, yz: number) => void;

/**
 * Shows every triangle once, whatever the direction of the ties. Each tie is kept at the end that has fewer neighbours, so
 * that one hub of 50,000 ties does not cost billions of steps: O(m · a), a the arboricity.
 * Reference: Chiba & Nishizeki 1985, SIAM J. Computing 14(1); Latapy 2008, Theoretical Computer Science 407.
 */
export function forEachTriangle(both: Adjacency, see: SeeTriangle): void {
  const n = both.offsets.length - 1;
  const { offsets, places } = placesUpward(both);
  const { targets } = both;
  // Place of each member as seen from x, plus one; 0 where it is not above x.
  const mark = new Uint32Array(n);
  for (let x = 0; x < n; x++) {
    const end = offsets[x + 1]!;
    for (let at = offsets[x]!; at < end; at++) mark[targets[places[at]!]!] = places[at]! + 1;
    for (let at = offsets[x]!; at < end; at++) {
      const xy = places[at]!;
      const y = targets[xy]!;
      for (let further = offsets[y]!; further < offsets[y + 1]!; further++) {
        const yz = places[further]!;
        const xz = mark[targets[yz]!]!;
        if (xz > 0) see(x, y, targets[yz]!, xy, xz - 1, yz);
      }
    }
    for (let at = offsets[x]!; at < end; at++) mark[targets[places[at]!]!] = 0;
  }
}

/** Of each member, the places of neighbours that have more neighbours than itself, or as many and a higher number. */
function placesUpward(both: Adjacency) {
  const n = both.offsets.length - 1;
  const offsets = new Uint32Array(n + 1);
  const places = new Uint32Array(both.targets.length / 2);
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const degree = degreeOf(both, i);
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      const j = both.targets[at]!;
      const other = degreeOf(both, j);
      if (other > degree || (other === degree && j > i)) places[kept++] = at;
    }
    offsets[i + 1] = kept;
  }
  return { offsets, places };
}
