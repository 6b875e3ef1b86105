/**
 * From the cookie of a request to the session it belongs to.
 */
import type { RequestHandler, Response } from 'express';
import type { Session, SessionService } from '../accounts/session-service.ts';
import type { Route } from '../contract/route.ts';
import { readSessionCookie } from './session-cookie.ts';

type Kept = { readonly session: Session; readonly sessions: SessionService };

const keptIn = (response: Response): Kept | undefined => response.locals['session'] as Kept | undefined;

/** Asks at every request: whoever was signed out or disabled meanwhile is out, as soon as session-service.ts says. */
export const readSession =
  (sessions: SessionService): RequestHandler =>
  async (request, response, next) => {
    const secret = readSessionCookie(request);
    if (secret !== undefined) {
      const session = await sessions.read(secret);
      // A cookie that opens nothing is left where it is: by the time this reply arrives, the browser may have a newer one.
      if (session) response.locals['session'] = { session, sessions } satisfies Kept;
    }
    next();
  };

/**
 * While its device is in other hands, a session is there for a few routes alone: behind every other one nobody is signed in.
 * Done before anything else is made of it.
 */
export const hidePaused = (response: Response, { whilePaused }: Pick<Route, 'whilePaused'>): void => {
  if (keptIn(response)?.session.isPaused && !whilePaused) response.locals['session'] = undefined;
};

/** Looks again whether the session lives, and what it may do now; for replies that go on. @returns undefined once it has ended or is paused. */
export const lookAgain = async (response: Response): Promise<Session | undefined> => {
  const kept = keptIn(response);
  const session = await kept?.sessions.read(kept.session.secret);
  return session?.isPaused ? undefined : session;
};

export const sessionOf = (response: Response): Session | undefined => keptIn(response)?.session;

/** Keeps the session open, as a call to a route does. */
export const stayIn = async (response: Response, idle: Route['idle']): Promise<void> => {
  const kept = keptIn(response);
  if (kept && idle !== 'unchanged') await kept.sessions.touch(kept.session, { long: idle === 'long' });
};
