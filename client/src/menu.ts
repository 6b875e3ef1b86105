/**
 * The menu of a community: which pages there are for whom, in order. The service decides anew who may see what is on them.
 */
import type { HeldRole } from '#contract/accounts';
import type { WordKey } from './words/words.ts';

type Who = HeldRole | 'administrator';

export type MenuEntry = {
  /** Below /communities/:communityId/ */
  readonly path: string;
  readonly nav: WordKey;
  readonly who: readonly Who[];
};

const menu: readonly MenuEntry[] = [
  { path: 'map', nav: 'map.nav', who: ['coordinator'] },
  { path: 'measures', nav: 'measures.nav', who: ['coordinator'] },
  { path: 'views', nav: 'views.nav', who: ['coordinator'] },
  { path: 'connected-assets', nav: 'assets.nav', who: ['coordinator', 'link-worker'] },
  { path: 'here', nav: 'guide.nav', who: ['panel', 'organisation', 'link-worker'] },
  { path: 'directory', nav: 'directory.nav', who: ['coordinator', 'researcher'] },
  { path: 'instruments', nav: 'instruments.nav', who: ['coordinator'] },
  { path: 'waves', nav: 'waves.nav', who: ['coordinator', 'researcher'] },
  { path: 'devices', nav: 'devices.nav', who: ['coordinator'] },
  { path: 'interview', nav: 'interviews.nav', who: ['coordinator', 'researcher'] },
  { path: 'import', nav: 'imports.nav', who: ['coordinator'] },
  { path: 'about', nav: 'places.nav', who: ['coordinator', 'administrator'] },
  { path: 'log', nav: 'audit.nav', who: ['coordinator', 'administrator'] },
  { path: 'people', nav: 'door.people.nav', who: ['coordinator', 'administrator'] },
];

/** The entries for somebody. */
export const menuFor = (given: {
  readonly role: HeldRole | undefined;
  readonly isAdministrator: boolean;
}): readonly MenuEntry[] =>
  menu.filter(
    ({ who }) =>
      (given.role !== undefined && who.includes(given.role)) || (given.isAdministrator && who.includes('administrator')),
  );
