/** Where the ties lie, as both kernels read them: rows of those whom a member leads to, and of those who lead to it. */

export let members: u32 = 0;
export let arcs: u32 = 0;
export let outOffsets: usize = 0;
export let outTargets: usize = 0;
export let intoOffsets: usize = 0;
export let intoTargets: usize = 0;

export function beginTies(
  memberCount: u32,
  arcCount: u32,
  outOffsetsAt: usize,
  outTargetsAt: usize,
  intoOffsetsAt: usize,
  intoTargetsAt: usize,
): void {
  members = memberCount;
  arcs = arcCount;
  outOffsets = outOffsetsAt;
  outTargets = outTargetsAt;
  intoOffsets = intoOffsetsAt;
  intoTargets = intoTargetsAt;
}

export function numberAt(list: usize, index: usize): u32 {
  return load<u32>(list + (index << 2));
}

export function putNumber(list: usize, index: usize, value: u32): void {
  store<u32>(list + (index << 2), value);
}

export function realAt(list: usize, index: usize): f64 {
  return load<f64>(list + (index << 3));
}

export function putReal(list: usize, index: usize, value: f64): void {
  store<f64>(list + (index << 3), value);
}

export function addReal(list: usize, index: usize, value: f64): void {
  putReal(list, index, realAt(list, index) + value);
}

/** How many a member leads to. */
export function outDegree(member: u32): u32 {
  return numberAt(outOffsets, member + 1) - numberAt(outOffsets, member);
}

/** How many lead to a member. */
export function intoDegree(member: u32): u32 {
  return numberAt(intoOffsets, member + 1) - numberAt(intoOffsets, member);
}

/** Where the 64 bytes lie that stand for one member. */
export function rowOf(rows: usize, member: u32): usize {
  return rows + ((member as usize) << 6);
}

/** Forgets the 64 bytes that stand for one member. */
export function zeroRow(row: usize): void {
  const zero = i64x2.splat(0);
  v128.store(row, zero, 0);
  v128.store(row, zero, 16);
  v128.store(row, zero, 32);
  v128.store(row, zero, 48);
}

/** How many rows are asked of memory together. */
export const rowsTogether: u32 = 32;

/**
 * Has memory send the rows of some whose turn comes, all at once: a processor waits for one after the other where each is
 * gone through before the next is asked for.
 * @returns what must be kept somewhere, else the compiler leaves it all out
 */
export function touchRows(offsets: usize, targets: usize, list: usize, first: u32, end: u32): u32 {
  let touched: u32 = 0;
  for (let k = first; k < end; k++) {
    const i = numberAt(list, k);
    // Where a row begins and where it ends: few are longer than what memory sends together.
    touched ^= numberAt(targets, numberAt(offsets, i)) ^ numberAt(targets, numberAt(offsets, i + 1) - 1);
  }
  return touched;
}
