/**
 * A cell that begins with =, + or the like is run as a formula by the program that opens the file. In files that we
 * write such a cell gets an apostrophe, and one that has it already gets another, so that taking one away always
 * restores what was there.
 */
const isFormula = /^'*[=+\-@\t\r]/;
const isGuarded = /^'+[=+\-@\t\r]/;

export const guardFormula = (cell: string): string => (isFormula.test(cell) ? `'${cell}` : cell);

/** Undoes {@link guardFormula}; only for files that we wrote. */
export const unguardFormula = (cell: string): string => (isGuarded.test(cell) ? cell.slice(1) : cell);
