import type { Network } from '../graph.ts';
import { compiledCores } from '../wasm/cores.ts';
import { type Adjacency, degreeOf } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';

/**
 * Core number of every member: whoever has no more than k neighbours left is taken away, for k from 0 on, until nobody is
 * left. A member stays for as many rounds as its core number and one, so all rounds together look at O(n + m).
 * Reference: Seidman 1983, Social Networks 5; in rounds: Dasari, Desh & Zubair 2014, "ParK: an efficient algorithm for k-core
 * decomposition on multicore processors", IEEE Big Data.
 * Ours because graphology-cores 0.0.1 reserves n × (largest degree) slots, which fails for one hub of 70,000 ties.
 */
const peelingKernel = cheapKernel(({ both }: Network) => compiledCores(both) ?? coresInScript(both));

/** The same, not compiled. */
export function coresInScript(both: Adjacency): Record<'cores' | 'order', Uint32Array> {
  const n = both.offsets.length - 1;
  const remaining = Uint32Array.from({ length: n }, (_, i) => degreeOf(both, i));
  const order = new Uint32Array(n);
  let staying = [...remaining.keys()];
  for (let core = 0, head = 0, length = 0; staying.length > 0; core++) {
    for (const i of staying) if (remaining[i] === core) order[length++] = i;
    staying = staying.filter((i) => remaining[i]! > core);
    for (; head < length; head++) {
      const i = order[head]!;
      for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
        const j = both.targets[at]!;
        if (remaining[j]! <= core) continue;
        remaining[j]! -= 1;
        if (remaining[j] === core) order[length++] = j;
      }
    }
  }
  return { cores: remaining, order };
}

/** The core number of each member. */
export const coresKernel = { of: (network: Network): Uint32Array => peelingKernel.of(network).cores };

/**
 * Members in the order in which they were taken away: each has at most as many neighbours later in it as its core number,
 * so that a search which only looks at later neighbours never meets the many ties of a hub.
 */
export const peelingOrder = (network: Network): Uint32Array => peelingKernel.of(network).order;

/** The largest k for which there is a k-core. */
export function degeneracyOf(network: Network): number {
  let largest = 0;
  for (const core of coresKernel.of(network)) if (core > largest) largest = core;
  return largest;
}
