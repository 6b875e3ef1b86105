/**
 * Every page, one line each; each is loaded when somebody goes there. A page module exports `Page`.
 */
import type { ComponentType } from 'react';

export type PageEntry = {
  /** Below /communities/:communityId/, or from the root for `sitePages`; may have parameters: `assets/:memberId`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
};

/** Pages of a community; `useCommunity()` tells which, and which wave. The menu names those that it leads to. */
export const communityPages: readonly PageEntry[] = [
  { path: 'map', load: () => import('./map/page.tsx') },
  { path: 'measures', load: () => import('./measures/page.tsx') },
  { path: 'measures/methods', load: () => import('./measures/methods-page.tsx') },
  { path: 'views', load: () => import('./views/page.tsx') },
  { path: 'connected-assets', load: () => import('./assets/page.tsx') },
  { path: 'here', load: () => import('./guide/page.tsx') },
  { path: 'directory', load: () => import('./directory/page.tsx') },
  { path: 'directory/:plural/:memberId', load: () => import('./directory/entry-page.tsx') },
  { path: 'interview', load: () => import('./interviews/page.tsx') },
  { path: 'import', load: () => import('./imports/page.tsx') },
  { path: 'about', load: () => import('./places/page.tsx') },
  { path: 'about/neighbourhoods/:neighbourhoodId', load: () => import('./places/neighbourhood-page.tsx') },
  { path: 'log', load: () => import('./audit/page.tsx') },
  { path: 'people', load: () => import('./door/people-page.tsx') },
  { path: '', load: () => import('./door/home-page.tsx') },
  { path: 'waves/new', load: () => import('./setup/wave-page.tsx') },
];

/** Pages outside any community. */
export const sitePages: readonly PageEntry[] = [
  { path: '', load: () => import('./first-page/page.tsx') },
  { path: 'sign-in', load: () => import('./door/sign-in-page.tsx') },
  { path: 'link', load: () => import('./door/link-page.tsx') },
  { path: 'account', load: () => import('./door/account-page.tsx') },
  { path: 'communities', load: () => import('./first-page/communities-page.tsx') },
  { path: 'users', load: () => import('./users/page.tsx') },
  { path: 'log', load: () => import('./audit/site-page.tsx') },
  { path: 'import', load: () => import('./imports/choose-community.tsx') },
  { path: 'communities/new', load: () => import('./setup/community-page.tsx') },
];
