/**
 * Boundaries between the wire and the store, where each is one text, exactly as it was given.
 */
import { Boundary, extentOf } from '../contract/boundary.ts';

export type Outline = { readonly boundary: string | null; readonly extent: number[] | null };

/** @param given undefined leaves what is stored. */
export const toOutline = (given: Boundary | null | undefined, stored: string | null): Outline => {
  if (given === null) return { boundary: null, extent: null };
  const boundary = given ?? readOutline(stored);
  return boundary === null
    ? { boundary: null, extent: null }
    : { boundary: given === undefined ? stored : JSON.stringify(given), extent: [...extentOf(boundary)] };
};

export const readOutline = (stored: string | null): Boundary | null =>
  stored === null ? null : Boundary.parse(JSON.parse(stored));
