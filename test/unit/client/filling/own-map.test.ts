import { expect, test } from 'vitest';
import { makeSearchable, search } from '../../../../client/src/filling/directory-search.ts';
import { type FillingDraft, pairKey, setStatus, setTie, setValue } from '../../../../client/src/filling/draft.ts';
import { radiusOf, ringAt } from '../../../../client/src/filling/fields/rings.ts';
import { addKnown, addWords, setNamesStatus } from '../../../../client/src/filling/naming.ts';
import { mapSize, ownMapOf } from '../../../../client/src/filling/own-map.ts';
import { begunDraft, pagesFor } from '../../../support/fill-sample.ts';
import { samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const person = (draft: FillingDraft, words: string) => addWords(draft, { key: 'help', max: 60 }, { words, kind: 'person' }).draft;
const mapOf = (draft: FillingDraft) => ownMapOf(draft, pagesFor(draft, pack), 'Named');

test('closer is nearer, places stand outside, and each has its number', () => {
  let draft = person(person(person(begunDraft(pack), 'Ann'), 'Bo'), 'Cy');
  draft = addKnown(draft, { key: 'places', max: 10 }, pack.directory[0]!).draft;
  draft = setTie(setValue(setValue(draft, 'n2 close', 1), 'n1 close', 3), pairKey('n1', 'n2'), 'yes');
  const map = mapOf(draft);
  expect(map.marks.map(({ label, ring, number, isPerson }) => [number, label, ring, isPerson])).toEqual([
    [1, 'Bo', 1, true],
    [2, 'Ann', 3, true],
    [3, 'Cy', 4, true],
    [4, 'Post Office', 4, false],
  ]);
  expect(map.ties.map(([one, other]) => [one.label, other.label])).toEqual([['Bo', 'Ann']]);
  const far = map.marks.map(({ x, y }) => Math.hypot(x - mapSize / 2, y - mapSize / 2));
  expect((far[0] ?? 0) < (far[1] ?? 0) && (far[1] ?? 0) < (far[2] ?? 0)).toBe(true);
});

test('B1: left out and "prefer not to say" are in no circle; nobody, declined and left out draw nobody', () => {
  const three = person(person(person(begunDraft(pack), 'Ann'), 'Bo'), 'Cy');
  const said = setStatus(setValue(three, 'n1 close', 1), 'n2 close', 'declined');
  const { rings, marks } = mapOf(said);
  const outside = rings.length;
  expect(rings.at(-1)?.label).toBe('Named');
  expect(marks.map(({ label, ring }) => [label, ring])).toEqual([
    ['Ann', 1],
    ['Bo', outside],
    ['Cy', outside],
  ]);
  for (const status of ['none', 'declined', 'unanswered'] as const) {
    expect(mapOf(setNamesStatus(said, 'help', status)).marks, status).toEqual([]);
  }
});

test('B4: 60 names all stand inside the picture, none on another', () => {
  let draft = begunDraft(pack);
  for (let at = 0; at < 60; at += 1) draft = person(draft, `Neighbour ${at}`);
  const { marks } = mapOf(draft);
  expect(marks).toHaveLength(60);
  expect(marks.every(({ x, y }) => x > 0 && y > 0 && x < mapSize && y < mapSize)).toBe(true);
  expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(60);
});

test('a place in the picture is the circle that is seen there', () => {
  for (const rings of [2, 3, 5]) {
    for (let ring = 1; ring <= rings; ring += 1) {
      const between = (radiusOf(ring, rings) + radiusOf(ring - 1, rings)) / 2;
      expect(ringAt(150 + between, 150, rings)).toBe(ring);
    }
    expect([ringAt(150, 150, rings), ringAt(300, 300, rings)]).toEqual([1, rings]);
  }
});

test('the directory is searched by any of its words, without accents, for the kinds that are asked', () => {
  const entry = (label: string, assetKind: 'place' | 'service', at: number) => ({
    ...pack.directory[0]!,
    id: pack.directory[at]!.id,
    label,
    assetKind,
  });
  const directory = [entry('Café Blue', 'place', 1), entry('Debt advice', 'service', 2), entry('Old Café', 'place', 0)];
  const found = (typed: string) => search(directory, typed, ['place'], 8).map(({ label }) => label);
  expect(found('cafe')).toEqual(['Café Blue', 'Old Café']);
  expect(found('blue ca')).toEqual(['Café Blue']);
  expect([found('c'), found('debt'), found('zz')]).toEqual([[], [], []]);
});

test('a directory of twenty thousand is made ready a little at a time; a search in the middle of that finds all the same', async () => {
  const [first] = pack.directory;
  const directory = Array.from({ length: 20_000 }, (_, at) => ({ ...first!, label: `Hall ${at}`, assetKind: 'place' as const }));
  const stop = makeSearchable(directory);
  await new Promise((done) => setTimeout(done, 60));
  const found = (typed: string) => search(directory, typed, ['place'], 3).map(({ label }) => label);
  expect(found('19999')).toEqual(['Hall 19999']);
  expect(found('hall')).toEqual(['Hall 0', 'Hall 1', 'Hall 2']);
  expect(found('9')).toEqual([]);
  await new Promise((done) => setTimeout(done, 60));
  stop();
  expect(found('hall 19999')).toEqual(['Hall 19999']);
});
