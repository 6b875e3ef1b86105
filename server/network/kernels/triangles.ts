import type { Network } from '../graph.ts';
import { degreeOf, sharedCount } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';

/** Triangles through each member and in all, whatever the direction of the ties. */
export type Triangles = { readonly through: Float64Array; readonly total: number };

/**
 * For every tie, the neighbours that both ends share, looked up from the end that has fewer: O(m · a), a the arboricity.
 * Reference: Chiba & Nishizeki 1985, "Arboricity and subgraph listing algorithms", SIAM J. Computing 14(1).
 */
export const trianglesKernel = cheapKernel<Triangles>(({ both }: Network) => {
  const n = both.offsets.length - 1;
  const through = new Float64Array(n);
  let corners = 0;
  for (let i = 0; i < n; i++) {
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      const j = both.targets[at]!;
      if (j < i) continue;
      const shared = sharedCount(both, i, both, j);
      through[i]! += shared;
      through[j]! += shared;
      corners += shared;
    }
  }
  // A triangle was met at each of its three ties, and twice from each of its corners.
  return { through: through.map((value) => value / 2), total: corners / 3 };
});

/** Local clustering of each member, or null where it has fewer than two neighbours and so no pair to look at. */
export const localClusteringKernel = cheapKernel<readonly (number | null)[]>((network) => {
  const { through } = trianglesKernel.of(network);
  return Array.from(through, (triangles, i) => {
    const degree = degreeOf(network.both, i);
    return degree < 2 ? null : (2 * triangles) / (degree * (degree - 1));
  });
});
