/**
 * Which passwords are taken: every one of the list that ships is refused, not a sample of it, and so is what people make of
 * them when they are told to choose another.
 */
import * as common from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { findWeakness } from '../../../server/accounts/password.ts';

const list: readonly string[] = common.dictionary['passwords-common'];
const isTaken = (password: string): boolean => findWeakness(password, []) === undefined;
const ends = ['1', '!', '123', '1984', '2026', '2026!'];

describe('passwords from break-ins', () => {
  test('the list that ships is one: most found first, and as long as the library says', () => {
    expect(list.slice(0, 4)).toEqual(['123456', 'password', '12345678', 'qwerty']);
    expect(list.length).toBeGreaterThan(49_000);
    // Length alone refuses nearly all of them. What is added below gives others the length too.
    expect(list.filter((password) => password.length >= 12).length).toBeGreaterThan(300);
  });

  test('the 3,000 found most often are refused, and all others too', () => {
    expect(list.slice(0, 3_000).filter(isTaken)).toEqual([]);
    expect(list.filter(isTaken)).toEqual([]);
  });

  test.each(ends)('refused with %s after them, and with a capital before', (end) => {
    const changed = list.flatMap((password) => [
      `${password}${end}`,
      `${password.charAt(0).toUpperCase()}${password.slice(1)}${end}`,
    ]);
    expect(changed.filter((password) => password.length >= 12).length).toBeGreaterThan(600);
    expect(changed.filter(isTaken)).toEqual([]);
  });

  test('refused for what they are, and not for their length alone', () => {
    const long = list.filter((password) => password.length >= 12);
    const reasons = new Set(long.flatMap((password) => ['', ...ends].map((end) => findWeakness(`${password}${end}`, []))));
    expect([...reasons]).toEqual(['is known from break-ins elsewhere: choose another']);
  });
});

describe('others', () => {
  test.each([
    ['words of the service', 'kith-community-panel'],
    ['words of the service and a year', 'KithNeighbourhood2026'],
    ['one sign again and again', 'aaaaaaaaaaaaaaaaaaaa'],
    ['neighbours on the keyboard', 'qwertyuiop[]asdfghjkl'],
    ['something short twice', 'sunshinesunshine'],
    ['one sign too short', 'Xq7#vPz2!kL'],
  ])('%s: refused', (_what, password) => {
    expect(findWeakness(password, [])).toBeTypeOf('string');
  });

  test.each([
    ['words with spaces', 'lantern orchard thimble gravel'],
    ['64 signs', 'correct horse battery staple and then some more words to be sure'],
    ['far more than are looked at', `lantern orchard thimble gravel ${'walnut teapot canyon slipper '.repeat(20)}`],
    ['no capital, digit or sign', 'gravelthimbleorchardlantern'],
    ['another alphabet', 'кирпич облако тетрадь варенье'],
  ])('%s: taken', (_what, password) => {
    expect(findWeakness(password, [])).toBeUndefined();
  });

  test('a name and an address are no password, nor is a word of them with a year', () => {
    const known = ['Zebediah Quillfeather', 'zebediah.quillfeather@example.org'];
    for (const password of ['ZebediahQuillfeather', 'quillfeather2026', 'zebediah.quillfeather@example.org']) {
      expect(findWeakness(password, known)).toBeTypeOf('string');
    }
  });
});
