/**
 * Which two entries may be joined. Pure.
 */
import type { FieldError } from '../errors.ts';
import type { Described } from './join-queries.ts';

type Both = { readonly keep: Described | undefined; readonly gone: Described | undefined };

const refused = (field: 'keepId' | 'goneId', message: string): FieldError[] => [{ pointer: `/body/${field}`, message }];

/** @returns why they may not be joined; nothing when they may. */
export const refusedJoin = ({ keep, gone }: Both): FieldError[] => {
  if (!keep) return refused('keepId', 'there is no such entry in this community');
  if (!gone) return refused('goneId', 'there is no such entry in this community');
  if (keep.id === gone.id) return refused('keepId', 'must be another entry than the one that is joined to it');
  if (keep.kind !== gone.kind) return refused('keepId', `is a ${keep.kind}, and a ${gone.kind} cannot be the same`);
  if (gone.joined) return refused('goneId', 'is joined to an entry already: undo that first');
  if (keep.joined) return refused('keepId', 'is joined to another entry: choose that one');
  const both = gone.waveIds.filter((waveId) => keep.waveIds.includes(waveId));
  if (both.length > 0) return refused('goneId', 'cannot be the same: both of them gave an interview in the same wave');
  if (!gone.unmatched) return refused('goneId', 'has been looked at already: only an unmatched entry can be joined to another');
  if (gone.waveIds.length > 0) return refused('goneId', 'gave an interview of their own: join the other one to them instead');
  return [];
};
