/**
 * Everybody with an account, for administrators: who they are, where they work, and whether they may come in.
 */
import { z } from 'zod';
import { HeldRole } from './accounts.ts';
import { ListQuery, pageOf } from './directory.ts';
import { CommunityId, LinkId, UserId } from './ids.ts';
import { NewLink } from './people.ts';
import { defineRoute } from './route.ts';

export const UserAccount = z.strictObject({
  id: UserId,
  name: z.string(),
  email: z.string(),
  isAdministrator: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Since when they may not sign in; null for whoever may. */
  disabledAt: z.string().nullable(),
  /** When they last came in; null when they have not since this is kept. */
  signedInAt: z.string().nullable(),
  /** Where they hold which roles today. */
  communities: z.array(z.strictObject({ communityId: CommunityId, name: z.string(), roles: z.array(HeldRole) })),
});
export type UserAccount = z.infer<typeof UserAccount>;

const params = z.strictObject({ userId: UserId });

export const userRoutes = {
  listUsers: defineRoute({
    id: 'listUsers',
    method: 'GET',
    path: '/api/users',
    summary: 'Everybody with an account, by name',
    who: ['administrator'],
    query: ListQuery,
    reply: pageOf(UserAccount),
  }),
  disableUser: defineRoute({
    id: 'disableUser',
    method: 'PUT',
    path: '/api/users/:userId/disabled',
    summary: 'Stop the access of somebody: every session of theirs ends, and they cannot sign in',
    who: ['administrator'],
    audit: 'account-disabled',
    params,
    reply: UserAccount,
  }),
  enableUser: defineRoute({
    id: 'enableUser',
    method: 'DELETE',
    path: '/api/users/:userId/disabled',
    summary: 'Give somebody access again',
    who: ['administrator'],
    audit: 'account-enabled',
    params,
    reply: UserAccount,
  }),
  makeUserResetLink: defineRoute({
    id: 'makeUserResetLink',
    method: 'POST',
    path: '/api/users/:userId/reset-links',
    summary: 'A link with which somebody chooses a new password and begins with a new app; older ones no longer work',
    who: ['administrator'],
    audit: 'link-made',
    params,
    body: z.strictObject({ id: LinkId }),
    reply: NewLink,
    status: 201,
  }),
} as const;
