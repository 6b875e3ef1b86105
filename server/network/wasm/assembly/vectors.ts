/** AssemblyScript, not TypeScript. What kernels/vectors.ts does, two numbers at a time. */
import { numberAt, putReal, realAt } from './ties';

/** Sums of the neighbours' entries. */
export function multiply(members: u32, offsets: usize, targets: usize, vector: usize, into: usize): void {
  let at = targets;
  for (let i: u32 = 0; i < members; i++) {
    const end = targets + ((numberAt(offsets, i + 1) as usize) << 2);
    let sum: f64 = 0;
    let beside: f64 = 0;
    for (; at + 4 < end; at += 8) {
      sum += realAt(vector, load<u32>(at));
      beside += realAt(vector, load<u32>(at, 4));
    }
    if (at < end) {
      sum += realAt(vector, load<u32>(at));
      at += 4;
    }
    putReal(into, i, sum + beside);
  }
}

function sumOf(two: v128): f64 {
  return f64x2.extract_lane(two, 0) + f64x2.extract_lane(two, 1);
}

export function dot(length: u32, a: usize, b: usize): f64 {
  const whole = (length & ~3) as usize;
  let first = f64x2.splat(0);
  let second = f64x2.splat(0);
  for (let at: usize = 0; at < whole << 3; at += 32) {
    first = f64x2.add(first, f64x2.mul(v128.load(a + at), v128.load(b + at)));
    second = f64x2.add(second, f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16)));
  }
  let rest: f64 = 0;
  for (let i = whole as u32; i < length; i++) rest += realAt(a, i) * realAt(b, i);
  return sumOf(first) + sumOf(second) + rest;
}

/** Takes so many times another vector off. */
export function subtract(length: u32, from: usize, times: f64, other: usize): void {
  const whole = (length & ~1) as usize;
  const factor = f64x2.splat(times);
  for (let at: usize = 0; at < whole << 3; at += 16) {
    v128.store(from + at, f64x2.sub(v128.load(from + at), f64x2.mul(factor, v128.load(other + at))));
  }
  if (whole < length) putReal(from, whole as u32, realAt(from, whole as u32) - times * realAt(other, whole as u32));
}

/** Puts a vector at right angles to four others, which are at right angles to each other: fetched twice, not eight times. */
export function straightenFour(length: u32, vector: usize, a: usize, b: usize, c: usize, d: usize): void {
  const end = ((length & ~1) as usize) << 3;
  let toA = f64x2.splat(0);
  let toB = f64x2.splat(0);
  let toC = f64x2.splat(0);
  let toD = f64x2.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const entry = v128.load(vector + at);
    toA = f64x2.add(toA, f64x2.mul(entry, v128.load(a + at)));
    toB = f64x2.add(toB, f64x2.mul(entry, v128.load(b + at)));
    toC = f64x2.add(toC, f64x2.mul(entry, v128.load(c + at)));
    toD = f64x2.add(toD, f64x2.mul(entry, v128.load(d + at)));
  }
  const last = length - 1;
  const odd: f64 = (length & 1) === 0 ? 0 : realAt(vector, last);
  const alongA = sumOf(toA) + odd * realAt(a, last);
  const alongB = sumOf(toB) + odd * realAt(b, last);
  const alongC = sumOf(toC) + odd * realAt(c, last);
  const alongD = sumOf(toD) + odd * realAt(d, last);
  toA = f64x2.splat(alongA);
  toB = f64x2.splat(alongB);
  toC = f64x2.splat(alongC);
  toD = f64x2.splat(alongD);
  for (let at: usize = 0; at < end; at += 16) {
    const ofFirst = f64x2.add(f64x2.mul(toA, v128.load(a + at)), f64x2.mul(toB, v128.load(b + at)));
    const ofSecond = f64x2.add(f64x2.mul(toC, v128.load(c + at)), f64x2.mul(toD, v128.load(d + at)));
    v128.store(vector + at, f64x2.sub(v128.load(vector + at), f64x2.add(ofFirst, ofSecond)));
  }
  if ((length & 1) === 0) return;
  const ofFirst = alongA * realAt(a, last) + alongB * realAt(b, last);
  putReal(vector, last, odd - (ofFirst + (alongC * realAt(c, last) + alongD * realAt(d, last))));
}

export function scale(length: u32, vector: usize, times: f64): void {
  for (let i: u32 = 0; i < length; i++) putReal(vector, i, realAt(vector, i) * times);
}

/** How many ties each has, as a vector. */
export function putDegrees(members: u32, offsets: usize, into: usize): void {
  for (let i: u32 = 0; i < members; i++) putReal(into, i, (numberAt(offsets, i + 1) - numberAt(offsets, i)) as f64);
}

/** The entries in the order of the network. */
export function putBack(members: u32, order: usize, vector: usize, into: usize): void {
  for (let i: u32 = 0; i < members; i++) putReal(into, numberAt(order, i), realAt(vector, i));
}
