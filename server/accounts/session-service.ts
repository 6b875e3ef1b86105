/**
 * Sessions: in the store, under the hash of a secret that only the browser has. The account is looked at again with every
 * request, or was no more than two seconds ago: whoever is disabled or loses a role is out with the next request where that
 * was done, and two seconds later in every other process.
 */
import { listDemoCommunities } from '../communities/community-queries.ts';
import { DemoRole, type HeldRole, type SessionStage } from '../contract/accounts.ts';
import { DomainError } from '../errors.ts';
import { keepSome } from '../keep-some.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as queries from './account-queries.ts';
import { stageOf } from './roles.ts';
import { hashSecret, newSecret } from './secret.ts';
import { createShortMemory } from './short-memory.ts';
import { demoViewer, toStandings, type Viewer } from './viewer.ts';

const minute = 60;
const idleSeconds = 15 * minute;
/** In a live session or an interview nobody touches the screen for a while. */
const longIdleSeconds = 60 * minute;
const absoluteSeconds = 12 * 60 * minute;
/** The end of idle time is not written more often than this. */
const touchEveryMs = 60_000;
const rememberedMs = 2_000;

export type Session = {
  readonly secret: string;
  readonly stage: SessionStage;
  readonly viewer: Viewer;
  /** Its device is in other hands. http/session.ts hides it then from all but a few routes. */
  readonly isPaused: boolean;
};

export type Owner = { readonly userId: string } | { readonly demoRole: DemoRole };

export type SessionService = {
  /**
   * @param proved whether a code was given along with the password.
   * @returns the secret, for the cookie.
   */
  begin(owner: Owner, proved: boolean): Promise<string>;
  /** The session of a secret, or undefined when it has ended or its account may no longer sign in. */
  read(secret: string): Promise<Session | undefined>;
  /** Keeps a session open from now on. */
  touch(session: Session, options: { readonly long: boolean }): Promise<void>;
  /** A session goes on under a new secret, as it must when it opens more than before. */
  renew(secret: string, owner: Owner, proved: boolean): Promise<string>;
  actAs(session: Session, communityId: string, role: HeldRole): Promise<void>;
  /**
   * The device goes into other hands. Said again it is the same.
   * @throws DomainError conflict when it is paused under another hash.
   */
  pause(session: Session, resumeHash: string): Promise<void>;
  /**
   * The device is taken back. The session goes on under a new secret: the old one lay open to whoever held the device.
   * @returns that secret; the same as before where nothing was paused.
   * @throws DomainError forbidden when this is not what it was paused under.
   */
  resume(session: Session, resumeSecret: string): Promise<string>;
  end(secret: string): Promise<void>;
  endAllOf(userId: string): Promise<void>;
  /** Whoever comes next is looked up in the store: something about accounts has changed. */
  forget(): void;
};

const readActing = (text: string): Record<string, string> => JSON.parse(text) as Record<string, string>;

/**
 * @param demo whether demo sessions count just now.
 * @param now milliseconds; tests move it.
 */
export const createSessionService = (
  store: Store,
  { isDemoOffered, now = Date.now }: { readonly isDemoOffered: () => Promise<boolean>; readonly now?: () => number },
): SessionService => {
  const touched = new Map<string, number>();

  /** How far it gets whoever it is of. */
  const stageNow = async (run: Run, owner: Owner, proved: boolean): Promise<SessionStage> => {
    if ('demoRole' in owner) return 'signed-in';
    const [user] = await run(queries.readUser, owner);
    const held = await run(queries.listStandings, owner);
    const { isAdministrator = false, totpSecret = null } = user ?? {};
    return stageOf({ isAdministrator, hasSecondFactor: totpSecret !== null, roles: held.map(({ role }) => role) }, proved);
  };

  const begin = async (owner: Owner, proved: boolean): Promise<string> => {
    const secret = newSecret();
    await store.write(async (run) => {
      await run(queries.removeEndedSessions, {});
      await run(queries.createSession, {
        secretHash: hashSecret(secret),
        userId: 'userId' in owner ? owner.userId : null,
        demoRole: 'demoRole' in owner ? owner.demoRole : null,
        proved,
        isWhole: (await stageNow(run, owner, proved)) === 'signed-in',
        acting: '{}',
        idleSeconds,
        absoluteSeconds,
      });
    });
    return secret;
  };

  const end = async (secret: string): Promise<void> => {
    await store.write((run) => run(queries.endSession, { secretHash: hashSecret(secret) }));
  };

  const look = async (secretHash: string): Promise<Omit<Session, 'secret'> | undefined> => {
    const found = await store.read(async (run) => {
      const [row] = await run(queries.readSession, { secretHash });
      if (!row || row.disabled) return undefined;
      if (row.userId !== null) {
        // The account may be gone while its session is not.
        if (row.name === null || row.email === null) return undefined;
        const held = await run(queries.listStandings, { userId: row.userId });
        const { userId: id, name, email, isAdministrator, hasSecondFactor } = row;
        const standings = toStandings(held, readActing(row.acting));
        const stage = stageOf({ isAdministrator, hasSecondFactor, roles: held.map(({ role }) => role) }, row.proved);
        const viewer = { id, name, email, isAdministrator, hasSecondFactor, isDemo: false, standings };
        return { stage, viewer, isPaused: row.isPaused };
      }
      const role = DemoRole.safeParse(row.demoRole);
      if (!role.success) return undefined;
      const viewer = demoViewer(role.data, await run(listDemoCommunities, {}));
      return { stage: 'signed-in' as const, viewer, isPaused: row.isPaused };
    });
    if (!found || (found.viewer.isDemo && !(await isDemoOffered()))) return undefined;
    return found;
  };
  const remembered = createShortMemory(look, { forMs: rememberedMs, now });

  return {
    begin,
    end,
    read: async (secret) => {
      const found = await remembered.read(hashSecret(secret));
      return found && { secret, ...found };
    },
    forget: remembered.forgetAll,
    touch: async ({ secret }, { long }) => {
      const secretHash = hashSecret(secret);
      const at = now();
      const key = `${secretHash}${long}`;
      if (at - (touched.get(key) ?? 0) < touchEveryMs) return;
      keepSome(touched, key, at);
      await store.write((run) => run(queries.touchSession, { secretHash, idleSeconds: long ? longIdleSeconds : idleSeconds }));
    },
    renew: async (secret, owner, proved) => {
      await end(secret);
      return begin(owner, proved);
    },
    actAs: async ({ secret, viewer }, communityId, role) => {
      const chosen = Object.fromEntries(viewer.standings.map((standing) => [standing.communityId, standing.acting]));
      const acting = JSON.stringify({ ...chosen, [communityId]: role });
      await store.write((run) => run(queries.setActing, { secretHash: hashSecret(secret), acting }));
    },
    pause: async ({ secret }, resumeHash) => {
      const [row] = await store.write((run) => run(queries.pauseSession, { secretHash: hashSecret(secret), resumeHash }));
      if (row?.resumeHash === resumeHash) return;
      throw new DomainError('conflict', 'This session is paused already. The device that paused it can take it back.');
    },
    resume: async ({ secret, isPaused }, resumeSecret) => {
      if (!isPaused) return secret;
      const next = newSecret();
      const hashes = { secretHash: hashSecret(secret), resumeHash: hashSecret(resumeSecret), nextHash: hashSecret(next) };
      const [row] = await store.write((run) => run(queries.resumeSession, hashes));
      if (row) return next;
      throw new DomainError('forbidden', 'This session was not paused with this secret. Sign in again.');
    },
    endAllOf: async (userId) => {
      await store.write((run) => run(queries.endSessions, { userId }));
    },
  };
};
