import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDrafts } from '../../../../client/src/instruments/merge-drafts.ts';
import { InstrumentDocument } from '../../../../server/contract/instrument-document.ts';

type Told = { readonly key: string; readonly title?: string };

const draft = (blocks: readonly Told[], more: object = {}): InstrumentDocument =>
  InstrumentDocument.parse({
    title: 'Draft',
    language: 'en',
    blocks: blocks.map(({ key, title = key }) => ({ is: 'scale', key, title, scale: 'ucla3', scaleVersion: 1 })),
    ...more,
  });
const of = (...keys: string[]) => draft(keys.map((key) => ({ key })));
const keysOf = ({ blocks }: InstrumentDocument) => blocks.map(({ key }) => key);

test('what only one of them changed is taken from that one', () => {
  const mine = draft([{ key: 'a', title: 'Mine' }, { key: 'b' }], { title: 'My title' });
  const theirs = draft([{ key: 'a' }, { key: 'b', title: 'Theirs' }], { language: 'cy' });
  const { merged, clashes } = mergeDrafts(of('a', 'b'), mine, theirs);
  expect(clashes).toEqual([]);
  expect(merged).toMatchObject({ title: 'My title', language: 'cy', blocks: [{ title: 'Mine' }, { title: 'Theirs' }] });
});

test('a block that both changed is told, and mine stays until somebody chooses', () => {
  const { merged, clashes } = mergeDrafts(of('a'), draft([{ key: 'a', title: 'Mine' }]), draft([{ key: 'a', title: 'Theirs' }]));
  expect(clashes).toMatchObject([{ key: 'a', mine: { title: 'Mine' }, theirs: { title: 'Theirs' } }]);
  expect(merged.blocks).toMatchObject([{ title: 'Mine' }]);
});

test('one that was taken out by one and changed by the other is told; one that both took out is gone', () => {
  const changed = draft([{ key: 'a', title: 'Changed' }]);
  expect(mergeDrafts(of('a', 'b'), of(), changed)).toMatchObject({
    clashes: [{ key: 'a', mine: undefined }],
    merged: { blocks: [] },
  });
  expect(mergeDrafts(of('a', 'b'), changed, of()).merged.blocks).toMatchObject([{ title: 'Changed' }]);
});

test('what both put in stays, each after what it came after', () => {
  expect(keysOf(mergeDrafts(of('a', 'b'), of('a', 'mine', 'b'), of('a', 'b', 'theirs')).merged)).toEqual([
    'a',
    'mine',
    'b',
    'theirs',
  ]);
  expect(keysOf(mergeDrafts(of('a', 'b'), of('mine', 'a', 'b'), of('theirs', 'b', 'a')).merged)).toContain('mine');
});

test('an order that one of them changed stands', () => {
  expect(keysOf(mergeDrafts(of('a', 'b', 'c'), of('c', 'a', 'b'), of('a', 'b', 'c')).merged)).toEqual(['c', 'a', 'b']);
  expect(keysOf(mergeDrafts(of('a', 'b', 'c'), of('a', 'b', 'c'), of('c', 'a', 'b')).merged)).toEqual(['c', 'a', 'b']);
});

test('texts of two languages are put together, and a language that was taken out stays out', () => {
  const base = { translations: { cy: { one: 'un' }, pl: { one: 'jeden' } } };
  const mine = { translations: { cy: { one: 'un', two: 'dau' }, pl: { one: 'jeden' } } };
  const theirs = { translations: { cy: { one: 'UN' } } };
  expect(mergeDrafts(draft([], base), draft([], mine), draft([], theirs)).merged.translations).toEqual({
    cy: { one: 'UN', two: 'dau' },
  });
});

const drafts = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), title: fc.constantFrom('One', 'Two') }))))
  .map((blocks) => draft(blocks));

test('who changed nothing gets what the other made; nothing that only one made is lost or doubled', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
      expect(mergeDrafts(base, base, theirs)).toEqual({ merged: theirs, clashes: [] });
      expect(mergeDrafts(base, mine, base)).toEqual({ merged: mine, clashes: [] });
      const keys = keysOf(mergeDrafts(base, mine, theirs).merged);
      expect(new Set(keys).size).toBe(keys.length);
      const before = new Set(keysOf(base));
      for (const key of [...keysOf(mine), ...keysOf(theirs)].filter((one) => !before.has(one))) expect(keys).toContain(key);
    }),
  );
});
