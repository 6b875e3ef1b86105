/**
 * The sets of questions of a community.
 */
import { Link } from 'react-router';
import { type InstrumentSummary, instrumentRoutes as routes } from '#contract/instruments';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';

const interviewsOf = ({ versions }: InstrumentSummary) => versions.reduce((sum, { interviews }) => sum + interviews, 0);

export const Page = () => {
  const { community } = useCommunity();
  const address = `/communities/${community.id}/instruments`;
  const reading = useRoute(routes.listInstruments, { params: { communityId: community.id } }, { refetchOnMount: 'always' });
  const isRead = reading.isFetchedAfterMount && !reading.error && reading.data;
  const ready = reading.data?.ready[0];
  const columns: readonly Column<InstrumentSummary>[] = [
    {
      id: 'title',
      label: t('instruments.settings.name'),
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link className="kith-long" to={`${address}/${id}`}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    {
      id: 'minutes',
      label: t('instruments.list.minutes'),
      value: ({ minutes }) => minutes,
      cell: ({ minutes }) => showNumber(minutes),
      numeric: true,
    },
    {
      id: 'versions',
      label: t('instruments.versions.nav'),
      value: ({ versions }) => versions.length,
      cell: ({ versions }) =>
        versions.length === 0 ? (
          t('instruments.list.none')
        ) : (
          <ul className="kith-cards">
            {versions.map(({ id, number, interviews, retired }) => (
              <li key={id}>
                {t('instruments.versions.one', { number })}: {t('instruments.versions.interviews', { count: interviews })}
                {retired ? ` (${t('instruments.versions.retired')})` : ''}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'interviews',
      label: t('instruments.list.interviews'),
      value: interviewsOf,
      cell: (one) => showNumber(interviewsOf(one)),
      numeric: true,
    },
  ];
  return (
    <PageFrame title={t('instruments.title')} caption={community.name}>
      <p className="nhsuk-body">{t('instruments.intro')}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.error || isRead ? null : <Loading />}
      {isRead ? (
        <>
          <Table
            caption={t('instruments.list.caption', { community: community.name })}
            columns={columns}
            rows={isRead.items}
            rowKey={({ id }) => id}
            empty={
              <Empty title={t('instruments.list.empty')}>
                <p>{ready?.about ?? t('instruments.list.emptyDetail')}</p>
                {ready ? (
                  <p>
                    <Link to={`${address}/new?from=${encodeURIComponent(`ready ${ready.key}`)}`}>
                      {t('instruments.list.takeReady', { title: ready.title, count: ready.minutes })}
                    </Link>
                  </p>
                ) : null}
              </Empty>
            }
          />
          <LinkButton to={`${address}/new`}>{t('instruments.begin.nav')}</LinkButton>
        </>
      ) : null}
    </PageFrame>
  );
};
