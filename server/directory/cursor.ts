/**
 * Pages by key: the place after the last entry of a page, so that nothing is skipped or seen twice when entries come
 * and go between two pages.
 */
import { z } from 'zod';
import { DomainError } from '../errors.ts';

export type Cursor = { readonly sort: string; readonly id: string };
export type ListAsked = { readonly q?: string | undefined; readonly cursor?: string | undefined; readonly limit: number };

const Packed = z.tuple([z.string(), z.string()]);

const unpack = (text: string): Cursor | undefined => {
  try {
    const parsed = Packed.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? { sort: parsed.data[0], id: parsed.data[1] } : undefined;
  } catch {
    return undefined;
  }
};

const pack = ({ sort, id }: Cursor): string => Buffer.from(JSON.stringify([sort, id])).toString('base64url');

/** @throws DomainError notFound for a cursor that we did not make. */
export const readCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) return null;
  const cursor = unpack(text);
  if (cursor) return cursor;
  throw new DomainError('notFound', 'This page cannot be found. Begin again at the first one.', {
    fields: [{ pointer: '/query/cursor', message: 'must be the `next` of the page before' }],
  });
};

/** @param rows as they came, one more than `limit` when there is a next page. */
export const toPage = (
  rows: readonly { readonly id: string; readonly sort: string; readonly total: number }[],
  limit: number,
): { ids: string[]; next: string | null; total: number } => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => row.id),
    next: rows.length > limit && last ? pack(last) : null,
    total: rows[0]?.total ?? 0,
  };
};
