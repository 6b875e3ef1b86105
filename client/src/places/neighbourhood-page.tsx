/**
 * One neighbourhood, to add (…/neighbourhoods/new) or to look at and mend (…/neighbourhoods/ID).
 */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import type { NeighbourhoodId } from '#contract/ids';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { NeighbourhoodForm } from './neighbourhood-form.tsx';
import { RemoveNeighbourhood } from './remove-neighbourhood.tsx';

const fresh = { refetchOnMount: 'always' } as const;

export const Page = () => {
  const { community } = useCommunity();
  const navigate = useNavigate();
  const serverData = useQueryClient();
  const { neighbourhoodId = 'new' } = useParams();
  const isNew = neighbourhoodId === 'new';
  const params = { communityId: community.id };
  const list = useRoute(routes.listNeighbourhoods, isNew ? undefined : { params }, fresh);
  const entry = list.data?.items.find(({ id }) => id === neighbourhoodId);
  const one = { params: { ...params, neighbourhoodId: neighbourhoodId as NeighbourhoodId } };
  const outline = useRoute(routes.readNeighbourhoodBoundary, isNew || !entry?.extent ? undefined : one, fresh);
  const about = `/communities/${community.id}/about`;
  const isRead = isNew || (list.isFetchedAfterMount && (!entry?.extent || outline.isFetchedAfterMount));
  const failed = list.error ?? outline.error;
  const title = isNew ? t('places.areas.add') : t('places.areas.mendOf', { name: entry?.name ?? '' });
  const toList = async () => {
    await navigate(about);
    await serverData.invalidateQueries();
  };
  return (
    <PageFrame title={isRead && !isNew && !entry ? t('places.areas.gone') : title} caption={community.name}>
      <Link className="nhsuk-back-link" to={about}>
        {t('places.areas.toList')}
      </Link>
      {failed ? <ProblemMessage error={failed} onRetry={() => void list.refetch()} /> : null}
      {isRead || failed ? null : <Loading />}
      {isRead && !isNew && !entry && !failed ? <Empty title={t('places.areas.gone')} /> : null}
      {isRead && !failed && (isNew || entry) ? (
        <NeighbourhoodForm
          key={neighbourhoodId}
          communityId={community.id}
          stored={entry}
          boundary={outline.data?.boundary ?? null}
          onAdded={() => void toList()}
        />
      ) : null}
      {isRead && entry && !failed ? <RemoveNeighbourhood communityId={community.id} entry={entry} onRemoved={toList} /> : null}
    </PageFrame>
  );
};
