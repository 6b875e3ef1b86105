import type { WaySampler } from '../kernels/sample-ways.ts';
import type { SweepInput } from '../kernels/sweep.ts';
import { prepareNetwork } from './areas.ts';

const rowBytes = 16;
const numberBytes = 4;

/**
 * Draws shortest ways, compiled: the very same ways for the same seed as in JavaScript.
 * @returns undefined where it cannot be had
 */
export function compiledWaySampler(input: SweepInput): WaySampler | undefined {
  const n = input.order.length;
  const prepared = prepareNetwork(input, [n, rowBytes * n, numberBytes * n, numberBytes * n, numberBytes * n]);
  if (!prepared) return undefined;
  const { exports, areas, numbersAt } = prepared;
  exports.beginWays(...areas);
  return {
    draw: (seed, samples) => exports.drawWays(seed, n < 2 ? 0 : samples),
    take: () => {
      const counts = numbersAt(areas.at(-1)!, n);
      const taken = counts.slice();
      counts.fill(0);
      return taken;
    },
  };
}
