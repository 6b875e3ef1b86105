/**
 * The first page: one community opens on its map, several are listed, none explains how to begin.
 */
import { Navigate } from 'react-router';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { CommunitiesPage } from './communities-page.tsx';

export const Page = () => {
  const reading = useRoute(routes.listCommunities, {});
  const [only, ...others] = reading.data?.items ?? [];
  if (only && others.length === 0) return <Navigate to={`/communities/${only.id}`} replace />;
  return <CommunitiesPage />;
};
