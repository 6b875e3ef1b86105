/**
 * Numbers for texts, in the order in which they are first met. Texts that are still bytes stay bytes until all are known:
 * to make a text of every cell of a large file takes longer than all the rest of reading it.
 */
import { createByteTable } from './byte-table.ts';

export type CellNumbers = {
  readonly numberOf: (bytes: Buffer, begin: number, end: number) => number;
  /** All texts, by their numbers. */
  readonly texts: () => string[];
};

/** Larger whole numbers are texts like others: a table with a place for each would be long and mostly empty. */
const mostDirect = 2 ** 22;
const mostDigits = 7;
const lineFeed = 10;

/** Only for cells without a line feed. */
export const createCellNumbers = (): CellNumbers => {
  /** Of each whole number its number + 1; 0 where it has not been met. */
  let direct: Int32Array = new Int32Array(2 ** 12);
  const table = createByteTable();
  let kept = Buffer.alloc(2 ** 16);
  let [count, used] = [0, 0];

  /** Gives the next number to a text, and keeps it. */
  const add = (bytes: Buffer, begin: number, end: number): number => {
    const needed = used + (end - begin) + 1;
    if (needed > kept.length) {
      const larger = Buffer.alloc(2 * needed);
      kept.copy(larger);
      kept = larger;
    }
    for (let at = begin; at < end; at++) kept[used++] = bytes[at]!;
    kept[used++] = lineFeed;
    count += 1;
    return count - 1;
  };

  const numberOf = (bytes: Buffer, begin: number, end: number): number => {
    const whole = wholeNumberIn(bytes, begin, end);
    if (whole < 0 || whole >= mostDirect) {
      const known = table.find(bytes, begin, end, kept);
      if (known >= 0) return known;
      table.add(count, used);
      return add(bytes, begin, end);
    }
    if (whole >= direct.length) direct = reaching(direct, whole);
    if (direct[whole] === 0) direct[whole] = add(bytes, begin, end) + 1;
    return direct[whole]! - 1;
  };

  return { numberOf, texts: () => (count === 0 ? [] : kept.toString('utf8', 0, used - 1).split('\n')) };
};

/** A whole number as it is usually written; -1 for anything else, such as 007. */
function wholeNumberIn(bytes: Buffer, begin: number, end: number): number {
  if (end - begin > mostDigits || (bytes[begin] === 48 && end - begin > 1)) return -1;
  let whole = 0;
  for (let at = begin; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    whole = whole * 10 + digit;
  }
  return whole;
}

/** The same in an array so much longer that `last` has a place in it. */
function reaching(numbers: Int32Array, last: number): Int32Array {
  const longer = new Int32Array(2 ** Math.ceil(Math.log2(last + 1)));
  longer.set(numbers);
  return longer;
}
