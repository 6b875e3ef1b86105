import type { Network } from '../graph.ts';
import { seededRandom } from '../random.ts';
import { compiledVectors } from '../wasm/vectors.ts';
import { countComponents } from './components.ts';
import { cheapKernel } from './kernel.ts';
import { aim, lanczos, takeOff } from './lanczos.ts';
import { type Vectors, vectorsInScript } from './vectors.ts';

/**
 * Largest eigenvalue of the ties without direction; `vector`, unit length and without negative entries, is null when it
 * could not be found to `accuracy`, and where the network falls into parts, since it then says nothing about all but one.
 */
export type TopEigen = { readonly value: number; readonly vector: Float64Array | null };

/** How far the vector may be off, as a distance between vectors of unit length; the search tries to do far better. */
const accuracy = 1e-9;
const mostSteps = 600;
const stepsForSecond = 24;
// Numbers kept of one search: 128 MB. Networks of millions start anew more often instead.
const mostKept = 16_000_000;
const mostSearches = 200;
// About five seconds. A long chain, whose first and second eigenvalue are all but equal, comes here.
const mostWork = 2_000_000_000;

/** Slots: what was found first and second, what is being judged, and where a search begins. */
const [first, second, product, begin] = [0, 1, 2, 3];

/**
 * By the Lanczos method from the degrees, started anew from what it found when that is not yet good enough. Power iteration
 * needs about λ1 / (λ1 - λ2) rounds, Lanczos about the square root of it. What it found is then judged by itself, not by
 * how little it still changes: with r = A v - θ v, v is off by at most |r| / (θ - λ2). λ2 is sought from a start of its own,
 * at right angles to v: the first search may not have noticed a second part of the network that is all but as strong.
 * Reference: Parlett 1998, The Symmetric Eigenvalue Problem, ch. 11 (bound).
 */
export const topEigenKernel = cheapKernel<TopEigen>((network: Network) => {
  const n = network.ids.length;
  if (network.tieCount === 0) return { value: 0, vector: null };
  const isConnected = countComponents(network) === 1;
  const steps = Math.min(n, Math.max(8, Math.min(mostSteps, Math.floor(mostKept / n))));
  const slots = begin + Math.max(steps, stepsForSecond) + 1;
  return topEigen(compiledVectors(network.both, slots) ?? vectorsInScript(network.both), {
    steps,
    isConnected,
    workOfStep: network.both.targets.length + 6 * n,
  });
});

type Limits = { readonly steps: number; readonly isConnected: boolean; readonly workOfStep: number };

export function topEigen(vectors: Vectors, { steps, isConnected, workOfStep }: Limits): TopEigen {
  const random = seededRandom(1);
  vectors.putDegrees(begin);
  let value = 0;
  for (let search = 0, work = 0; search < mostSearches && work < mostWork; search++) {
    const found = lanczos(vectors, { start: begin, mostRounds: steps, into: first });
    const judged = judge(vectors);
    value = judged.value;
    if (!isConnected && judged.residual <= aim * 100 * value) break;
    work += found.steps * workOfStep;
    if (isConnected && judged.residual <= accuracy * found.gap) {
      const start = vectors.at(begin);
      for (let i = 0; i < start.length; i++) start[i] = random() - 0.5;
      const other = lanczos(vectors, { start: begin, mostRounds: stepsForSecond, into: second, apart: first });
      if (judged.residual <= accuracy * (value - other.value)) return { value, vector: vectors.members(first) };
      if (other.value > value) {
        const also = vectors.at(second);
        vectors.at(first).forEach((entry, i, vector) => {
          vector[i] = entry + Math.abs(also[i]!);
        });
      }
    }
    vectors.at(begin).set(vectors.at(first));
  }
  return { value, vector: null };
}

function judge(vectors: Vectors): { readonly value: number; readonly residual: number } {
  vectors.multiply(first, product);
  const value = takeOff(vectors, product, first);
  return { value, residual: Math.sqrt(vectors.dot(product, product)) };
}
