/**
 * Addresses → pages.
 */
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { CommunityFrame } from './frame/community-frame.tsx';
import { Header } from './frame/header.tsx';
import { PageFailed } from './frame/page-failed.tsx';
import { GatedFrame, RootFrame } from './frame/root-frame.tsx';
import { communityPages, fieldPages, type PageEntry, sitePages } from './pages.ts';
import { Loading } from './ui/states.tsx';

const toRoute = ({ path, load }: PageEntry): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});

const FirstLoading = () => <Loading />;

const SiteFrame = () => (
  <>
    <Header />
    <Outlet />
  </>
);

export const createRouter = () =>
  createBrowserRouter([
    {
      Component: RootFrame,
      ErrorBoundary: PageFailed,
      HydrateFallback: FirstLoading,
      children: [
        {
          Component: GatedFrame,
          children: [
            { Component: SiteFrame, children: sitePages.map(toRoute) },
            { path: 'communities/:communityId', Component: CommunityFrame, children: communityPages.map(toRoute) },
          ],
        },
        {
          path: 'field',
          lazy: async () => ({ Component: (await import('./field/field-frame.tsx')).FieldFrame }),
          children: fieldPages.map(toRoute),
        },
      ],
    },
  ]);
