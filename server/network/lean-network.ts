/**
 * Networks from rows alone: what else is known of their members, and the way from an id to its number, are only made when
 * somebody asks for them.
 */
import type { Network } from './graph.ts';
import { bothWays, reversed, rowsOfTies } from './kernels/adjacency.ts';

type Rows = Pick<Network, 'directed' | 'twoMode' | 'tieCount' | 'out' | 'in' | 'both'>;

/** What else is known, worked out when it is asked for; of what is left out nothing is known. */
export type Known = {
  readonly kinds?: () => Network['kinds'];
  readonly modes?: () => Network['modes'];
  readonly attributes?: () => Network['attributes'];
  readonly strengths?: () => Network['strengths'];
  readonly dropped?: Network['dropped'];
};

/** @param ids in ascending order, as those of every network. */
export function leanNetwork(ids: readonly string[], rows: Rows, known: Known = {}): Network {
  const n = ids.length;
  const later = {
    indexOf: once(() => new Map(ids.map((id, index) => [id, index]))),
    kinds: once(known.kinds ?? (() => new Array<undefined>(n).fill(undefined))),
    modes: once(known.modes ?? (() => new Uint8Array(n))),
    attributes: once<Network['attributes']>(known.attributes ?? (() => new Map())),
    strengths: once(known.strengths ?? (() => new Array<null>(rows.out.targets.length).fill(null))),
  };
  return {
    ...rows,
    ids,
    dropped: known.dropped ?? { selfTies: 0, doubleTies: 0, sameModeTies: 0 },
    get indexOf() {
      return later.indexOf();
    },
    get kinds() {
      return later.kinds();
    },
    get modes() {
      return later.modes();
    },
    get attributes() {
      return later.attributes();
    },
    get strengths() {
      return later.strengths();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The network of ties between places in `ids`: ties with oneself and further ties of a pair are left out. */
export function networkFromPlaces(
  ids: readonly string[],
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  directed: boolean,
): Network {
  const forward = rowsOfTies(ids.length, from, to);
  const backward = reversed(forward);
  const both = bothWays(forward, backward);
  const rows = directed
    ? { tieCount: forward.targets.length, out: forward, in: backward, both }
    : { tieCount: both.targets.length / 2, out: both, in: both, both };
  return leanNetwork(ids, { directed, twoMode: false, ...rows });
}
