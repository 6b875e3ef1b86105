import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberKinds } from '../../../client/src/graph/filters.ts';
import { firstView, type MapView } from '../../../client/src/state/map-state.ts';
import { decodeView, encodeView } from '../../../client/src/state/url.ts';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 4 });
const view: fc.Arbitrary<MapView> = fc.record({
  filters: fc.record({
    kinds: fc.subarray([...memberKinds]),
    generators: ids,
    neighbourhoods: ids,
    leastStrength: fc.option(fc.integer({ min: -3, max: 9 })),
    confirmedOnly: fc.boolean(),
    linkedOnly: fc.boolean(),
  }),
  appearance: fc.record({
    sizeBy: fc.constantFrom('connections', 'same', 'betweenness'),
    circles: fc.constantFrom('off' as const, 'outline' as const, 'colour' as const),
  }),
  selected: fc.option(fc.uuid()),
  tab: fc.constantFrom('members' as const, 'ties' as const),
});

describe('the view in the address', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(decodeView(encodeView(one, new URLSearchParams()))).toEqual(one);
      }),
    );
  });

  test('the first view needs no words, and what is not ours stays', () => {
    const before = new URLSearchParams('wave=w1&kind=asset&lang=xx-pseudo');
    expect(encodeView(firstView, before).toString()).toBe('wave=w1&lang=xx-pseudo');
  });

  test('what is mistyped counts as not given', () => {
    expect(decodeView(new URLSearchParams('kind=dragon,&strength=much&circles=square&confirmed=1&list=none'))).toEqual(firstView);
  });
});
