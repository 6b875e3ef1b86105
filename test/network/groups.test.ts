import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { groupsOf } from '#network/groups';
import { attributeMeasures } from '#network/measures';
import { isUndefined } from '#network/types';

describe('groups by an attribute', () => {
  it('are numbered by their names, and unknown members are in none', () => {
    expect(groupsOf(['b', 'a', null, 'b'])).toEqual({
      of: Int32Array.from([1, 0, -1, 1]),
      sizes: Uint32Array.from([1, 2]),
      known: 3,
    });
  });

  it('are none where nothing is known, or where most values are of one member only', () => {
    expect(groupsOf([null, null])).toEqual({ undefined: 'this is not known of any member' });
    expect(groupsOf(['a', 'b', 'c', 'c', null, null])).toMatchObject({ known: 4 });
    expect(groupsOf(['a', 'b', 'c', 'd', 'd'])).toEqual({ undefined: expect.stringContaining('a name, not a kind') });
  });
});

describe('measures by an attribute', () => {
  it('have distinct keys, a question, caveats that say who is left out, and no value for names', () => {
    for (const scope of ['graph by attribute', 'node by attribute']) {
      const ids = attributeMeasures.filter((measure) => measure.scope === scope).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const members = [...'abcde'].map((id) => ({ id, attributes: { name: `Mx ${id}` } }));
    const network = buildNetwork({ members, ties: [{ from: 'a', to: 'b' }], directed: true });
    for (const measure of attributeMeasures) {
      expect(measure.question, measure.id).toMatch(/\?$/);
      expect(measure.caveats.join(' '), measure.id).toMatch(/not known are left out/);
      const figures = measure.compute(network, network.attributes.get('name')!);
      if (measure.scope === 'graph by attribute') expect(isUndefined(figures), measure.id).toBe(true);
      else expect(Array.from(figures as ArrayLike<unknown>, isUndefined), measure.id).toEqual(members.map(() => true));
    }
  });
});
