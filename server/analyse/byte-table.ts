/**
 * Finds the numbers of texts that are bytes. A look into a large table takes longer than to read the bytes, so that a short
 * text is found with one: it lies in the table itself. A long one is also held against its bytes where they are kept.
 */
export type ByteTable = {
  /** @param kept where the bytes lie of the texts that were added. @returns -1 when it is not there */
  readonly find: (bytes: Uint8Array, begin: number, end: number, kept: Uint8Array) => number;
  /** Adds what was last looked for, under the next number; its bytes will be kept from `from` on. */
  readonly add: (number: number, from: number) => void;
};

/**
 * In the table for each text: its number + 1 (0 where there is none), and three words that say which it is. Those of a short
 * one are its length and its bytes. Those of a long one, whose number is below 0, its hash, its length and where it is kept.
 */
const fields = 4;
const shortText = 11;

export const createByteTable = (): ByteTable => {
  let table: Int32Array = new Int32Array(2 ** 10 * fields);
  let count = 0;
  // What was last looked for, and where in the table there is room for it.
  let [one, two, three, room, isLong] = [0, 0, 0, 0, false];

  const find = (bytes: Uint8Array, begin: number, end: number, kept: Uint8Array): number => {
    const length = end - begin;
    isLong = length > shortText;
    let first = 0;
    let second = 0;
    let third = length;
    if (isLong) {
      for (let at = begin; at < end; at++) first = Math.imul(first ^ bytes[at]!, 0x01000193) ^ (first >>> 15);
      second = length;
      third = 0;
    } else {
      for (let at = begin; at < end; at++) {
        first = (first << 8) | (second >>> 24);
        second = (second << 8) | (third >>> 24);
        third = (third << 8) | bytes[at]!;
      }
    }
    let at = placeIn(table, first, second, third);
    for (; table[at] !== 0; at = after(table, at)) {
      if (table[at + 1] !== first || table[at + 2] !== second) continue;
      const number = table[at]!;
      if (!isLong && number > 0 && table[at + 3] === third) return number - 1;
      if (isLong && number < 0 && isKept(kept, table[at + 3]!, bytes, begin, end)) return -number - 1;
    }
    one = first;
    two = second;
    three = third;
    room = at;
    return -1;
  };

  const add = (number: number, from: number): void => {
    put(table, room, isLong ? -number - 1 : number + 1, one, two, isLong ? from : three);
    count += 1;
    if (count * 2 * fields > table.length) table = enlarged(table);
  };
  return { find, add };
};

function placeIn(table: Int32Array, one: number, two: number, three: number): number {
  let mixed = Math.imul(one ^ Math.imul(two, 0x85ebca6b), 0xc2b2ae35) ^ three;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
  return ((mixed ^ (mixed >>> 16)) * fields) & (table.length - 1);
}

const after = (table: Int32Array, at: number): number => (at + fields) & (table.length - 1);

function put(table: Int32Array, at: number, number: number, one: number, two: number, three: number): void {
  table[at] = number;
  table[at + 1] = one;
  table[at + 2] = two;
  table[at + 3] = three;
}

const isKept = (kept: Uint8Array, from: number, bytes: Uint8Array, begin: number, end: number): boolean => {
  for (let at = begin; at < end; at++) if (kept[from + at - begin] !== bytes[at]) return false;
  return true;
};

function enlarged(table: Int32Array): Int32Array {
  const larger = new Int32Array(table.length * 2);
  for (let at = 0; at < table.length; at += fields) {
    const number = table[at]!;
    if (number === 0) continue;
    // Where a long text is kept is no part of where it stands here.
    let place = placeIn(larger, table[at + 1]!, table[at + 2]!, number < 0 ? 0 : table[at + 3]!);
    while (larger[place] !== 0) place = after(larger, place);
    put(larger, place, number, table[at + 1]!, table[at + 2]!, table[at + 3]!);
  }
  return larger;
}
