/**
 * Who may call a route: decided here and nowhere else, from the route table and from the role in which somebody acts.
 */
import type { Session } from '../accounts/session-service.ts';
import { roleIn, type Viewer } from '../accounts/viewer.ts';
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
  const site: Role[] = viewer.isAdministrator ? ['administrator'] : [];
  if (communityId === undefined) return [...site, ...viewer.standings.map(({ acting }) => acting)];
  const role = roleIn(viewer, communityId);
  return role ? [...site, role] : site;
};

/**
 * @param communityId the community that the route is about, if it is about one.
 * @returns who is asking.
 * @throws DomainError signInNeeded; notFound for whoever may not, the same as for what is not there.
 */
export const authorise = (route: Route, communityId: string | undefined, session: Session | undefined): Viewer => {
  if (route.who.includes('anyone')) return session?.viewer ?? nobody;
  if (!session) throw signInNeeded('Sign in first.');
  if (route.who.includes('coming-in')) return session.viewer;
  if (session.stage !== 'signed-in') throw signInNeeded('Finish signing in first.');
  const { viewer } = session;
  if (route.who.includes('signed-in')) return viewer;
  if (callsAs(viewer, communityId).some((role) => route.who.includes(role))) return viewer;
  throw nothingHere();
};
