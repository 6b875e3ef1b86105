import { z } from 'zod';
import { HeldRole } from '../contract/accounts.ts';
import { Invitation, Person, ResetLink } from '../contract/people.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';
import { useId } from './account-queries.ts';

const communityId = z.uuid();
const userId = z.uuid();

export const listPeople = defineQuery('accounts/list-people', 'read', z.object({ communityId }), z.object(Person.shape));
export const listInvitations = defineQuery(
  'accounts/list-invitations',
  'read',
  z.object({ communityId }),
  z.object(Invitation.shape),
);
export const listResetLinks = defineQuery(
  'accounts/list-reset-links',
  'read',
  z.object({ communityId }),
  z.object(ResetLink.shape),
);
export const lockCommunity = defineQuery(
  'accounts/lock-community',
  'write',
  z.object({ communityId }),
  z.object({ id: z.string() }),
);
export const countCoordinators = defineQuery(
  'accounts/count-coordinators',
  'read',
  z.object({ communityId }),
  z.object({ coordinators: z.number() }),
);
export const hold = defineQuery(
  'accounts/hold',
  'write',
  z.object({
    communityId,
    userId,
    roles: z
      .array(z.object({ role: HeldRole, endsOn: z.string().nullable(), waveIds: z.array(z.string()).readonly() }))
      .readonly(),
    by: z.string(),
  }),
  z.object({ held: z.number() }),
);
export const letGo = defineQuery(
  'accounts/let-go',
  'write',
  z.object({ communityId, userId, keep: z.array(HeldRole).readonly() }),
  z.object({ ended: z.number() }),
);
/** In which wave a community researcher asks, and until when they are trained. No row for somebody who is none. */
export const assignResearcher = defineQuery(
  'accounts/assign-researcher',
  'write',
  z.object({
    communityId,
    userId,
    waveId: z.uuid(),
    isAssigned: z.boolean(),
    trainedOn: z.iso.date().nullable(),
    trainedUntil: z.iso.date().nullable(),
  }),
  z.object({ id: z.string() }),
);

export const LinkKind = z.enum(['invitation', 'reset']);
export const createLink = defineQuery(
  'accounts/create-link',
  'write',
  z.object({
    id: z.uuid(),
    secretHash: z.string(),
    kind: LinkKind,
    /** Null for an account that belongs to no community. */
    communityId: z.uuid().nullable(),
    userId: z.uuid().nullable(),
    name: z.string(),
    email: z.string(),
    roles: z.array(HeldRole),
    /** Last day of each role's term, in the same order; empty for none. */
    endings: z.array(z.string()),
    /** Of a community researcher. */
    waveIds: z.array(z.string()),
    by: z.string(),
    lifetimeSeconds: boltInt(z.int()),
  }),
  z.object({ fresh: z.boolean(), expiresAt: z.string() }),
);
export const StoredLink = z.object({
  id: z.string(),
  kind: LinkKind,
  communityId: z.string().nullable(),
  community: z.string().nullable(),
  userId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  roles: z.array(HeldRole),
  endings: z.array(z.string()),
  waveIds: z.array(z.string()),
  createdBy: z.string(),
});
export type StoredLink = z.infer<typeof StoredLink>;
export const findLink = defineQuery('accounts/find-link', 'read', z.object({ secretHash: z.string() }), StoredLink);
export const takeLink = defineQuery(
  'accounts/use-link',
  'write',
  z.object({ secretHash: z.string(), userId, useId }),
  z.object({ id: z.string() }),
);
export const removeResetLinks = defineQuery(
  'accounts/remove-reset-links',
  'write',
  z.object({ userId, keep: z.string() }),
  z.object({ removed: z.number() }),
);
export const removeLink = defineQuery(
  'accounts/remove-link',
  'write',
  z.object({ communityId, linkId: z.uuid() }),
  z.object({ removed: z.number() }),
);
