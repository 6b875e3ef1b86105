import { type Response, Router } from 'express';
import { accountRoutes, type SessionState } from '../contract/accounts.ts';
import { DomainError } from '../errors.ts';
import { addressOf } from '../http/address.ts';
import { bind } from '../http/bind.ts';
import { isProtected } from '../http/reach.ts';
import { clearSessionCookie, setSessionCookie } from '../http/session-cookie.ts';
import { tellTrail } from '../http/trail.ts';
import type { Session, SessionService } from './session-service.ts';
import type { SignInService } from './sign-in-service.ts';

export type AccountServices = { readonly sessions: SessionService; readonly signIn: SignInService };

const needed = (session: Session | undefined): Session => {
  if (session) return session;
  throw new DomainError('signInNeeded', 'Sign in with your password first.');
};

/** What a browser is told over a connection that others could read along. */
const shut: SessionState = {
  stage: 'none',
  user: null,
  communities: [],
  demo: [],
  isNew: false,
  mayComeIn: false,
  isPaused: false,
};

/** What a browser is told of its session. */
export const describeSession = async (session: Session | undefined, { signIn }: AccountServices): Promise<SessionState> => {
  if (!session || session.isPaused) {
    const [demo, isNew] = await Promise.all([signIn.demoRoles(), signIn.isNew()]);
    const isPaused = session !== undefined;
    return { stage: 'none', user: null, communities: [], demo: [...demo], isNew, mayComeIn: true, isPaused };
  }
  const { id, name, email, isAdministrator, hasSecondFactor, isDemo, standings } = session.viewer;
  const isIn = session.stage === 'signed-in';
  return {
    stage: session.stage,
    user: { id: id as NonNullable<SessionState['user']>['id'], name, email, isAdministrator, hasSecondFactor, isDemo },
    communities: isIn
      ? standings.map(({ communityId, name, roles, acting, endsOn }) => ({ communityId, name, roles, acting, endsOn }))
      : [],
    demo: isDemo ? [...(await signIn.demoRoles())] : [],
    isNew: false,
    mayComeIn: true,
    isPaused: false,
  };
};

/** Gives the browser its new secret and says what it opens. */
export const enter = async (response: Response, secret: string, services: AccountServices): Promise<SessionState> => {
  setSessionCookie(response, secret);
  return describeSession(await services.sessions.read(secret), services);
};

export const createAccountRoutes = (services: AccountServices): Router => {
  const { sessions, signIn } = services;
  const router = Router({ caseSensitive: true });
  bind(router, accountRoutes.readSession, async ({ session, request }) =>
    isProtected(request) ? describeSession(session, services) : shut,
  );
  bind(router, accountRoutes.signIn, async ({ body, request, response, session }) => {
    tellTrail(response, { whom: { email: body.email } });
    const secret = await signIn.withPassword({ ...body, address: addressOf(request) });
    if (session) await sessions.end(session.secret);
    return enter(response, secret, services);
  });
  bind(router, accountRoutes.giveSecondFactor, async ({ body, request, response, session, viewer }) => {
    tellTrail(response, { whom: { userId: viewer.id } });
    return enter(response, await signIn.withCode(needed(session), body.code, addressOf(request)), services);
  });
  bind(router, accountRoutes.signInToDemo, async ({ body, response, session }) => {
    const secret = await signIn.toDemo(body.role);
    if (session) await sessions.end(session.secret);
    return enter(response, secret, services);
  });
  bind(router, accountRoutes.signOut, async ({ response, session }) => {
    if (session) await sessions.end(session.secret);
    clearSessionCookie(response);
    return undefined;
  });
  bind(router, accountRoutes.pauseSession, async ({ body, session }) => {
    await sessions.pause(needed(session), body.resumeHash);
    return undefined;
  });
  bind(router, accountRoutes.resumeSession, async ({ body, response, session }) =>
    enter(response, await sessions.resume(needed(session), body.secret), services),
  );
  bind(router, accountRoutes.signOutEverywhere, async ({ response, session, viewer }) => {
    if (viewer.isDemo) await sessions.end(needed(session).secret);
    else await sessions.endAllOf(viewer.id);
    clearSessionCookie(response);
    return undefined;
  });
  bind(router, accountRoutes.actAs, async ({ params, body, session }) => {
    const { secret, viewer } = needed(session);
    const standing = viewer.standings.find(({ communityId }) => communityId === params.communityId);
    if (!standing?.roles.includes(body.role)) throw new DomainError('notFound', 'You do not have this role there.');
    await sessions.actAs(needed(session), params.communityId, body.role);
    return describeSession(await sessions.read(secret), services);
  });
  bind(router, accountRoutes.beginSecondFactor, ({ session }) => signIn.beginSecondFactor(needed(session)));
  bind(router, accountRoutes.confirmSecondFactor, async ({ body, request, response, session }) => {
    const given = { ...body, address: addressOf(request) };
    const { recoveryCodes, secret } = await signIn.confirmSecondFactor(needed(session), given);
    return { recoveryCodes, session: await enter(response, secret, services) };
  });
  bind(router, accountRoutes.changePassword, async ({ body, request, response, session }) =>
    enter(response, await signIn.changePassword(needed(session), { ...body, address: addressOf(request) }), services),
  );
  return router;
};
