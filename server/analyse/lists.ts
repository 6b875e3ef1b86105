/**
 * Lists of what a sentence is about, of which only the first few are named.
 */
const shown = 10;
export const shortList = (ids: readonly string[]): string =>
  ids
    .slice(0, shown)
    .map((id) => JSON.stringify(id))
    .join(', ') + andMore(ids.length);
export const lineList = (lines: readonly number[]): string =>
  `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, shown).join(', ')}${andMore(lines.length)}`;
const andMore = (count: number): string => (count > shown ? ` and ${count - shown} more` : '');
