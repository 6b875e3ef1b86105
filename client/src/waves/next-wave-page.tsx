/**
 * Who agreed to be asked in the next wave, by code. Who they are is behind the step of their entry.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { NextWavePerson } from '#contract/field-quality';
import { declined } from '#contract/residents';
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { keyOf } from '../api/server-data.ts';
import { showDayOf } from '../door/terms.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../words/words.ts';
import { useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

type ListPage = Reply<typeof routes.listNextWave>;

const usePeople = () => {
  const { params } = useWaveHere();
  return useInfiniteQuery<ListPage, ApiProblem, { pages: ListPage[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(routes.listNextWave), params],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listNextWave, { params, query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
  });
};

const PeopleTable = ({ people }: { readonly people: readonly NextWavePerson[] }) => {
  const { community } = useWaveHere();
  const areas = new Map<string, string>(community.neighbourhoods.map(({ id, name }) => [id, name]));
  const columns: readonly Column<NextWavePerson>[] = [
    {
      id: 'code',
      label: t('asking.next.code'),
      value: ({ pseudonym }) => pseudonym,
      cell: ({ residentId, pseudonym }) => (
        <Link to={`/communities/${community.id}/directory/residents/${residentId}`}>{pseudonym}</Link>
      ),
    },
    {
      id: 'area',
      label: t('asking.next.area'),
      value: ({ neighbourhoodId }) => (neighbourhoodId === null ? null : (areas.get(neighbourhoodId) ?? null)),
    },
    {
      id: 'age',
      label: t('asking.next.age'),
      value: ({ ageBand }) => (ageBand === declined ? t('directory.declined') : ageBand),
    },
    {
      id: 'answered',
      label: t('asking.next.answered'),
      value: ({ answeredAt }) => answeredAt,
      cell: ({ answeredAt }) => showDayOf(answeredAt, community.timezone),
    },
    {
      id: 'since',
      label: t('asking.next.since'),
      value: ({ answeredSince }) => t(answeredSince ? 'asking.next.yes' : 'asking.next.no'),
    },
  ];
  return (
    <Table caption={t('asking.next.title')} columns={columns} rows={people} rowKey={({ residentId }) => residentId} showsAll />
  );
};

const People = () => {
  const reading = usePeople();
  const people = reading.data?.pages.flatMap(({ items }) => items) ?? [];
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (reading.isPending) return <Loading />;
  if (people.length === 0) {
    return (
      <Empty title={t('asking.next.empty')}>
        <p>{t('asking.next.emptyDetail')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="nhsuk-body" role="status">
        {t('asking.next.total', { count: reading.data?.pages[0]?.total ?? 0 })}
      </p>
      <PeopleTable people={people} />
      {reading.hasNextPage ? (
        <Button look="secondary" disabled={reading.isFetchingNextPage} onClick={() => void reading.fetchNextPage()}>
          {t('asking.next.more')}
        </Button>
      ) : null}
    </>
  );
};

export const Page = () => (
  <WaveStep title={t('asking.next.title')}>
    {() => (
      <>
        <p className="nhsuk-body">{t('asking.next.intro')}</p>
        <p className="nhsuk-body">{t('asking.next.hint')}</p>
        <People />
      </>
    )}
  </WaveStep>
);
