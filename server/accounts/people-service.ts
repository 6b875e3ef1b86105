/**
 * Who works in a community: roles, invitations and links for a new password. Links are shown to whoever makes them, once.
 */

import { listWaves } from '../communities/community-queries.ts';
import type { HeldRole } from '../contract/accounts.ts';
import type { Invitation, Person, RoleTerm } from '../contract/people.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { listReach } from './account-queries.ts';
import * as queries from './people-queries.ts';
import { hashSecret, newSecret } from './secret.ts';
import type { Viewer } from './viewer.ts';

const day = 24 * 60 * 60_000;
const lifetimesMs = { invitation: 14 * day, reset: 2 * day } as const;

export type NewLink = { readonly id: string; readonly secret: string; readonly expiresAt: string };

export type PeopleService = {
  list(communityId: string): Promise<{ people: Person[]; invitations: Invitation[] }>;
  /** @throws DomainError conflict when a link was made under this id before. */
  invite(
    communityId: string,
    given: { id: string; name: string; email: string; roles: readonly RoleTerm[] },
    viewer: Viewer,
  ): Promise<NewLink>;
  /** @throws DomainError notFound */
  withdraw(communityId: string, linkId: string): Promise<void>;
  /** @throws DomainError conflict when nobody would be left to look after the community. */
  setRoles(communityId: string, userId: string, roles: readonly RoleTerm[], viewer: Viewer): Promise<Person[]>;
  /** @throws DomainError forbidden for an account that reaches further than whoever asks. */
  makeResetLink(communityId: string, userId: string, id: string, viewer: Viewer): Promise<NewLink>;
};

type LinkGiven = {
  readonly id: string;
  /** Made before the transaction begins: run again by the driver, it must make the same link. */
  readonly secret: string;
  readonly kind: keyof typeof lifetimesMs;
  readonly communityId: string | null;
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly roles: HeldRole[];
  readonly endings: string[];
  readonly waveIds: string[];
  readonly by: string;
};

/** Makes a link; its secret is nowhere but with whoever asked for it. */
export const makeLink = async (run: Run, { secret, ...given }: LinkGiven): Promise<NewLink> => {
  const endsAt = new Date(Date.now() + lifetimesMs[given.kind]).toISOString();
  const [row] = await run(queries.createLink, { ...given, secretHash: hashSecret(secret), endsAt });
  if (!row?.fresh) throw new DomainError('conflict', 'A link was made under this id before. Make a new one.');
  return { id: given.id, secret, expiresAt: endsAt };
};

/** Whoever resets a password could sign in as that person: they must not get further than they are. */
const mayReset = (viewer: Viewer, reach: { isAdministrator: boolean; communityIds: readonly string[] }): boolean => {
  if (viewer.isAdministrator) return true;
  if (reach.isAdministrator) return false;
  const looksAfter = viewer.standings.filter(({ acting }) => acting === 'coordinator').map(({ communityId }) => communityId);
  return reach.communityIds.every((id) => looksAfter.some((one) => one === id));
};

export const createPeopleService = (store: Store): PeopleService => {
  const listPeople = (run: Run, communityId: string): Promise<Person[]> => run(queries.listPeople, { communityId });

  const requirePerson = async (run: Run, communityId: string, userId: string): Promise<void> => {
    if (!(await listPeople(run, communityId)).some(({ id }) => id === userId)) throw notFound('person');
  };

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
      })),

    invite: (communityId, { id, name, email, roles: terms }, viewer) => {
      const roles = terms.map(({ role }) => role);
      const endings = terms.map(({ endsOn }) => endsOn ?? '');
      const waveIds = terms.flatMap((term) => term.waveIds);
      const secret = newSecret();
      const link = { id, secret, kind: 'invitation', communityId, userId: null, name, email, roles, endings, waveIds } as const;
      return store.write(async (run) => {
        await requireWaves(run, communityId, terms);
        return makeLink(run, { ...link, by: viewer.id });
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

    setRoles: (communityId, userId, roles, viewer) =>
      store.write(async (run) => {
        await requirePerson(run, communityId, userId);
        await requireWaves(run, communityId, roles);
        await run(queries.letGo, { communityId, userId, keep: roles.map(({ role }) => role) });
        if (roles.length > 0) await run(queries.hold, { communityId, userId, roles, by: viewer.id });
        const people = await listPeople(run, communityId);
        if (people.some((person) => person.roles.some(({ role }) => role === 'coordinator'))) return people;
        throw new DomainError(
          'conflict',
          'Nobody would be left to coordinate this community. Make somebody else coordinator first. Nothing was changed.',
        );
      }),

    makeResetLink: async (communityId, userId, id, viewer) => {
      const reach = await store.read(async (run) => {
        await requirePerson(run, communityId, userId);
        return (await run(listReach, { userId }))[0];
      });
      if (!reach) throw notFound('person');
      if (!mayReset(viewer, reach)) {
        throw new DomainError(
          'forbidden',
          'This person works in other communities too, or looks after Kith: an administrator has to make this link.',
        );
      }
      const { name, email } = reach;
      const secret = newSecret();
      const link = { id, secret, kind: 'reset', communityId, userId, name, email, by: viewer.id } as const;
      return store.write((run) => makeLink(run, { ...link, roles: [], endings: [], waveIds: [] }));
    },
  };
};
