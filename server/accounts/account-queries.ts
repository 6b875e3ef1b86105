import { z } from 'zod';
import { HeldRole } from '../contract/accounts.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const userId = z.uuid();
const Nothing = z.object({ id: z.string() });
const step = boltInt(z.int());

export const StoredUser = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  isAdministrator: z.boolean(),
  disabled: z.boolean(),
  totpSecret: z.string().nullable(),
  totpPending: z.string().nullable(),
  totpStep: z.number(),
});
export type StoredUser = z.infer<typeof StoredUser>;

export const createUser = defineQuery(
  'accounts/create-user',
  'write',
  z.object({
    id: z.uuid(),
    email: z.string(),
    emailKey: z.string(),
    name: z.string(),
    passwordHash: z.string(),
    isAdministrator: z.boolean(),
    by: z.string(),
  }),
  z.object({ id: z.string(), fresh: z.boolean() }),
);
export const findUser = defineQuery('accounts/find-user', 'read', z.object({ emailKey: z.string() }), StoredUser);
export const readUser = defineQuery('accounts/read-user', 'read', z.object({ userId }), StoredUser);
export const countUsers = defineQuery('accounts/count-users', 'read', z.object({}), z.object({ users: z.number() }));
export const listStandings = defineQuery(
  'accounts/list-standings',
  'read',
  z.object({ userId }),
  z.object({
    communityId: z.string(),
    name: z.string(),
    role: HeldRole,
    endsOn: z.string().nullable(),
    waveIds: z.array(z.string()),
  }),
);
export const listReach = defineQuery(
  'accounts/list-reach',
  'read',
  z.object({ userId }),
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    isAdministrator: z.boolean(),
    communityIds: z.array(z.string()),
  }),
);
export const setPassword = defineQuery(
  'accounts/set-password',
  'write',
  z.object({ userId, passwordHash: z.string(), forgetFactor: z.boolean() }),
  Nothing,
);
export const beginFactor = defineQuery('accounts/begin-factor', 'write', z.object({ userId, secret: z.string() }), Nothing);
export const confirmFactor = defineQuery(
  'accounts/confirm-factor',
  'write',
  z.object({ userId, secret: z.string(), step, recoveryHashes: z.array(z.string()), mayReplace: z.boolean() }),
  Nothing,
);
/** One use of a link or a code: the driver may ask again when it has lost the reply, and is then told the same. */
export const useId = z.uuid();
export const takeStep = defineQuery('accounts/use-step', 'write', z.object({ userId, step, useId }), Nothing);
export const takeRecoveryCode = defineQuery(
  'accounts/use-recovery-code',
  'write',
  z.object({ userId, recoveryHash: z.string(), useId }),
  Nothing,
);

export const countTry = defineQuery(
  'accounts/count-try',
  'write',
  z.object({ keys: z.array(z.string()), seconds: boltInt(z.int()) }),
  z.object({ key: z.string(), count: z.number() }),
);
export const readTries = defineQuery(
  'accounts/read-tries',
  'read',
  z.object({ keys: z.array(z.string()) }),
  z.object({ key: z.string(), count: z.number() }),
);
export const forgetTries = defineQuery(
  'accounts/forget-tries',
  'write',
  z.object({ keys: z.array(z.string()) }),
  z.object({ forgotten: z.number() }),
);
export const giveBackTries = defineQuery(
  'accounts/give-back-tries',
  'write',
  z.object({ keys: z.array(z.string()) }),
  z.object({ key: z.string() }),
);

const secretHash = z.string();
const seconds = boltInt(z.int());
const SecretHash = z.object({ secretHash });

export const createSession = defineQuery(
  'accounts/create-session',
  'write',
  z.object({
    secretHash,
    userId: z.uuid().nullable(),
    demoRole: z.string().nullable(),
    proved: z.boolean(),
    isWhole: z.boolean(),
    acting: z.string(),
    idleSeconds: seconds,
    absoluteSeconds: seconds,
  }),
  SecretHash,
);
export const readSession = defineQuery(
  'accounts/read-session',
  'read',
  z.object({ secretHash }),
  z.object({
    userId: z.string().nullable(),
    demoRole: z.string().nullable(),
    proved: z.boolean(),
    acting: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    isAdministrator: z.boolean(),
    disabled: z.boolean(),
    hasSecondFactor: z.boolean(),
    isPaused: z.boolean(),
  }),
);
export const pauseSession = defineQuery(
  'accounts/pause-session',
  'write',
  z.object({ secretHash, resumeHash: z.string() }),
  z.object({ resumeHash: z.string() }),
);
export const resumeSession = defineQuery(
  'accounts/resume-session',
  'write',
  z.object({ secretHash, resumeHash: z.string(), nextHash: z.string() }),
  SecretHash,
);
export const touchSession = defineQuery(
  'accounts/touch-session',
  'write',
  z.object({ secretHash, idleSeconds: seconds }),
  SecretHash,
);
export const setActing = defineQuery('accounts/set-acting', 'write', z.object({ secretHash, acting: z.string() }), SecretHash);
export const endSession = defineQuery('accounts/end-session', 'write', z.object({ secretHash }), z.object({ ended: z.number() }));
export const endSessions = defineQuery('accounts/end-sessions', 'write', z.object({ userId }), z.object({ ended: z.number() }));
export const removeEndedTries = defineQuery(
  'accounts/remove-ended-tries',
  'write',
  z.object({}),
  z.object({ removed: z.number() }),
);
export const removeEndedSessions = defineQuery(
  'accounts/remove-ended-sessions',
  'write',
  z.object({}),
  z.object({ removed: z.number() }),
);
