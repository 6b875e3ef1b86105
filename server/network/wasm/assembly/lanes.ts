/** Sums and bits of many searches beside each other, two, eight or 512 at a time. */

/** For which searches these eight sums are ways to somebody not met before. */
export function freshOf(level: v128, a: v128, b: v128, c: v128, d: v128): v128 {
  const zero = f64x2.splat(0);
  const ab = v128.shuffle<i32>(f64x2.ne(a, zero), f64x2.ne(b, zero), 0, 2, 4, 6);
  const cd = v128.shuffle<i32>(f64x2.ne(c, zero), f64x2.ne(d, zero), 0, 2, 4, 6);
  return v128.and(i16x8.narrow_i32x4_s(ab, cd), i16x8.eq(level, i16x8.splat(0)));
}

/** Keeps of eight sums those that are new: alone in one row, and beside the earlier ones in the other. */
export function keep(into: usize, way: usize, fresh: v128, a: v128, b: v128, c: v128, d: v128): void {
  const low = i32x4.extend_low_i16x8_s(fresh);
  const high = i32x4.extend_high_i16x8_s(fresh);
  const maskA = i64x2.extend_low_i32x4_s(low);
  const maskB = i64x2.extend_high_i32x4_s(low);
  const maskC = i64x2.extend_low_i32x4_s(high);
  const maskD = i64x2.extend_high_i32x4_s(high);
  v128.store(into, v128.and(a, maskA), 0);
  v128.store(into, v128.and(b, maskB), 16);
  v128.store(into, v128.and(c, maskC), 32);
  v128.store(into, v128.and(d, maskD), 48);
  v128.store(way, v128.bitselect(a, v128.load(way, 0), maskA), 0);
  v128.store(way, v128.bitselect(b, v128.load(way, 16), maskB), 16);
  v128.store(way, v128.bitselect(c, v128.load(way, 32), maskC), 32);
  v128.store(way, v128.bitselect(d, v128.load(way, 48), maskD), 48);
}

/** How many bits are set in these 512. */
export function bitsIn(a: v128, b: v128, c: v128, d: v128): u32 {
  const ab = i8x16.add(i8x16.popcnt(a), i8x16.popcnt(b));
  const cd = i8x16.add(i8x16.popcnt(c), i8x16.popcnt(d));
  const pairs = i16x8.extadd_pairwise_i8x16_u(i8x16.add(ab, cd));
  const fours = i32x4.extadd_pairwise_i16x8_u(pairs);
  const first = i32x4.extract_lane(fours, 0) + i32x4.extract_lane(fours, 1);
  return first + i32x4.extract_lane(fours, 2) + i32x4.extract_lane(fours, 3);
}
