/**
 * Which entries of the directory a role may find, and whether it may find what rests on one person who has not agreed.
 * Somebody in a role, such as "the postman", is a person: neither a panel nor the public finds them without their consent.
 */
import type { HeldRole } from '../contract/accounts.ts';
import type { Visibility } from '../contract/directory.ts';

export type Visible = { readonly visible: readonly Visibility[]; readonly showsUnagreed: boolean };

const everything: Visible = { visible: ['public', 'professionals', 'panel-only', 'unlisted'], showsUnagreed: true };

const byRole: Readonly<Record<HeldRole, Visible>> = {
  coordinator: everything,
  researcher: everything,
  'link-worker': { visible: ['public', 'professionals'], showsUnagreed: true },
  panel: { visible: ['public', 'panel-only'], showsUnagreed: false },
  organisation: { visible: ['public'], showsUnagreed: false },
};

export const visibleTo = (role: HeldRole): Visible => byRole[role];
