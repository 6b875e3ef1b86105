/**
 * How far a wave has come: what came in, against the targets, and who has not been reached yet.
 */
import type { NotReached, WaveProgress } from '#contract/field-targets';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { showDay } from '../door/terms.ts';
import { Heading } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';
import { fresh, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const useAreaName = () => {
  const { community } = useWaveHere();
  const names = new Map<string, string>(community.neighbourhoods.map(({ id, name }) => [id, name]));
  return (id: string | null): string => (id === null ? t('asking.targets.everywhere') : (names.get(id) ?? t('common.unknown')));
};

const Behind = ({ found }: { readonly found: readonly NotReached[] | null }) => {
  const areaName = useAreaName();
  const say = ({ neighbourhoodId, ageBand, respondents: reached, base, censusPercent: census }: NotReached): string => {
    if (ageBand === null) return t('asking.progress.inArea', { area: areaName(neighbourhoodId), reached, base, census });
    if (neighbourhoodId === null) return t('asking.progress.ofAge', { age: ageBand, reached, base, census });
    return t('asking.progress.both', { area: areaName(neighbourhoodId), age: ageBand, reached, base, census });
  };
  if (found === null) return <p className="nhsuk-body">{t('asking.progress.unknown')}</p>;
  if (found.length === 0) return <p className="nhsuk-body">{t('asking.progress.allReached')}</p>;
  return (
    <>
      <p className="nhsuk-body">{t('asking.progress.behindIntro')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {found.map((one) => (
          <li key={JSON.stringify([one.neighbourhoodId, one.ageBand])}>{say(one)}</li>
        ))}
      </ul>
    </>
  );
};

const Cells = ({ cells }: { readonly cells: WaveProgress['cells'] }) => {
  const areaName = useAreaName();
  return (
    <Table
      caption={t('asking.progress.table')}
      rows={cells}
      rowKey={({ neighbourhoodId, ageBand }) => JSON.stringify([neighbourhoodId, ageBand])}
      empty={<p className="nhsuk-body">{t('asking.progress.noTargets')}</p>}
      columns={[
        { id: 'area', label: t('asking.progress.area'), value: ({ neighbourhoodId }) => areaName(neighbourhoodId) },
        { id: 'age', label: t('asking.progress.age'), value: ({ ageBand }) => ageBand ?? t('asking.progress.anyAge') },
        {
          id: 'answered',
          label: t('asking.progress.answered'),
          value: ({ respondents }) => respondents,
          cell: ({ respondents }) => showNumber(respondents),
          numeric: true,
        },
        {
          id: 'wanted',
          label: t('asking.progress.wanted'),
          value: ({ target }) => target,
          cell: ({ target }) => (target === null ? t('common.none') : showNumber(target)),
          numeric: true,
        },
      ]}
    />
  );
};

const Shown = ({ progress }: { readonly progress: WaveProgress }) => {
  const { interviews, respondents, placed, target, cells, days, notReached } = progress;
  if (interviews === 0 && cells.length === 0) {
    return (
      <Empty title={t('asking.progress.empty')}>
        <p>{t('asking.progress.emptyDetail')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="nhsuk-body-l" role="status">
        {t('asking.progress.interviews', { count: interviews })}{' '}
        {target === null
          ? t('asking.progress.peopleOnly', { respondents })
          : t('asking.progress.people', { respondents, target })}
      </p>
      <p className="nhsuk-body">{t('asking.progress.placed', { placed, respondents })}</p>
      <Heading>{t('asking.progress.behind')}</Heading>
      <Behind found={notReached} />
      <Cells cells={cells} />
      {days.length > 0 ? (
        <Table
          caption={t('asking.progress.days')}
          rows={days}
          rowKey={({ day }) => day}
          firstSort={{ column: 'day', direction: 'descending' }}
          columns={[
            { id: 'day', label: t('asking.progress.day'), value: ({ day }) => day, cell: ({ day }) => showDay(day) },
            {
              id: 'interviews',
              label: t('waves.interviews'),
              value: ({ interviews: count }) => count,
              cell: ({ interviews: count }) => showNumber(count),
              numeric: true,
            },
          ]}
        />
      ) : null}
    </>
  );
};

const Progress = () => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.readWaveProgress, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  return <Shown progress={reading.data} />;
};

export const Page = () => <WaveStep title={t('asking.progress.title')}>{() => <Progress />}</WaveStep>;
