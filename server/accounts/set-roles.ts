/**
 * Changing the roles of somebody in a community: one change after the other, none over another that was not seen, and never
 * so that nobody is left to coordinate.
 */
import type { LoggedRole } from '../contract/audit.ts';
import type { Person, RoleTerm } from '../contract/people.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './people-queries.ts';

export type RolesGiven = { readonly roles: readonly RoleTerm[]; readonly seen: readonly RoleTerm[] };

/** Somebody's roles, as the log keeps them. */
export const loggedRoles = (people: readonly Person[], userId: string): LoggedRole[] =>
  (people.find(({ id }) => id === userId)?.roles ?? []).map(({ role, endsOn, waveIds }) => ({
    role,
    endsOn,
    waves: waveIds.length,
  }));

/** The same roles in the same words, in whatever order. */
const inWords = (terms: readonly RoleTerm[]): string =>
  JSON.stringify(terms.map(({ role, endsOn, waveIds }) => [role, endsOn, [...waveIds].sort()].join(' ')).sort());

const countCoordinators = async (run: Run, communityId: string): Promise<number> =>
  (await run(queries.countCoordinators, { communityId }))[0]?.coordinators ?? 0;

/**
 * @returns everybody who works in the community then.
 * @throws DomainError stale, with the person as they are now; conflict when nobody would be left to coordinate; notFound.
 */
export const changeRoles = async (
  run: Run,
  { communityId, userId, by }: { readonly communityId: string; readonly userId: string; readonly by: string },
  { roles, seen }: RolesGiven,
): Promise<Person[]> => {
  const before = await run(queries.listPeople, { communityId });
  const current = before.find(({ id }) => id === userId);
  if (!current) throw notFound('person');
  const isDone = inWords(current.roles) === inWords(roles);
  if (isDone) return before;
  if (inWords(current.roles) !== inWords(seen)) {
    throw new DomainError('stale', 'Somebody else changed the roles of this person meanwhile. Look at them and decide again.', {
      extra: { current },
    });
  }
  const coordinators = await countCoordinators(run, communityId);
  await run(queries.letGo, { communityId, userId, keep: roles.map(({ role }) => role) });
  if (roles.length > 0) await run(queries.hold, { communityId, userId, roles, by });
  // Where nobody does so already, other changes are not held up.
  if (coordinators > 0 && (await countCoordinators(run, communityId)) === 0) {
    throw new DomainError(
      'conflict',
      'Nobody would be left to coordinate this community. Make somebody else coordinator first. Nothing was changed.',
    );
  }
  return run(queries.listPeople, { communityId });
};
