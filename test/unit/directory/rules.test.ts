/**
 * Rules of the directory without a database.
 */
import { describe, expect, it } from 'vitest';
import { toFields, toFormValues } from '../../../client/src/directory/form-values.ts';
import { entryKinds } from '../../../client/src/directory/kinds.ts';
import { findHalfPlace, findUnagreed } from '../../../server/assets/asset.ts';
import { AssetFields, NewAsset } from '../../../server/contract/assets.ts';
import { NewGroup } from '../../../server/contract/groups.ts';
import { NewOrganisation, OrganisationFields } from '../../../server/contract/organisations.ts';
import { NewResident } from '../../../server/contract/residents.ts';
import { readCursor, toPage } from '../../../server/directory/cursor.ts';
import { keptBecause } from '../../../server/directory/kept-because.ts';
import { sameFields } from '../../../server/directory/same-fields.ts';

describe('an asset that is or rests on one person', () => {
  const asset = (given: object) => AssetFields.parse({ name: 'The postman', kind: 'place', ...given });
  it.each([
    [{ kind: 'person-in-a-role', visibility: 'public' }, 1],
    [{ kind: 'person-in-a-role', visibility: 'panel-only' }, 1],
    [{ restsOnOnePerson: true, visibility: 'public' }, 1],
    [{ kind: 'person-in-a-role', visibility: 'public', personAgrees: true }, 0],
    [{ kind: 'person-in-a-role', visibility: 'professionals' }, 0],
    [{ kind: 'person-in-a-role', visibility: 'unlisted' }, 0],
    [{ visibility: 'public' }, 0],
  ])('%j is refused %i times', (given, times) => {
    expect(findUnagreed(asset(given))).toHaveLength(times);
  });
  it('has both coordinates or neither', () => {
    expect(findHalfPlace(asset({ latitude: 53.7 })).map((error) => error.pointer)).toEqual(['/body/longitude']);
    expect(findHalfPlace(asset({ latitude: 0, longitude: 0 }))).toEqual([]);
  });
});

describe('pages', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, sort: `"${id}" é`, total: 3 }));
  it('go on after the last of the page before', () => {
    const page = toPage(rows, 2);
    expect([page.ids, page.total]).toEqual([['a', 'b'], 3]);
    expect(readCursor(page.next ?? undefined)).toEqual({ sort: '"b" é', id: 'b' });
    expect(toPage(rows, 3).next).toBeNull();
    expect(toPage([], 3)).toEqual({ ids: [], next: null, total: 0 });
  });
  it.each(['', 'x', 'bnVsbA', 'WzFd', 'eyJhIjoxfQ'])('refuse a cursor that we did not make: "%s"', (cursor) => {
    expect(() => readCursor(cursor)).toThrow('This page cannot be found');
  });
});

describe('what is sent again', () => {
  it('is known whatever the order of its fields and links', () => {
    expect(sameFields({ a: 1, links: ['x', 'y'] }, { links: ['y', 'x'], a: 1 })).toBe(true);
    expect(sameFields({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameFields({ a: null }, { a: '' })).toBe(false);
    expect(sameFields({ a: 'b', b: 'a' }, { a: 'a', b: 'b' })).toBe(false);
  });
});

describe('why an entry is kept', () => {
  const none = { mentions: 0, responses: 0, waves: 0, ties: 0 };
  it('is said in words, with a way out for assets', () => {
    expect(keptBecause('group', none)).toBeUndefined();
    expect(keptBecause('asset', { ...none, mentions: 1, ties: 4 })).toBe(
      'This asset is kept, because 1 answer speaks of it. If it is no more, give the day on which it ended instead.',
    );
    expect(keptBecause('resident', { ...none, responses: 2, waves: 1 })).toBe(
      'This resident is kept, because they gave 2 interviews, and they are listed in 1 wave.',
    );
  });
});

describe('a web address', () => {
  it.each([
    ['', true],
    ['https://example.org/x?y=1', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['example.org', false],
  ])('"%s" is taken: %s', (website, taken) => {
    expect(OrganisationFields.safeParse({ name: 'A', website }).success).toBe(taken);
  });
});

describe('the form of each kind', () => {
  const schemas = { asset: NewAsset, group: NewGroup, organisation: NewOrganisation, resident: NewResident };
  it.each(entryKinds)('of $plural sends what the contract takes, and reads back what it sent', (kind) => {
    const fields = toFields(kind, {
      ...toFormValues(kind.fields, undefined),
      ...(kind.kind === 'resident' ? {} : { name: 'N' }),
    });
    const parsed = schemas[kind.kind].parse({ id: crypto.randomUUID(), ...fields });
    const { id, ...given } = parsed;
    expect(sameFields(given, fields)).toBe(true);
    expect(toFields(kind, toFormValues(kind.fields, given))).toEqual(fields);
  });
  it('leaves a number that cannot be read for the service to refuse', () => {
    const [asset] = entryKinds;
    if (!asset) throw new Error('no kinds');
    const values = { ...toFormValues(asset.fields, undefined), name: 'N', latitude: 'north', longitude: '1,5' };
    const { error } = AssetFields.safeParse(toFields(asset, values));
    expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([['latitude', 'must be a number']]);
  });
});
