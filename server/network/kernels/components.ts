import type { Network } from '../graph.ts';
import { cheapKernel } from './kernel.ts';

/**
 * Members (by number, ascending) of each component, largest first, equal sizes by their first member. Direction is ignored.
 * Ours because graphology-components needs the network as a graphology graph, which takes a second for 50,000 members.
 */
export const componentsKernel = cheapKernel<readonly (readonly number[])[]>(({ ids, both: { offsets, targets } }: Network) => {
  const n = ids.length;
  const isKnown = new Uint8Array(n);
  const queue = new Uint32Array(n);
  const components: number[][] = [];
  for (let first = 0; first < n; first++) {
    if (isKnown[first] === 1) continue;
    let length = 1;
    queue[0] = first;
    isKnown[first] = 1;
    for (let head = 0; head < length; head++) {
      const from = queue[head]!;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (isKnown[to] === 1) continue;
        isKnown[to] = 1;
        queue[length++] = to;
      }
    }
    components.push(Array.from(queue.slice(0, length).sort()));
  }
  return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
});
