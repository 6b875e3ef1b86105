import { basename } from 'node:path';
import { UsageError } from './arguments.ts';

/** Where the named columns stand, by their names in lower case. */
export type Columns = ReadonlyMap<string, number>;

/**
 * Finds columns in a header line, whatever their order and case.
 * @throws UsageError naming every column that is missing or there twice, and the columns that are there
 */
export function findColumns(
  path: string,
  header: readonly string[],
  { required, optional = [] }: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Columns {
  const names = header.map((name) => name.toLowerCase());
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const has = header.length === 0 ? 'no columns' : `the columns ${quoted(header)}`;
    throw new UsageError(
      `${basename(path)} has no column ${quoted(missing, ' and ')}. It has ${has}. ` +
        'Name its columns in the first line and try again.',
    );
  }
  const wanted = [...required, ...optional];
  const double = wanted.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (double.length > 0) {
    throw new UsageError(`${basename(path)} has the column ${quoted(double, ' and ')} twice. Rename or remove one of the two.`);
  }
  return new Map(wanted.filter((name) => names.includes(name)).map((name) => [name, names.indexOf(name)]));
}

const quoted = (names: readonly string[], between = ', '): string => names.map((name) => `"${name}"`).join(between);
