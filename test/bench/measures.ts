import { buildNetwork, type Network } from '#network/graph';
import { layOut } from '#network/layout/lay-out';
import { measures } from '#network/measures';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun } from '#network/types';
import { inventedNetwork } from '../support/invented-network.ts';

const seed = 20_260;
const sizes = [
  { members: 2_000, ties: 10_000 },
  { members: 50_000, ties: 250_000 },
];

/** One line of the bench: what was measured and how long it took, or why it was not run. */
export type BenchLine = { readonly what: string; readonly result: string };

const milliseconds = (began: number): string => `${Math.round(performance.now() - began)} ms`;

/** The figure of one measure asked for alone, on its own copy, so that nothing it shares with others is done already. */
function timed(network: Network, id: string, budgetSeconds: number): string {
  const fresh = { ...network };
  const began = performance.now();
  const results: MeasureResults = runMeasures(fresh, { only: new Set([id]), budgetSeconds });
  const figure = results.graph.get(id) ?? results.node.get(id);
  return isNotRun(figure) ? `not run, about ${figure.minutes} min (found out in ${milliseconds(began)})` : milliseconds(began);
}

/**
 * Times every measure, each alone, and the layout on made-up networks of 2,000 and 50,000 residents. Printed through
 * `print`, never asserted: the clock of a shared machine proves nothing.
 */
export function benchMeasures(print: (line: BenchLine) => void, budgetSeconds = 60): void {
  for (const size of sizes) {
    const of = `${size.members.toLocaleString('en')} residents, ${size.ties.toLocaleString('en')} ties`;
    const input = inventedNetwork({ ...size, seed });
    let began = performance.now();
    const network = buildNetwork(input);
    print({ what: `${of}: build the network`, result: milliseconds(began) });
    for (const { id, kinds } of measures) {
      if (kinds.includes('directed')) print({ what: `${of}: ${id}`, result: timed(network, id, budgetSeconds) });
    }
    began = performance.now();
    layOut({ ...network }, { seed });
    print({ what: `${of}: layout`, result: milliseconds(began) });
  }
}
