/**
 * What of a wave in the field may be changed into what. Pure.
 */
import type { WaveStatus, Why } from '../contract/field-work.ts';
import type { FieldError } from '../errors.ts';

export type WorkGiven = {
  readonly status: WaveStatus;
  readonly why: Why | null;
  readonly versionId: string | null;
  readonly needsTraining: boolean;
};

type Stored = { readonly status: WaveStatus; readonly versionId: string | null; readonly interviews: number };

/** The version that is given; undefined where this community has no such version. */
type Version = { readonly retired: boolean } | undefined;

const missingWhy = ({ why }: WorkGiven): FieldError[] => {
  if (!why) return [{ pointer: '/body/why', message: 'say who asks and why before the wave is opened' }];
  return (['whatHappens', 'whoSees'] as const)
    .filter((field) => why[field] === '')
    .map((field) => ({ pointer: `/body/why/${field}`, message: 'must not be empty: the first page of an interview says it' }));
};

const aboutVersion = (stored: Stored, { status, versionId }: WorkGiven, version: Version): FieldError[] => {
  const refused = (message: string) => [{ pointer: '/body/versionId', message }];
  const isAnother = versionId !== stored.versionId;
  if (isAnother && stored.versionId !== null && stored.interviews > 0) {
    return refused('cannot be changed: interviews have already been held with the one before');
  }
  if (versionId === null) return status === 'open' ? refused('choose an instrument before the wave is opened') : [];
  if (!version) return refused('there is no such instrument in this community');
  const begins = status === 'open' && stored.status !== 'open' && stored.interviews === 0;
  return version.retired && (isAnother || begins) ? refused('is retired: choose another version') : [];
};

/** @returns one reason for each thing that may not be; none when all may. */
export const refusedChanges = (stored: Stored, given: WorkGiven, version: Version): FieldError[] => {
  const goesBack = given.status === 'preparing' && stored.status !== 'preparing' && stored.interviews > 0;
  return [
    ...(given.status === 'open' ? missingWhy(given) : []),
    ...aboutVersion(stored, given, version),
    ...(goesBack
      ? [{ pointer: '/body/status', message: 'cannot be prepared again: interviews have come in. Close it instead' }]
      : []),
  ];
};
