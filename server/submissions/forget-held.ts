/**
 * What was held back and speaks of somebody who is erased: it is opened to find out, and the rest stays as it came.
 */
import type { Filled } from '../contract/filled.ts';
import { type Sealed, Submission } from '../contract/submissions.ts';
import { DomainError } from '../errors.ts';
import type { ForgetHeld } from '../residents/erase.ts';
import type { Traces } from '../residents/traces.ts';
import { forgetHeld, listSealed } from './conflict-queries.ts';
import { openSubmission } from './open-submission.ts';
import type { SealingKeys } from './sealing-keys.ts';

type Held = ReturnType<(typeof listSealed.row)['parse']>;

/** @returns undefined when nobody can open it. @throws DomainError unavailable, and whatever says nothing of what was held. */
const open = async (keys: SealingKeys, { waveId, responseId, contentHash, ...rest }: Held): Promise<Filled | undefined> => {
  const { id, ...sealed } = rest;
  const read = Submission.safeParse({ id: responseId, contentHash, sealed: sealed satisfies Record<keyof Sealed, string> });
  if (!read.success) return undefined;
  return openSubmission(keys, waveId, read.data).catch((error: unknown) => {
    if (error instanceof DomainError && error.kind === 'unreadable') return undefined;
    throw error;
  });
};

const textsOf = ({ respondent, contact, named, items }: Filled): string[] => [
  ...(respondent.is === 'known' ? [] : [respondent.name ?? '']),
  ...(respondent.is === 'coded' ? [respondent.code] : []),
  contact,
  ...named.map(({ words }) => words ?? ''),
  ...items.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
];

const idsOf = ({ respondent, named }: Filled): string[] => [
  respondent.id,
  ...named.flatMap((one) => (one.is === 'known' ? [one.id] : [])),
];

/** What nobody can open may speak of anybody. */
const mayBeIn = (filled: Filled | undefined, { ids, isIn }: Traces): boolean =>
  filled === undefined || idsOf(filled).some((id) => ids.has(id)) || textsOf(filled).some(isIn);

export const createForgetHeld =
  (keys: SealingKeys): ForgetHeld =>
  async (run, communityId, traces) => {
    const isGoing = async (held: Held): Promise<boolean> =>
      traces.responseIds.has(held.responseId) || mayBeIn(await open(keys, held), traces);
    let after = '';
    for (;;) {
      const page = await run(listSealed, { communityId, after });
      const last = page.at(-1);
      if (!last) return;
      const going = await Promise.all(page.map(isGoing));
      const ids = page.flatMap(({ id }, index) => (going[index] ? [id] : []));
      if (ids.length > 0) await run(forgetHeld, { communityId, ids });
      after = last.id;
    }
  };
