/**
 * Who is asking, as everything behind the door sees them.
 */
import type { DemoRole, HeldRole, Standing } from '../contract/accounts.ts';
import { usualRole } from './roles.ts';

/** Where somebody may act; a community researcher only in the waves they are assigned to. */
export type ViewerStanding = Standing & { readonly waveIds: readonly string[] | 'all' };

export type Viewer = {
  /** Under which what they write is kept: the id of their account. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly hasSecondFactor: boolean;
  readonly isDemo: boolean;
  /** Of a demo account: no other community is there for it. */
  readonly onlyIn?: readonly string[];
  readonly standings: readonly ViewerStanding[];
};

export const standingIn = (viewer: Viewer, communityId: string): ViewerStanding | undefined =>
  viewer.standings.find((standing) => standing.communityId === communityId);

/** The one role in which they act in a community; undefined where they have none. */
export const roleIn = (viewer: Viewer, communityId: string): HeldRole | undefined => standingIn(viewer, communityId)?.acting;

/** Whether they see a wave at all, in the role in which they act there; an administrator without one sees that it is there. */
export const seesWave = (viewer: Viewer, communityId: string, waveId: string): boolean => {
  const waveIds = standingIn(viewer, communityId)?.waveIds ?? 'all';
  return waveIds === 'all' || waveIds.includes(waveId);
};

/** Whose answers they see: everybody's, or those that they wrote down themselves; for a community researcher. */
export const writtenBy = (viewer: Viewer, communityId: string): string | null =>
  roleIn(viewer, communityId) === 'researcher' ? viewer.id : null;

/** Whether they look after a community as administrator. */
export const administers = (viewer: Viewer, communityId: string): boolean =>
  viewer.isAdministrator && (viewer.onlyIn === undefined || viewer.onlyIn.includes(communityId));

type Held = {
  readonly communityId: string;
  readonly name: string;
  readonly role: HeldRole;
  readonly endsOn: string | null;
  readonly waveIds: readonly string[] | 'all';
};

/** @param acting the role chosen in each community; one that is no longer held counts for nothing. */
export const toStandings = (held: readonly Held[], acting: Readonly<Record<string, string>>): ViewerStanding[] => {
  const ids = [...new Set(held.map(({ communityId }) => communityId))];
  return ids.flatMap((id) => {
    const here = held.filter(({ communityId }) => communityId === id);
    const roles = here.map(({ role }) => role);
    const chosen = roles.find((role) => role === acting[id]) ?? usualRole(roles);
    const [first] = here;
    if (!chosen || !first) return [];
    const { waveIds: assigned = [], endsOn = null } = here.find(({ role }) => role === chosen) ?? {};
    const waveIds = chosen === 'researcher' ? assigned : 'all';
    return [{ communityId: id as Standing['communityId'], name: first.name, roles, acting: chosen, endsOn, waveIds }];
  });
};

const demoNames: Readonly<Record<DemoRole, string>> = {
  panel: 'Demo panel member',
  organisation: 'Demo organisation contact',
  researcher: 'Demo community researcher',
  'link-worker': 'Demo link worker',
  coordinator: 'Demo coordinator',
  administrator: 'Demo administrator',
};

/** Accounts that are nobody's: the same ids everywhere, so that what they wrote stays theirs after a restart. */
const demoIds: Readonly<Record<DemoRole, string>> = {
  panel: '00000000-0000-4000-8000-000000000001',
  organisation: '00000000-0000-4000-8000-000000000002',
  researcher: '00000000-0000-4000-8000-000000000003',
  'link-worker': '00000000-0000-4000-8000-000000000004',
  coordinator: '00000000-0000-4000-8000-000000000005',
  administrator: '00000000-0000-4000-8000-000000000006',
};

/** Whether this was done while somebody looked around; where there is a demo, only its communities can be meant. */
export const isDemoId = (id: string): boolean => Object.values(demoIds).includes(id);

/** Somebody who looks around in one role: it is held in the demo's communities. */
export const demoViewer = (role: DemoRole, communities: readonly { readonly id: string; readonly name: string }[]): Viewer => ({
  id: demoIds[role],
  name: demoNames[role],
  email: `${role}@demo.invalid`,
  isAdministrator: role === 'administrator',
  hasSecondFactor: false,
  isDemo: true,
  onlyIn: communities.map(({ id }) => id),
  standings:
    role === 'administrator'
      ? []
      : toStandings(
          communities.map(({ id, name }) => ({ communityId: id, name, role, endsOn: null, waveIds: 'all' as const })),
          {},
        ),
});
