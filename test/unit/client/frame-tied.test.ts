import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../client/src/graph/filters.ts';
import { frameTied } from '../../../client/src/graph/frame.ts';
import { computeVisible } from '../../../client/src/graph/visible.ts';
import { networkOf } from './network-of.ts';

const at = (x: number, y: number) => ['resident', { x, y }] as const;
const far = { there: ['asset', { x: 100, y: -40 }] as const };
const frame = (...given: Parameters<typeof networkOf>) => {
  const dataset = networkOf(...given);
  return frameTied(dataset, computeVisible(dataset, noFilters));
};

describe('where the picture of the map begins', () => {
  it('is with those who are tied, where they stand in a corner of the whole', () => {
    const members = { a: at(1, 2), b: at(4, 9), c: at(2, 6), ...far };
    expect(frame(members, [{ from: 'a', to: 'b' }])).toEqual({ left: 1, right: 4, bottom: 2, top: 9 });
  });

  it('is the whole where they fill most of it, and where nobody is tied or nobody is there', () => {
    expect(frame({ a: at(0, 0), b: at(90, 0), ...far }, [{ from: 'a', to: 'b' }])).toBeUndefined();
    expect(frame({ a: at(0, 0), ...far }, [])).toBeUndefined();
    expect(frame({}, [])).toBeUndefined();
  });

  it('leaves out those whom the filters hide', () => {
    const dataset = networkOf({ a: at(0, 0), b: at(4, 0), c: at(5, 5), d: at(100, 100) }, [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd', generator: 1 },
    ]);
    const help = dataset.network.generators[0]?.id ?? '';
    expect(frameTied(dataset, computeVisible(dataset, { ...noFilters, generators: [help] }))).toEqual({
      left: 0,
      right: 4,
      bottom: 0,
      top: 0,
    });
  });
});
