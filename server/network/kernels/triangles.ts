import type { Network } from '../graph.ts';
import { degreeOf } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';
import { forEachTriangle } from './triangle-list.ts';

/** Triangles through each member and in all, whatever the direction of the ties. */
export type Triangles = { readonly through: Float64Array; readonly total: number };

export const trianglesKernel = cheapKernel<Triangles>(({ both }: Network) => {
  const through = new Float64Array(both.offsets.length - 1);
  let total = 0;
  forEachTriangle(both, (x, y, z) => {
    through[x]! += 1;
    through[y]! += 1;
    through[z]! += 1;
    total += 1;
  });
  return { through, total };
});

/** Local clustering of each member, or null where it has fewer than two neighbours and so no pair to look at. */
export const localClusteringKernel = cheapKernel<readonly (number | null)[]>((network) => {
  const { through } = trianglesKernel.of(network);
  return Array.from(through, (triangles, i) => {
    const degree = degreeOf(network.both, i);
    return degree < 2 ? null : (2 * triangles) / (degree * (degree - 1));
  });
});
