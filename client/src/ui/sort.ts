/**
 * Sorting of table rows: pure, stable, with what is not known last in either direction.
 */
export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

export type SortValue = string | number | null;

/** Case and accents aside, digits by their size. Made once: making it is what costs. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (one: SortValue, other: SortValue): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
};

/** The same rows in another order; equal rows keep theirs. */
export const sortRows = <Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: Sort['direction'],
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  keyed.sort((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
    return sign * compare(one.value, other.value);
  });
  return keyed.map((entry) => entry.row);
};

/** What a click on a heading does: a new column in its natural direction, the same column turned round. */
export const nextSort = (sort: Sort | undefined, column: string, numeric: boolean): Sort => {
  if (sort?.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: numeric ? 'descending' : 'ascending' };
};
