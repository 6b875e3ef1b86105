/**
 * The number of samples keeps its promise: worked out exactly, from the binomial distribution, not by drawing.
 */
import { describe, expect, it } from 'vitest';
import { firstSamples, samplesNeeded } from '#network/kernels/enough-samples';

/** The probability of each count from 0 to `samples`. */
function binomial(samples: number, share: number): Float64Array {
  const logFactorial = new Float64Array(samples + 1);
  for (let k = 1; k <= samples; k++) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  return Float64Array.from(logFactorial, (log, k) =>
    Math.exp(
      logFactorial[samples]! -
        log -
        logFactorial[samples - k]! +
        (k === 0 ? 0 : k * Math.log(share)) +
        (k === samples ? 0 : (samples - k) * Math.log(1 - share)),
    ),
  );
}

const strays = (samples: number, share: number, epsilon: number): number =>
  binomial(samples, share).reduce(
    (total, probability, k) => (Math.abs(k / samples - share) > epsilon ? total + probability : total),
    0,
  );

/** How probable it is that one share is found too far off, where all others are 0: whatever the first samples show. */
function exactRisk(share: number, members: number, tolerance: { epsilon: number; delta: number }): number {
  const first = firstSamples(tolerance);
  const risks = new Map<number, number>();
  return binomial(first, share).reduce((total, probability, count) => {
    if (probability < 1e-9) return total;
    const counts = new Uint32Array(members);
    counts[0] = count;
    const samples = samplesNeeded(counts, first, tolerance);
    if (!risks.has(samples)) risks.set(samples, strays(samples, share, tolerance.epsilon));
    return total + probability * risks.get(samples)!;
  }, 0);
}

describe.each([
  { epsilon: 0.01, delta: 0.1 },
  { epsilon: 0.05, delta: 0.1 },
  { epsilon: 0.1, delta: 0.01 },
])('to within $epsilon, but for one time in 1 / $delta', (tolerance) => {
  it.each([0.004, 0.03, 0.11, 0.25, 0.37, 0.45, 0.4951, 0.5, 0.55, 0.8, 0.97, 0.999])('a share of %d', (share) => {
    for (const members of [2, 2_000]) expect(exactRisk(share, members, tolerance)).toBeLessThanOrEqual(tolerance.delta);
  });

  it('many that are as large as can be, each with its part of the risk', () => {
    const first = firstSamples(tolerance);
    const counts = new Uint32Array(5_000).fill(first / 2);
    const samples = samplesNeeded(counts, first, tolerance);
    expect(5_000 * strays(samples, 0.5, tolerance.epsilon)).toBeLessThanOrEqual(tolerance.delta);
    // And no more than that takes: Hoeffding asks for more.
    expect(samples).toBeLessThan(Math.log((2 * 5_000) / (0.9 * tolerance.delta)) / (2 * tolerance.epsilon ** 2));
  });
});

it('the smaller the largest share, the fewer are needed', () => {
  const tolerance = { epsilon: 0.01, delta: 0.1 };
  const needed = [0, 20, 100, 350, 900].map((count) => {
    const counts = new Uint32Array(50_000);
    counts[0] = count;
    return samplesNeeded(counts, 1_000, tolerance);
  });
  expect(needed).toEqual([...needed].sort((a, b) => a - b));
  expect(needed[0]).toBeLessThan(0.6 * needed[4]!);
});
