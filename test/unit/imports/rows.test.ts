/**
 * Every way in which a row can be wrong: how provoked, and the exact words.
 */
import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../server/imports/columns.ts';
import { readMapping } from '../../../server/imports/mapping.ts';
import { createOtherReader } from '../../../server/imports/read-other.ts';
import { createPersonReader } from '../../../server/imports/read-person.ts';
import { createTieReader, knownGenerators } from '../../../server/imports/read-tie.ts';
import { peopleColumns, plainMapping, tieColumns } from '../../support/imports/import-files.ts';

const mapping = readMapping(plainMapping, 'the mapping');
const cellsOf = (line: string) => line.split(',');

/** What becomes of the last of these rows. */
const lastOf = <T>(read: (row: { row: number; cells: string[] }) => T, lines: readonly string[]): T =>
  lines.map((line, index) => read({ row: index + 2, cells: cellsOf(line) })).at(-1) as T;

const readTies = (header: string, ...lines: string[]) => {
  const columns = findColumns(cellsOf(header), [], 'ties.csv');
  return lastOf(createTieReader(mapping, columns, knownGenerators(mapping, [])).read, lines);
};
const readPeople = (header: string, ...lines: string[]) =>
  lastOf(createPersonReader(mapping, findColumns(cellsOf(header), [], 'people.csv')).read, lines);
const otherColumns = 'id,kind,name,assetKind,formality,latitude,longitude';
const readOthers = (...lines: string[]) =>
  lastOf(createOtherReader(mapping, findColumns(cellsOf(otherColumns), [], 'others.csv')), lines);

const tooLong = 'x'.repeat(201);

describe('a row of ties is refused', () => {
  it.each<[string, string[], string]>([
    ['self-tie', ['1,1,1,,help,'], 'This is a tie from "1" to themselves.'],
    ['said by somebody else', ['3,1,2,,help,'], 'It was said by "3", who is neither end of the tie.'],
    ['said by a thing', ['a,1,a,asset,help,'], 'It was said by "a", who is neither end of the tie.'],
    ['unknown generator', ['1,1,2,,love,'], 'The name generator "love" is not known. Known are: help, trust.'],
    ['__proto__ as generator', ['1,1,2,,__proto__,'], 'The name generator "__proto__" is not known. Known are: help, trust.'],
    ['no generator', ['1,1,2,,,'], 'The cell "asked" is empty.'],
    ['no id', ['1,,2,,help,'], 'The cell "from" is empty.'],
    ['missing value as id', ['1,1,NA,,help,'], 'The cell "to" is empty.'],
    ['no reporter', [',1,2,,help,'], 'The cell "by" is empty.'],
    ['strength in words', ['1,1,2,,help,much'], 'The strength "much" is not a number of 0 or more.'],
    ['strength below 0', ['1,1,2,,help,-1'], 'The strength "-1" is not a number of 0 or more.'],
    ['strength without end', ['1,1,2,,help,1e999'], 'The strength "1e999" is not a number of 0 or more.'],
    ['strength in hexadecimal', ['1,1,2,,help,0x1'], 'The strength "0x1" is not a number of 0 or more.'],
    ['unknown kind', ['1,1,2,robot,help,'], 'The kind "robot" is not known. Known are: person, asset, group, organisation.'],
    ['too few cells', ['1,1,2'], 'This row has 3 cells, but the first row names 6 columns.'],
    ['too many cells', ['1,1,2,,help,,,'], 'This row has 8 cells, but the first row names 6 columns.'],
    ['an id too long', [`1,1,${tooLong},,help,`], 'The cell "to" is 201 characters long; at most 200 fit.'],
    [
      'a control character',
      ['1,1,2\u0007,,help,'],
      'The cell "to" holds a control character, which no keyboard makes. Empty the cell and type it again.',
    ],
    [
      'a line break in an id',
      ['1,1,2\n3,,help,'],
      'The cell "to" holds a control character, which no keyboard makes. Empty the cell and type it again.',
    ],
    [
      'another strength than a row above',
      ['1,1,2,,help,1', '1,1,2,,help,2'],
      'A row above says the same tie with another strength. Keep one of the two rows.',
    ],
  ])('%s', (_what, lines, reason) => {
    expect(readTies(tieColumns, ...lines)).toEqual({ kind: 'refused', reason });
  });
});

describe('a row of ties is taken', () => {
  it.each<[string, string[], object]>([
    ['said by the giver', ['1,1,2,,help,3'], { saidBy: 'from', strength: 3, isAgain: false, isRepeat: false }],
    ['said by the receiver', ['2,1,2,,help,'], { saidBy: 'to', strength: null, isAgain: false }],
    ['said by both ends', ['1,1,2,,help,', '2,1,2,,help,'], { saidBy: 'to', isAgain: true, isRepeat: false }],
    ['the same row twice', ['1,1,2,,help,1', '1,1,2,,help,1'], { isAgain: true, isRepeat: true }],
    ['the other way round', ['1,1,2,,help,', '1,2,1,,help,'], { isAgain: false }],
    ['another generator', ['1,1,2,,help,', '1,1,2,,trust,'], { isAgain: false }],
    ['to an asset of the same id', ['1,1,1,asset,help,'], { toKind: 'asset', saidBy: 'from' }],
  ])('%s', (_what, lines, value) => {
    expect(readTies(tieColumns, ...lines)).toMatchObject({ kind: 'value', value });
  });

  it('of a file of refused rows: the reason is ignored, a guarded cell is what it was', () => {
    expect(readTies(`${tieColumns},why refused`, "'=1,'=1,'+2,,help,1,This was wrong.")).toMatchObject({
      kind: 'value',
      value: { fromId: '=1', toId: '+2', strength: 1 },
    });
    expect(readTies(`${tieColumns},why refused`, '1,1,2,,help,1')).toMatchObject({ kind: 'value' });
    expect(readTies(tieColumns, "'=1,'=1,2,,help,1")).toMatchObject({ kind: 'value', value: { fromId: "'=1" } });
  });
});

describe('a row of people is refused', () => {
  it.each<[string, string[], string]>([
    ['no id', [',Ann,Mill,34,f,1'], 'The cell "id" is empty.'],
    ['an age in words', ['1,Ann,Mill,old,f,1'], 'The age "old" is not a number from 0 to 130.'],
    ['an age over 130', ['1,Ann,Mill,131,f,1'], 'The age "131" is not a number from 0 to 130.'],
    ['a name too long', [`1,${tooLong},Mill,34,f,1`], 'The cell "name" is 201 characters long; at most 200 fit.'],
    [
      'the same id with other details',
      ['1,Ann,Mill,34,f,1', '1,Bea,Mill,34,f,1'],
      'The id "1" is in a row above already, with other details. Keep one of the two rows.',
    ],
  ])('%s', (_what, lines, reason) => {
    expect(readPeople(peopleColumns, ...lines)).toEqual({ kind: 'refused', reason });
  });

  it('but merged when all details are the same', () => {
    expect(readPeople(peopleColumns, '1,Ann,Mill,34,f,1', '1,Ann,Mill,34,f,1')).toEqual({ kind: 'merged' });
  });

  it('keeps the band and not the age, and tells not known from 0', () => {
    expect(readPeople(peopleColumns, '1,Ann,,0,NA,0')).toEqual({
      kind: 'value',
      value: { externalId: '1', name: 'Ann', neighbourhood: null, ageBand: '0-15', gender: null, answered: false },
    });
  });
});

describe('a row of others is refused', () => {
  it.each<[string, string[], string]>([
    ['unknown kind', ['a,shop,Shop,,,,'], 'The kind "shop" is not known. Known are: asset, group, organisation.'],
    ['a person', ['a,person,Ann,,,,'], 'The kind "person" is not known. Known are: asset, group, organisation.'],
    ['no name', ['a,asset,,,,,'], 'The cell "name" is empty.'],
    [
      'unknown kind of asset',
      ['a,asset,Shop,castle,,,'],
      '"castle" in column "assetKind" is not known. Known are: place, activity, service, person-in-a-role, online-group.',
    ],
    ['a latitude off the globe', ['a,asset,Shop,,,91,0'], 'The latitude "91" is not a number from -90 to 90.'],
    [
      'the same id with another name',
      ['a,asset,Shop,,,,', 'a,asset,Shops,,,,'],
      'The asset "a" is in a row above already, with other details. Keep one of the two rows.',
    ],
  ])('%s', (_what, lines, reason) => {
    expect(readOthers(...lines)).toEqual({ kind: 'refused', reason });
  });

  it('but taken when a group has the same id', () => {
    expect(readOthers('a,asset,Shop,,,,', 'a,group,Shop,,,,')).toMatchObject({ kind: 'value', value: { kind: 'group' } });
  });
});
