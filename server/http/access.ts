/**
 * Who may call a route: decided here and nowhere else, from the route table and from the role in which somebody acts.
 */
import type { Session } from '../accounts/session-service.ts';
import { administers, roleIn, seesWave, type Viewer } from '../accounts/viewer.ts';
import type { Role, Route } from '../contract/route.ts';
import { DomainError } from '../errors.ts';

const nothingHere = () =>
  new DomainError('notFound', 'There is nothing at this address. It may have been removed, or the address may be mistyped.');

const signInNeeded = (message: string) => new DomainError('signInNeeded', message);

/** Somebody who is not signed in: what routes for everyone are called with. */
const nobody: Viewer = {
  id: 'nobody',
  name: '',
  email: '',
  isAdministrator: false,
  hasSecondFactor: false,
  isDemo: false,
  standings: [],
};

/** The roles in which a viewer calls: in one community the one they act in, elsewhere all that they act in. */
const callsAs = (viewer: Viewer, communityId: string | undefined): readonly Role[] => {
  const isSite = communityId === undefined ? viewer.isAdministrator : administers(viewer, communityId);
  const site: Role[] = isSite ? ['administrator'] : [];
  if (communityId === undefined) return [...site, ...viewer.standings.map(({ acting }) => acting)];
  const role = roleIn(viewer, communityId);
  return role ? [...site, role] : site;
};

export type Caller = { readonly viewer: Viewer; readonly roles: readonly Role[] };

/** What the address of a request says it is about; undefined where it says nothing of the kind. */
export type About = { readonly communityId: string | undefined; readonly waveId: string | undefined };

/**
 * @returns who is asking, and in which roles.
 * @throws DomainError signInNeeded; notFound for whoever may not, the same as for what is not there.
 */
export const authorise = (route: Route, { communityId, waveId }: About, session: Session | undefined): Caller => {
  if (route.who.includes('anyone')) return { viewer: session?.viewer ?? nobody, roles: [] };
  if (!session) throw signInNeeded('Sign in first.');
  if (route.who.includes('coming-in')) return { viewer: session.viewer, roles: [] };
  if (session.stage !== 'signed-in') throw signInNeeded('Finish signing in first.');
  const { viewer } = session;
  if (route.who.includes('signed-in')) return { viewer, roles: [] };
  const roles = callsAs(viewer, communityId).filter((role) => route.who.includes(role));
  if (roles.length === 0) throw nothingHere();
  const seesAllWaves = roles.some((role) => role !== 'researcher');
  if (communityId && waveId && !seesAllWaves && !seesWave(viewer, communityId, waveId)) throw nothingHere();
  return { viewer, roles };
};
