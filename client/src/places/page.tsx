/**
 * About a community: what is known of it, its boundary and its neighbourhoods.
 */
import { extentOf } from '#contract/boundary';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { CommunityForm } from './community-form.tsx';
import { NeighbourhoodTable } from './neighbourhood-table.tsx';

/** What is changed here is read anew whenever somebody comes. */
const fresh = { refetchOnMount: 'always' } as const;

export const Page = () => {
  const { community: here } = useCommunity();
  const input = { params: { communityId: here.id } };
  const community = useRoute(routes.readCommunity, input, fresh);
  const outline = useRoute(routes.readBoundary, input, fresh);
  const areas = useRoute(routes.listNeighbourhoods, input, fresh);
  const all = [community, outline, areas];
  const failed = all.find(({ error }) => error !== null);
  const isRead = all.every(({ isFetchedAfterMount }) => isFetchedAfterMount);
  const boundary = outline.data?.boundary ?? null;
  const entries = areas.data?.items ?? [];
  const spots = entries.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  );
  return (
    <PageFrame title={t('places.title')} caption={here.name}>
      <p className="nhsuk-body">{t('places.intro', { community: here.name })}</p>
      {failed ? (
        <ProblemMessage error={failed.error} onRetry={() => void Promise.all(all.map((reading) => reading.refetch()))} />
      ) : null}
      {isRead || failed ? null : <Loading />}
      {isRead && !failed && community.data ? (
        <>
          <CommunityForm stored={community.data} boundary={boundary} spots={spots} />
          <NeighbourhoodTable
            entries={entries}
            extent={boundary && extentOf(boundary)}
            isPlace={community.data.kind === 'place'}
            address={`/communities/${here.id}/about/neighbourhoods`}
          />
        </>
      ) : null}
    </PageFrame>
  );
};
