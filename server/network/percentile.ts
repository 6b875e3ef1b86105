/**
 * The value that such a share of all lie below: between the two values around it, as far as it lies between them.
 * @param sorted ascending, at least one
 * @param share from 0 to 1
 * Reference: Hyndman & Fan 1996, "Sample quantiles in statistical packages", Am. Statistician 50(4), definition 7.
 */
export function percentile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
