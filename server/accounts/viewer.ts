/**
 * Who is asking, as everything behind the door sees them.
 */
import type { DemoRole, HeldRole, Standing } from '../contract/accounts.ts';
import { usualRole } from './roles.ts';

export type Viewer = {
  /** Under which what they write is kept: the id of their account. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly hasSecondFactor: boolean;
  readonly isDemo: boolean;
  readonly standings: readonly Standing[];
};

/** The one role in which they act in a community; undefined where they have none. */
export const roleIn = (viewer: Viewer, communityId: string): HeldRole | undefined =>
  viewer.standings.find((standing) => standing.communityId === communityId)?.acting;

type Held = { readonly communityId: string; readonly name: string; readonly role: HeldRole };

/** @param acting the role chosen in each community; one that is no longer held counts for nothing. */
export const toStandings = (held: readonly Held[], acting: Readonly<Record<string, string>>): Standing[] => {
  const byCommunity = new Map<string, { name: string; roles: HeldRole[] }>();
  for (const { communityId, name, role } of held) {
    const known = byCommunity.get(communityId);
    if (known) known.roles.push(role);
    else byCommunity.set(communityId, { name, roles: [role] });
  }
  return [...byCommunity].flatMap(([communityId, { name, roles }]) => {
    const chosen = roles.find((role) => role === acting[communityId]) ?? usualRole(roles);
    return chosen ? [{ communityId: communityId as Standing['communityId'], name, roles, acting: chosen }] : [];
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

/** Somebody who looks around in one role: it is held in all communities there are. */
export const demoViewer = (role: DemoRole, communities: readonly { readonly id: string; readonly name: string }[]): Viewer => ({
  id: demoIds[role],
  name: demoNames[role],
  email: `${role}@demo.invalid`,
  isAdministrator: role === 'administrator',
  hasSecondFactor: false,
  isDemo: true,
  standings:
    role === 'administrator'
      ? []
      : toStandings(
          communities.map(({ id, name }) => ({ communityId: id, name, role })),
          {},
        ),
});
