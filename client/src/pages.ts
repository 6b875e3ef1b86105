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
  { path: 'instruments', load: () => import('./instruments/page.tsx') },
  { path: 'instruments/new', load: () => import('./instruments/begin-page.tsx') },
  { path: 'instruments/:instrumentId', load: () => import('./instruments/editor-page.tsx') },
  { path: 'rehearse/:instrumentId/:versionId', load: () => import('./filling/rehearsal-page.tsx') },
  { path: 'import', load: () => import('./imports/page.tsx') },
  { path: 'about', load: () => import('./places/page.tsx') },
  { path: 'about/neighbourhoods/:neighbourhoodId', load: () => import('./places/neighbourhood-page.tsx') },
  { path: 'log', load: () => import('./audit/page.tsx') },
  { path: 'people', load: () => import('./door/people-page.tsx') },
  { path: '', load: () => import('./door/home-page.tsx') },
  { path: 'devices', load: () => import('./devices/page.tsx') },
  { path: 'waves', load: () => import('./waves/page.tsx') },
  { path: 'waves/new', load: () => import('./setup/wave-page.tsx') },
  { path: 'waves/:waveId', load: () => import('./waves/wave-page.tsx') },
  { path: 'waves/:waveId/why', load: () => import('./waves/why-page.tsx') },
  { path: 'waves/:waveId/links', load: () => import('./self-links/links-page.tsx') },
  { path: 'waves/:waveId/sheet', load: () => import('./waves/sheet-page.tsx') },
  { path: 'waves/:waveId/instrument', load: () => import('./waves/instrument-page.tsx') },
  { path: 'waves/:waveId/researchers', load: () => import('./waves/team-page.tsx') },
  { path: 'waves/:waveId/researchers/:userId', load: () => import('./waves/researcher-page.tsx') },
  { path: 'waves/:waveId/targets', load: () => import('./waves/targets-page.tsx') },
  { path: 'waves/:waveId/open', load: () => import('./waves/open-page.tsx') },
  { path: 'waves/:waveId/progress', load: () => import('./waves/progress-page.tsx') },
  { path: 'waves/:waveId/quality', load: () => import('./waves/quality-page.tsx') },
  { path: 'waves/:waveId/interviews/:responseId', load: () => import('./tellings/interview-page.tsx') },
  { path: 'waves/:waveId/arrived-twice', load: () => import('./tellings/arrived-twice-page.tsx') },
  { path: 'waves/:waveId/arrived-twice/:aboutId', load: () => import('./tellings/choose-page.tsx') },
  { path: 'waves/:waveId/scores', load: () => import('./scores/page.tsx') },
  { path: 'waves/:waveId/paper', load: () => import('./paper/page.tsx') },
  { path: 'waves/:waveId/paper-entry', load: () => import('./paper/entry-page.tsx') },
  { path: 'waves/:waveId/next-wave', load: () => import('./waves/next-wave-page.tsx') },
];

/** Pages outside any community. */
export const sitePages: readonly PageEntry[] = [
  { path: '', load: () => import('./first-page/page.tsx') },
  { path: 'sign-in', load: () => import('./door/sign-in-page.tsx') },
  { path: 'link', load: () => import('./door/link-page.tsx') },
  { path: 'answer', load: () => import('./self-links/answer-page.tsx') },
  { path: 'withdraw', load: () => import('./withdraw/page.tsx') },
  { path: 'account', load: () => import('./door/account-page.tsx') },
  { path: 'communities', load: () => import('./first-page/communities-page.tsx') },
  { path: 'users', load: () => import('./users/page.tsx') },
  { path: 'log', load: () => import('./audit/site-page.tsx') },
  { path: 'import', load: () => import('./imports/choose-community.tsx') },
  { path: 'communities/new', load: () => import('./setup/community-page.tsx') },
];

/** Pages of the field: on a device that interviews, without a session and without a network. */
export const fieldPages: readonly PageEntry[] = [
  { path: '', load: () => import('./field/home-page.tsx') },
  { path: 'interview/:draftId', load: () => import('./field/interview-page.tsx') },
  { path: 'not-sent', load: () => import('./field/queue-page.tsx') },
  { path: 'waves', load: () => import('./field/waves-page.tsx') },
  { path: 'copies', load: () => import('./field/copies-page.tsx') },
  { path: 'device', load: () => import('./field/device-page.tsx') },
  { path: 'pin', load: () => import('./field/pin-page.tsx') },
];
