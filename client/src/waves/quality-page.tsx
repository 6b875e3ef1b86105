/**
 * Interviews that are worth a look, as hints and not as blame.
 */

import { Link } from 'react-router';
import type { FlaggedInterview, ResearcherQuality, WaveQuality } from '#contract/field-quality';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { showTimeOf } from '../door/terms.ts';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { showNumber, t } from '../words/words.ts';
import { sayFlag, sayTime } from './say-flag.ts';
import { fresh, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const Interviews = ({ items }: { readonly items: readonly FlaggedInterview[] }) => {
  const { community, address } = useWaveHere();
  const columns: readonly Column<FlaggedInterview>[] = [
    {
      id: 'code',
      label: t('asking.quality.code'),
      value: ({ pseudonym }) => pseudonym,
      cell: ({ id, pseudonym }) => (
        <Link to={`${address}/interviews/${id}`} aria-label={t('tellings.one.readOf', { code: pseudonym })}>
          {pseudonym}
        </Link>
      ),
    },
    {
      id: 'why',
      label: t('asking.quality.why'),
      value: ({ flags }) => flags.length,
      cell: ({ flags }) => (
        <ul className="nhsuk-list kith-person">
          {flags.map((flag) => (
            <li key={sayFlag(flag)}>{sayFlag(flag)}</li>
          ))}
        </ul>
      ),
    },
    { id: 'by', label: t('asking.quality.by'), value: ({ by }) => by || t('asking.quality.nobody') },
    {
      id: 'when',
      label: t('asking.quality.when'),
      value: ({ receivedAt }) => receivedAt,
      cell: ({ receivedAt }) => showTimeOf(receivedAt, community.timezone),
    },
  ];
  return (
    <Table
      caption={t('asking.quality.list')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      empty={<Empty title={t('asking.quality.empty')} />}
    />
  );
};

const sayShown = (count: ResearcherQuality['asked']): string => {
  if (count === 'few') return t('asking.quality.few');
  return count === 0 ? showNumber(0) : t('asking.quality.about', { count });
};

const sayMany = (percent: number | null): string =>
  percent === null ? t('asking.quality.manyOfFew') : t('asking.quality.many', { percent });

const researcherColumns: readonly Column<ResearcherQuality>[] = [
  { id: 'name', label: t('asking.quality.name'), value: ({ name }) => name },
  {
    id: 'interviews',
    label: t('asking.quality.interviews'),
    value: ({ interviews }) => interviews,
    cell: ({ interviews }) => showNumber(interviews),
    numeric: true,
  },
  {
    id: 'flagged',
    label: t('asking.quality.flagged'),
    value: ({ flagged }) => flagged,
    cell: ({ flagged }) => showNumber(flagged),
    numeric: true,
  },
  {
    id: 'declined',
    label: t('asking.quality.declined'),
    value: ({ asked, declined }) => (asked === 0 || asked === 'few' ? null : (declined === 'few' ? 1 : declined) / asked),
    cell: ({ asked, declined, manyDeclined, othersDeclinedPercent }) => (
      <>
        {t('asking.quality.declinedOf', { declined: sayShown(declined), asked: sayShown(asked) })}{' '}
        {manyDeclined ? sayMany(othersDeclinedPercent) : null}
      </>
    ),
  },
];

const Shown = ({ quality: { interviews, usualSeconds, items, researchers } }: { readonly quality: WaveQuality }) => (
  <>
    <p className="nhsuk-body">
      {t('asking.quality.base', { count: interviews })}{' '}
      {usualSeconds === null ? t('asking.quality.noUsual') : t('asking.quality.usual', { time: sayTime(usualSeconds) })}
    </p>
    <Interviews items={items} />
    {researchers.length > 0 ? (
      <Table
        caption={t('asking.quality.researchers')}
        columns={researcherColumns}
        rows={researchers}
        rowKey={({ userId }) => userId}
      />
    ) : null}
  </>
);

const Quality = () => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.readWaveQuality, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  return <Shown quality={reading.data} />;
};

/** What says two things in the figures is to be decided before they are looked at. */
const ArrivedTwice = () => {
  const { params, address } = useWaveHere();
  const count = useRoute(routes.countConflicts, { params }, fresh).data?.undecided ?? 0;
  return count === 0 ? null : (
    <p className="nhsuk-inset-text">
      <Link to={`${address}/arrived-twice`}>{t('tellings.twice.notice', { count })}</Link>
    </p>
  );
};

export const Page = () => (
  <WaveStep title={t('asking.quality.title')}>
    {() => (
      <>
        <p className="nhsuk-body">{t('asking.quality.intro')}</p>
        <ArrivedTwice />
        <Quality />
      </>
    )}
  </WaveStep>
);
