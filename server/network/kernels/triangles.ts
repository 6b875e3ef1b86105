import type { Network } from '../graph.ts';
import { compiledTriangles } from '../wasm/triangles.ts';
import { type Adjacency, degreeOf } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';
import { forEachTriangle } from './triangle-list.ts';

/** Triangles through each member and in all, and pairs of ties that share a member, whatever the direction of the ties. */
export type Triangles = { readonly through: Uint32Array; readonly total: number; readonly pairs: number };

export const trianglesKernel = cheapKernel<Triangles>(({ both }: Network) => compiledTriangles(both) ?? trianglesInScript(both));

/** The same, not compiled. */
export function trianglesInScript(both: Adjacency): Triangles {
  const through = new Uint32Array(both.offsets.length - 1);
  let [total, pairs] = [0, 0];
  for (let i = 0; i < through.length; i++) pairs += (degreeOf(both, i) * (degreeOf(both, i) - 1)) / 2;
  forEachTriangle(both, (x, y, z) => {
    through[x]! += 1;
    through[y]! += 1;
    through[z]! += 1;
    total += 1;
  });
  return { through, total, pairs };
}

/** Local clustering of each member; NaN where it has fewer than two neighbours and so no pair to look at. */
export const localClusteringKernel = cheapKernel<Float64Array>((network) => {
  const { through } = trianglesKernel.of(network);
  const { offsets } = network.both;
  const local = new Float64Array(through.length);
  for (let i = 0; i < local.length; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    local[i] = degree < 2 ? Number.NaN : (2 * through[i]!) / (degree * (degree - 1));
  }
  return local;
});
