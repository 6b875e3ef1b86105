import { isUtf8 } from 'node:buffer';

export type Utf8Check = {
  /** Takes the next piece of the file, which may end in the middle of a letter. */
  readonly add: (piece: Buffer) => void;
  /** Whether all of it was UTF-8. */
  readonly end: () => boolean;
};

/** No letter of UTF-8 has more bytes. */
const longestLetter = 4;

/** Where the last letter of a piece begins, if it is not ASCII: it may go on in the next. */
const lastLetterOf = (piece: Buffer): number => {
  let at = piece.length;
  while (at > 0 && piece.length - at < longestLetter && piece[at - 1]! >= 0x80) {
    at -= 1;
    if (piece[at]! >= 0xc0) return at;
  }
  return piece.length;
};

/** Looks at a file in pieces: only at its end is it known whether all of it is UTF-8. */
export const createUtf8Check = (): Utf8Check => {
  let isGood = true;
  let held: Buffer = Buffer.alloc(0);
  return {
    add: (piece) => {
      if (!isGood) return;
      const next = held.length === 0 ? piece : Buffer.concat([held, piece]);
      const end = lastLetterOf(next);
      isGood = isUtf8(next.subarray(0, end));
      held = Buffer.from(next.subarray(end));
    },
    end: () => isGood && isUtf8(held),
  };
};
