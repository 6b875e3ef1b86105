/**
 * Who works in a community: roles, invitations and links for a new password. Links are shown to whoever makes them, once.
 */
import { listWaves } from '../communities/community-queries.ts';
import type { Invitation, Person, ResetLink, RoleTerm } from '../contract/people.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { listReach } from './account-queries.ts';
import { mayReset, ownPassword, toMaker } from './may-reset.ts';
import { makeInvitation, makeReset, type NewLink } from './new-link.ts';
import * as queries from './people-queries.ts';
import { newSecret } from './secret.ts';
import { changeRoles, type RolesGiven } from './set-roles.ts';
import type { Viewer } from './viewer.ts';

export type PeopleService = {
  list(communityId: string): Promise<{ people: Person[]; invitations: Invitation[]; resetLinks: ResetLink[] }>;
  /** @throws DomainError conflict when a link was made under this id before. */
  invite(
    communityId: string,
    given: { id: string; name: string; email: string; roles: readonly RoleTerm[] },
    viewer: Viewer,
  ): Promise<NewLink>;
  /** @throws DomainError notFound */
  withdraw(communityId: string, linkId: string): Promise<void>;
  /** @throws DomainError as changeRoles, and invalid */
  setRoles(communityId: string, userId: string, given: RolesGiven, viewer: Viewer): Promise<Person[]>;
  /** @throws DomainError forbidden for an account that reaches further than whoever asks; conflict for one's own. */
  makeResetLink(communityId: string, userId: string, id: string, viewer: Viewer): Promise<NewLink>;
};

export const createPeopleService = (store: Store): PeopleService => {
  const listPeople = (run: Run, communityId: string): Promise<Person[]> => run(queries.listPeople, { communityId });

  const isHere = async (run: Run, communityId: string, userId: string): Promise<boolean> =>
    (await listPeople(run, communityId)).some(({ id }) => id === userId);

  /** @throws DomainError invalid for a wave that this community does not have. */
  const requireWaves = async (run: Run, communityId: string, terms: readonly RoleTerm[]): Promise<void> => {
    const known = new Set<string>((await run(listWaves, { communityId })).map(({ id }) => id));
    const errors = terms.flatMap(({ waveIds }, at) =>
      waveIds.flatMap((id, place) =>
        known.has(id) ? [] : { pointer: `/body/roles/${at}/waveIds/${place}`, message: 'is no wave of this community' },
      ),
    );
    if (errors.length > 0) throw invalid('Nothing was changed.', errors);
  };

  return {
    list: (communityId) =>
      store.read(async (run) => ({
        people: await listPeople(run, communityId),
        invitations: await run(queries.listInvitations, { communityId }),
        resetLinks: await run(queries.listResetLinks, { communityId }),
      })),

    invite: (communityId, { id, name, email, roles: terms }, viewer) => {
      const roles = terms.map(({ role }) => role);
      const endings = terms.map(({ endsOn }) => endsOn ?? '');
      const waveIds = terms.flatMap((term) => term.waveIds);
      const secret = newSecret();
      const link = { id, secret, communityId, name, email, roles, endings, waveIds, by: viewer.id };
      return store.write(async (run) => {
        await requireWaves(run, communityId, terms);
        return makeInvitation(run, link);
      });
    },

    withdraw: async (communityId, linkId) => {
      let removedBefore = false;
      await store.write(async (run) => {
        const [row] = await run(queries.removeLink, { communityId, linkId });
        // The driver tries again when the reply to a commit is lost: then it is gone, as it should be.
        if (!row?.removed && !removedBefore) throw notFound('invitation');
        removedBefore = true;
      });
    },

    setRoles: async (communityId, userId, given, viewer) => {
      let removedBefore = false;
      return store.write(async (run) => {
        await run(queries.lockCommunity, { communityId });
        // The driver tries again when the reply to a commit is lost: then they are gone, as they should be.
        if (removedBefore && !(await isHere(run, communityId, userId))) return listPeople(run, communityId);
        await requireWaves(run, communityId, given.roles);
        const people = await changeRoles(run, { communityId, userId, by: viewer.id }, given);
        removedBefore = given.roles.length === 0;
        return people;
      });
    },

    makeResetLink: async (communityId, userId, id, viewer) => {
      const reach = await store.read(async (run) => {
        if (!(await isHere(run, communityId, userId))) throw notFound('person');
        return (await run(listReach, { userId }))[0];
      });
      if (!reach) throw notFound('person');
      if (userId === viewer.id) throw new DomainError('conflict', ownPassword);
      if (!mayReset(toMaker(viewer), reach)) {
        throw new DomainError(
          'forbidden',
          'This person works in other communities too, or looks after Kith: ask an administrator to make this link.',
        );
      }
      const secret = newSecret();
      return store.write((run) => makeReset(run, { id, secret, communityId, user: { ...reach, id: userId }, by: viewer.id }));
    },
  };
};
