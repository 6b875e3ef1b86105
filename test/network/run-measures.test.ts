import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { runMeasures } from '#network/run-measures';
import { CancelledError } from '#network/types';
import { inventedNetwork } from '../support/invented-network.ts';

const large = () => buildNetwork(inventedNetwork({ members: 1200, ties: 6000, seed: 3 }));

describe('runMeasures', () => {
  it('leaves out what would take over the budget, says how long it would take, and runs the rest', () => {
    const results = runMeasures(large(), { budgetSeconds: 1e-6 });
    const left = { notRun: true, minutes: expect.any(Number) };
    expect(results.node.get('betweenness')).toEqual(left);
    expect(results.graph.get('betweennessCentralisation')).toEqual(left);
    expect(results.graph.get('avgPathReachablePairs')).toEqual(left);
    expect(results.graph.get('density')).toBeGreaterThan(0);
    expect(results.node.get('pagerank085')).toHaveLength(1200);
  });

  it('runs everything within a budget that is large enough', () => {
    const results = runMeasures(large(), { budgetSeconds: 600, only: new Set(['betweenness', 'avgPathReachablePairs']) });
    expect([...results.graph.keys(), ...results.node.keys()]).toEqual(['avgPathReachablePairs', 'betweenness']);
    expect(results.node.get('betweenness')).toHaveLength(1200);
  });

  it('tells how far it has come', () => {
    const seen = new Map<string, number>();
    runMeasures(large(), {
      only: new Set(['betweenness']),
      onProgress: ({ measure, done, total }) => seen.set(measure, Math.max(seen.get(measure) ?? 0, done / total)),
    });
    expect([...seen]).toEqual([['betweenness', 1]]);
  });

  it('stops in the middle of a measure when told to', () => {
    let calls = 0;
    const signal = {
      get aborted() {
        calls += 1;
        return calls > 5;
      },
    };
    expect(() => runMeasures(large(), { signal, only: new Set(['betweenness']) })).toThrow(CancelledError);
    expect(calls).toBe(6);
  });
});
