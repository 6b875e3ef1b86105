/**
 * What a call leaves in the log. A reading is written down before its reply leaves; whoever is refused is written down too.
 */
import type { Request, RequestHandler, Response } from 'express';
import type { AuditService, Happening } from '../audit/audit-service.ts';
import type { Route } from '../contract/route.ts';
import { sessionOf } from './session.ts';

/** Hands the log to what answers this request. */
export const readTrail =
  (audit: AuditService): RequestHandler =>
  (_request, response, next) => {
    response.locals['audit'] = audit;
    next();
  };

/** The last id in the address says what a call is about, or else the id in the body. */
const subjectOf = (request: Request): string => {
  const { communityId: _, ...others } = request.params as Record<string, string>;
  const inAddress = Object.values(others).findLast((value) => /^[0-9a-f-]{36}$/i.test(value));
  const inBody = (request.body as { readonly id?: unknown } | undefined)?.id;
  return (inAddress ?? (typeof inBody === 'string' ? inBody.slice(0, 36) : '')).toLowerCase();
};

/** Whoever comes in is nobody before, and somebody in the reply. */
const comesIn = (reply: unknown): string | undefined => {
  const state = reply as { readonly user?: { readonly id?: unknown } | null; readonly session?: unknown } | undefined;
  const id = state?.user?.id ?? (state?.session as { user?: { id?: unknown } } | undefined)?.user?.id;
  return typeof id === 'string' ? id : undefined;
};

/** The communities that a reply names, such as those of whoever came in or is kept out. */
const communitiesIn = (reply: unknown): readonly string[] => {
  const { communities } = (reply ?? {}) as { readonly communities?: unknown };
  if (!Array.isArray(communities)) return [];
  const ids = communities.map((one: { readonly communityId?: unknown }) => one.communityId);
  return ids.filter((id) => typeof id === 'string');
};

const add = async (response: Response, happening: Happening): Promise<void> => {
  await (response.locals['audit'] as AuditService | undefined)?.add(happening);
};

type Outcome = Happening['outcome'];

/** @param reply what the handler gave back, if it came so far. */
export const leaveTrace = async (
  route: Route,
  request: Request,
  response: Response,
  { outcome, action = route.audit, reply }: { outcome: Outcome; action?: Happening['action'] | undefined; reply?: unknown },
): Promise<void> => {
  if (!action) return;
  const viewer = sessionOf(response)?.viewer;
  const scope = request.params['communityId'];
  const communityIds =
    typeof scope === 'string'
      ? [scope.toLowerCase()]
      : action === 'community-begun'
        ? [subjectOf(request)]
        : [...communitiesIn(reply), ...(viewer?.standings.map(({ communityId }) => communityId as string) ?? [])];
  await add(response, {
    actor: viewer?.id ?? comesIn(reply) ?? 'nobody',
    action: outcome === 'refused' && action === 'signed-in' ? 'sign-in-refused' : action,
    outcome,
    communityIds: [...new Set(communityIds)].sort(),
    subject: subjectOf(request),
  });
};
