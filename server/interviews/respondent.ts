/**
 * Who answers: a resident who is there, or a new one. Somebody whom neighbours have already named, and nobody has
 * matched, is that same resident when the name is exactly theirs and nobody else has it. Whoever was joined to another is the other.
 */
import { randomUUID } from 'node:crypto';
import type { Respondent } from '../contract/interviews.ts';
import { nameKey } from '../contract/name-key.ts';
import { findMissingNeighbourhood } from '../directory/check-links.ts';
import { findKinds, lockMember } from '../directory/directory-queries.ts';
import { DomainError, type FieldError } from '../errors.ts';
import { findKept, keptOf } from '../joins/follow-joins.ts';
import type { Run } from '../neo4j/store.ts';
import { beginResident, fillResident, writeIdentity } from '../residents/resident-writer.ts';
import * as queries from './interview-queries.ts';

export type Placed = { readonly residentId: string; readonly how: 'chosen' | 'exact-name' | 'new' };
type NewRespondent = Extract<Respondent, { is: 'new' }>;

export const checkRespondent = async (run: Run, communityId: string, respondent: Respondent): Promise<FieldError[]> => {
  if (respondent.is === 'new') {
    const missing = await findMissingNeighbourhood(run, communityId, respondent.neighbourhoodId);
    return missing.map((error) => ({ ...error, pointer: '/body/respondent/neighbourhoodId' }));
  }
  const [found] = await run(findKinds, { communityId, ids: [respondent.id] });
  if (found?.kind === 'resident') return [];
  return [{ pointer: '/body/respondent/id', message: 'there is no such resident in this community' }];
};

const alreadyKept = () =>
  new DomainError('conflict', 'Another resident is already kept under the id of the new one. Nothing was changed.');

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

const findNamedBefore = async (run: Run, communityId: string, name: string): Promise<string | undefined> => {
  const named = await run(queries.findPeople, { communityId, nameKeys: [nameKey(name)] });
  // Not in the query: what others say in the words of one that is gone is led on by the join, which moves it back when undone.
  const equal = await findKept(run, communityId, idsOf(named));
  if (equal.length !== 1 || !equal[0]?.unmatched) return undefined;
  // Held, and looked at again: it may be joined to another at this moment.
  await run(lockMember, { communityId, id: equal[0].id });
  const [kept] = await findKept(run, communityId, [equal[0].id]);
  return kept?.unmatched ? kept.id : undefined;
};

const addRespondent = async (run: Run, communityId: string, given: NewRespondent, by: string): Promise<Placed> => {
  const { is, id, name, ...fields } = given;
  const [taken] = await run(findKinds, { communityId, ids: [id] });
  if (taken) throw alreadyKept();
  // Not the one that was sent: it would come back changed when somebody else had named them, and so tell that.
  const residentId = randomUUID();
  const namedBefore = name === null ? undefined : await findNamedBefore(run, communityId, name);
  if (namedBefore) {
    await run(queries.acceptPerson, { communityId, residentId: namedBefore });
    await fillResident(run, communityId, namedBefore, fields);
    return { residentId: namedBefore, how: 'exact-name' };
  }
  await beginResident(run, communityId, residentId, by);
  await fillResident(run, communityId, residentId, fields);
  if (name !== null) {
    const identity = { name, contact: '', aliases: [] };
    await writeIdentity(run, { communityId, residentId, by, revisionId: randomUUID() }, identity);
  }
  return { residentId, how: 'new' };
};

/** Finds or makes the one who answers; call {@link checkRespondent} before. */
export const placeRespondent = async (run: Run, communityId: string, given: Respondent, by: string): Promise<Placed> =>
  given.is === 'known'
    ? { residentId: await keptOf(run, communityId, given.id), how: 'chosen' }
    : addRespondent(run, communityId, given, by);
