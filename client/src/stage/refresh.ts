/**
 * Asking sigma's reducers again, in pieces where there is too much to ask at once.
 */
import { inSlices } from './slices.ts';
import type { StageHere } from './stage.tsx';

/** Above this many marks and lines one go would be felt. */
const atOnce = 15_000;
const pieceSize = 2_000;

const pieces = function* (ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += pieceSize) yield ids.slice(at, at + pieceSize);
};

/**
 * Draws everything as `look` now says.
 * @param sizesChanged names on the map are chosen anew, largest marks first.
 */
export const refreshAll = async ({ sigma }: StageHere, signal: AbortSignal, sizesChanged: boolean): Promise<boolean> => {
  const graph = sigma.getGraph();
  if (graph.order + graph.size <= atOnce) {
    if (sizesChanged) sigma.refresh();
    else sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
    return true;
  }
  const show = (part: { nodes?: string[]; edges?: string[] }) => {
    // Another graph may have come meanwhile; its marks are not these.
    if (sigma.getGraph() === graph) sigma.refresh({ partialGraph: part, skipIndexation: true, schedule: true });
  };
  return (
    (await inSlices(pieces(graph.nodes()), signal, (nodes) => show({ nodes: [...nodes] }), 1)) &&
    (await inSlices(pieces(graph.edges()), signal, (edges) => show({ edges: [...edges] }), 1))
  );
};
