import type { NumberedTies } from '#network/numbered-network';

export type TieCollector = {
  readonly add: (from: number, to: number) => void;
  /** Says how strong the tie is that was added last; no finite number says nothing, and its line is remembered. */
  readonly weigh: (line: number, strength: number) => void;
  readonly leaveOut: (line: number) => void;
  readonly all: () => NumberedTies;
  /** Lines that are no tie, and lines whose strength is no number. */
  readonly leftOut: readonly number[];
  readonly strange: readonly number[];
};

/** Ties one after another, in arrays that grow; strengths take no room before the first. */
export function collectTies(): TieCollector {
  let from: Uint32Array = new Uint32Array(2 ** 12);
  let to: Uint32Array = new Uint32Array(2 ** 12);
  let strengths: Float64Array | undefined;
  let count = 0;
  const leftOut: number[] = [];
  const strange: number[] = [];
  const grow = (): void => {
    [from, to] = [longer(from), longer(to)];
    if (strengths !== undefined) {
      const more = new Float64Array(from.length).fill(Number.NaN);
      more.set(strengths);
      strengths = more;
    }
  };
  return {
    add: (one, other) => {
      if (count === from.length) grow();
      from[count] = one;
      to[count] = other;
      count += 1;
    },
    weigh: (line, strength) => {
      if (!Number.isFinite(strength)) return void strange.push(line);
      strengths ??= new Float64Array(from.length).fill(Number.NaN);
      strengths[count - 1] = strength;
    },
    leaveOut: (line) => void leftOut.push(line),
    all: () => ({ from: from.subarray(0, count), to: to.subarray(0, count), strengths: strengths?.subarray(0, count) }),
    leftOut,
    strange,
  };
}

function longer(numbers: Uint32Array): Uint32Array {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
