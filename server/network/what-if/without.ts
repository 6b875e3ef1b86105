/**
 * What if somebody or something were gone: an asset that closes, an organisation that leaves, a role nobody fills. Who loses
 * the only tie they have, what comes apart, and how many pairs no longer reach each other. Direction is ignored: a tie that
 * somebody named holds, whoever named it.
 */
import type { Network } from '../graph.ts';
import { componentsKernel } from '../kernels/components.ts';
import { largestFirst, piecesOf } from '../kernels/pieces.ts';

export type Without = {
  readonly removed: number;
  /** Parts before, and of those who remain after. */
  readonly partsBefore: number;
  readonly partsAfter: number;
  /** Ids of those all of whose ties led to what is gone. */
  readonly loseOnlyTie: readonly string[];
  /** Of each part that comes apart, the pieces but the largest, largest first; who is alone now is a piece too. */
  readonly cutOff: readonly (readonly string[])[];
  /** Pairs of those who remain that could reach each other, and cannot any more. */
  readonly pairsParted: number;
};

const pairsIn = (size: number): number => (size * (size - 1)) / 2;

/** @throws Error when one of the ids is not a member. */
export function without(network: Network, ids: readonly string[]): Without {
  const isGone = new Uint8Array(network.ids.length);
  for (const id of ids) {
    const index = network.indexOf.get(id);
    if (index === undefined) throw new Error(`"${id}" is not a member of the network.`);
    isGone[index] = 1;
  }
  const components = componentsKernel.of(network);
  const touched = components.filter((component) => component.some((i) => isGone[i] === 1));
  const cutOff: number[][] = [];
  let [partsAfter, pairsParted] = [components.length - touched.length, 0];
  for (const component of touched) {
    const starts = component.filter((i) => isGone[i] === 0);
    const pieces = largestFirst(piecesOf(network.both, { starts, mayPass: (_, to) => isGone[to] === 0 }));
    partsAfter += pieces.length;
    cutOff.push(...pieces.slice(1));
    pairsParted += pairsIn(starts.length) - pieces.reduce((total, { length }) => total + pairsIn(length), 0);
  }
  const { offsets, targets } = network.both;
  const loseOnlyTie = network.ids.filter((_, i) => {
    const row = targets.subarray(offsets[i], offsets[i + 1]);
    return isGone[i] === 0 && row.length > 0 && row.every((other) => isGone[other] === 1);
  });
  const named = (members: readonly number[]): string[] => members.map((i) => network.ids[i]!);
  return {
    removed: isGone.reduce((total, one) => total + one, 0),
    partsBefore: components.length,
    partsAfter,
    loseOnlyTie,
    cutOff: cutOff.sort((a, b) => b.length - a.length || a[0]! - b[0]!).map(named),
    pairsParted,
  };
}
