/**
 * What the first letters of a file say of all of it.
 */
import { invalid } from '../errors.ts';

/** So many bytes of a file are looked at. */
export const openingLength = 64 * 1024;

const startsWith = (bytes: Buffer, text: string): boolean => bytes.subarray(0, text.length).toString('latin1') === text;

/** The encoding that a mark at the beginning says. */
export const markedEncoding = (opening: Buffer): string | undefined => {
  if (opening[0] === 0xff && opening[1] === 0xfe) return 'utf-16le';
  if (opening[0] === 0xfe && opening[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** @throws DomainError invalid when it is a workbook, or not text. */
export const refuseOtherKinds = (opening: Buffer, name: string): void => {
  if (startsWith(opening, 'PK\u0003\u0004') || startsWith(opening, '\u00d0\u00cf\u0011\u00e0')) {
    throw invalid(`${name} is a workbook, not a CSV file. Open it and save it as "CSV UTF-8", then choose that file.`);
  }
  const start = opening.subarray(0, 4096);
  const strange = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (!markedEncoding(opening) && strange > start.length / 20) {
    throw invalid(`${name} is not text. Choose a CSV file.`);
  }
};

/** Whichever of comma, semicolon and tab the first line has most of, outside quotation marks. */
export const delimiterOf = (opening: string): string => {
  const [firstLine = ''] = opening
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: firstLine.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
};
