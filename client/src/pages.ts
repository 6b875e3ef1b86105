/**
 * Every page, one line each; each is loaded when somebody goes there. A page module exports `Page`.
 */
import type { ComponentType } from 'react';
import type { WordKey } from './words/words.ts';

export type PageEntry = {
  /** Below /communities/:communityId/, or from the root for `sitePages`; may have parameters: `assets/:memberId`. */
  readonly path: string;
  /** Name in the menu; pages without one are reached from other pages. */
  readonly nav?: WordKey;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
};

/** Pages of a community; `useCommunity()` tells which, and which wave. Menu order. */
export const communityPages: readonly PageEntry[] = [
  { path: 'map', nav: 'map.nav', load: () => import('./map/page.tsx') },
  { path: 'measures', nav: 'measures.nav', load: () => import('./measures/page.tsx') },
  { path: 'views', nav: 'views.nav', load: () => import('./views/page.tsx') },
  { path: 'connected-assets', nav: 'assets.nav', load: () => import('./assets/page.tsx') },
  { path: 'directory', nav: 'directory.nav', load: () => import('./directory/page.tsx') },
  { path: 'directory/:plural/:memberId', load: () => import('./directory/entry-page.tsx') },
  { path: 'interview', nav: 'interviews.nav', load: () => import('./interviews/page.tsx') },
  { path: 'import', nav: 'imports.nav', load: () => import('./imports/page.tsx') },
  { path: 'waves/new', load: () => import('./setup/wave-page.tsx') },
];

/** Pages outside any community. */
export const sitePages: readonly PageEntry[] = [
  { path: '', load: () => import('./first-page/page.tsx') },
  { path: 'communities', load: () => import('./first-page/communities-page.tsx') },
  { path: 'import', load: () => import('./imports/choose-community.tsx') },
  { path: 'communities/new', load: () => import('./setup/community-page.tsx') },
];
