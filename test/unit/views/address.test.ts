import { describe, expect, it } from 'vitest';
import { firstView, type MapView } from '../../../client/src/state/map-state.ts';
import { decodeView, encodeView } from '../../../client/src/state/url.ts';
import { idsIn, keptAddress, type PlaceKind, readAddress } from '../../../server/views/address.ts';

const wave = '7f6f3a44-4a3e-4c8a-9d0e-1f2a3b4c5d6e';
const question = 'a1b2c3d4-4a3e-4c8a-9d0e-1f2a3b4c5d6e';
const area = 'b1b2c3d4-4a3e-4c8a-9d0e-1f2a3b4c5d6e';
const pub = 'c1b2c3d4-4a3e-4c8a-9d0e-1f2a3b4c5d6e';
const resident = 'd1b2c3d4-4a3e-4c8a-9d0e-1f2a3b4c5d6e';
const kinds = new Map<string, PlaceKind>([
  [wave, 'wave'],
  [question, 'generator'],
  [area, 'neighbourhood'],
  [pub, 'asset'],
  [resident, 'resident'],
]);
const keep = (address: string) => {
  const read = readAddress(address);
  const kept = keptAddress(read, kinds);
  return { address: kept.address, errors: [...read.errors, ...kept.errors] };
};

/** A view in which nothing is as it is at first. */
const everything: MapView = {
  filters: {
    kinds: ['resident', 'asset'],
    generators: [question],
    neighbourhoods: [area, 'none'],
    leastStrength: 2,
    confirmedOnly: true,
    linkedOnly: true,
  },
  appearance: { sizeBy: 'pagerank085', circles: firstView.appearance.circles === 'colour' ? 'off' : 'colour' },
  selected: pub,
  tab: 'ties',
};

describe('the address of a saved view', () => {
  it('keeps everything that a map can say', () => {
    const address = encodeView(everything, new URLSearchParams({ wave }));
    const kept = keep(address.toString());
    expect(kept.errors).toEqual([]);
    expect(decodeView(new URLSearchParams(kept.address))).toEqual(everything);
    expect(Object.fromEntries(new URLSearchParams(kept.address))).toEqual(Object.fromEntries(address));
  });

  it('is the same whatever the order, the question mark and what is said twice', () => {
    expect(keep(`?kind=asset,asset&wave=${wave}`).address).toBe(keep(`wave=${wave}&kind=asset`).address);
    expect(keep('').address).toBe('');
  });

  it('drops what a map does not know, such as words that somebody searched for', () => {
    expect(keep(`wave=${wave}&q=Mrs+Jones&lang=xx-pseudo&__proto__=x&constructor=y`)).toEqual({
      address: `wave=${wave}`,
      errors: [],
    });
  });

  it('drops a chosen resident: a view says nothing about one person', () => {
    expect(keep(`wave=${wave}&selected=${resident}`)).toEqual({ address: `wave=${wave}`, errors: [] });
  });

  it.each([
    [`wave=${pub}`, 'wave'],
    ['wave=b9999999-4a3e-4c8a-9d0e-1f2a3b4c5d6e', 'wave'],
    [`question=${question},${area}`, 'question'],
    ['area=somewhere', 'area'],
    ['kind=person', 'kind'],
    ['strength=strong', 'strength'],
    ['strength=1e9', 'strength'],
    ['confirmed=no', 'confirmed'],
    ['circles=%3Cscript%3E', 'circles'],
    ['size=javascript:alert(1)', 'size'],
    [`selected=${wave}`, 'selected'],
    ['list=all', 'list'],
  ])('refuses %s', (address, part) => {
    const { errors } = keep(address);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ pointer: '/body/address' });
    expect(errors[0]!.message).toContain(`"${part}"`);
  });

  it('says all ids that have to be looked up', () => {
    expect(idsIn(readAddress(`wave=${wave}&question=${question}&area=${area},none&selected=${pub}`)).sort()).toEqual(
      [wave, question, area, pub].sort(),
    );
  });
});
