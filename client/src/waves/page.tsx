/**
 * The waves of a community, with how far each is.
 */
import { Link } from 'react-router';
import type { WaveStatus, WaveSummary } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { showNumber, t } from '../words/words.ts';
import { fresh } from './use-wave.ts';

const colours = { preparing: 'grey', open: 'green', closed: 'blue' } as const;

export const StatusTag = ({ status }: { readonly status: WaveStatus }) => (
  <Tag colour={colours[status]}>{t(`waves.status.${status}`)}</Tag>
);

export const Page = () => {
  const { community } = useCommunity();
  const isCoordinator = useRoleIn(community.id) === 'coordinator';
  const reading = useRoute(routes.listWaves, { params: { communityId: community.id } }, fresh);
  const rows = reading.data?.items ?? [];
  const columns: readonly Column<WaveSummary>[] = [
    {
      id: 'name',
      label: t('waves.name'),
      value: ({ wave }) => wave.name,
      cell: ({ wave }) => (
        <Link className="kith-long" to={`/communities/${community.id}/waves/${wave.id}${isCoordinator ? '' : '/sheet'}`}>
          <bdi>{wave.name}</bdi>
        </Link>
      ),
    },
    {
      id: 'state',
      label: t('waves.state'),
      value: ({ status }) => t(`waves.status.${status}`),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    {
      id: 'interviews',
      label: t(isCoordinator ? 'waves.interviews' : 'waves.ownInterviews'),
      value: ({ interviews }) => interviews,
      cell: ({ interviews }) => showNumber(interviews),
      numeric: true,
    },
  ];
  const begin = isCoordinator ? <LinkButton to={`/communities/${community.id}/waves/new`}>{t('waves.begin')}</LinkButton> : null;
  const isRead = reading.isFetchedAfterMount && !reading.error;
  return (
    <PageFrame title={t('waves.title')} caption={community.name}>
      <p className="nhsuk-body">{t('waves.intro')}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.error || isRead ? null : <Loading />}
      {isRead ? (
        <>
          <Table
            caption={t('waves.list', { community: community.name })}
            columns={columns}
            rows={rows}
            rowKey={({ wave }) => wave.id}
            empty={
              <Empty title={t('waves.empty')}>
                <p>{t(isCoordinator ? 'waves.emptyDetail' : 'waves.emptyForYou')}</p>
              </Empty>
            }
          />
          {begin}
        </>
      ) : null}
    </PageFrame>
  );
};
