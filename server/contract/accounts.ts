/**
 * Who is asking: signing in, the second factor, one's own account, and acting in one role at a time.
 */
import { z } from 'zod';
import { CommunityId, UserId } from './ids.ts';
import { defineRoute } from './route.ts';
import { blankSigns } from './text.ts';

/** Roles that somebody holds in one community; `administrator` is held for the whole of Kith. */
export const HeldRole = z.enum(['panel', 'organisation', 'researcher', 'link-worker', 'coordinator']);
export type HeldRole = z.infer<typeof HeldRole>;

export const DemoRole = z.enum([...HeldRole.options, 'administrator']);
export type DemoRole = z.infer<typeof DemoRole>;

/** How far somebody has come: a password alone opens nothing to those who see resident data. */
export const SessionStage = z.enum(['none', 'second-factor', 'enrol', 'signed-in']);
export type SessionStage = z.infer<typeof SessionStage>;

export const Standing = z.strictObject({
  communityId: CommunityId,
  name: z.string(),
  roles: z.array(HeldRole),
  /** The one role in which they act just now. */
  acting: HeldRole,
  /** Last day of their term in that role; null when it has none. */
  endsOn: z.string().nullable(),
});
export type Standing = z.infer<typeof Standing>;

export const SessionState = z.strictObject({
  stage: SessionStage,
  user: z
    .strictObject({
      id: UserId,
      name: z.string(),
      email: z.string(),
      isAdministrator: z.boolean(),
      hasSecondFactor: z.boolean(),
      isDemo: z.boolean(),
    })
    .nullable(),
  communities: z.array(Standing),
  /** Roles that may be tried without a password: the demo on one's own computer, and nowhere else. */
  demo: z.array(DemoRole),
  /** Nobody has an account yet: whoever looks after this Kith makes the first. Said to nobody who is signed in. */
  isNew: z.boolean(),
  /** False over a connection that others could read along: nobody is signed in over it. */
  mayComeIn: z.boolean(),
  /** The device is in other hands: nobody is signed in until it is taken back. */
  isPaused: z.boolean(),
});
export type SessionState = z.infer<typeof SessionState>;

const emailForm = "[A-Za-z0-9_'+-]+(?:[.][A-Za-z0-9_'+-]+)*@(?:[A-Za-z0-9][A-Za-z0-9-]*[.])+[A-Za-z]{2,}";

/** What comes before and after it does not matter. */
export const Email = z
  .string('must be text')
  .max(254, 'must be at most 254 characters')
  .trim()
  .regex(new RegExp(`^${emailForm}$`), 'must be an email address, such as ann@example.org')
  .meta({ pattern: `^[${blankSigns}]*${emailForm}[${blankSigns}]*$` });

/** As it is typed; only how long it may be is checked here, how good it is where it is chosen. */
export const GivenPassword = z.string('must be text').min(1, 'must not be empty').max(1000, 'must be at most 1,000 characters');

const between = `[${blankSigns}-]*`;

/** Six figures of an app, or a recovery code; spaces and hyphens do not matter. */
export const Code = z
  .string('must be text')
  .max(100, 'must be at most 100 characters')
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(?:\d{6}|[A-Za-z0-9]{24})$/, 'must be the 6 figures of your app, or a recovery code'))
  .meta({ pattern: `^${between}(?:(?:[0-9]${between}){6}|(?:[A-Za-z0-9]${between}){24})$` });

/** 32 random bytes, base64url; made on the device, which keeps it under its PIN. */
const ResumeSecret = z.string('must be text').regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 letters, figures, - and _');

/** What is stored of it: the SHA-256 of its text. */
const ResumeHash = z.string('must be text').regex(/^[0-9a-f]{64}$/, 'must be 64 figures from 0 to f');

const session = '/api/session';

export const accountRoutes = {
  readSession: defineRoute({
    id: 'readSession',
    method: 'GET',
    path: session,
    summary: 'Who is signed in, and where they may act',
    who: ['anyone'],
    idle: 'unchanged',
    whilePaused: true,
    reply: SessionState,
  }),
  signIn: defineRoute({
    id: 'signIn',
    method: 'POST',
    path: session,
    summary: 'Sign in with a password; with the code too where there were many wrong tries',
    who: ['anyone'],
    whilePaused: true,
    audit: 'signed-in',
    body: z.strictObject({ email: Email, password: GivenPassword, code: Code.nullable().default(null) }),
    reply: SessionState,
  }),
  giveSecondFactor: defineRoute({
    id: 'giveSecondFactor',
    method: 'POST',
    path: `${session}/second-factor`,
    summary: 'Finish signing in with the code of the app, or a recovery code',
    who: ['coming-in'],
    audit: 'signed-in',
    body: z.strictObject({ code: Code }),
    reply: SessionState,
  }),
  signInToDemo: defineRoute({
    id: 'signInToDemo',
    method: 'POST',
    path: `${session}/demo`,
    summary: 'Look around in a role, on one’s own computer only',
    who: ['anyone'],
    whilePaused: true,
    audit: 'signed-in',
    body: z.strictObject({ role: DemoRole }),
    reply: SessionState,
  }),
  signOut: defineRoute({
    id: 'signOut',
    method: 'DELETE',
    path: session,
    summary: 'Sign out here',
    who: ['anyone'],
    whilePaused: true,
    audit: 'signed-out',
  }),
  /**
   * The device goes into other hands: until `resumeSession`, this session hands interviews in and can be ended, and does nothing
   * else. Said again it is the same; 409 when it is paused under another secret.
   */
  pauseSession: defineRoute({
    id: 'pauseSession',
    method: 'POST',
    path: `${session}/pause`,
    summary: 'Pause one’s session while somebody else holds the device',
    who: ['coming-in'],
    whilePaused: true,
    // Then an interview goes on, in which nothing is asked of the service.
    idle: 'long',
    audit: 'device-handed-over',
    body: z.strictObject({ resumeHash: ResumeHash }),
  }),
  /** 403 with another secret than the one it was paused under. The session goes on under a new cookie. */
  resumeSession: defineRoute({
    id: 'resumeSession',
    method: 'POST',
    path: `${session}/resume`,
    summary: 'Go on with one’s session when the device is taken back',
    who: ['coming-in'],
    whilePaused: true,
    audit: 'device-taken-back',
    body: z.strictObject({ secret: ResumeSecret }),
    reply: SessionState,
  }),
  signOutEverywhere: defineRoute({
    id: 'signOutEverywhere',
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'Sign out here and on every other device',
    who: ['signed-in'],
    audit: 'signed-out',
  }),
  actAs: defineRoute({
    id: 'actAs',
    method: 'PUT',
    path: `${session}/roles/:communityId`,
    summary: 'Choose the role in which one acts in a community',
    who: ['signed-in'],
    params: z.strictObject({ communityId: CommunityId }),
    body: z.strictObject({ role: HeldRole }),
    reply: SessionState,
  }),
  beginSecondFactor: defineRoute({
    id: 'beginSecondFactor',
    method: 'POST',
    path: '/api/account/second-factor',
    summary: 'Begin to use an app for codes: its secret, to be shown once',
    who: ['coming-in'],
    reply: z.strictObject({ secret: z.string(), address: z.string() }),
    status: 201,
  }),
  confirmSecondFactor: defineRoute({
    id: 'confirmSecondFactor',
    method: 'PUT',
    path: '/api/account/second-factor',
    summary: 'Prove that the app works; gives the recovery codes, to be shown once',
    who: ['coming-in'],
    audit: 'second-step-set-up',
    body: z.strictObject({
      code: Code,
      /** Of whoever is signed in already; not needed in the middle of coming in. */
      password: GivenPassword.nullable().default(null),
    }),
    reply: z.strictObject({ recoveryCodes: z.array(z.string()), session: SessionState }),
  }),
  changePassword: defineRoute({
    id: 'changePassword',
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Change one’s password; every other device is signed out',
    who: ['signed-in'],
    audit: 'password-changed',
    body: z.strictObject({ current: GivenPassword, password: GivenPassword }),
    reply: SessionState,
  }),
} as const;
