/**
 * Exact ages become bands on reading: an exact age tells a neighbour who somebody is.
 */
const firstYears = [0, 16, 25, 35, 45, 55, 65, 75, 85] as const;
const oldest = 130;

/** "25-34"; undefined when it is no age in whole or part years from 0 to 130. */
export const ageBandOf = (text: string): string | undefined => {
  if (!/^\d{1,3}([.,]\d+)?$/.test(text)) return undefined;
  const age = Number(text.replace(',', '.'));
  if (age > oldest) return undefined;
  const index = firstYears.findLastIndex((first) => first <= age);
  const next = firstYears[index + 1];
  return next === undefined ? `${firstYears[index]}+` : `${firstYears[index]}-${next - 1}`;
};
