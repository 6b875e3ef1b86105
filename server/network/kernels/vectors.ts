import { type Adjacency, degreeOf } from './adjacency.ts';

/**
 * Vectors with an entry for each member, kept in numbered slots, and what a search for eigenvectors does with them. Entries
 * stand in an order of its own; `members` puts them in that of the network.
 */
export type Vectors = {
  readonly length: number;
  /** The vector in a slot; whatever was left there before it is first written. */
  readonly at: (slot: number) => Float64Array;
  /** Fills a slot with the number of ties of each. */
  readonly putDegrees: (into: number) => void;
  /** Sums of the neighbours' entries. */
  readonly multiply: (slot: number, into: number) => void;
  readonly dot: (a: number, b: number) => number;
  readonly scale: (slot: number, times: number) => void;
  /** Takes so many times another vector off. */
  readonly subtract: (from: number, times: number, other: number) => void;
  /** Puts a vector at right angles to four that are so to each other, which follow each other from a slot. */
  readonly straightenFour: (slot: number, first: number) => void;
  readonly members: (slot: number) => Float64Array;
};

/** Not compiled. */
export function vectorsInScript(ties: Adjacency): Vectors {
  const { offsets, targets } = ties;
  const length = offsets.length - 1;
  const kept: Float64Array[] = [];
  const at = (slot: number): Float64Array => {
    kept[slot] ??= new Float64Array(length);
    return kept[slot];
  };
  const dot = (a: number, b: number): number => {
    const [one, other] = [at(a), at(b)];
    let sum = 0;
    for (let i = 0; i < length; i++) sum += one[i]! * other[i]!;
    return sum;
  };
  const subtract = (from: number, times: number, other: number): void => {
    const [vector, taken] = [at(from), at(other)];
    for (let i = 0; i < length; i++) vector[i]! -= times * taken[i]!;
  };
  return {
    length,
    at,
    dot,
    subtract,
    scale: (slot, times) => {
      const vector = at(slot);
      for (let i = 0; i < length; i++) vector[i]! *= times;
    },
    putDegrees: (into) => {
      const vector = at(into);
      for (let i = 0; i < length; i++) vector[i] = degreeOf(ties, i);
    },
    multiply: (slot, into) => {
      const [vector, product] = [at(slot), at(into)];
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += vector[targets[k]!]!;
        product[i] = sum;
      }
    },
    straightenFour: (slot, first) => {
      for (let k = first; k < first + 4; k++) subtract(slot, dot(slot, k), k);
    },
    members: (slot) => at(slot).slice(),
  };
}
