/**
 * Joins a declared route to its handler: parses what came in, checks what goes out.
 */
import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import type { Session } from '../accounts/session-service.ts';
import type { Viewer } from '../accounts/viewer.ts';
import { isBeyondForm, type Route } from '../contract/route.ts';
import { DomainError, type FieldError } from '../errors.ts';
import { type About, authorise, type Caller } from './access.ts';
import { nameRoute } from './answered.ts';
import { allowTime } from './deadline.ts';
import { limitAccount } from './limit-requests.ts';
import { sendReply } from './send-reply.ts';
import { hidePaused, lookAgain, sessionOf, stayIn } from './session.ts';
import { leaveTrace } from './trail.ts';

/** What a handler gets: the parsed parts of the request, and the request itself for streams. */
export type Input<R extends Route> = {
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: z.output<R['body']>;
  readonly viewer: Viewer;
  /** Undefined for whoever is not signed in, on routes for everyone. */
  readonly session: Session | undefined;
  /** The version named by If-Match, or undefined. */
  readonly ifMatch: number | undefined;
  readonly request: Request;
  readonly response: Response;
};

type Handler<R extends Route> = (input: Input<R>) => Promise<z.input<R['reply']>>;

const pointer = (part: string, path: readonly PropertyKey[]) =>
  `/${[part, ...path].map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

/** Why an input is refused; `fits` while every reason is one that no description of its form can tell. */
type Refusals = { readonly errors: FieldError[]; found: number; fits: boolean };

const mostListed = 100;

const sayRefusals = ({ errors, found }: Refusals): string =>
  found > errors.length
    ? `Some of what was sent cannot be used. The first ${errors.length} reasons are listed; there are ${found - errors.length} more.`
    : 'Some of what was sent cannot be used. Each reason is listed.';

const parsePart = <S extends z.ZodType>(schema: S, part: string, value: unknown, refusals: Refusals): z.output<S> | undefined => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (!isBeyondForm(issue)) refusals.fits = false;
    refusals.found += 1;
    // A megabyte of nonsense must not be answered with many.
    if (refusals.errors.length >= mostListed) continue;
    refusals.errors.push({ pointer: pointer(part, issue.path), message: issue.message });
  }
  return undefined;
};

/** A version that is none must not pass for no version: it would undo the care that its sender took. */
const parseIfMatch = (route: Route, request: Request, refusals: Refusals): number | undefined => {
  const given = request.get('if-match');
  if (route.ifMatch === undefined || (given === undefined && route.ifMatch === 'may')) return undefined;
  // Quotation marks may be left out, as people do who write it by hand.
  const version = /^(?:W\/)?("?)(\d{1,15})\1$/.exec(given ?? '')?.[2];
  if (version !== undefined) return Number(version);
  refusals.fits = false;
  refusals.found += 1;
  refusals.errors.push({ pointer: '/headers/if-match', message: 'must be the ETag that you were given, such as "3"' });
  return undefined;
};

/** @throws DomainError unsupported when a body came in another form than the route takes. */
const checkForm = (route: Route, request: Request): void => {
  if (request.get('content-type') === undefined) return;
  const expected = route.upload?.mediaType ?? 'application/json';
  if (request.is(expected) === false) throw new DomainError('unsupported', `Send the body as ${expected}.`);
};

/**
 * Before anything of the request is looked at: whoever may not call learns nothing from how it is refused.
 * @throws DomainError as {@link authorise}; somebody signed in who is turned away leaves a trace.
 */
const letIn = async (route: Route, request: Request, response: Response): Promise<Caller> => {
  const session = sessionOf(response);
  try {
    return authorise(route, aboutOf(request), session);
  } catch (error) {
    if (session?.stage === 'signed-in') {
      await leaveTrace(route, request, response, { outcome: 'refused', action: 'access-refused' });
    }
    throw error;
  }
};

const aboutOf = (request: Request): About => {
  const { communityId, waveId } = request.params as Record<string, string | undefined>;
  return { communityId: communityId?.toLowerCase(), waveId: waveId?.toLowerCase() };
};

/** Whether whoever reads what goes on may still do so. */
const mayGoOn = async (route: Route, request: Request, response: Response): Promise<boolean> => {
  const session = await lookAgain(response);
  try {
    return session !== undefined && authorise(route, aboutOf(request), session).viewer.id === session.viewer.id;
  } catch {
    return false;
  }
};

const parseInput = <R extends Route>(route: R, request: Request, response: Response, viewer: Viewer): Input<R> => {
  const session = sessionOf(response);
  checkForm(route, request);
  const refusals: Refusals = { errors: [], found: 0, fits: true };
  const { errors } = refusals;
  const params = parsePart(route.params, 'params', request.params, refusals);
  // A mistyped id is a thing that is not there, not a mistake in the input.
  if (errors.length > 0)
    throw new DomainError(
      'notFound',
      'There is nothing at this address. It may have been removed, or the address may be mistyped.',
    );
  const query = parsePart(route.query, 'query', { ...request.query }, refusals);
  // Express makes an empty object of a body that says it is JSON and has no bytes.
  const sent: unknown = request.get('content-length') === '0' ? undefined : request.body;
  const body = route.upload ? undefined : parsePart(route.body, 'body', sent, refusals);
  const ifMatch = parseIfMatch(route, request, refusals);
  if (errors.length > 0) {
    const kind = refusals.fits ? 'invalid' : 'malformed';
    throw new DomainError(kind, sayRefusals(refusals), { fields: errors });
  }
  return { params, query, body, viewer, session, ifMatch, request, response } as Input<R>;
};

/** Whoever came too late is shown what is there now: more than a refusal. */
const outcomeOf = ({ kind, extra }: DomainError) => (kind === 'stale' && 'current' in extra ? 'late' : 'refused');

/** Registers a handler. */
export const bind = <R extends Route>(router: Router, route: R, handler: Handler<R>): void => {
  const handle: RequestHandler = async (request, response) => {
    nameRoute(response, route.path);
    hidePaused(response, route);
    const isOpen = route.upload || route.kind === 'events' || route.kind === 'file';
    if (isOpen || route.takes === 'long') allowTime(response, isOpen ? 'open' : 'long');
    await limitAccount(route, response);
    const { viewer, roles } = await letIn(route, request, response);
    if (route.kind === 'events') response.locals['mayGoOn'] = () => mayGoOn(route, request, response);
    const input = parseInput(route, request, response, viewer);
    await stayIn(response, route.idle);
    // A file leaves while the handler works.
    if (route.kind === 'file') await leaveTrace(route, request, response, { outcome: 'done' });
    const reply = await handler(input).catch(async (error: unknown) => {
      if (error instanceof DomainError) await leaveTrace(route, request, response, { outcome: outcomeOf(error) });
      throw error;
    });
    if (route.kind === 'events' || route.kind === 'file') return;
    await leaveTrace(route, request, response, { outcome: 'done', reply });
    // Its time was over: whoever asked has been told so.
    if (response.headersSent) return;
    if (route.kind === 'none') {
      response.status(route.status).end();
      return;
    }
    await sendReply(route, request, response, reply as object, roles);
  };
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  router[method](route.path, handle);
};
