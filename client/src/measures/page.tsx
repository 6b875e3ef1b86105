/**
 * The figures of a wave, each with its question: /communities/:communityId/measures?wave=…
 */
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Measure, Measures } from '#contract/measures';
import { routes } from '#contract/routes';
import { keyOf, useRoute } from '../api/server-data.ts';
import { hasEnded, useJob } from '../api/use-job.ts';
import { useCommunity } from '../frame/community-context.ts';
import { describeBases } from '../map/bases.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, JobProgress, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';

const columns: readonly Column<Measure>[] = [
  {
    id: 'question',
    label: t('measures.question'),
    value: (row) => row.question,
  },
  {
    id: 'value',
    label: t('measures.value'),
    value: (row) => row.value,
    cell: (row) => (row.value === null ? t('measures.missing', { reason: row.reason }) : showNumber(row.value)),
    numeric: true,
  },
  {
    id: 'about',
    label: t('measures.about'),
    value: (row) => row.caveats.join(' ') || null,
    cell: (row) => row.caveats.join(' '),
    sortable: false,
  },
];

const StandsOn = ({ measures }: { readonly measures: Measures }) => (
  <>
    <p className="nhsuk-body" data-base="">
      {describeBases(measures.bases)} {t('measures.base', { count: measures.bases.listed, answered: measures.bases.answered })}
    </p>
    <p className="nhsuk-body">
      {t('measures.intro')} {t('measures.missingPeople')}
    </p>
  </>
);

const WaveMeasures = ({ communityId, waveId }: { readonly communityId: string; readonly waveId: string }) => {
  const queryClient = useQueryClient();
  const reading = useRoute(routes.readMeasures, { params: { communityId, waveId } }, { placeholderData: keepPreviousData });
  const job = useJob(communityId, reading.data?.job);
  const ended = hasEnded(job);
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: keyOf(routes.readMeasures) });
  }, [ended, queryClient]);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <Loading />;
  return (
    <>
      <StandsOn measures={reading.data} />
      {reading.data.job ? <JobProgress job={job} waiting={t('measures.working')} /> : null}
      {reading.data.measures.length > 0 ? (
        <Table caption={t('measures.caption')} columns={columns} rows={reading.data.measures} rowKey={(row) => row.id} />
      ) : null}
    </>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  return (
    <PageFrame title={wave ? t('measures.title', { wave: wave.name }) : t('measures.titleNoWave')}>
      {wave ? (
        <WaveMeasures communityId={community.id} waveId={wave.id} />
      ) : (
        <Empty title={t('measures.emptyTitle')}>
          <p>{t('measures.empty')}</p>
        </Empty>
      )}
    </PageFrame>
  );
};
