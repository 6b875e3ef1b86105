/**
 * The people who work in a community: roles, invitations, and links that are used once.
 */
import { z } from 'zod';
import { Email, GivenPassword, HeldRole, SessionState } from './accounts.ts';
import { CommunityId, LinkId, UserId, WaveId } from './ids.ts';
import { beyondForm, defineRoute } from './route.ts';
import { Line } from './text.ts';

const dateWords = 'must be a date such as 2026-05-31';

/** Waves in which a community researcher interviews: they see no other. Of no use to other roles. */
const WaveIds = z.array(WaveId).max(200, 'must be at most 200');

export const RoleTerm = z
  .strictObject({
    role: HeldRole,
    /** Last day of the term; null when it has none. */
    endsOn: z.iso.date(dateWords).nullable().default(null),
    waveIds: WaveIds.default([]),
  })
  .refine(({ role, waveIds }) => role === 'researcher' || waveIds.length === 0, {
    ...beyondForm,
    path: ['waveIds'],
    error: 'only a community researcher is assigned to waves',
  });
export type RoleTerm = z.output<typeof RoleTerm>;

/** As it is chosen. Without a last day a panel member would sit on the panel for ever; older ones that do are read as they are. */
const ChosenTerm = RoleTerm.refine(({ role, endsOn }) => role !== 'panel' || endsOn !== null, {
  ...beyondForm,
  path: ['endsOn'],
  error: 'must be the last day of the panel member’s term, usually within 12 months',
});

/** Which of two last days were meant, nobody could tell. */
const Roles = (least: number) =>
  z
    .array(ChosenTerm)
    .min(least, 'must name at least one role')
    .max(HeldRole.options.length)
    .refine((roles) => new Set(roles.map(({ role }) => role)).size === roles.length, {
      ...beyondForm,
      error: 'must not name a role twice',
    });

export const Person = z.strictObject({
  id: UserId,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.strictObject({ role: HeldRole, endsOn: z.string().nullable(), waveIds: WaveIds, since: z.string() })),
  hasSecondFactor: z.boolean(),
  disabled: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const Invitation = z.strictObject({
  id: LinkId,
  name: z.string(),
  email: z.string(),
  roles: z.array(HeldRole),
  expiresAt: z.string(),
});
export type Invitation = z.infer<typeof Invitation>;

/** A link for a new password that nobody has used yet. */
export const ResetLink = z.strictObject({
  id: LinkId,
  userId: UserId,
  name: z.string(),
  email: z.string(),
  expiresAt: z.string(),
});
export type ResetLink = z.infer<typeof ResetLink>;

/** The secret part of a link: 32 random bytes. It travels in the part of an address that no server logs. */
const LinkSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a link of Kith; copy the whole of it');

export const NewLink = z.strictObject({
  id: LinkId,
  /** Shown once: to be copied or printed. */
  secret: z.string(),
  expiresAt: z.string(),
});

const params = z.strictObject({ communityId: CommunityId });
const personParams = z.strictObject({ communityId: CommunityId, userId: UserId });
const base = '/api/communities/:communityId';

export const peopleRoutes = {
  listPeople: defineRoute({
    id: 'listPeople',
    method: 'GET',
    path: `${base}/people`,
    summary: 'Who works in this community, in which roles, who is invited, and links for a new password that wait',
    who: ['coordinator', 'administrator'],
    params,
    reply: z.strictObject({ people: z.array(Person), invitations: z.array(Invitation), resetLinks: z.array(ResetLink) }),
  }),
  invite: defineRoute({
    id: 'invite',
    method: 'POST',
    path: `${base}/invitations`,
    summary: 'Invite somebody: the reply holds the link, once',
    who: ['coordinator', 'administrator'],
    audit: 'link-made',
    params,
    body: z.strictObject({ id: LinkId, name: Line(120), email: Email, roles: Roles(1) }),
    reply: NewLink,
    status: 201,
  }),
  withdrawInvitation: defineRoute({
    id: 'withdrawInvitation',
    method: 'DELETE',
    path: `${base}/invitations/:linkId`,
    summary: 'Take an invitation, or a link for a new password, back: it no longer works',
    who: ['coordinator', 'administrator'],
    audit: 'link-withdrawn',
    params: z.strictObject({ communityId: CommunityId, linkId: LinkId }),
  }),
  setRoles: defineRoute({
    id: 'setRoles',
    method: 'PUT',
    path: `${base}/people/:userId`,
    summary: 'Say which roles somebody has here; none removes them from the community',
    who: ['coordinator', 'administrator'],
    audit: 'roles-changed',
    params: personParams,
    body: z.strictObject({
      roles: Roles(0),
      /** The roles as they were looked at: when they are others by now, nothing is changed. */
      seen: z.array(RoleTerm).max(HeldRole.options.length),
    }),
    reply: z.strictObject({ people: z.array(Person) }),
  }),
  makeResetLink: defineRoute({
    id: 'makeResetLink',
    method: 'POST',
    path: `${base}/people/:userId/reset-links`,
    summary: 'A link with which somebody chooses a new password and begins with a new app; older ones no longer work',
    who: ['coordinator', 'administrator'],
    audit: 'link-made',
    params: personParams,
    body: z.strictObject({ id: LinkId }),
    reply: NewLink,
    status: 201,
  }),
  readLink: defineRoute({
    id: 'readLink',
    method: 'POST',
    path: '/api/links/read',
    summary: 'What a link is for',
    who: ['anyone'],
    body: z.strictObject({ secret: LinkSecret }),
    reply: z.strictObject({
      kind: z.enum(['invitation', 'reset']),
      community: z.string().nullable(),
      name: z.string(),
      email: z.string(),
      roles: z.array(HeldRole),
      /** There is an account of this address already: it takes its password, and no new one. */
      hasAccount: z.boolean(),
    }),
  }),
  useLink: defineRoute({
    id: 'useLink',
    method: 'POST',
    path: '/api/links/use',
    summary: 'Accept an invitation, or choose a new password',
    who: ['anyone'],
    audit: 'link-used',
    body: z.strictObject({ secret: LinkSecret, name: Line(120), password: GivenPassword }),
    reply: SessionState,
  }),
} as const;
