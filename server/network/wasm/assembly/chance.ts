/** Numbers of chance, the very same as those of server/network/random.ts from the same seed. */

let state: u32 = 0;

export function beginChance(seed: u32): void {
  state = seed;
}

/** From 0 to below 1. Reference: mulberry32 by Tommy Ettinger (public domain). */
export function chance(): f64 {
  state += 0x6d2b79f5;
  let mixed: u32 = (state ^ (state >>> 15)) * (1 | state);
  mixed = (mixed + (mixed ^ (mixed >>> 7)) * (61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) as f64) / 4294967296.0;
}

/** Durstenfeld 1964, CACM 7(7), algorithm 235. */
function shuffle(list: usize, count: u32): void {
  for (let last: u32 = count - 1; (last as i32) > 0; last--) {
    const other = (chance() * ((last + 1) as f64)) as u32;
    const one = list + ((last as usize) << 2);
    const two = list + ((other as usize) << 2);
    const held = load<u32>(one);
    store<u32>(one, load<u32>(two));
    store<u32>(two, held);
  }
}

/** 0 to `count` - 1 as `shuffledOrder` in communities/order.ts has them; `blocks` is room for the order of blocks. */
export function shuffledOrder(list: usize, count: u32, blocks: usize, largestPlain: u32, block: u32): void {
  if (count <= largestPlain) {
    for (let i: u32 = 0; i < count; i++) store<u32>(list + ((i as usize) << 2), i);
    shuffle(list, count);
    return;
  }
  const blockCount = (count + block - 1) / block;
  for (let k: u32 = 0; k < blockCount; k++) store<u32>(blocks + ((k as usize) << 2), k);
  shuffle(blocks, blockCount);
  let into = list;
  for (let k: u32 = 0; k < blockCount; k++) {
    const first = load<u32>(blocks + ((k as usize) << 2)) * block;
    const size = min<u32>(block, count - first);
    for (let i: u32 = 0; i < size; i++) store<u32>(into + ((i as usize) << 2), first + i);
    shuffle(into, size);
    into += (size as usize) << 2;
  }
}
