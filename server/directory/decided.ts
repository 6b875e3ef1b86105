/**
 * What those decide who look after a community: who may find an entry, whether it rests on one person, and whether that person
 * agreed. Others add entries and mend their words.
 */
import { roleIn, type Viewer } from '../accounts/viewer.ts';
import type { FieldError } from '../errors.ts';

/** @param decides whether whoever writes looks after the community. */
export type Writing = { readonly decides: boolean };

export const writingOf = (viewer: Viewer, communityId: string): Writing => ({
  decides: roleIn(viewer, communityId) === 'coordinator',
});

const refusal = (field: string, message: string): FieldError => ({ pointer: `/body/${field}`, message });

/** @param before what is stored; undefined for a new entry. @param names the fields that must stay as they are. */
export const findChanged = <Fields extends object>(
  before: Fields | undefined,
  given: Fields,
  names: readonly (keyof Fields & string)[],
): FieldError[] =>
  names
    .filter((name) => before !== undefined && before[name] !== given[name])
    .map((name) => refusal(name, 'is changed by a coordinator: ask one'));

/** A new entry is for professionals or for nobody yet, until a coordinator says otherwise. */
export const findShown = (before: object | undefined, { visibility }: { readonly visibility: string }): FieldError[] =>
  before === undefined && visibility !== 'professionals' && visibility !== 'unlisted'
    ? [refusal('visibility', 'is decided by a coordinator: choose professionals, or nobody yet')]
    : [];

export const findAgreed = (before: object | undefined, { personAgrees }: { readonly personAgrees: boolean }): FieldError[] =>
  before === undefined && personAgrees ? [refusal('personAgrees', 'is written down by a coordinator: ask one')] : [];
