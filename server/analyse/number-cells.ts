/**
 * Numbers for texts, in the order in which they are first met. Texts that are still bytes stay bytes until all are known:
 * to make a text of every cell of a large file takes longer than all the rest of reading it.
 */

export type CellNumbers = {
  readonly numberOf: (bytes: Buffer, begin: number, end: number) => number;
  /** All texts, by their numbers. */
  readonly texts: () => string[];
};

/** Numbers, one after another in a table: number + 1 (0 where nothing is), length, and two words that say which text it is. */
const fields = 4;
/** A text of up to so many bytes is its own two words; of a longer one they are its hash and where it begins. */
const shortText = 8;
const lineFeed = 10;

/** Only for cells without a line feed. */
export const createCellNumbers = (): CellNumbers => {
  let mask = 2 ** 12 - 1;
  let table = new Int32Array((mask + 1) * fields);
  let kept = Buffer.alloc(2 ** 16);
  let [count, used] = [0, 0];

  const isKept = (from: number, bytes: Buffer, begin: number, end: number): boolean => {
    for (let at = begin; at < end; at++) if (kept[from + at - begin] !== bytes[at]) return false;
    return true;
  };

  const keep = (bytes: Buffer, begin: number, end: number): number => {
    const from = used;
    if (from + (end - begin) + 1 > kept.length) {
      const larger = Buffer.alloc(2 * Math.max(kept.length, end - begin + 1));
      kept.copy(larger);
      kept = larger;
    }
    for (let at = begin; at < end; at++) kept[used++] = bytes[at]!;
    kept[used++] = lineFeed;
    return from;
  };

  const numberOf = (bytes: Buffer, begin: number, end: number): number => {
    const length = end - begin;
    let [one, other] = [0, 0];
    if (length <= shortText) {
      for (let at = begin; at < end; at++) {
        other = (other << 8) | (one >>> 24);
        one = (one << 8) | bytes[at]!;
      }
    } else {
      for (let at = begin; at < end; at++) one = Math.imul(one ^ bytes[at]!, 0x01000193) ^ (one >>> 15);
    }
    let place = hashOf(one, length <= shortText ? other : length) & mask;
    for (;;) {
      const at = place * fields;
      const number = table[at]!;
      if (number === 0) break;
      if (table[at + 1] === length && table[at + 2] === one) {
        if (length <= shortText ? table[at + 3] === other : isKept(table[at + 3]!, bytes, begin, end)) return number - 1;
      }
      place = (place + 1) & mask;
    }
    const from = keep(bytes, begin, end);
    table.set([count + 1, length, one, length <= shortText ? other : from], place * fields);
    count += 1;
    if (count * 2 > mask) [table, mask] = enlarged(table, mask);
    return count - 1;
  };

  return {
    numberOf,
    texts: () => (count === 0 ? [] : kept.toString('utf8', 0, used - 1).split('\n')),
  };
};

const hashOf = (one: number, other: number): number => {
  const mixed = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

function enlarged(table: Int32Array, mask: number): [Int32Array<ArrayBuffer>, number] {
  const larger = new Int32Array(table.length * 2);
  const wider = mask * 2 + 1;
  for (let at = 0; at < table.length; at += fields) {
    if (table[at] === 0) continue;
    const length = table[at + 1]!;
    let place = hashOf(table[at + 2]!, length <= shortText ? table[at + 3]! : length) & wider;
    while (larger[place * fields] !== 0) place = (place + 1) & wider;
    larger.set(table.subarray(at, at + fields), place * fields);
  }
  return [larger, wider];
}
