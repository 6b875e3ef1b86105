/**
 * Making links that are used once. They are shown to whoever makes them, this once.
 */
import type { HeldRole } from '../contract/accounts.ts';
import { DomainError } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './people-queries.ts';
import { hashSecret } from './secret.ts';

const day = 24 * 60 * 60;
const lifetimes = { invitation: 14 * day, reset: 2 * day } as const;

export type NewLink = { readonly id: string; readonly secret: string; readonly expiresAt: string };

type Common = {
  readonly id: string;
  /** Made before the transaction begins: run again by the driver, it must make the same link. */
  readonly secret: string;
  readonly by: string;
};

type Invitation = Common & {
  readonly communityId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: HeldRole[];
  readonly endings: string[];
  readonly waveIds: string[];
};

type Reset = Common & {
  /** Null when it was made for the whole of Kith. */
  readonly communityId: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
};

type Made = Omit<Invitation, 'communityId'> & Pick<Reset, 'communityId'>;

const make = async (run: Run, kind: keyof typeof lifetimes, userId: string | null, { secret, ...given }: Made) => {
  const made = { ...given, kind, userId, secretHash: hashSecret(secret), lifetimeSeconds: lifetimes[kind] };
  const [row] = await run(queries.createLink, made);
  if (!row?.fresh) throw new DomainError('conflict', 'A link was made under this id before. Make a new one.');
  return { id: given.id, secret, expiresAt: row.expiresAt };
};

/** @throws DomainError conflict when a link was made under this id before. */
export const makeInvitation = (run: Run, given: Invitation): Promise<NewLink> => make(run, 'invitation', null, given);

/** A link for a new password; those that were made for the same person before no longer work. @throws as above. */
export const makeReset = async (run: Run, { user, ...given }: Reset): Promise<NewLink> => {
  await run(queries.removeResetLinks, { userId: user.id, keep: given.id });
  const { name, email } = user;
  return make(run, 'reset', user.id, { ...given, name, email, roles: [], endings: [], waveIds: [] });
};
