/**
 * What every step of one import needs to know.
 */
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { ImportOptions } from '../contract/imports.ts';

export type ImportContext = {
  readonly importId: string;
  readonly communityId: string;
  readonly waveId: string;
  readonly mapping: ImportMapping;
  readonly options: ImportOptions;
  /** Who imports, for what is kept about every fact. */
  readonly by: string;
};

/** An id of another system, as it is unique here. */
export const keyOf = (context: ImportContext, externalId: string): string =>
  `${context.communityId}|${context.mapping.source}|${externalId}`;

/** A value that was read from a row, with the row it came from. */
export type Taken<T> = { readonly row: number; readonly value: T };

/** What became of the values of one part. */
export type PartOutcome = {
  readonly accepted: number;
  readonly merged: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  /** Things that were not stored before. */
  readonly added: number;
  /** Things that were stored with other details before. */
  readonly updated: number;
  /** For each stored row, the id of the member or the key of the report that holds it. */
  readonly stored: readonly { readonly row: number; readonly key: string }[];
};
