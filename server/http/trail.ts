/**
 * What a call leaves in the log. A reading is written down before its reply leaves; whoever is refused is written down too.
 */
import type { Request, RequestHandler, Response } from 'express';
import { roleIn, type Viewer } from '../accounts/viewer.ts';
import type { AuditService } from '../audit/audit-service.ts';
import type { Happening } from '../audit/store-entries.ts';
import type { Route } from '../contract/route.ts';
import { sessionOf } from './session.ts';

/** Hands the log to what answers this request. */
export const readTrail =
  (audit: AuditService): RequestHandler =>
  (_request, response, next) => {
    response.locals['audit'] = audit;
    next();
  };

type Told = Pick<Happening, 'whom' | 'reason' | 'change'>;

/** What only a handler knows of its entry; told before it does its work, it stands in the entry of a refusal too. */
export const tellTrail = (response: Response, told: Told): void => {
  response.locals['told'] = { ...(response.locals['told'] as Told | undefined), ...told };
};

/** The last id in the address says what a call is about, or else the id in the body. */
const subjectOf = (request: Request): string => {
  const { communityId: _, ...others } = request.params as Record<string, string>;
  const inAddress = Object.values(others).findLast((value) => /^[0-9a-f-]{36}$/i.test(value));
  const inBody = (request.body as { readonly id?: unknown } | undefined)?.id;
  return (inAddress ?? (typeof inBody === 'string' ? inBody.slice(0, 36) : '')).toLowerCase();
};

type State = { readonly stage?: unknown; readonly user?: { readonly id?: unknown } | null };

/** What a reply says of the session that it begins; nothing where it is about something else. */
const stateIn = (reply: unknown): State => {
  const state = (reply ?? {}) as State & { readonly session?: State };
  return state.session ?? state;
};

/** The communities that a reply names, such as those of whoever came in or is kept out. */
const communitiesIn = (reply: unknown): readonly string[] => {
  const { communities } = (reply ?? {}) as { readonly communities?: unknown };
  if (!Array.isArray(communities)) return [];
  const ids = communities.map((one: { readonly communityId?: unknown }) => one.communityId);
  return ids.filter((id) => typeof id === 'string');
};

/** Of a list, how many of it leave. An interview, which an id leads to, has items too. */
const countIn = (route: Route, reply: unknown): number | undefined => {
  const { items } = (reply ?? {}) as { readonly items?: unknown };
  const isList = route.method === 'GET' && !/\/:\w+$/.test(route.path);
  return isList && Array.isArray(items) ? items.length : undefined;
};

/** In a community the role acted in; an administrator acts as such where that role opens nothing. */
const roleOf = (route: Route, viewer: Viewer | undefined, communityId: string | undefined): Happening['role'] => {
  if (!viewer) return '';
  const held = communityId === undefined ? undefined : roleIn(viewer, communityId);
  if (held && route.who.includes(held)) return held;
  return viewer.isAdministrator && route.who.includes('administrator') ? 'administrator' : (held ?? '');
};

/** A right password alone is no sign-in, and neither is a wrong one. */
const sayAction = (action: Happening['action'], outcome: Happening['outcome'], { stage }: State): Happening['action'] => {
  if (action !== 'signed-in') return action;
  if (outcome !== 'done') return 'sign-in-refused';
  return stage === 'signed-in' ? action : 'password-given';
};

type Given = {
  readonly outcome: Happening['outcome'];
  readonly action?: Happening['action'] | undefined;
  /** What the handler gave back, if it came so far. */
  readonly reply?: unknown;
};

export const leaveTrace = async (
  route: Route,
  request: Request,
  response: Response,
  { outcome, action = route.audit, reply }: Given,
): Promise<void> => {
  if (!action) return;
  const session = sessionOf(response);
  const told = (response.locals['told'] ?? {}) as Told;
  const { communityId, userId } = request.params as Record<string, string | undefined>;
  const scope = communityId?.toLowerCase();
  const viewer = session?.viewer;
  const state = stateIn(reply);
  const entered = typeof state.user?.id === 'string' ? state.user.id : undefined;
  // Whoever uses somebody's link is who they are; whoever signs in is whom they sign in as.
  const here = session?.stage === 'signed-in' ? viewer?.id : undefined;
  const actor = (action === 'link-used' ? (here ?? entered) : (entered ?? viewer?.id)) ?? 'nobody';
  // What somebody does to another account is about that account, and not about where they work themselves.
  const account = scope === undefined && userId !== undefined ? { userId: userId.toLowerCase() } : undefined;
  const own = account ? [] : (viewer?.standings.map((one) => one.communityId as string) ?? []);
  const elsewhere = action === 'community-begun' ? [subjectOf(request)] : [...communitiesIn(reply), ...own];
  await (response.locals['audit'] as AuditService | undefined)?.add({
    actor,
    role: roleOf(route, viewer, scope),
    action: sayAction(action, outcome, state),
    outcome,
    communityIds: scope === undefined ? elsewhere : [scope],
    subject: subjectOf(request),
    count: countIn(route, reply),
    whom: account,
    ...told,
  });
};
