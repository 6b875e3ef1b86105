import { bytesInBase64 } from './bytes.ts';

/** What is needed of WebAssembly and of reading base64, which every browser, Node and their threads have: this folder knows neither. */
declare namespace WebAssembly {
  type Module = object;
  type Memory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module;
  readonly Instance: new (module: WebAssembly.Module) => { readonly exports: Compiled };
};
declare const atob: (text: string) => string;

/** What assembly/index.ts offers. Addresses are in bytes; the functions say in what order. */
type Compiled = {
  readonly memory: WebAssembly.Memory;
  readonly beginTies: (members: number, arcs: number, ...addresses: number[]) => void;
  readonly beginBetweenness: (...addresses: number[]) => void;
  readonly betweennessFrom: (first: number, count: number) => number;
  readonly beginDistances: (...addresses: number[]) => void;
  readonly distancesFrom: (first: number, count: number) => void;
};

let compiled: WebAssembly.Module | 'cannot' | undefined;

/** Once in every thread; where WebAssembly is forbidden, or too old for sums of two at a time, there is none. */
function compile(): WebAssembly.Module | 'cannot' {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(bytesInBase64), (letter) => letter.charCodeAt(0)));
  } catch {
    return 'cannot';
  }
}

const pageBytes = 65_536;
// Somewhat less than the 4 GiB that it can point at.
const mostBytes = 4_000_000_000;

/** A module with memory of its own, and where in there the areas lie that were asked for, all of them zero. */
export type Prepared = { readonly exports: Compiled; readonly addresses: readonly number[] };

/**
 * @param areas bytes of each area; each begins where a fetch of the processor begins
 * @returns undefined where there is no WebAssembly, or not enough memory
 */
export function prepare(areas: readonly number[]): Prepared | undefined {
  compiled ??= compile();
  if (compiled === 'cannot') return undefined;
  const addresses: number[] = [];
  // What lies below is the module's own.
  let end = pageBytes;
  for (const bytes of areas) {
    addresses.push(end);
    end += Math.ceil(bytes / 64) * 64;
  }
  if (end > mostBytes) return undefined;
  try {
    const { exports } = new WebAssembly.Instance(compiled);
    exports.memory.grow(Math.ceil(end / pageBytes));
    return { exports, addresses };
  } catch {
    return undefined;
  }
}
