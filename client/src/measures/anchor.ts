/**
 * Where the note on a figure stands. The same id may be that of a figure of the whole and of one for each trait.
 */
export const anchorOf = (id: string, isByTrait: boolean): string => (isByTrait ? `${id}-by-trait` : id);
