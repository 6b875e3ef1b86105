import { bytesInBase64 } from './bytes.ts';

/** What is needed of WebAssembly and of reading base64, which every browser, Node and their threads have: this folder knows neither. */
declare namespace WebAssembly {
  type Module = object;
  type Memory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}
declare const WebAssembly: {
  readonly compile: (bytes: Uint8Array) => Promise<WebAssembly.Module>;
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module;
  readonly Instance: new (module: WebAssembly.Module, host: Host) => { readonly exports: Compiled };
};
declare const atob: (text: string) => string;

/** What assembly/index.ts offers. Addresses are in bytes; the functions say in what order. */
export type Compiled = {
  readonly memory: WebAssembly.Memory;
  readonly beginTies: (members: number, arcs: number, ...addresses: number[]) => void;
  readonly beginBetweenness: (...addresses: number[]) => void;
  readonly betweennessFrom: (first: number, count: number) => number;
  readonly beginDistances: (...addresses: number[]) => void;
  readonly distancesFrom: (first: number, count: number) => void;
  readonly labelPieces: (members: number, ...addresses: number[]) => number;
  readonly findPieces: (members: number, ...addresses: number[]) => number;
  readonly countTriangles: (members: number, ...addresses: number[]) => void;
  readonly findCuts: (members: number, ...addresses: number[]) => number;
  readonly peel: (members: number, ...addresses: number[]) => void;
  readonly orderByLength: (members: number, ...addresses: number[]) => void;
  readonly moveRows: (members: number, ...addresses: number[]) => void;
  readonly spreadOfDegrees: (members: number, ...addresses: number[]) => void;
  readonly beginRanks: (members: number, ...addresses: number[]) => void;
  readonly rankRound: (members: number, push: number, base: number, ...addresses: number[]) => void;
  readonly endRanks: (members: number, whole: number, ...addresses: number[]) => void;
  readonly multiply: (members: number, offsets: number, targets: number, vector: number, into: number) => void;
  readonly dot: (length: number, a: number, b: number) => number;
  readonly scale: (length: number, vector: number, times: number) => void;
  readonly putDegrees: (members: number, offsets: number, into: number) => void;
  readonly putBack: (members: number, order: number, vector: number, into: number) => void;
  readonly subtract: (length: number, from: number, times: number, other: number) => void;
  readonly straightenFour: (length: number, vector: number, a: number, b: number, c: number, d: number) => void;
  readonly beginWays: (...addresses: number[]) => void;
  readonly drawWays: (seed: number, samples: number) => void;
  readonly beginLevels: (members: number, arcs: number, ...others: number[]) => void;
  readonly louvain: (seed: number, resolution: number) => void;
  readonly leiden: (seed: number, resolution: number, mostRounds: number) => void;
};

/** What assembly/refine.ts asks of us: an exponential of its own could differ in the last digit. */
type Host = { readonly refine: { readonly exp: (power: number) => number } };
const host: Host = { refine: { exp: Math.exp } };

let compiled: WebAssembly.Module | 'cannot' | undefined;

const bytes = (): Uint8Array => Uint8Array.from(atob(bytesInBase64), (letter) => letter.charCodeAt(0));

/** Once in every thread; where WebAssembly is forbidden, or too old for sums of two at a time, there is none. */
function compile(): WebAssembly.Module | 'cannot' {
  try {
    return new WebAssembly.Module(bytes());
  } catch {
    return 'cannot';
  }
}

/** Has it compiled by other threads, while this one does something else; without it, it is compiled when it is first needed. */
export async function compileAhead(): Promise<void> {
  try {
    compiled ??= await WebAssembly.compile(bytes());
  } catch {
    compiled = 'cannot';
  }
}

const pageBytes = 65_536;
// Somewhat less than the 4 GiB that it can point at.
const mostBytes = 4_000_000_000;

/** Where areas of so many bytes lie, each where a fetch of the processor begins, and where the last of them ends. */
export function layOut(areas: readonly number[]): { readonly addresses: readonly number[]; readonly end: number } {
  const addresses: number[] = [];
  // What lies below is the module's own.
  let end = pageBytes;
  for (const bytes of areas) {
    addresses.push(end);
    end += Math.ceil(bytes / 64) * 64;
  }
  return { addresses, end };
}

/** A module with memory of its own; undefined where there is no WebAssembly. */
export function newModule(): Compiled | undefined {
  compiled ??= compile();
  return compiled === 'cannot' ? undefined : new WebAssembly.Instance(compiled, host).exports;
}

/** Makes the memory larger where it ends before `end`; views of it are worth nothing then. Says whether it could. */
export function reachTo(end: number, { memory }: Compiled): boolean {
  const missing = end - memory.buffer.byteLength;
  if (missing <= 0) return true;
  if (end > mostBytes) return false;
  try {
    memory.grow(Math.ceil(missing / pageBytes));
    return true;
  } catch {
    return false;
  }
}

/** A module with memory of its own, and where in there the areas lie that were asked for, all of them zero. */
export type Prepared = { readonly exports: Compiled; readonly addresses: readonly number[] };

/**
 * @param areas bytes of each area
 * @returns undefined where there is no WebAssembly, or not enough memory
 */
export function prepare(areas: readonly number[]): Prepared | undefined {
  const { addresses, end } = layOut(areas);
  const exports = newModule();
  return exports && reachTo(end, exports) ? { exports, addresses } : undefined;
}
