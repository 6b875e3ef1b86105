/**
 * The waves that whoever is signed in may take along. Asks the service: only for pages on which somebody wants that.
 */
import { useQueries } from '@tanstack/react-query';
import type { CommunityDetail, Wave } from '#contract/communities';
import { type FieldPack, fieldWorkRoutes } from '#contract/field-work';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';

export type OfferedWave = { readonly community: CommunityDetail; readonly wave: Wave };

type Offered = { readonly retry: () => void } & (
  | { readonly is: 'loading' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'there'; readonly waves: readonly OfferedWave[] }
);

const mayInterview: ReadonlySet<string> = new Set(['researcher', 'coordinator']);

export const useOfferedWaves = (): Offered => {
  // What was known before the signal was lost says nothing of now.
  const session = useRoute(routes.readSession, {}, { retry: false, staleTime: 0, gcTime: 0 });
  const communityIds = (session.data?.communities ?? [])
    .filter(({ acting }) => mayInterview.has(acting))
    .map(({ communityId }) => communityId);
  const communities = useQueries({
    queries: communityIds.map((communityId) => ({
      queryKey: keyOf(routes.readCommunity, { params: { communityId } }),
      queryFn: () => call(routes.readCommunity, { params: { communityId } }),
      retry: false,
    })),
  });
  const retry = () => {
    void session.refetch();
    for (const one of communities) void one.refetch();
  };
  if (session.error) return { is: 'unreachable', retry };
  if (!session.data || communities.some(({ isPending }) => isPending)) return { is: 'loading', retry };
  if (session.data.stage !== 'signed-in') return { is: 'signed-out', retry };
  const waves = communities.flatMap(({ data }) => (data ? data.waves.map((wave) => ({ community: data, wave })) : []));
  return { is: 'there', waves, retry };
};

/** @throws ApiProblem */
const readAt = (communityId: string, waveId: string): Promise<FieldPack> =>
  call(fieldWorkRoutes.readFieldPack, { params: { communityId, waveId } });

export const readPack = ({ community, wave }: OfferedWave): Promise<FieldPack> => readAt(community.id, wave.id);

/** The same wave's, as it is now. */
export const readPackOf = ({ communityId, wave }: FieldPack): Promise<FieldPack> => readAt(communityId, wave.id);
